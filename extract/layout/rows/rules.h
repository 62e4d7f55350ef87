// Ruling lines and shades between the bands of a region.
#pragma once

#include <vector>

#include "extract/layout/tables/regions.h"

namespace spoglio::extract {

// By band of the region: whether a line, or the edge of a shade, runs over most of the region between it and the band
// above.
std::vector<bool> ruled_bands(const Page& page, const PageLines& lines, const Region& region);

// The bands of a region, `first` to `end`, the latter left out, whose rows rules alone part: no column has two values
// between two of them, and one has one line each time, most of them values. Nothing where white parts rows as well.
struct RuledRows {
  size_t first = 0;
  size_t end = 0;
};
RuledRows find_ruled_rows(const Page& page, const PageLines& lines, const Region& region,
                          const std::vector<bool>& ruled);

}  // namespace spoglio::extract

// Rows of tables whose lines all stand as far apart as each other, as on a line printer: codes at the left begin them.
#pragma once

#include <cstddef>
#include <vector>

#include "extract/layout/tables/tables.h"

namespace spoglio::extract {

struct KeyedRows {
  size_t first = 0;          // band of the region that the first code stands in
  std::vector<bool> starts;  // by band of the region, whether a code begins a row there; empty where codes do not tell
};

// Labels with a colon ("Responsabile:") at the left of every line begin one each as well.
KeyedRows find_keyed_rows(const Page& page, const PageLines& lines, const Region& region);

// A band of nothing but a year at the left, which the rows below are of: "Anno 2025", or "2025" where several years
// stand so. The latter may be the last line of a name.
enum class YearBand { kNone, kBare, kLabelled };
std::vector<YearBand> find_year_bands(const Page& page, const PageLines& lines, const Region& region);

}  // namespace spoglio::extract

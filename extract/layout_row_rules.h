// Ruling lines and shades between the bands of a region.
#pragma once

#include <vector>

#include "extract/layout_regions.h"

namespace spoglio::extract {

// By band of the region: whether a line, or the edge of a shade, runs over most of the region between it and the band
// above.
std::vector<bool> ruled_bands(const Page& page, const PageLines& lines, const Region& region);

}  // namespace spoglio::extract

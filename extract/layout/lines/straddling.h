// Lines in which two cells of neighbouring columns stand so close that they were taken for one.
#pragma once

#include "extract/layout/tables/regions.h"

namespace spoglio::extract {

// Cuts segments of a region that run over its gutters where a word begins right at the edge at which the cells of the
// next column begin, and the white before it is wider than a space. Changes the segments and bands of the region.
void part_straddling(const Page& page, PageLines& lines, const Region& region);

}  // namespace spoglio::extract

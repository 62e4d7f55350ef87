// Dots that lead the eye from a label to its value or the number of its page.
#pragma once

#include "extract/layout/tables/regions.h"

namespace spoglio::extract {

// Whether a segment ends in such dots, set close or one by one.
bool ends_in_leader(const Page& page, const Segment& segment);

// How many segments of a region do.
size_t count_leaders(const Page& page, const PageLines& lines, const Region& region);

}  // namespace spoglio::extract

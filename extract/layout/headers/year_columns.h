// Columns that only the years of a header show.
#pragma once

#include "extract/layout/tables/regions.h"

namespace spoglio::extract {

// Parts columns in which a header has several years, and all other words are over one of them or several: every row may
// have one cell over all years.
void part_at_years(const PageLines& lines, Region& region);

}  // namespace spoglio::extract

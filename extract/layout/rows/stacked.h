// A last look at the rows of a table: those that hold two below each other.
#pragma once

#include "extract/layout/grid.h"

namespace spoglio::extract {

// Parts each row from `first` on in which white runs level through the names and everything behind them, with values
// above and below it, or with texts in all those columns. Cells before the names that run on past the white are beside
// both rows, and get their spans.
void part_stacked_rows(const Page& page, const PageLines& lines, const Spacing& spacing, size_t first, Grid& grid);

}  // namespace spoglio::extract

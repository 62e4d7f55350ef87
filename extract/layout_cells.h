// Last step of layout: a grid of rows and columns as a table of cells with their text.
#pragma once

#include "extract/layout_grid.h"

namespace spoglio::extract {

// The table of rows cut at gutters. Words over several columns, and heads that span them, join these into one cell.
Table make_table(const Page& page, const PageLines& lines, const Grid& grid);

}  // namespace spoglio::extract

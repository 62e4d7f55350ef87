// Headers in two rows: cells that head several columns, and words centred over columns that they do not touch.
#pragma once

#include "extract/layout/grid.h"

namespace spoglio::extract {

// Parts a header in two rows where words head columns that have their own words below: years over "Target" and "Peso".
// Heads may touch their columns or stand in their middle.
void nest_header(const Page& page, const PageLines& lines, Grid& grid);

}  // namespace spoglio::extract

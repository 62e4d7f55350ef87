// Columns of a table whose header is set to one side and whose cells are set to the other.
#pragma once

#include "extract/layout/grid.h"

namespace spoglio::extract {

// Joins a column that only the header has with the one beside it that only the body has, also where headers and cells
// of the columns between such two stand apart: each header then belongs to the cells beside it.
void join_header_columns(const Page& page, const PageLines& lines, Grid& grid);

}  // namespace spoglio::extract

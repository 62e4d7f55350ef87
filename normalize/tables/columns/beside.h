// Headers over a blank column whose cells stand in the one beside it: over merged columns a header stands in the
// middle, and its cells at the left.
#pragma once

#include "normalize/tables/columns/checked.h"

namespace spoglio::normalize {

// Gives the role of a column without cells to the one next to it that has cells and no header of its own, and says so.
// Where both sides have such a column, or two headers one beside them, nothing is moved.
void take_cells_beside(CheckedColumns& columns, const std::vector<TableRow>& rows, size_t first);

}  // namespace spoglio::normalize

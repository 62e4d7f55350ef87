// Whose rows they are, told by weights: the rows of one objective weigh 100 together.
#pragma once

#include <vector>

#include "normalize/tables/header.h"
#include "normalize/tables/rows.h"

namespace spoglio::normalize {

// The cell of an objective may be centred beside its rows with no line or merged cell to show whose they are. Where the
// weights below the header, taken in order, fall into groups of 100 with the cell of one objective each, and that cell
// does not stand in the group's first row, it is moved there, and the rows are marked as regrouped. Anything else
// leaves the rows as they are.
void group_by_weights(std::vector<TableRow>& rows, size_t first, const TableHeader& header,
                      const Vocabulary& vocabulary);

}  // namespace spoglio::normalize

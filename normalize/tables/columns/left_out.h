// What a table's columns may hold that no header says.
#pragma once

#include <vector>

#include "normalize/tables/columns/checked.h"
#include "normalize/tables/rows.h"

namespace spoglio::normalize {

// Doubts, in the header's `review`, of the fields that may stand in columns without a header of their own or below one
// that is not known. The header stands at row `first`.
void doubt_left_out(CheckedColumns& columns, const std::vector<TableRow>& rows, size_t first,
                    const Vocabulary& vocabulary);

}  // namespace spoglio::normalize

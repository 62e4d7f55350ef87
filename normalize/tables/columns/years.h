// The years of a table's columns, and what a year says of them.
#pragma once

#include <optional>
#include <vector>

#include "normalize/tables/columns/checked.h"

namespace spoglio::normalize {

// Gives columns the year that stands over the one beside them.
void take_years(CheckedColumns& columns);

// Doubts wordings of which only the year says what they are, and headers that two columns share. `first`: the header's
// row.
void doubt_years(CheckedColumns& columns, const std::vector<TableRow>& rows, size_t first,
                 const Vocabulary& vocabulary);

// False for tables that only years tell to be plans, and whose years lie before the plan's own: statistics.
bool years_are_planned(CheckedColumns& columns, std::optional<int> plan_year);

}  // namespace spoglio::normalize

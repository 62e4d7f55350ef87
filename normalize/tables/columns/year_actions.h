// Columns that say what is done in each year, beside what is expected of it: "Azioni 2024 | Target 2024".
#pragma once

#include <vector>

#include "normalize/headers/header.h"

namespace spoglio::normalize {

// Columns called by a level that comes once for each year ("Azioni 2024", "Azioni 2025"), or with a year behind the
// indicators, name no objectives: their role becomes "other".
void leave_out_year_actions(std::vector<ColumnRole>& columns);

// Whether a column below a bare year is what is done in it, or another thing that measures nothing: the year's target
// stands beside it, below the same year. `over`: the year over each column; `below`: their own wordings.
bool is_beside_target(size_t column, const std::vector<ColumnRole>& over, const std::vector<ColumnRole>& below);

}  // namespace spoglio::normalize

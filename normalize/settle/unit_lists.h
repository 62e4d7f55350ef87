// Lists of offices in one cell, where only the whole document tells whether a comma parts two of them.
#pragma once

#include <string>
#include <vector>

#include "normalize/plan/plan.h"

namespace spoglio::normalize {

// Parts units at commas and slashes where each side is a unit by itself somewhere else in the plan; at commas also
// where the side behind begins with one of `unit_starts`, flagged.
void part_unit_lists(Plan& plan, const std::vector<std::string>& unit_starts);

}  // namespace spoglio::normalize

// Rows that differ from those beside them, or contradict themselves: read correctly or not, a person should look.
#pragma once

#include "normalize/plan/plan.h"

namespace spoglio::normalize {

// Flags rows without a target, or with fewer years than most.
void check_gaps(Plan& plan);

// Flags targets that jump up and down again, several times over: a digit may be lost.
void check_swings(Indicator& indicator);

// Flags cells of a row that each hold several lines, one value a line: two rows stand in one.
void check_glued_rows(Indicator& indicator);

}  // namespace spoglio::normalize

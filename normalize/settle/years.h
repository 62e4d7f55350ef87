// The years that no header prints as such, and the roles that years tell.
#pragma once

#include "normalize/plan/plan.h"

namespace spoglio::normalize {

// What was observed before the first year that is planned is where the plan starts from; else it is what was reached.
void tell_observed(Indicator& indicator, const DocumentFacts& facts);

// Gives measures the plan's own year, or one of its period. A cell that cannot be given to a year is no measure.
void give_years(Indicator& indicator, const DocumentFacts& facts);

}  // namespace spoglio::normalize

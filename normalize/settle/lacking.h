// Rows that lack what nearly all others of the plan have.
#pragma once

#include "normalize/plan/plan.h"

namespace spoglio::normalize {

// Flags, as `layout`, the blank fields of indicators where nearly all of the plan are filled: a cell may be lost, or
// stand in the row beside it. Plans of a few rows tell nothing.
void doubt_lacking_fields(Plan& plan);

}  // namespace spoglio::normalize

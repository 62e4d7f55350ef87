// "1.000": a thousand, or one.
#pragma once

#include "normalize/plan/plan.h"

namespace spoglio::normalize {

// Points before three digits are thousands, unless the row or the other cells of the document show that they are not.
void check_thousands(Plan& plan);

}  // namespace spoglio::normalize

// How sure a row and its measures are, once all that weakens them is in their reviews.
#pragma once

#include "normalize/ocr/doubts.h"
#include "normalize/plan/plan.h"

namespace spoglio::normalize {

// A measure is weakened by what is said of it and of its whole row; a row by the weakest of all that is said.
void set_confidence(Indicator& indicator, const OcrDoubts& doubts);

}  // namespace spoglio::normalize

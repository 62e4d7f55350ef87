// Units that recognition lost from their column.
#pragma once

#include "normalize/ocr/doubts.h"
#include "normalize/plan/plan.h"

namespace spoglio::normalize {

// A recognised figure without a unit, where a column of units gives one to most figures beside it, takes the unit of
// the rows whose names begin as its own does, where these agree: "ocr_repair".
void restore_units(Plan& plan, const OcrDoubts& doubts);

}  // namespace spoglio::normalize

// What a row of a recognised page lacks and its neighbours have: recognition may have lost it.
#pragma once

#include "normalize/ocr/doubts.h"
#include "normalize/plan/plan.h"

namespace spoglio::normalize {

// Flags, as "low_confidence": a blank weight, algorithm, type, code or owner, and a blank measure of a year, where most
// rows of recognised pages have one; a value without a comparison where nearly all of its column and its row have one;
// and numbers of one row of which one is many times another, as where a comma was lost.
void flag_gaps(Plan& plan, const OcrDoubts& doubts);

}  // namespace spoglio::normalize

// Acts of a recognised document that do not fit each other.
#pragma once

#include "normalize/ocr/doubts.h"
#include "normalize/plan/plan.h"

namespace spoglio::normalize {

// An act has one day: a number that is printed with two days of one year, which differ in a figure, takes the one that
// is printed most, or both are doubted; one whose day was not recognised takes that of its number. So do numbers of one
// body and day that differ in a figure like another. Flags amendments.
void check_acts(Plan& plan, const OcrDoubts& doubts);

}  // namespace spoglio::normalize

// Years of recognised days that are not those of their columns.
#pragma once

#include "normalize/ocr/doubts.h"
#include "normalize/plan/plan.h"

namespace spoglio::normalize {

// "31/12/2023" in a recognised column of 2025 whose other days are all of 2025: a year that differs in one figure like
// another becomes that of the column: "ocr_repair".
void restore_column_years(Plan& plan, const OcrDoubts& doubts);

}  // namespace spoglio::normalize

// Codes of recognised rows: of indicators, of their offices and of persons.
#pragma once

#include "normalize/ocr/doubts.h"
#include "normalize/plan/plan.h"

namespace spoglio::normalize {

// Codes that lost their separators, or their last letter, are built again from those of their objectives, with the
// letter that is due where letters count the rows; others take the form that most have, where one change gives it, or,
// of offices and persons, the known code that they look like: ocr_repair. What is of another form still is flagged
// "ambiguous".
void check_row_codes(Plan& plan, const OcrDoubts& doubts);

}  // namespace spoglio::normalize

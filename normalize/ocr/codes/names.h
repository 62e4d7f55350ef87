// Codes of recognised rows that were taken for the first word of a name.
#pragma once

#include "normalize/ocr/doubts.h"
#include "normalize/plan/plan.h"

namespace spoglio::normalize {

// "©1.1.1-a Numero di atti" where other rows have codes like "O1.1.1-a": the first word becomes the code that it looks
// like, if one reading has their form: ocr_repair of "code" and "name". So do codes in pieces ("01 1.2-b") whose digits
// are those of their objective, where several names begin so; others are flagged "ambiguous".
void take_codes_from_names(Plan& plan, const OcrDoubts& doubts);

}  // namespace spoglio::normalize

// Codes of objectives whose figures were misread, by the counting of those beside them.
#pragma once

#include <set>
#include <string>

#include "normalize/ocr/doubts.h"
#include "normalize/plan/plan.h"

namespace spoglio::normalize {

// "B.1.1" under "B.2", where another objective has that code, is "B.2.1"; "A.1.8" between "A.1.2" and "A.1.4" is
// "A.1.3", and so it is at the end, where the one figure looks like the other; "PO01_02" is "PO_01_02" where others are
// as that. Each is flagged "ocr_repair" at its code. Returns the ids of the objectives whose codes were changed.
std::set<std::string> mend_numbers(Plan& plan, const OcrDoubts& doubts);

}  // namespace spoglio::normalize

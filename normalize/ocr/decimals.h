// Commas that recognition lost.
#pragma once

#include "normalize/ocr/doubts.h"
#include "normalize/plan/plan.h"

namespace spoglio::normalize {

// Puts the comma back into figures of recognised rows that have none where nearly all figures of the document have two
// decimals, and into shares over the whole where hardly another share is and the others show how many decimals they
// have: "ocr_repair".
void restore_commas(Plan& plan, const OcrDoubts& doubts);

}  // namespace spoglio::normalize

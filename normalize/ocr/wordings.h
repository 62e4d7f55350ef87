// Measures of scans whose words, not whose figures, recognition damaged.
#pragma once

#include "normalize/ocr/doubts.h"
#include "normalize/plan/plan.h"

namespace spoglio::normalize {

// "Amno di rilevazione", "maggiore o aguale a 7,3", "enuo 40 gg": where each word that is none of a measure's is near
// to one alone, and the grammar reads what comes of it, that is taken. "≥ 85" under "(scala da 1 a 10)" is 8,5; "64 pg"
// of a time is 64 gg. Every repair is flagged, and the raw text stays.
void repair_wordings(Plan& plan, const OcrDoubts& doubts);

}  // namespace spoglio::normalize

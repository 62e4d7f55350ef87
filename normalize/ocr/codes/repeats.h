// Objectives that were recognised as several.
#pragma once

#include "normalize/ocr/doubts.h"
#include "normalize/plan/plan.h"

namespace spoglio::normalize {

// "8.1.3" under "B.1": the first letter of a code is that of its parent's, and of its objective's for an indicator's,
// where it was read as a figure like it and the rest goes on from there: "ocr_repair".
void mend_first_letters(Plan& plan, const OcrDoubts& doubts);

// Objectives of one parent with one code, whose titles differ by a few letters of recognised pages, become the first of
// them; its title is the one that was recognised with the fewest doubts.
void join_repeated_objectives(Plan& plan, const OcrDoubts& doubts);

}  // namespace spoglio::normalize

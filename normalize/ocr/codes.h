// Codes of recognised pages, held against those beside them: what does not fit was misread or lost.
#pragma once

#include "normalize/ocr/doubts.h"
#include "normalize/plan/plan.h"

namespace spoglio::normalize {

// Where most codes of indicators have one form ("1.a"), one of another form takes it where one change gives it ("2a",
// "La"): ocr_repair; else it is flagged "ambiguous". Objectives without a code among those that have one, with a code
// of another form, or with one that leaves a gap in the counting, are flagged, and their indicators' "objective"; one
// whose code counts on from the one before is believed, however weakly it was recognised.
void check_codes(Plan& plan, const OcrDoubts& doubts);

}  // namespace spoglio::normalize

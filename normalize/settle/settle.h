// The last step: once the whole document is known, texts are mended, cells are read as measures, and what contradicts
// itself is flagged.
#pragma once

#include "normalize/ocr/doubts.h"
#include "normalize/plan/plan.h"
#include "normalize/words/wording.h"

namespace spoglio::normalize {

// Reads every raw measure of the plan, resolves line-end hyphens and look-alike letters, gives cells without a year the
// plan's, and sets rule, confidence and review. `doubts`: the words that recognition was not sure of.
void settle(Plan& plan, const WordSet& words, const OcrDoubts& doubts = {});

}  // namespace spoglio::normalize

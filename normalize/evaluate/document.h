// How well a document's own facts and the titles of its sheets were read.
#pragma once

#include "normalize/evaluate/evaluate.h"
#include "normalize/plan/plan.h"

namespace spoglio::normalize {

// Adds to `facts`, `sheets` and `document_problems`. A fact counts where either plan states it; a sheet is found when
// gold has one of its title, each once.
void judge_document(const Plan& gold, const Plan& predicted, Evaluation& out);

}  // namespace spoglio::normalize

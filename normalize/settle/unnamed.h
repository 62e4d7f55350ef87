// Rows that measure something and do not say what.
#pragma once

#include "normalize/headers/vocabulary.h"
#include "normalize/plan/plan.h"

namespace spoglio::normalize {

// Takes the label off names that begin with it ("Indicatore: Perdite"), and takes the rows out of the plan whose name
// is blank, a figure, or a wording that heads columns ("Formula", "Target 2025") and nothing else. Notes tell their
// values.
void drop_unnamed(Plan& plan, const Vocabulary& vocabulary);

}  // namespace spoglio::normalize

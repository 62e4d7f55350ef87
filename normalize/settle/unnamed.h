// Rows that measure something and do not say what.
#pragma once

#include "normalize/headers/vocabulary.h"
#include "normalize/plan/plan.h"

namespace spoglio::normalize {

// Takes the label off names that begin with it ("Indicatore: Perdite"), and takes rows out of the plan that are a
// header once more: those named by the label of a column ("Formula", "Target 2025"), and those without a name whose
// values are the years or labels of columns. Notes tell what they print.
void drop_unnamed(Plan& plan, const Vocabulary& vocabulary);

}  // namespace spoglio::normalize

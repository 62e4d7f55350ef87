// Weights whose label ran into the cell before it.
#pragma once

#include <vector>

#include "normalize/forms/form.h"
#include "normalize/forms/strips.h"
#include "normalize/words/wording.h"

namespace spoglio::normalize {

// "Settore tecnico Peso 15%", "Servizio cultura | 20%" with the label at the end of the cell before: columns that only
// white space parts run together. Behind a code, "3 Peso 5", no other number is to be taken for the weight.
// Parts the last pair; `next` is the cell behind it, nullptr where there is none, `next_used` whether it holds the
// weight.
void split_weight(const Vocabulary& vocabulary, const Piece* next, std::vector<FormPair>& out, bool& next_used);

}  // namespace spoglio::normalize

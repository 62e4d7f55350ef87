// Repair of recognised names, where the document's own words say what was meant. Every change is flagged.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "normalize/plan/plan.h"
#include "normalize/words/wording.h"

namespace spoglio::normalize {

// "n*fascicoli" as "n°fascicoli", "proventianno" as "proventi anno", "I'importo" as "l'importo". Lines stay separated
// by
// '\n'. What was changed goes to `review` as an ocr_repair of "name".
std::string mend_recognised_name(std::string_view text, const WordSet& words, std::vector<Review>& review);

}  // namespace spoglio::normalize

// What a careless OCR run does to a document: damage with a known truth.
#pragma once

#include <cstddef>
#include <set>
#include <string>

#include "normalize/plan/plan.h"
#include "tools/corpus/rng.h"

namespace spoglio::corpus {

// The plan as the damaged page would print it. Names lose their accents, "≥" becomes "2" in raw texts; values stay true
// and carry a review entry. `uncertain` receives the indices of indicators that nobody could repair with certainty
// ("≥ 1" read as "21").
normalize::Plan damage_plan(const normalize::Plan& plan, std::set<std::size_t>& uncertain);

// Damage to the printed text that does not change what it says: "dirolling", "n*", "01.1.1-a", "P02".
std::string damage_text(const std::string& text, Rng& rng);

}  // namespace spoglio::corpus

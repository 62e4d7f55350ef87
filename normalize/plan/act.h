// Acts and amendments: "deliberazione della Giunta n. 129 del 2 dicembre 2019", "Eliminato in sede di rolling …".
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "normalize/headers/vocabulary.h"
#include "normalize/plan/plan.h"

namespace spoglio::normalize {

// The act that a text names; fields that are not printed stay empty. Nothing when no body and no date is named.
std::optional<Act> read_act(std::string_view text, const Vocabulary& vocabulary);

// The act behind "Approvato con …", or in the short form of footers ("D GC 30/01/2023").
std::optional<Act> read_approval(std::string_view text, const Vocabulary& vocabulary);

// One amendment per action word ("Aggiornato …", "Inserito …"), in order.
std::vector<Amendment> read_amendments(std::string_view text, const Vocabulary& vocabulary);

}  // namespace spoglio::normalize

// Headers and labels that administrations of two languages print in both: "Codice / Kode", "Target 2024 - Zielwert
// 2024".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "normalize/headers/vocabulary.h"

namespace spoglio::normalize {

struct BothLanguages {
  std::string italian;  // as a vocabulary key, with the year that either part prints
  std::string other;    // without it
};

// The parts of a wording, given as a vocabulary key, of which one is a translation that the vocabulary knows (its list
// `translations`), in whichever order. None where they print different years. Whether the Italian part means anything
// is for the caller to tell.
std::optional<BothLanguages> both_languages(std::string_view wording, const Vocabulary& vocabulary);

}  // namespace spoglio::normalize

// Headers that say by which stage of a development their values are due: "Fase di avvio - Target 2023".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "normalize/headers/vocabulary.h"

namespace spoglio::normalize {

// What stands behind the longest stage that a folded header begins with, without the marks between them; empty where
// the header is a stage alone, nothing where it begins with none.
std::optional<std::string> behind_stage(std::string_view key, const Vocabulary& vocabulary);

}  // namespace spoglio::normalize

// The stages are a list of the vocabulary.
#include "normalize/headers/stage.h"

#include "normalize/headers/vocabulary_data.h"

namespace spoglio::normalize {

std::optional<std::string> behind_stage(std::string_view key, const Vocabulary& vocabulary) {
  constexpr std::string_view kBetween = " -:(/)";
  for (const std::string& stage : vocabulary.data().list("stages")) {  // the longest first
    if (!key.starts_with(stage)) continue;
    const std::string_view rest = key.substr(stage.size());
    if (rest.empty()) return std::string();
    const size_t start = rest.find_first_not_of(kBetween);
    if (start == 0) continue;  // the stage is a part of a longer word
    if (start == std::string_view::npos) return std::string();
    return vocabulary_key(rest.substr(start, rest.find_last_not_of(kBetween) + 1 - start));
  }
  return std::nullopt;
}

}  // namespace spoglio::normalize

// What the vocabulary holds once read; used by the grammars of this folder only.
#pragma once

#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "normalize/headers/vocabulary.h"

namespace spoglio::normalize {

struct Vocabulary::Data {
  std::unordered_map<std::string, std::string> columns;               // folded wording -> role
  std::unordered_map<std::string, std::string> levels;                // folded wording -> level
  std::unordered_map<std::string, std::vector<std::string>> words;    // list -> folded wordings, longest first
  std::vector<std::pair<std::string, std::string>> objective_fields;  // of `columns`: "description" and "units"
  std::unordered_set<std::string> translations;                       // of headers, as one of `words` lists them
  std::unordered_set<std::string>
      first_words;  // of every wording that a header starts with: most text starts with none of them
  std::unordered_map<std::string, std::set<std::string>> keys;  // section -> keys that the standard vocabulary has
  std::string digest;

  // An empty list when the vocabulary has none of this name.
  const std::vector<std::string>& list(const std::string& name) const;
};

// False when no column or level wording can start as the text does: told without folding all of it.
bool may_be_wording(std::string_view text, const Vocabulary::Data& data);

// A wording as the vocabulary compares it: folded, "/" without blanks around it, no colon at the end.
std::string vocabulary_key(std::string_view text);

}  // namespace spoglio::normalize

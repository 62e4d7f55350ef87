// Questions that stand for labels: "Da dove partiamo? (baseline)".
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "normalize/headers/vocabulary.h"

namespace spoglio::normalize {

constexpr size_t kLongestQuestion = 160;  // bytes; the guidance for the plans asks in up to 120 characters

// A wording of questions, what it asks for and an example: the table tests itself.
struct QuestionRule {
  const char* pattern;
  const char* role;  // as ColumnRole's
  const char* example;
};
using QuestionRules = std::array<QuestionRule, 33>;
const QuestionRules& question_rules();

// Whether a text begins as a question does, or is one by its mark.
bool may_be_question(std::string_view text);

// What a question asks for, by its wording and by what stands in brackets behind it; the key is folded (vocabulary_key)
// and has lost its year. Empty when neither tells.
std::string question_role(std::string_view key, const Vocabulary& vocabulary);

// Where the question at the beginning of a text ends, with what stands in brackets behind it; nothing without a mark.
std::optional<size_t> question_end(std::string_view text);

}  // namespace spoglio::normalize

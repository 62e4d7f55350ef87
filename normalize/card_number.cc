// The number waits for the next card.
#include "normalize/card_number.h"

#include <algorithm>
#include <utility>

#include "normalize/form_label.h"
#include "normalize/header.h"

namespace spoglio::normalize {

bool CardNumber::take(const extract::Line& line, const Vocabulary& vocabulary) {
  auto label = numbered_label(line.text, vocabulary);
  if (!label) return false;
  number_.emplace();
  number_->label.role = "objective_code";
  number_->text = std::move(label->number);
  number_->at = line.place;
  level_ = std::move(label->label.role);
  return true;
}

void CardNumber::put(std::vector<FormPair>& pairs) {
  const auto level = std::find_if(pairs.begin(), pairs.end(), [](const FormPair& pair) {
    return pair.label.role.starts_with("level:") || pair.label.role == "title";
  });
  if (level != pairs.end() &&
      (level->label.role == "title" || level->label.role == std::string("level:") + kAnyObjective))
    level->label.role = level_;
  pairs.insert(pairs.begin(), *std::exchange(number_, std::nullopt));
}

}  // namespace spoglio::normalize

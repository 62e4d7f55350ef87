// The number waits for the next card.
#include "normalize/forms/card_number.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "normalize/forms/label.h"
#include "normalize/headers/header.h"
#include "normalize/plan/outline.h"

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

void CardNumber::take_cut(std::vector<FormPair>& pairs) {
  // "Scheda obiettivo n. 3" over "Obiettivo strategico | 2.1 - Vivere bene": what it is under, but not its own title.
  const auto is_over = [](const FormPair& pair) {
    return pair.label.role.starts_with("level:") && !pair.text.empty() &&
           level_rank(pair.label.role.substr(std::string_view("level:").size())) < level_rank("obiettivo_operativo");
  };
  size_t label = pairs.size();
  while (label > 0 && is_over(pairs[label - 1])) --label;
  if (label < 2 || label == pairs.size()) return;
  const FormPair& own = pairs[--label];
  FormPair& number = pairs[label - 1];
  const bool untitled = own.label.role == std::string("level:") + kAnyObjective && own.text.empty();
  if (!untitled || number.label.role != "objective_code") return;
  level_ = own.label.role;
  number_ = std::move(number);
  doubt("it stands on the page before");
  pairs.erase(pairs.begin() + static_cast<std::ptrdiff_t>(label) - 1,
              pairs.begin() + static_cast<std::ptrdiff_t>(label) + 1);
}

void CardNumber::put(std::vector<FormPair>& pairs) {
  const std::string any = std::string("level:") + kAnyObjective;
  const auto find = [&](auto&& is_it) { return std::find_if(pairs.begin(), pairs.end(), is_it); };
  // What the card is under may stand in front of its own title.
  auto own = find([&](const FormPair& pair) { return pair.label.role == "title" || pair.label.role == any; });
  if (own != pairs.end()) own->label.role = level_;
  if (own == pairs.end()) own = find([&](const FormPair& pair) { return pair.label.role == level_; });
  pairs.insert(own == pairs.end() ? pairs.begin() : own, *std::exchange(number_, std::nullopt));
}

}  // namespace spoglio::normalize

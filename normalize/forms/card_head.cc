// The fields wait for the next card.
#include "normalize/forms/card_head.h"

#include <algorithm>
#include <utility>

#include "extract/text.h"
#include "normalize/forms/pairs.h"
#include "normalize/plan/fields.h"

namespace spoglio::normalize {
namespace {

bool is_number(const FormPair& pair) {
  return pair.label.role == "objective_code" && !extract::fold_space(pair.text).empty();
}

bool is_objectives_field(const FormPair& pair) {
  const std::string& role = pair.label.role;
  return role == "units" || role == "weight" || role == "budget" || role == "perspective" || role == "other" ||
         role.starts_with("objective_");
}

}  // namespace

bool CardHead::take(const std::vector<FormPair>& pairs) {
  const bool head = std::any_of(pairs.begin(), pairs.end(), is_number) &&
                    std::all_of(pairs.begin(), pairs.end(), is_objectives_field);
  if (head) pairs_ = pairs;
  return head;
}

void CardHead::put(std::vector<FormPair>& pairs) {
  if (!pairs_.empty() && names_objective(pairs) && std::none_of(pairs.begin(), pairs.end(), is_number))
    pairs.insert(pairs.begin(), pairs_.begin(), pairs_.end());
  pairs_.clear();
}

bool CardHead::take_name(const std::vector<FormPair>& pairs) {
  if (pairs.size() != 1 || pairs[0].label.role != "name" || extract::fold_space(pairs[0].text).empty()) return false;
  name_ = pairs[0];
  return true;
}

void CardHead::put_name(std::vector<FormPair>& pairs) {
  if (!name_) return;
  FormPair name = *std::exchange(name_, std::nullopt);
  const auto has = [&](auto&& is_one) { return std::any_of(pairs.begin(), pairs.end(), is_one); };
  const bool measured =
      has([](const FormPair& pair) { return is_measure_role(pair.label.role) && !pair.text.empty(); });
  const bool named = names_objective(pairs) || has([](const FormPair& pair) { return pair.label.role == "name"; });
  if (measured && !named) pairs.insert(pairs.begin(), std::move(name));
}

}  // namespace spoglio::normalize

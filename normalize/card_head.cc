// The fields wait for the next card.
#include "normalize/card_head.h"

#include <algorithm>
#include <utility>

#include "extract/text.h"
#include "normalize/form_pairs.h"

namespace spoglio::normalize {
namespace {

bool is_number(const FormPair& pair) {
  const std::string& role = pair.label.role;
  return (role == "objective_code" || role == "code" || role == "ordinal") && !extract::fold_space(pair.text).empty();
}

bool is_objectives_field(const FormPair& pair) {
  const std::string& role = pair.label.role;
  return is_number(pair) || role == "units" || role == "weight" || role == "budget" || role == "perspective" ||
         role == "other" || role.starts_with("objective_");
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

}  // namespace spoglio::normalize

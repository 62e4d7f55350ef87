// Cards in two tables: number, weight and owner above the one with the title, or a name above the one with its fields.
#pragma once

#include <optional>
#include <vector>

#include "normalize/forms/form.h"

namespace spoglio::normalize {

class CardHead {
 public:
  // Keeps pairs that are nothing but fields of an objective with its number, and name none; false for others.
  bool take(const std::vector<FormPair>& pairs);

  // Puts them in front of the pairs of the card that names an objective without a number; other cards drop them.
  void put(std::vector<FormPair>& pairs);

  // Keeps the only pair of a table that is an indicator's name; false for other pairs.
  bool take_name(const std::vector<FormPair>& pairs);

  // Puts it in front of fields that measure something and name nothing; others drop it.
  void put_name(std::vector<FormPair>& pairs);

  // Something else stands between them and the next card.
  void drop() {
    pairs_.clear();
    name_.reset();
  }

 private:
  std::vector<FormPair> pairs_;
  std::optional<FormPair> name_;
};

}  // namespace spoglio::normalize

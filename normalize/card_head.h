// A card whose first fields — number, weight, owner — stand in a table of their own above the one with its title.
#pragma once

#include <vector>

#include "normalize/form.h"

namespace spoglio::normalize {

class CardHead {
 public:
  // Keeps pairs that are nothing but fields of an objective with its number, and name none; false for others.
  bool take(const std::vector<FormPair>& pairs);

  // Puts them in front of the pairs of the card that names an objective without a number; other cards drop them.
  void put(std::vector<FormPair>& pairs);

  // Something else stands between them and the next card.
  void drop() { pairs_.clear(); }

 private:
  std::vector<FormPair> pairs_;
};

}  // namespace spoglio::normalize

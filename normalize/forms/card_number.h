// The label of an objective with its number, printed in a line above the card that holds the title and the fields.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/document.h"
#include "normalize/forms/form.h"

namespace spoglio::normalize {

class CardNumber {
 public:
  // Keeps the number of a line, "Obiettivo n. 4"; false for any other line.
  bool take(const extract::Line& line, const Vocabulary& vocabulary);

  // Keeps the number of a card that the page's end cuts in front of its title, and takes it out of the pairs.
  void take_cut(std::vector<FormPair>& pairs);

  // Whether a number waits for its card.
  bool waits() const { return number_.has_value(); }
  // Why a person should look at it.
  void doubt(std::string why) { number_->doubt = std::move(why); }

  // Puts the number in front of its card's pairs. "Titolo" and "Titolo dell'obiettivo" tell no level, its label does.
  void put(std::vector<FormPair>& pairs);

 private:
  std::optional<FormPair> number_;
  std::string level_;  // the role of its label
};

}  // namespace spoglio::normalize

// How alike two rows are. Internal to this folder.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "normalize/links/link.h"

namespace spoglio::normalize {

// How much a word tells: those of few rows tell much. The rows must outlive it.
class Rarity {
 public:
  explicit Rarity(const std::vector<LinkRow>& rows);
  double of(const std::string& word) const;
  double most() const { return most_; }
  const std::vector<std::size_t>* rows_with(const std::string& word) const;  // null for none

 private:
  struct Word {
    std::vector<std::size_t> rows;
    double weight = 0;
  };
  double weight(std::size_t rows) const;

  std::unordered_map<std::string_view, Word> words_;
  double rows_ = 1;
  double most_ = 1;
};

// The words and numbers of a folded name, without dates.
void split_name(const std::string& name, std::vector<std::string>& words, std::vector<std::string>& digits);

// The unit of an indicator: of its targets, else of how its algorithm or name begins.
std::string link_unit(const Indicator& indicator);

// Both have a unit, and not the same.
bool are_units_apart(const LinkRow& a, const LinkRow& b);

// "S1.1.1-a", "A.1.2.3": a code that means one thing in its whole document.
bool is_whole_code(const std::string& code);

// The row says all that the known one says, and more.
bool is_extended(const LinkRow& row, const LinkRow& known);

// A row whose words are weighed. The row must outlive it.
struct Weighed {
  Weighed(const LinkRow& weighed, const Rarity& rarity);
  const LinkRow& row;
  std::vector<double> weights;  // of each of its words
  double all = 0;               // their sum
};

// 0 to 1 over letters and words; 1 for the same folded name, 0 when the words alone say that it is below `least`.
double name_likeness(const Weighed& a, const Weighed& b, double least = 0);

// The whole of it: name, code, algorithm, place; 0 for rows of different units or numbers, and for those whose words
// are too different to come to `least`.
Link link_score(const Weighed& a, const Weighed& b, double least = 0);

}  // namespace spoglio::normalize

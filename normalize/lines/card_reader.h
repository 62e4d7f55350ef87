// Cards: an indicator's name, then labelled values under it ("Peso 20 %", "Stato 333", "Target 2020 >= +15 %").
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "extract/document.h"
#include "normalize/headers/header.h"
#include "normalize/plan/outline.h"

namespace spoglio::normalize {

class CardReader {
 public:
  CardReader(Outline& outline, const Vocabulary& vocabulary) : outline_(outline), vocabulary_(vocabulary) {}

  // A line "Indicatori": names and values follow. Lines that wait are the rest of the objective's title.
  void open_list();
  // An objective was opened: what comes before its own "Indicatori" is displaced from the cards above.
  void objective_opened();
  // Its fields stand below it: lines that wait are no rest of its title.
  void end_title() { title_open_ = false; }
  bool in_list() const { return in_list_; }
  // Part of a name, or of the title of the objective above.
  void add_text(const extract::Line& line);
  void add_value(const LabelledValue& value, const Place& at);
  // A label that nobody knows with its value, below a name and its weight: no other name comes before what is measured.
  // False for other lines.
  bool add_unknown(const extract::Line& line);
  void finish();

 private:
  using Field = std::pair<std::string, int>;  // role, year

  Indicator* open_indicator();
  void start_indicator();
  bool lacks(const Indicator& indicator, const Field& field) const;
  bool resume(const std::string& name);
  void place_stray(const LabelledValue& value, const Place& at);
  void learn(const Indicator& indicator);
  std::string level_of(const Indicator& indicator) const;

  Outline& outline_;
  const Vocabulary& vocabulary_;
  bool title_open_ = true;      // the objective's title may go on
  bool in_list_ = false;        // below "Indicatori"
  std::optional<size_t> open_;  // index of the indicator that values belong to
  std::string waiting_;         // printed lines that are a name, or the rest of a title
  Place waiting_at_;
  std::map<std::string, std::map<Field, int>> seen_;  // level -> fields of its cards, counted
  std::map<std::string, int> cards_;                  // level -> cards
};

}  // namespace spoglio::normalize

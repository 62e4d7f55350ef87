// Reads the pairs of a form into objectives and indicators.
#pragma once

#include <string>
#include <vector>

#include "normalize/forms/form.h"
#include "normalize/lines/listed.h"
#include "normalize/plan/outline.h"

namespace spoglio::normalize {

class FormReader {
 public:
  FormReader(Outline& outline, const Vocabulary& vocabulary) : outline_(outline), vocabulary_(vocabulary) {}

  // Opens the objectives that the pairs name and adds their indicators. Labels may come in any order; a label that
  // comes again starts the next objective or indicator. True when an objective was opened.
  bool read(std::vector<FormPair> pairs);

  // Takes the pairs in front of the next indicator that the last one lacks: a card that another table goes on with.
  // False when there are none, or something else has come since.
  bool go_on(std::vector<FormPair>& pairs);
  // Something else stands between the last card and what comes.
  void close() { open_ = waiting_ = false; }
  // An objective was named in the line above: the first fields are its own.
  void expect_fields() { waiting_ = true; }

  // Fields of the objective that is open ("Responsabile | …" in a table below its own). False when the pairs hold
  // anything else.
  bool read_fields(const std::vector<FormPair>& pairs);

  // Adds what measures the objective that is open itself, flagged. False when there is none, or it has indicators.
  bool read_measures(const std::vector<FormPair>& pairs);

  // Adds an indicator printed as text to the objective that is open.
  void read(const ListedIndicator& listed);

 private:
  using Pairs = std::vector<FormPair>;

  void take_head_of_rest(Pairs& pairs);
  bool add_rest(const FormPair& rest);
  bool read_sheet(const Pairs& pairs);
  Objective* open_objectives(const Pairs& pairs);
  bool has_indicators(const Objective* objective) const;
  void put_objective_fields(Objective& objective, const Pairs& pairs, bool one_indicator);
  void add_cards(const Pairs& pairs, const Objective* objective, bool only_one);
  void add_indicator(const Pairs& pairs, bool weight_is_objectives);

  Outline& outline_;
  const Vocabulary& vocabulary_;
  bool headings_lead_ = false;  // some objective was named in a line above its cards
  ColumnRole opener_;           // of the last cards
  ColumnRole last_;             // … and the label that they ended with
  std::string unit_;            // of the last card's values
  bool open_ = false;           // nothing but cards has come since the last one
  bool waiting_ = false;        // … since a sheet that named an objective and no indicator of it
};

}  // namespace spoglio::normalize

// Cells of years in the hands of many authors, each with its reading under the plan contract.
#pragma once

#include <string>

#include "normalize/plan/plan.h"
#include "tools/corpus/rng.h"
#include "tools/corpus/words/lexicon.h"

namespace spoglio::corpus {

enum class Signs { kNone, kAscii, kSymbols, kWords };

// How the authors of one document write values.
struct Hand {
  Signs signs = Signs::kNone;
  bool spaced = false;       // "80 %", ">= 80"
  int decimals = -1;         // of percentages; least digits when negative
  bool ratios = false;       // shares as "0,950"
  bool unit_column = false;  // the row says its unit in a column of its own
  bool bare_units = false;   // and the cell does not repeat it
  int worded_percent = 10;   // cells in words
  int text_percent = 0;      // cells that are no value: "Documento approvato"
  bool long_dates = false;   // "31 dicembre 2023"
  bool bare_dates = false;   // "31/12/2023" without "entro il"
  std::string placeholder = "n.d.";
};
Hand draw_hand(Rng& rng);

// One indicator's values from year to year.
struct Series {
  Gauge gauge = Gauge::kShare;
  std::string comparator;  // the direction it is meant in, printed or not
  double value = 0;
  double step = 0;
  int day = 31;
  int month = 12;
  std::string unit_word;  // of the unit column
  bool text = false;      // its targets are words
};
Series draw_series(Rng& rng, const Hand& hand, const Saying& saying);

// The series moves on by a year with each target.
normalize::Measure target_cell(Rng& rng, const Hand& hand, Series& series, int year);
normalize::Measure baseline_cell(Rng& rng, const Hand& hand, const Series& series, int year);
normalize::Measure result_cell(Rng& rng, const Hand& hand, const Series& series, int year);
normalize::Measure realisation_cell(Rng& rng, const Hand& hand, int year);

// "numero" is "N", "giorni" is "gg"; empty for words the contract has no unit for.
std::string unit_of_word(const std::string& word);

}  // namespace spoglio::corpus

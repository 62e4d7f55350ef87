// Sheets of labels and values ("Obiettivo | …", "Peso: 20%") in any order: what belongs to what.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/document.h"
#include "normalize/headers/header.h"
#include "normalize/tables/rows.h"

namespace spoglio::normalize {

struct FormPair {
  ColumnRole label;
  std::string text;  // printed lines separated by '\n'; empty where nothing is filled in
  extract::Place at;
  std::string doubt;         // why a person should look at it; empty where it is clear
  bool described = false;    // a name under the label of a text about the indicator
  std::string unknown = "";  // its label, where nobody knows it: the role is then "other"
};

constexpr size_t kFewestPairs = 3;  // of a form that stands for itself

struct Form {
  std::vector<FormPair> pairs;
  size_t labelled_rows = 0;  // rows that start with a label and its value
  std::vector<int> years;    // by column, as "Anno | 2025 | 2026" printed them last; 0 where it did not
};

// The pairs of a table that is a form: labels in columns of their own beside their values, over them, or in front of
// them in one cell. Nothing when its cells are mostly something else or make fewer pairs. `years` are those of the form
// that it may go on with.
std::optional<Form> read_form(const std::vector<TableRow>& rows, const Vocabulary& vocabulary,
                              size_t fewest = kFewestPairs, std::vector<int> years = {});

// The lines from `first` on that are "Label: value" with what goes on below them. `used` is how many lines they are.
// `below` are the measures of a table below the last line: those of the indicator that the last lines name, where they
// print none; `used` then counts one more.
std::optional<std::vector<FormPair>> read_form(const std::vector<extract::Line>& lines, size_t first, size_t& used,
                                               const Vocabulary& vocabulary, const std::vector<FormPair>& below = {});

// The labels and values that the lines from `first` on begin with, whatever they are; `used` lines.
std::vector<FormPair> read_pairs(const std::vector<extract::Line>& lines, size_t first, size_t& used,
                                 const Vocabulary& vocabulary);

// "Anno 2025: 10" over "Target Anno 2026: 12" over "Anno 2027: 14": the lines that `lines` begin with, of a value
// beside its label, which stands in the middle; `used` counts them. Nothing where no label does.
std::vector<FormPair> read_values_of_years(const std::vector<extract::Line>& lines, size_t& used,
                                           const Vocabulary& vocabulary);

// The label of an indicator's name with its value, where the lines from `first` to the last hold nothing else: the row
// of a card that a page break parts from the others.
std::optional<FormPair> read_name_at_end(const std::vector<extract::Line>& lines, size_t first,
                                         const Vocabulary& vocabulary);

}  // namespace spoglio::normalize

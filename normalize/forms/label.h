// Labels of sheets and what stands behind them in one cell or line.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "normalize/headers/header.h"

namespace spoglio::normalize {

// "Descrizione dell'indicatore": the name, or text about it where another label names the indicator.
inline constexpr const char* kNameDescription = "name_description";

struct Labelled {
  ColumnRole label;
  std::string value;
  std::string number;  // that the label carries: "Obiettivo n. 4"
};

// The role of a label as a whole; none for bare years and longer text.
std::optional<ColumnRole> label_of(std::string_view text, const Vocabulary& vocabulary);

// "Obiettivo n. 4", "N. obiettivo 4": the label of an objective with its code in it.
std::optional<Labelled> numbered_label(std::string_view text, const Vocabulary& vocabulary);

// "Peso: 20%", or a label with its value in the lines below it.
std::optional<Labelled> in_one_cell(const std::string& text, const Vocabulary& vocabulary, bool with_line_break);

// "Responsabile Settore tecnico", "Obiettivo n. 4 Curare il verde": a label and its value that only white space parts.
std::optional<Labelled> run_together(const std::string& cell, const Vocabulary& vocabulary);

}  // namespace spoglio::normalize

// Cells of a form's rows, and rows of cells that each hold a label and its value.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "normalize/forms/form.h"

namespace spoglio::normalize {

// A row's cells, merged ones once, those that come down from a row above left out.
struct Piece {
  size_t column;
  size_t width;    // columns
  size_t columns;  // of its table
  const std::string* text;
  const extract::Place* at;
  std::optional<ColumnRole> label;
  std::string number;  // of an objective, in its label
};

std::vector<Piece> pieces_of(const TableRow& row, const Vocabulary& vocabulary);

// Whether a text is the code of an indicator and nothing else.
bool is_strip_code(const std::string& text);

// Whether each cell of a row is a label with its value behind a colon or below it. A year below a label is part of it.
bool is_strip(const std::vector<Piece>& row, const Vocabulary& vocabulary);

// Puts a code in front of a strip beside the name in the row above, where that row holds nothing else.
void raise_codes(std::vector<std::vector<Piece>>& rows, const Vocabulary& vocabulary);

// A name without a label, or a code and a name, over a row of cells that each hold a label and a value of what it
// names: "1.1.a | Perdite riparate" over "Peso: 50% | Target 2025: 10 | Target 2026: 12".
bool read_strip_name(const std::vector<Piece>& row, const std::vector<Piece>& below, const Vocabulary& vocabulary,
                     std::vector<FormPair>& out);

// Such a name, and a code, above the first label in the same cell, as they stand where no line parts them: "Perdite
// riparate / 1.1.a / Formula: …" beside "Peso: 50% | Target 2025: 10".
bool read_strip_with_name(const std::vector<Piece>& row, const Vocabulary& vocabulary, std::vector<FormPair>& out);

}  // namespace spoglio::normalize

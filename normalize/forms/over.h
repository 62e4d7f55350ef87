// Labels of a form that stand over their values.
#pragma once

#include <vector>

#include "normalize/forms/strips.h"
#include "normalize/tables/rows.h"

namespace spoglio::normalize {

// Whether a cell is the label of an objective or of an indicator, which is nobody's value.
bool opens_entry(const Piece& piece);

// A label alone in its row over a value alone in the next one, both merged over the same columns, or somewhere in a
// table of such labels alone. "Indicatori" may as well be the title of cards below it that print no label for their
// names. Returns the rows read: a value may go on in further ones. `pairs`: labels stand beside values in the table.
size_t read_over(const std::vector<std::vector<Piece>>& pieces, size_t r, bool pairs, std::vector<FormPair>& out);

// A row of labels only over rows of values: each value is the label's above it. Returns the rows of values read.
size_t read_vertical(const std::vector<TableRow>& rows, const std::vector<std::vector<Piece>>& pieces, size_t r,
                     const Vocabulary& vocabulary, std::vector<FormPair>& out);

// Whether a row of labels over so many rows of values, in a table of `rows`, is part of a form: years over their values
// go on with a card, fields over one value each with a sheet, as do the labels over one objective's fields; other
// labels over values may be a table's header.
bool belongs_to_form(const std::vector<Piece>& labels, size_t used, size_t rows);

// A label below others over their values, whose own value the table has not: the page may end there.
bool is_label_left_alone(const std::vector<Piece>& row, bool pairs, const std::vector<FormPair>& out);

}  // namespace spoglio::normalize

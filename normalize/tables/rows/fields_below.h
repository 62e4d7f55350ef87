// "Modalità di calcolo: … | Fonte: …" in a row of its own below an indicator, over the columns of its table.
#pragma once

#include <vector>

#include "normalize/forms/form.h"
#include "normalize/plan/plan.h"
#include "normalize/tables/header.h"
#include "normalize/tables/rows.h"

namespace spoglio::normalize {

// The labels and values of a row that holds nothing else, and that says how something is measured: "Label: value" in
// each cell, or a label and its value in cells by turns. Empty for any other row. `among`: the row above was such a
// one.
std::vector<FormPair> fields_below(const TableRow& row, const Vocabulary& vocabulary, bool among = false);

// The row, a label and its value in its first two cells and nothing in the others, with the value over all of these: a
// table parts it from them where its first column has two ("Codice e denominazione").
TableRow with_wide_value(const TableRow& row, const TableHeader& header);

// The same of a line by itself.
std::vector<FormPair> fields_below(const extract::Line& line, const Vocabulary& vocabulary);

// Puts them to the indicator above. What it has already stays, and is flagged.
void put_fields_below(Indicator& above, const std::vector<FormPair>& fields, const Vocabulary& vocabulary);

}  // namespace spoglio::normalize

// One cell of a header over several columns that holds the wording of each.
#pragma once

#include <string>
#include <vector>

#include "normalize/headers/header.h"
#include "normalize/headers/vocabulary.h"
#include "normalize/tables/rows.h"

namespace spoglio::normalize {

// "Valore target 2022 2023" over two columns: each has its year. True where a cell was shared out so.
bool share_years(const TableRow& row, std::vector<ColumnRole>& roles, const Vocabulary& vocabulary);

// "Indicatore/i Peso dell'indicatore" over two columns: a wording each.
bool share_wordings(const TableRow& row, std::vector<ColumnRole>& roles, std::vector<std::string>& doubts,
                    const Vocabulary& vocabulary);

// "Indicatore Formula" over one column: two that stand as close as words. Its rows are read as those of indicators, in
// doubt, so that none is lost.
bool take_glued_name(const TableRow& row, std::vector<ColumnRole>& roles, const Vocabulary& vocabulary);

}  // namespace spoglio::normalize

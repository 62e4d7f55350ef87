// Tables that print objectives of all levels and their indicators in one column, and in another what each row is:
// "Area strategica", "Obiettivo operativo", "Indicatore".
#pragma once

#include <vector>

#include "normalize/headers/header.h"
#include "normalize/headers/vocabulary.h"
#include "normalize/tables/rows.h"

namespace spoglio::normalize {

// The role of the column that says what each row is.
constexpr const char* kRowLevel = "row_level";

// Finds such a column under the header that starts at rows[first]: all its cells name kinds, and another column is of
// the names. The roles of both change then.
void find_row_levels(std::vector<ColumnRole>& roles, const std::vector<TableRow>& rows, size_t first,
                     const Vocabulary& vocabulary);

}  // namespace spoglio::normalize

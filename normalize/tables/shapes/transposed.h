// Tables that print an indicator in each column, and in each row a field of all of them.
#pragma once

#include <optional>

#include "extract/document.h"
#include "normalize/headers/vocabulary.h"

namespace spoglio::normalize {

// The table with its rows as columns, where its first column is a header ("Indicatore", "Peso", "Target 2024", one
// below the other) and its first row is none; nothing for other tables, and for labels and values in pairs.
std::optional<extract::Table> transposed(const extract::Table& table, const Vocabulary& vocabulary);

// Whether a table, or the part of one that a page break cuts, may be such a table.
bool may_be_transposed(const extract::Table& table, const Vocabulary& vocabulary);

// Such a table with the rest of its rows, which the next page begins with; nothing where that is another table.
std::optional<extract::Table> join_transposed(const extract::Table& above, const extract::Table& below,
                                              const Vocabulary& vocabulary);

}  // namespace spoglio::normalize

// Tables that print an indicator in each column, and in each row a field of all of them.
#pragma once

#include <optional>

#include "extract/document.h"
#include "normalize/vocabulary.h"

namespace spoglio::normalize {

// The table with its rows as columns, where its first column is a header ("Indicatore", "Peso", "Target 2024", one
// below the other) and its first row is none; nothing for other tables, and for labels and values in pairs.
std::optional<extract::Table> transposed(const extract::Table& table, const Vocabulary& vocabulary);

}  // namespace spoglio::normalize

// Years of a card that stand in one cell.
#pragma once

#include "extract/document.h"
#include "normalize/headers/vocabulary.h"

namespace spoglio::normalize {

// Whether any cell holds nothing but several years.
bool has_year_cells(const extract::Page& page);

// "Anno | 2025    2026" over "Valore atteso | 10    12": where the white between the years is wide, each year, with the
// values below it, becomes a cell of a column of its own. Other cells of that column reach over all of them.
void part_year_cells(extract::Page& page, const Vocabulary& vocabulary);

}  // namespace spoglio::normalize

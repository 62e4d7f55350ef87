// Cells of a recognised table's head that are parted into those that were printed.
#pragma once

#include <vector>

#include "extract/document.h"
#include "normalize/headers/vocabulary.h"

namespace spoglio::normalize {

// Whether a word runs along the page's height.
bool is_turned(const extract::Word& word);

// The edges of a table's columns: the middle of the white between them. Empty where columns overlap.
std::vector<double> column_edges(const extract::Table& table);

// Where the lines of a head were lost, "Misurazione" over "Indicatore" in one cell is the latter, with what stands over
// years given to each of them, and a cell over several columns is parted where each column has words of its own.
void part_head_cells(const extract::Page& page, extract::Table& table, const Vocabulary& vocabulary);

// The cells over several columns alone: of a head of two rows, whose upper one says little.
void part_wide_heads(const extract::Page& page, extract::Table& table, const Vocabulary& vocabulary);

}  // namespace spoglio::normalize

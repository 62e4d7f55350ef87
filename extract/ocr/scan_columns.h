// Columns of scanned tables that left no line.
#pragma once

#include <vector>

#include "extract/document.h"

namespace spoglio::extract {

// Places, left to right, where white as wide as between columns goes through all words of a head and of the print below
// it, which begins at `foot`, and headers stand on either side, over words on one of them at least; none beside one of
// the `columns` that are known, its borders with them.
std::vector<double> lost_columns(std::vector<Box> words, double foot, const std::vector<double>& columns);

}  // namespace spoglio::extract

// Columns below years that stand side by side in a header.
#pragma once

#include <vector>

#include "extract/document.h"

namespace spoglio::extract {

// The middles between years that follow each other in a line, as upright lines of no width down to the next such line,
// from left to right; in points. `lines` are indices of words, left to right; `height` is that of a line.
std::vector<Box> find_year_columns(const Page& page, const std::vector<std::vector<size_t>>& lines, double height);

// Whether a word begins a value, as the right one of two cells under years does: a number, a sign, "entro", "n.", yes
// or no.
bool begins_value(const Word& word);

}  // namespace spoglio::extract

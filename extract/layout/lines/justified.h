// Lines stretched to a width: their wide gaps are spaces between words, no white between columns.
#pragma once

#include <string>
#include <vector>

#include "extract/document.h"
#include "extract/layout/layout.h"

namespace spoglio::extract {

// Per line and word: whether the word and the one before it look like cells of two columns. False for the first one.
using Partings = std::vector<std::vector<bool>>;

// Whether more than half of a word's bytes are letters.
bool is_wording(const std::string& text);

// Per line (indices of words, left to right) and word: whether the white before it was stretched, over the whole width
// of the lines or over that of a justified cell. The first word of a line has none. `columns` are widths of columns as
// far as known, in points.
std::vector<std::vector<bool>> stretched_gaps(const Page& page, const std::vector<std::vector<size_t>>& lines,
                                              const Partings& parted, const std::vector<Span>& columns);

}  // namespace spoglio::extract

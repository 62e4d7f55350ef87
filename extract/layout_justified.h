// Lines stretched to a width: their wide gaps are spaces between words, no white between columns.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "extract/document.h"
#include "extract/layout.h"

namespace spoglio::extract {

// Whether two neighbours of a line look like cells of two columns.
using Parting = std::function<bool(const Word& left, const Word& right)>;

// Whether more than half of a word's bytes are letters.
bool is_wording(const std::string& text);

// Per line (indices of words, left to right) and word: whether the white before it was stretched, over the whole width
// of the lines or over that of a justified cell. The first word of a line has none. `columns` are widths of columns as
// far as known, in points.
std::vector<std::vector<bool>> stretched_gaps(const Page& page, const std::vector<std::vector<size_t>>& lines,
                                              const Parting& parts, const std::vector<Span>& columns);

}  // namespace spoglio::extract

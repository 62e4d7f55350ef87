// Tables of other columns below each other, each of which begins with a shaded header.
#pragma once

#include <vector>

#include "extract/layout/lines/lines.h"

namespace spoglio::extract {

// Bands `first` to `end`, the latter left out, on one shade.
struct ShadedHeader {
  size_t first = 0;
  size_t end = 0;
  bool pair = false;  // of two wordings, known by more than its shade
};

// Shades over half of the page's words or more that hold words in `least_columns` or more and no values, from the top.
std::vector<ShadedHeader> find_shaded_headers(const Page& page, const PageLines& lines, size_t least_columns = 3);

// Words in columns and no values above a rule of that width, under which rows stand that nothing parts.
std::vector<ShadedHeader> find_underlined_headers(const Page& page, const PageLines& lines);

// The bands at which the page is to be cut, in order: headers whose columns stand elsewhere than those of the
// rows above. Empty for most pages.
std::vector<size_t> cuts_at_shaded_headers(const PageLines& lines, const std::vector<ShadedHeader>& headers);

}  // namespace spoglio::extract

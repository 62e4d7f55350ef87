// White stripes narrower than a space seems to be, which part columns between level rules.
#pragma once

#include <vector>

#include "extract/document.h"
#include "extract/layout/layout.h"

namespace spoglio::extract {

struct Corridors {
  std::vector<Box> lines;     // their middles as upright lines of no width, from left to right
  std::vector<Span> columns;  // the widths of the columns they part, as far as words show
};

// The stripes that hardly any line of words between level rules enters, though words stand close on both sides, as far
// down as lines keep to the table's white. `lines` are indices of words, left to right; `height` is that of a line.
// `known` are corridors' places that a table which goes on has shown, and that fewer lines may show again. All in
// points.
Corridors find_corridors(const Page& page, const std::vector<std::vector<size_t>>& lines, double height,
                         const std::vector<double>& known);

}  // namespace spoglio::extract

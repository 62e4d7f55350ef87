// White stripes narrower than a space seems to be, which part columns between level rules.
#pragma once

#include <vector>

#include "extract/document.h"

namespace spoglio::extract {

// The middles of stripes that hardly any line of words between level rules enters, though words stand close on both
// sides: upright lines of no width, from left to right, as far down as lines keep to the table's white. `lines` are
// indices of words, left to right; `height` is that of a line. `known` are corridors' places that a table which goes on
// has shown, and that fewer lines may show again. All in points.
std::vector<Box> find_corridors(const Page& page, const std::vector<std::vector<size_t>>& lines, double height,
                                const std::vector<double>& known);

}  // namespace spoglio::extract

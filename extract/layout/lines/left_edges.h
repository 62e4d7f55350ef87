// Columns that stand closer than words do, told by the edge at which their lines begin.
#pragma once

#include <cstddef>
#include <vector>

#include "extract/document.h"

namespace spoglio::extract {

// Upright lines of no width left of the words that begin at one place in many lines of a table, from left to right; a
// line whose words run over the place interrupts them. Only lines with wide white elsewhere count: those of a table,
// not of a list. `lines` are indices of words, left to right; `height` is that of a line. All in points.
std::vector<Box> find_left_edges(const Page& page, const std::vector<std::vector<size_t>>& lines, double height);

}  // namespace spoglio::extract

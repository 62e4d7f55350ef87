// Upright lines that a row over all columns breaks: a table's title or the heading of a group of its rows.
#pragma once

#include <utility>
#include <vector>

#include "extract/document.h"

namespace spoglio::extract {

// Pairs of the drawing's upright lines, by their indices, the second of which goes on with the first below such a row.
// Most columns are broken at the same heights, and no header stands between; two tables below each other have rules at
// both ends, or other columns.
std::vector<std::pair<size_t, size_t>> find_broken_lines(const Page& page);

}  // namespace spoglio::extract

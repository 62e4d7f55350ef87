// Rows that nothing parts into cells, between those of one table that are drawn cell by cell.
#pragma once

#include <vector>

#include "extract/document.h"
#include "extract/layout/frames/frames.h"

namespace spoglio::extract {

// Joins frames (any order; top to bottom afterwards) that are drawn with the same columns, or with some of them, where
// all that stands between them are rows: words that keep to the columns, or one piece of text over them, as near to
// what is drawn as a cell's words are to its sides. A row below the last one may be of that kind too. Returns, for each
// frame that is left, how many it was made of.
std::vector<size_t> join_unshaded_rows(const Page& page, std::vector<Frame>& frames);

// Whether one frame has the other's columns, or some of them between the same ends.
bool shares_columns(const Frame& a, const Frame& b);

// Parts cells over several columns that have no shade of their own, and whose words keep to those columns.
void part_unshaded_cells(const Page& page, Frame& frame);

}  // namespace spoglio::extract

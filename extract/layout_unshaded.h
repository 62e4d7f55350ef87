// Rows that nothing is drawn around, between shaded ones of one table.
#pragma once

#include <vector>

#include "extract/document.h"
#include "extract/layout_frames.h"

namespace spoglio::extract {

// Joins frames (top to bottom) with the same columns whose words in between are rows: they keep to the columns, in two
// or more of them, and stand as near to the frames as a cell's words to its sides. Such a table's last row may be one
// of them. The rows without lines become one row of the lattice each time.
void join_unshaded_rows(const Page& page, std::vector<Frame>& frames);

}  // namespace spoglio::extract

// Cells of an unruled table that are over several columns, told by the middle they stand in.
#pragma once

#include <vector>

#include "extract/layout/grid.h"

namespace spoglio::extract {

// Gives words that stand in the middle of several columns, the others of which are blank in their row, those columns.
// Only columns whose words are centred can show it: `centred` holds the middles of headers, in points, over columns
// that were in the document's tables before, and takes those of this table. Where the middle is also that of one
// column, the span is a doubt, noted in `grid.doubtful`, if the table has such cells elsewhere.
void span_values(const PageLines& lines, Grid& grid, std::vector<double>& centred);

}  // namespace spoglio::extract

// Last step of layout: a grid of rows and columns, or a table that tags tell, as cells with their text.
#pragma once

#include "extract/layout/grid.h"

namespace spoglio::extract {

// The table of rows cut at gutters. Words over several columns, and heads that span them, join these into one cell.
Table make_table(const Page& page, const PageLines& lines, const Grid& grid);

// The table that the document's tags tell.
Table make_tagged_table(const Page& page, const TaggedTable& tagged);

}  // namespace spoglio::extract

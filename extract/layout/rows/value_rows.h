// Rows of a table that columns of values show, whether its cells begin with their rows or stand in the middle of them.
#pragma once

#include <optional>

#include "extract/layout/grid.h"

namespace spoglio::extract {

// The rows of a region with columns of values alone. Each value shows a row; the lines of the other columns are shared
// out among the rows so that every cell begins, or ends, on the line of its row's values, or so that it is in the
// middle of its row: whichever costs less in lines that begin with small letters, white within cells, and the like. A
// column that cannot have a cell a row has fewer, each beside several rows. Nothing where some column fits neither way,
// or both ways would do and differ, or titles with numbers stand between the rows. `rows` are those that white parts:
// the header's are taken from them.
std::optional<Grid> find_value_rows(const Page& page, const PageLines& lines, const Region& region,
                                    const Spacing& spacing, const std::vector<std::vector<size_t>>& rows);

}  // namespace spoglio::extract

// Rows of a table between level lines that leave out the cells beside several rows.
#pragma once

#include <optional>

#include "extract/layout/grid.h"

namespace spoglio::extract {

// The rows of a region by the rules and the edges of shades that run over some of its columns only: where one passes
// by a column, that column's cell is beside the rows on both sides of it. Cells over several rows have their spans, and
// so have words in a shade of their own over several columns. Nothing when no cell is beside several rows, or when the
// levels do not show how the words of a column that they pass by belong to the rows.
std::optional<Grid> find_level_rows(const Page& page, const PageLines& lines, const Region& region,
                                    const Spacing& spacing);

}  // namespace spoglio::extract

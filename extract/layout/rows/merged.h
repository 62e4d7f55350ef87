// Rows of an unframed table whose left cells are over several rows: an objective beside its indicators.
#pragma once

#include <optional>

#include "extract/layout/grid.h"

namespace spoglio::extract {

// The rows of a region where words of some columns run on beside several rows of the others; the cells over several
// rows have their spans. Nothing when no column does, or when it does not show which rows it is beside: by rules over
// its own width, by its words' tops or by their middles.
// A column with `least` pieces of text can show the rows.
std::optional<Grid> find_merged_rows(const Page& page, const PageLines& lines, const Region& region,
                                     const Spacing& spacing, size_t least = 3);

}  // namespace spoglio::extract

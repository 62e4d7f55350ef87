// Rows of an unframed table whose cells are set in the middle of their rows, without white between the rows.
#pragma once

#include <optional>

#include "extract/layout_header.h"

namespace spoglio::extract {

// The rows of a region whose values, a line each, stand beside the middle of texts of several lines: each column of
// text is parted so that every cell is in the middle of its row, and a column that cannot be, of fewer cells, so that
// each is in the middle of several. Nothing where some column fits neither way, or where white or tops part the rows as
// well.
std::optional<Grid> find_centred_rows(const Page& page, const PageLines& lines, const Region& region);

}  // namespace spoglio::extract

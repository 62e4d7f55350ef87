// Text that stands beside a table: its lines go on where the table's rules have ended.
#pragma once

#include <optional>
#include <vector>

#include "extract/layout/sides.h"

namespace spoglio::extract {

// The white between the end of level rules of one width, which are a table's, and lines left or right of them that
// belong to no row: a rule's height runs through one of them, or a row has none while its head has one; and the same
// beside a frame. Nothing for most pages. `items` are what is laid out, from the top.
std::optional<Split> find_beside_rules(const Page& page, const PageLines& lines, const std::vector<Frame>& frames,
                                       const std::vector<AreaItem>& items);

// Whether lines in several stretches are stretched text: they fill the column from edge to edge, and hold no figures.
bool is_stretched_text(const Page& page, const PageLines& lines, const std::vector<AreaItem>& items);

}  // namespace spoglio::extract

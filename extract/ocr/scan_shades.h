// Edges of shades of scanned pages that are level lines.
#pragma once

#include "extract/document.h"

namespace spoglio::extract {

// Shades that stand side by side and begin or end at one height are cells of one row: where a level line was found
// along part of that edge, it goes on along all of it. Light lines below a dark head vanish in pieces.
void extend_shade_edges(Drawing& drawing);

}  // namespace spoglio::extract

// Cells that shades alone show.
#pragma once

#include "extract/document.h"

namespace spoglio::extract {

constexpr double kLeastSide = 4;   // points: what is narrower or lower holds no text
constexpr double kMostSide = 150;  // points: what is higher is the ground of a page

// The edges of shades that stand side by side, as lines: cells that are drawn by their ground alone. None where a page
// has more than a table draws.
Drawing edges_of_shades(const Drawing& drawing);

}  // namespace spoglio::extract

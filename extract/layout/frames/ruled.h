// Tables from frames: words into the cells that lines draw, and rows that only white space or their values part.
#pragma once

#include <vector>

#include "extract/layout/frames/frames.h"
#include "extract/layout/layout.h"

namespace spoglio::extract {

// The table of a frame; `words` are indices of the page's words that lie in it. Blank cells are left out.
Table make_ruled_table(const Page& page, const Frame& frame, const std::vector<size_t>& words,
                       const LayoutOptions& options);

}  // namespace spoglio::extract

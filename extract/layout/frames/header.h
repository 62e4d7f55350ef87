// Headers that stand above the lines of their table.
#pragma once

#include <vector>

#include "extract/layout/frames/frames.h"

namespace spoglio::extract {

// Gives each frame the lines of words right above it as its first row where they head its columns: no word of them
// leaves its column, most columns have some, and those stand as the cells below do. Tagged frames are left alone.
void take_headers_above(const Page& page, std::vector<Frame>& frames);

}  // namespace spoglio::extract

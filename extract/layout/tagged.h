// The words of tagged tables are their table's, wherever the rest of their line belongs.
#pragma once

#include <optional>
#include <vector>

#include "extract/layout/frames/frames.h"
#include "extract/layout/lines/lines.h"

namespace spoglio::extract {

// For each word of the page the frame of the tagged table that has it.
std::vector<std::optional<size_t>> tagged_frames(const Page& page, const std::vector<Frame>& frames);

// Cuts the segments where words of a tagged table stand closely beside others. What else is known of the lines, their
// bands too, holds no longer.
void part_segments(const Page& page, const std::vector<std::optional<size_t>>& frame_of, PageLines& lines);

}  // namespace spoglio::extract

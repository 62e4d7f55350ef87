// A table's box may end right before a word: in a document that tags some columns only, or beside another table.
#include "extract/layout/tagged.h"

#include <utility>

namespace spoglio::extract {

std::vector<std::optional<size_t>> tagged_frames(const Page& page, const std::vector<Frame>& frames) {
  std::vector<std::optional<size_t>> out(page.words.size());
  for (size_t f = 0; f < frames.size(); ++f) {
    if (!frames[f].tagged) continue;
    for (const TaggedCell& cell : page.tagged[*frames[f].tagged].cells) {
      for (const size_t w : cell.words) out[w] = f;
    }
  }
  return out;
}

void part_segments(const Page& page, const std::vector<std::optional<size_t>>& frame_of, PageLines& lines) {
  std::vector<Segment> out;
  for (Segment& segment : lines.segments) {
    std::vector<std::vector<size_t>> runs;
    for (const size_t w : segment.words) {
      if (runs.empty() || frame_of[runs.back().back()] != frame_of[w]) runs.emplace_back();
      runs.back().push_back(w);
    }
    if (runs.size() < 2) {
      out.push_back(std::move(segment));
    } else {
      for (auto& run : runs) out.push_back(make_segment(page, std::move(run), segment.line));
    }
  }
  lines.segments = std::move(out);
}

}  // namespace spoglio::extract

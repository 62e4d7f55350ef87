#include "extract/layout/lines/leaders.h"

#include <algorithm>
#include <string>

namespace spoglio::extract {
namespace {

constexpr size_t kLeastDots = 4;  // more than words that break off have

// The dots at the end of a word, and whether it is nothing else; an ellipsis is three.
std::pair<size_t, bool> dots_at_end(const std::string& text) {
  size_t dots = 0;
  size_t end = text.size();
  while (end > 0) {
    if (text[end - 1] == '.') {
      ++dots;
      --end;
    } else if (end >= 3 && text.compare(end - 3, 3, "…") == 0) {
      dots += 3;
      end -= 3;
    } else {
      break;
    }
  }
  return {dots, end == 0};
}

}  // namespace

bool ends_in_leader(const Page& page, const Segment& segment) {
  size_t dots = 0;
  for (auto w = segment.words.rbegin(); w != segment.words.rend() && dots < kLeastDots; ++w) {
    const auto [own, alone] = dots_at_end(page.words[*w].text);
    dots += own;
    if (!alone) break;
  }
  return dots >= kLeastDots;
}

size_t count_leaders(const Page& page, const PageLines& lines, const Region& region) {
  size_t out = 0;
  for (size_t b = region.first; b <= region.last; ++b) {
    for (const size_t s : lines.bands[b].segments) out += ends_in_leader(page, lines.segments[s]);
  }
  return out;
}

}  // namespace spoglio::extract

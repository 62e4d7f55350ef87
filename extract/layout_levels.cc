// Producers rule and shade cell by cell or row by row: what meets becomes one level.
#include "extract/layout_levels.h"

#include <algorithm>

namespace spoglio::extract {
namespace {

constexpr double kSameHeight = 1;       // points between the edges of shades side by side
constexpr double kMeeting = 2;          // points between their sides
constexpr size_t kMostPieces = 12'000;  // of a page
constexpr size_t kMostLines = 2000;     // of a page: more are no table

// Pieces at one height that meet as one: cells are often shaded each by itself.
std::vector<Level> joined(std::vector<Level> pieces) {
  std::sort(pieces.begin(), pieces.end(), [](const Level& a, const Level& b) { return a.y < b.y; });
  std::vector<Level> out;
  for (size_t first = 0; first < pieces.size();) {
    size_t end = first;
    while (end < pieces.size() && pieces[end].y - pieces[first].y < kSameHeight) ++end;
    std::sort(pieces.begin() + static_cast<std::ptrdiff_t>(first), pieces.begin() + static_cast<std::ptrdiff_t>(end),
              [](const Level& a, const Level& b) { return a.from < b.from; });
    out.push_back(pieces[first]);
    for (size_t i = first + 1; i < end; ++i) {
      if (pieces[i].from < out.back().to + kMeeting) {
        out.back().to = std::max(out.back().to, pieces[i].to);
        out.back().ruled = out.back().ruled || pieces[i].ruled;
      } else {
        out.push_back(pieces[i]);
      }
    }
    first = end;
  }
  return out;
}

}  // namespace

std::vector<Level> find_levels(const Drawing& drawing, double least) {
  std::vector<Level> out;
  for (const Box& line : drawing.horizontal) out.push_back({line.x0, line.x1, (line.y0 + line.y1) / 2, true});
  for (const Box& shade : drawing.shades) {
    out.push_back({shade.x0, shade.x1, shade.y0});
    out.push_back({shade.x0, shade.x1, shade.y1});
  }
  if (out.size() > kMostPieces) return {};
  out = joined(std::move(out));
  std::erase_if(out, [&](const Level& level) { return level.to - level.from < least; });
  if (out.size() > kMostLines) out.clear();
  return out;
}

}  // namespace spoglio::extract

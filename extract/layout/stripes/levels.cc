// Producers rule and shade cell by cell or row by row: what meets becomes one level.
#include "extract/layout/stripes/levels.h"

#include <algorithm>
#include <cmath>

namespace spoglio::extract {
namespace {

constexpr double kSameHeight = 1;       // points between the edges of shades side by side
constexpr double kMeeting = 2;          // points between their sides
constexpr double kSameEnd = 4;          // points between the ends of lines of one width
constexpr double kLeastPart = 0.3;      // share of a table's width that levels beside merged cells have
constexpr double kSameLine = 2;         // points between lines drawn twice, and between shades that touch
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

// Whether a level is as long as the group's, or leaves out columns on one side.
bool belongs(const Level& level, const LevelGroup& group) {
  const bool left = std::abs(group.from - level.from) < kSameEnd;
  const bool right = std::abs(group.to - level.to) < kSameEnd;
  if (left && right) return true;
  const bool inside = level.from > group.from - kSameEnd && level.to < group.to + kSameEnd;
  return inside && (left || right) && level.to - level.from > kLeastPart * (group.to - group.from);
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

std::vector<LevelGroup> groups_of(std::vector<Level> levels) {
  const auto length = [](const Level& level) { return std::round((level.to - level.from) / kSameEnd); };
  std::stable_sort(levels.begin(), levels.end(), [&](const Level& a, const Level& b) { return length(a) > length(b); });
  std::vector<LevelGroup> out;
  for (const Level& level : levels) {
    auto own = std::find_if(out.begin(), out.end(), [&](const LevelGroup& group) { return belongs(level, group); });
    if (own == out.end()) {
      out.push_back({level.from, level.to, {level}});
    } else {
      own->levels.push_back(level);
    }
  }
  for (LevelGroup& group : out) {
    std::stable_sort(group.levels.begin(), group.levels.end(),
                     [](const Level& a, const Level& b) { return a.y < b.y; });
    std::vector<Level> apart;
    for (const Level& level : group.levels) {
      if (apart.empty() || level.y - apart.back().y > kSameLine) {
        apart.push_back(level);
      } else {
        apart.back().ruled = apart.back().ruled || level.ruled;
      }
    }
    group.levels = std::move(apart);
  }
  return out;
}

}  // namespace spoglio::extract

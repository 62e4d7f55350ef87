// Lines are paired one by one; a break is believed where most lines that end or begin there are paired.
#include "extract/layout/frames/broken.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

namespace spoglio::extract {
namespace {

// All in points.
constexpr double kReach = 3;          // a line that ends so near to another one meets it
constexpr double kSnap = 3;           // between places that are one
constexpr double kBroken = 30;        // from an upright line to the one that goes on with it
constexpr double kMostlyGoOn = 0.7;   // share of the lines that end at a break, or begin there, that go on (no unit)
constexpr double kColumnWhite = 1.5;  // heights: white between words of two columns
constexpr size_t kLeastLines = 2;     // that a break parts (no unit)
constexpr size_t kMostBeside = 100;   // upright lines at nearly one place (no unit)
constexpr size_t kMostBreaks = 100;   // of a page (no unit)

using Pairs = std::vector<std::pair<size_t, size_t>>;

// Whether a level rule ends an upright line at `y`.
bool ruled_at(const Drawing& drawing, double x, double y) {
  const auto& hs = drawing.horizontal;
  auto h = std::lower_bound(hs.begin(), hs.end(), y - kReach, [](const Box& line, double at) { return line.y0 < at; });
  for (; h != hs.end() && h->y0 < y + kReach; ++h) {
    if (h->x0 - kReach < x && x < h->x1 + kReach) return true;
  }
  return false;
}

// The next upright line below another one at the same place.
std::optional<size_t> line_below(const std::vector<Box>& vs, size_t first) {
  std::optional<size_t> next;
  for (size_t v = first - std::min(first, kMostBeside); v < vs.size() && vs[v].x0 < vs[first].x0 + kSnap; ++v) {
    const bool below = std::abs(vs[v].x0 - vs[first].x0) < kSnap && vs[v].y0 > vs[first].y1 + kReach &&
                       vs[v].y0 < vs[first].y1 + kBroken;
    if (below && (!next || vs[v].y0 < vs[*next].y0)) next = v;
  }
  return next;
}

// Whether words between two heights stand in columns, as those of a header do: they are no row over all columns.
bool stands_in_columns(const Page& page, double top, double bottom) {
  std::vector<const Word*> words;
  for (const Word& word : page.words) {
    const double middle = (word.box.y0 + word.box.y1) / 2;
    if (middle > top && middle < bottom) words.push_back(&word);
  }
  std::sort(words.begin(), words.end(), [](const Word* a, const Word* b) { return a->box.x0 < b->box.x0; });
  double right = words.empty() ? 0 : words.front()->box.x1;
  size_t whites = 0;
  for (const Word* word : words) {
    whites += word->box.x0 - right > kColumnWhite * (word->box.y1 - word->box.y0);
    right = std::max(right, word->box.x1);
  }
  return whites > 1;
}

// Whether most of the lines that end or begin at a break go on over it.
bool mostly_go_on(const std::vector<Box>& vs, const Pairs& pairs) {
  const double top = vs[pairs.front().first].y1;
  const double bottom = vs[pairs.front().second].y0;
  const auto ends = std::count_if(vs.begin(), vs.end(), [&](const Box& v) { return std::abs(v.y1 - top) < kSnap; });
  const auto starts =
      std::count_if(vs.begin(), vs.end(), [&](const Box& v) { return std::abs(v.y0 - bottom) < kSnap; });
  return static_cast<double>(pairs.size()) >= kMostlyGoOn * static_cast<double>(std::max(ends, starts));
}

}  // namespace

Pairs find_broken_lines(const Page& page) {
  const auto& vs = page.drawing.vertical;
  std::map<std::pair<long, long>, Pairs> breaks;  // by the heights they lie between
  for (size_t first = 0; first < vs.size(); ++first) {
    const auto next = line_below(vs, first);
    if (!next) continue;
    const double x = (vs[first].x0 + vs[first].x1) / 2;
    if (ruled_at(page.drawing, x, vs[first].y1) && ruled_at(page.drawing, x, vs[*next].y0)) continue;
    breaks[{std::lround(vs[first].y1 / kSnap), std::lround(vs[*next].y0 / kSnap)}].emplace_back(first, *next);
  }
  Pairs out;
  if (breaks.size() > kMostBreaks) return out;
  for (const auto& [heights, pairs] : breaks) {
    const bool title = pairs.size() >= kLeastLines && mostly_go_on(vs, pairs) &&
                       !stands_in_columns(page, vs[pairs.front().first].y1, vs[pairs.front().second].y0);
    if (title) out.insert(out.end(), pairs.begin(), pairs.end());
  }
  return out;
}

}  // namespace spoglio::extract

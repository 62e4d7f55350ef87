// Broken lines are joined first; what is lost is told from them and from the white within the words of rows.
#include "extract/ocr/scan_lines.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "extract/ocr/scan_cuts.h"
#include "extract/ocr/scan_gaps.h"
#include "extract/ocr/scan_heads.h"
#include "extract/ocr/scan_lattice.h"
#include "extract/ocr/scan_shades.h"

namespace spoglio::extract {
namespace {

constexpr double kSnap = 1.4;        // points between the end of a line and the middle of the level one that it ends on
constexpr double kMostBroken = 5;    // points of a line that are lost, between two parts of one …
constexpr double kInLine = 1;        // … whose middles are so close
constexpr size_t kMostShades = 500;  // of a page; beyond, they are a picture
constexpr size_t kMostLines = 2'000;   // of a page; beyond, it is a drawing
constexpr size_t kMostWords = 20'000;  // of a page

// Lines across end beside the level line that they meet: its ink is none of theirs. Tables that stand close are told by
// where lines end.
void snap_ends(Drawing& drawing) {
  for (Box& line : drawing.vertical) {
    for (double* end : {&line.y0, &line.y1}) {
      const double own = *end;
      double least = kSnap;
      for (const Box& level : drawing.horizontal) {
        const double y = (level.y0 + level.y1) / 2;
        const bool meets = middle(line) >= level.x0 - kNearLine && middle(line) <= level.x1 + kNearLine;
        if (!meets || std::abs(y - own) > least) continue;
        least = std::abs(y - own);
        *end = y;
      }
    }
  }
}

// A border that is lost over a few points is one line all the same, where no level line ends the upper part or begins
// the lower one: those are two tables.
void join_broken(Drawing& drawing) {
  std::vector<Box>& lines = drawing.vertical;
  std::sort(lines.begin(), lines.end(), [](const Box& a, const Box& b) { return a.y0 < b.y0; });
  const auto is_ended = [&](double x, double from, double to) {
    return std::any_of(drawing.horizontal.begin(), drawing.horizontal.end(), [&](const Box& level) {
      const double y = (level.y0 + level.y1) / 2;
      return y > from - kNearLine && y < to + kNearLine && level.x0 <= x + kNearLine && level.x1 >= x - kNearLine;
    });
  };
  for (size_t i = 0; i < lines.size(); ++i) {
    for (size_t k = i + 1; k < lines.size(); ++k) {
      const double gap = lines[k].y0 - lines[i].y1;
      if (gap > kMostBroken) break;
      const double x = middle(lines[i]);
      if (gap < 0 || std::abs(middle(lines[k]) - x) > kInLine || is_ended(x, lines[i].y1, lines[k].y0)) continue;
      lines[i].y1 = lines[k].y1;
      lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(k));
      k = i;
    }
  }
}

}  // namespace

void complete_scanned_lines(Page& page) {
  const bool recognised =
      std::any_of(page.words.begin(), page.words.end(), [](const Word& word) { return word.confidence < 1; });
  Drawing& drawing = page.drawing;
  const bool sane = drawing.shades.size() <= kMostShades && page.words.size() <= kMostWords &&
                    drawing.horizontal.size() + drawing.vertical.size() <= kMostLines;
  if (!recognised || !sane) return;
  join_broken(drawing);
  extend_shade_edges(drawing);
  snap_ends(drawing);
  complete_lattices(page);
  extend_heads(page);
  cut_shades(page);
  const auto by_y = [](const Box& a, const Box& b) { return a.y0 != b.y0 ? a.y0 < b.y0 : a.x0 < b.x0; };
  const auto by_x = [](const Box& a, const Box& b) { return a.x0 != b.x0 ? a.x0 < b.x0 : a.y0 < b.y0; };
  std::sort(drawing.horizontal.begin(), drawing.horizontal.end(), by_y);
  std::sort(drawing.vertical.begin(), drawing.vertical.end(), by_x);
}

}  // namespace spoglio::extract

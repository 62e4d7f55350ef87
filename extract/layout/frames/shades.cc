// Cells are shaded one by one: edges at one height count together.
#include "extract/layout/frames/shades.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace spoglio::extract {
namespace {

constexpr double kInside = 2;         // points: edges that are farther apart are two
constexpr size_t kLeastColumns = 2;   // whose shades begin or end at one height
constexpr size_t kMostShades = 5000;  // of a page that is looked at: the work is theirs times the columns

// The columns over which shades begin or end inside a lattice row, by height in whole points.
std::map<long, std::set<size_t>> edges_in(const Page& page, const Frame& frame, size_t row) {
  std::map<long, std::set<size_t>> out;
  if (page.drawing.shades.size() > kMostShades) return out;
  for (const Box& shade : page.drawing.shades) {
    for (const double y : {shade.y0, shade.y1}) {
      if (y < frame.ys[row] + kInside || y > frame.ys[row + 1] - kInside) continue;
      for (size_t c = 0; c + 1 < frame.xs.size(); ++c) {
        const bool over = shade.x0 < frame.xs[c] + kInside && shade.x1 > frame.xs[c + 1] - kInside;
        if (over) out[std::lround(y)].insert(c);
      }
    }
  }
  return out;
}

// Whether words of the columns stand above, between and below the cuts, and across none of them.
bool holds_rows(const Page& page, const Frame& frame, const std::vector<std::vector<size_t>>& members, size_t row,
                const ShadedCuts& shaded) {
  std::vector<bool> filled(shaded.cuts.size() + 1, false);
  for (size_t i = 0; i < frame.cells.size(); ++i) {
    const FrameCell& cell = frame.cells[i];
    const bool inside = cell.row == static_cast<int>(row) && cell.row_span == 1;
    if (!inside || !shaded.columns.contains(static_cast<size_t>(cell.column))) continue;
    for (const size_t w : members[i]) {
      const Box& box = page.words[w].box;
      const auto below = std::upper_bound(shaded.cuts.begin(), shaded.cuts.end(), (box.y0 + box.y1) / 2);
      filled[static_cast<size_t>(below - shaded.cuts.begin())] = true;
      const auto crosses = [&](double y) { return box.y0 < y - kInside && box.y1 > y + kInside; };
      if (std::any_of(shaded.cuts.begin(), shaded.cuts.end(), crosses)) return false;
    }
  }
  return std::all_of(filled.begin(), filled.end(), [](bool any) { return any; });
}

}  // namespace

ShadedCuts shaded_cuts(const Page& page, const Frame& frame, const std::vector<std::vector<size_t>>& members,
                       size_t row) {
  ShadedCuts out;
  for (const auto& [y, columns] : edges_in(page, frame, row)) {
    if (columns.size() < kLeastColumns) continue;
    const auto height = static_cast<double>(y);
    if (out.cuts.empty() || height - out.cuts.back() > kInside) out.cuts.push_back(height);
    out.columns.insert(columns.begin(), columns.end());
  }
  if (out.cuts.empty() || !holds_rows(page, frame, members, row, out)) return {};
  return out;
}

}  // namespace spoglio::extract

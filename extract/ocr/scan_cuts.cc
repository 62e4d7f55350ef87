// White within the words of a band, over all its lines, is what parts cells.
#include "extract/ocr/scan_cuts.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "extract/ocr/scan_gaps.h"

namespace spoglio::extract {
namespace {

constexpr size_t kFewestAlike = 2;  // bands of a table that are parted at one place

// Where a line crosses the shade, else where one of the page ends there, else in the middle.
double cut_at(const Page& page, const Box& shade, const Range& gap) {
  double most = -1;
  double out = (gap.from + gap.to) / 2;
  for (const Box& line : page.drawing.vertical) {
    const double along = std::max(0.0, std::min(line.y1, shade.y1) - std::max(line.y0, shade.y0));
    if (!falls_into(middle(line), gap) || along <= most) continue;
    most = along;
    out = std::clamp(middle(line), gap.from, gap.to);
  }
  return out;
}

// Whether ruling lines show all of a shade's columns: then it lies in a lattice, and says no more than that.
bool is_ruled(const std::vector<Box>& lines, const Box& shade, const std::vector<Range>& gaps) {
  return !gaps.empty() && std::all_of(gaps.begin(), gaps.end(), [&](const Range& gap) {
    return std::any_of(lines.begin(), lines.end(), [&](const Box& line) {
      const double along = std::min(line.y1, shade.y1) - std::max(line.y0, shade.y0);
      return falls_into(middle(line), gap) && along >= kCovered * (shade.y1 - shade.y0);
    });
  });
}

// Where a level line inside a shade ends at white between the words there, or at the shade's edge; else nothing.
std::optional<Range> inner_line(const Box& line, const Box& shade, const std::vector<Range>& gaps) {
  const double y = (line.y0 + line.y1) / 2;
  if (y <= shade.y0 + kNearLine || y >= shade.y1 - kNearLine) return std::nullopt;
  const auto ends_in_white = [&](double x) {
    return std::any_of(gaps.begin(), gaps.end(), [&](const Range& gap) { return falls_into(x, gap); });
  };
  const bool from_edge = std::abs(line.x0 - shade.x0) <= kNearLine;
  const bool to_edge = std::abs(line.x1 - shade.x1) <= kNearLine;
  if (from_edge && to_edge) return std::nullopt;
  if (!from_edge && (line.x0 < shade.x0 || !ends_in_white(line.x0))) return std::nullopt;
  if (!to_edge && (line.x1 > shade.x1 || !ends_in_white(line.x1))) return std::nullopt;
  return Range{from_edge ? shade.x0 : line.x0, to_edge ? shade.x1 : line.x1};
}

// A shade cut where a level line begins or ends that parts some of its columns only: years over their columns beside
// heads of two rows.
std::vector<Box> parts_of(const Page& page, const Box& shade) {
  const std::vector<Range> gaps = gaps_of(page, shade, kLineGap);
  for (const Box& line : page.drawing.horizontal) {
    const auto over = inner_line(line, shade, gaps);
    if (!over) continue;
    std::vector<Box> out;
    double left = shade.x0;
    for (const double x : {over->from, over->to, shade.x1}) {
      if (x - left > kNearLine) out.push_back({left, shade.y0, x, shade.y1});
      left = x;
    }
    return out;
  }
  return {shade};
}

// Bands of one colour below each other are one area: level lines over its whole width part them.
std::vector<Box> bands_of(const Page& page, const Box& shade) {
  std::vector<Box> out;
  Box rest = shade;
  for (const Box& line : page.drawing.horizontal) {  // from the top
    const double y = (line.y0 + line.y1) / 2;
    const bool over = line.x0 <= shade.x0 + kNearLine && line.x1 >= shade.x1 - kNearLine;
    if (!over || y <= rest.y0 + kNearLine || y >= rest.y1 - kNearLine) continue;
    out.push_back({rest.x0, rest.y0, rest.x1, y});
    rest.y0 = y;
  }
  out.push_back(rest);
  return out;
}

// White that parts two cells of most bands of a table parts those of the others as well, where it is as narrow as
// between a date and the next.
bool parts_others(const std::vector<Box>& bands, const std::vector<std::vector<Range>>& gaps, size_t own,
                  const Range& gap) {
  size_t alike = 0;
  size_t parted = 0;
  for (size_t i = 0; i < bands.size(); ++i) {
    const Range common = {std::max(bands[i].x0, bands[own].x0), std::min(bands[i].x1, bands[own].x1)};
    if (i == own || gaps[i].empty() || common.from >= gap.from || common.to <= gap.to) continue;
    ++alike;
    parted += std::any_of(gaps[i].begin(), gaps[i].end(),
                          [&](const Range& other) { return other.from < gap.to && other.to > gap.from; });
  }
  return parted >= kFewestAlike && 2 * parted > alike;
}

// The gaps of each band at which it is cut.
std::vector<std::vector<Range>> cuts_of(const Page& page, const std::vector<Box>& bands) {
  std::vector<std::vector<Range>> wide;
  for (const Box& band : bands) wide.push_back(gaps_of(page, band, kColumnGap));
  std::vector<std::vector<Range>> out = wide;
  for (size_t i = 0; i < bands.size(); ++i) {
    if (wide[i].empty()) continue;  // a heading
    std::erase_if(out[i] = gaps_of(page, bands[i], kLineGap), [&](const Range& gap) {
      const bool known =
          std::any_of(wide[i].begin(), wide[i].end(), [&](const Range& other) { return other.from == gap.from; });
      return !known && !parts_others(bands, wide, i, gap);
    });
  }
  return out;
}

}  // namespace

void cut_shades(Page& page) {
  std::sort(page.drawing.horizontal.begin(), page.drawing.horizontal.end(),
            [](const Box& a, const Box& b) { return a.y0 < b.y0; });
  std::vector<Box> bands;
  for (const Box& shade : page.drawing.shades) {
    for (const Box& part : parts_of(page, shade)) {
      for (const Box& band : bands_of(page, part)) bands.push_back(band);
    }
  }
  const std::vector<std::vector<Range>> cuts = cuts_of(page, bands);
  std::vector<Box> out;
  for (size_t i = 0; i < bands.size(); ++i) {
    const Box& shade = bands[i];
    if (is_ruled(page.drawing.vertical, shade, cuts[i])) {
      out.push_back(shade);
      continue;
    }
    double left = shade.x0;
    for (const Range& gap : cuts[i]) {
      const double x = cut_at(page, shade, gap);
      out.push_back({left, shade.y0, x, shade.y1});
      left = x;
    }
    out.push_back({left, shade.y0, shade.x1, shade.y1});
  }
  page.drawing.shades = std::move(out);
}

}  // namespace spoglio::extract

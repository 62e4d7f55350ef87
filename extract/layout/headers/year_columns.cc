// The rows' words must stand in the middle of one of the years, or of several: a cell over them.
#include "extract/layout/headers/year_columns.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace spoglio::extract {
namespace {

constexpr size_t kYearBands = 3;     // below a table's first line, where its header may have years
constexpr size_t kMostYears = 6;     // of a header's cell
constexpr double kSameMiddle = 0.6;  // heights from the middle of the years, for words over them

// The years side by side in a column's header, left to right; none or one where it has no such line.
std::vector<Span> years_in(const PageLines& lines, const Region& region, size_t column) {
  const size_t end = std::min(region.last, region.first + kYearBands);
  for (size_t b = region.first; b <= end; ++b) {
    std::vector<Span> out;
    for (const size_t s : lines.bands[b].segments) {
      const Segment& segment = lines.segments[s];
      const auto [from, to] = columns_of(region.gutters, segment);
      if (segment.year && from == column && to == column) out.push_back({segment.box.x0, segment.box.x1});
    }
    if (out.size() > 1) return out;
  }
  return {};
}

// Whether all words of a column stand in the middle of one of some years, or of several.
bool keeps_to_years(const PageLines& lines, const Region& region, size_t column, const std::vector<Span>& years) {
  const auto centred = [&](const Box& box) {
    for (size_t i = 0; i < years.size(); ++i) {
      for (size_t j = i; j < years.size(); ++j) {
        const double middle = (years[i].from + years[j].to) / 2;
        if (std::abs((box.x0 + box.x1) / 2 - middle) < kSameMiddle * lines.height) return true;
      }
    }
    return false;
  };
  for (size_t b = region.first; b <= region.last; ++b) {
    if (lines.bands[b].covered.size() < 2) continue;  // a heading
    for (const size_t s : lines.bands[b].segments) {
      const auto [from, to] = columns_of(region.gutters, lines.segments[s]);
      if (from == column && to == column && !centred(lines.segments[s].box)) return false;
    }
  }
  return true;
}

// Whether a column holds years and no other words, but for headings.
bool holds_years_alone(const PageLines& lines, const Region& region, size_t column) {
  bool any = false;
  for (size_t b = region.first; b <= region.last; ++b) {
    for (const size_t s : lines.bands[b].segments) {
      const auto [from, to] = columns_of(region.gutters, lines.segments[s]);
      if (lines.bands[b].covered.size() < 2 || from > column || to < column) continue;
      if (!lines.segments[s].year) return false;
      any = true;
    }
  }
  return any;
}

// Years side by side part a column whose other words are all over one of them or several: each year has a column,
// though every row may have one cell over them.
bool part_at_years(const PageLines& lines, Region& region, size_t column) {
  const auto years = years_in(lines, region, column);
  if (years.size() < 2 || years.size() > kMostYears || !keeps_to_years(lines, region, column, years)) return false;
  std::vector<Span> whites;
  for (size_t i = 1; i < years.size(); ++i) whites.push_back({years[i - 1].to, years[i].from});
  region.gutters.insert(region.gutters.begin() + static_cast<std::ptrdiff_t>(column), whites.begin(), whites.end());
  return true;
}

}  // namespace

void part_at_years(const PageLines& lines, Region& region) {
  for (size_t c = region.gutters.size() + 1; c-- > 0;) {
    if (part_at_years(lines, region, c)) continue;
    // Such a cell may end short of the last year.
    if (c == 0 || !holds_years_alone(lines, region, c)) continue;
    Region joined = region;
    joined.gutters.erase(joined.gutters.begin() + static_cast<std::ptrdiff_t>(c) - 1);
    if (part_at_years(lines, joined, c - 1)) region = std::move(joined);
  }
}

}  // namespace spoglio::extract

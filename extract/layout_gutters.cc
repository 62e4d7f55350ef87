// White stripes are looked for anew without the lines of one stretch.
#include "extract/layout_gutters.h"

#include <algorithm>

namespace spoglio::extract {
namespace {

constexpr double kNarrow = 0.42;      // heights: the least gutter
constexpr size_t kLeastParted = 2;    // lines with words on both sides of a stripe that parts a column,
constexpr double kPartedShare = 0.3;  // or share of the lines with words in it

// White stripes between the words of a region's lines with several stretches; words over a known gutter left out.
std::vector<Span> stripes_of(const PageLines& lines, const Region& region) {
  std::vector<Span> covered;
  for (size_t b = region.first; b <= region.last; ++b) {
    const Band& band = lines.bands[b];
    if (band.covered.size() < 2) continue;
    if (band.parting.size() == band.covered.size()) {
      for (const size_t s : band.segments) {
        const auto [from, to] = columns_of(region.gutters, lines.segments[s]);
        if (from == to) cover(covered, {lines.segments[s].box.x0, lines.segments[s].box.x1});
      }
      continue;
    }
    for (const Span& span : band.parting) cover(covered, span);
  }
  std::vector<Span> out;
  for (size_t i = 1; i < covered.size(); ++i) {
    const Span white = {covered[i - 1].to, covered[i].from};
    if (white.width() > kNarrow * lines.height) out.push_back(white);
  }
  return out;
}

bool overlap(const Span& a, const Span& b) { return a.from < b.to && b.from < a.to; }

// Whether enough lines of the column that a stripe lies in have words on both sides of it.
bool parts_column(const PageLines& lines, const Region& region, const Span& stripe) {
  const auto after = std::partition_point(region.gutters.begin(), region.gutters.end(),
                                          [&](const Span& gutter) { return gutter.to <= stripe.from; });
  const auto column = static_cast<size_t>(after - region.gutters.begin());
  size_t filled = 0;
  size_t parted = 0;
  for (size_t b = region.first; b <= region.last; ++b) {
    if (lines.bands[b].covered.size() < 2) continue;
    bool left = false;
    bool right = false;
    for (const size_t s : lines.bands[b].segments) {
      const Segment& segment = lines.segments[s];
      const auto [from, to] = columns_of(region.gutters, segment);
      if (from != column || to != column) continue;
      (segment.box.x1 <= stripe.from ? left : right) = true;
    }
    filled += left || right;
    parted += left && right;
  }
  return parted >= kLeastParted && static_cast<double>(parted) >= kPartedShare * static_cast<double>(filled);
}

}  // namespace

void clear_gutters(const PageLines& lines, Region& region) {
  std::vector<Span> out;
  std::vector<size_t> held(region.gutters.size(), 0);
  for (const Span& stripe : stripes_of(lines, region)) {
    size_t known = 0;
    for (size_t g = 0; g < region.gutters.size(); ++g) {
      if (!overlap(stripe, region.gutters[g])) continue;
      ++held[g];
      ++known;
    }
    if (known > 1) return;
    if (known == 1 || parts_column(lines, region, stripe)) out.push_back(stripe);
  }
  if (std::all_of(held.begin(), held.end(), [](size_t n) { return n == 1; })) region.gutters = std::move(out);
}

}  // namespace spoglio::extract

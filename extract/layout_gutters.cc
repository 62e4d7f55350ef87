// White stripes are looked for anew without the lines of one stretch.
#include "extract/layout_gutters.h"

#include <algorithm>

namespace spoglio::extract {
namespace {

constexpr double kNarrow = 0.42;       // heights: the least gutter
constexpr double kFewFull = 0.1;       // share of the lines that may have more stretches than the fullest,
constexpr size_t kLeastFull = 2;       // and number of those
constexpr double kMostHeadings = 0.5;  // share of the lines with several stretches that may be headings
constexpr size_t kLeastParted = 2;     // lines with words on both sides of a stripe that parts a column,
constexpr double kPartedShare = 0.3;   // or share of the lines with words in it

std::vector<Span> whites_of(const std::vector<Span>& covered, double height) {
  std::vector<Span> out;
  for (size_t i = 1; i < covered.size(); ++i) {
    const Span white = {covered[i - 1].to, covered[i].from};
    if (white.width() > kNarrow * height) out.push_back(white);
  }
  return out;
}

// Which bands of a region say nothing about its gutters: those of one stretch, and headings whose words, from a
// column's edge on, reach over white that all the fullest lines share.
class Silent {
 public:
  Silent(const PageLines& lines, const Region& region) : lines_(lines), region_(region) {
    for (size_t b = region.first; b <= region.last; ++b) silent_.push_back(lines.bands[b].covered.size() < 2);
    const size_t fullest = stretches_of_fullest();
    if (fullest < 3) return;
    const auto stripes = stripes_of(fullest);
    const auto reaching = [&](size_t b) {
      const Band& band = lines_.bands[b];
      return band.covered.size() > 1 && band.covered.size() < fullest && reaches_over(band, stripes);
    };
    size_t several = 0;
    size_t headings = 0;
    for (size_t b = region.first; b <= region.last; ++b) {
      several += lines.bands[b].covered.size() > 1;
      headings += reaching(b);
    }
    if (static_cast<double>(headings) > kMostHeadings * static_cast<double>(several)) return;
    for (size_t b = region.first; b <= region.last; ++b) {
      if (reaching(b)) silent_[b - region.first] = true;
    }
  }

  bool operator()(size_t band) const { return silent_[band - region_.first]; }

 private:
  // As many stretches as several lines have, and hardly any has more.
  size_t stretches_of_fullest() const {
    std::vector<size_t> counts;
    for (size_t b = region_.first; b <= region_.last; ++b) counts.push_back(lines_.bands[b].covered.size());
    std::sort(counts.rbegin(), counts.rend());
    const auto place = static_cast<size_t>(kFewFull * static_cast<double>(counts.size()));
    return counts[std::min(std::max(place, kLeastFull - 1), counts.size() - 1)];
  }

  std::vector<Span> stripes_of(size_t fullest) const {
    std::vector<Span> covered;
    for (size_t b = region_.first; b <= region_.last; ++b) {
      if (lines_.bands[b].covered.size() < fullest) continue;
      for (const Span& span : lines_.bands[b].parting) cover(covered, span);
    }
    return whites_of(covered, lines_.height);
  }

  // Whether words of the band reach over a stripe, to the end of the band.
  static bool reaches_over(const Band& band, const std::vector<Span>& stripes) {
    const Span& last = band.covered.back();
    return std::any_of(stripes.begin(), stripes.end(),
                       [&](const Span& stripe) { return last.from < stripe.from && last.to > stripe.to; });
  }

  const PageLines& lines_;
  const Region& region_;
  std::vector<bool> silent_;
};

// White stripes between the words of a region's lines; words over a known gutter left out.
std::vector<Span> stripes_of(const PageLines& lines, const Region& region, const Silent& silent) {
  std::vector<Span> covered;
  for (size_t b = region.first; b <= region.last; ++b) {
    const Band& band = lines.bands[b];
    if (silent(b)) continue;
    if (band.parting.size() == band.covered.size()) {
      for (const size_t s : band.segments) {
        const auto [from, to] = columns_of(region.gutters, lines.segments[s]);
        if (from == to) cover(covered, {lines.segments[s].box.x0, lines.segments[s].box.x1});
      }
      continue;
    }
    for (const Span& span : band.parting) cover(covered, span);
  }
  return whites_of(covered, lines.height);
}

bool overlap(const Span& a, const Span& b) { return a.from < b.to && b.from < a.to; }

// Whether enough lines of the column that a stripe lies in have words on both sides of it.
bool parts_column(const PageLines& lines, const Region& region, const Silent& silent, const Span& stripe) {
  const auto after = std::partition_point(region.gutters.begin(), region.gutters.end(),
                                          [&](const Span& gutter) { return gutter.to <= stripe.from; });
  const auto column = static_cast<size_t>(after - region.gutters.begin());
  size_t filled = 0;
  size_t parted = 0;
  for (size_t b = region.first; b <= region.last; ++b) {
    if (silent(b)) continue;
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
  const Silent silent(lines, region);
  for (const Span& stripe : stripes_of(lines, region, silent)) {
    size_t known = 0;
    for (size_t g = 0; g < region.gutters.size(); ++g) {
      if (!overlap(stripe, region.gutters[g])) continue;
      ++held[g];
      ++known;
    }
    if (known > 1) return;
    if (known == 1 || parts_column(lines, region, silent, stripe)) out.push_back(stripe);
  }
  if (std::all_of(held.begin(), held.end(), [](size_t n) { return n == 1; })) region.gutters = std::move(out);
}

}  // namespace spoglio::extract

// White stripes are looked for anew without the lines of one stretch.
#include "extract/layout/tables/gutters.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "extract/layout/headers/year_columns.h"
#include "extract/layout/lines/bands.h"

namespace spoglio::extract {
namespace {

constexpr double kFewFull = 0.1;         // share of the lines that may have more stretches than the fullest,
constexpr size_t kLeastFull = 2;         // and number of those
constexpr double kMostHeadings = 0.5;    // share of the lines with several stretches that may be headings
constexpr double kMostStraddling = 0.3;  // share of the lines in which cells over two columns make one of their own
constexpr double kSameMiddle = 0.6;      // heights from the middle between its neighbours, for more of them
constexpr size_t kLeastParted = 2;       // lines with words on both sides of a stripe that parts a column,
constexpr double kPartedShare = 0.3;     // or share of the lines with words in it

std::vector<Span> whites_of(const std::vector<Span>& covered, double least) {
  std::vector<Span> out;
  for (size_t i = 1; i < covered.size(); ++i) {
    const Span white = {covered[i - 1].to, covered[i].from};
    if (white.width() > least) out.push_back(white);
  }
  return out;
}

// Which bands of a region say nothing about its gutters: those of one stretch, headings whose words, from a column's
// edge on, reach over white that all the fullest lines share, and labels with their values that do ("Formula: a / b |
// Fonte: protocollo" below a row).
class Silent {
 public:
  Silent(const PageLines& lines, const Region& region) : lines_(lines), region_(region) {
    for (size_t b = region.first; b <= region.last; ++b) silent_.push_back(lines.bands[b].covered.size() < 2);
    const size_t fullest = stretches_of_fullest();
    if (fullest < 3) return;
    const auto stripes = stripes_of(fullest);
    for (size_t b = region.first; b <= region.last; ++b) {
      const Band& band = lines.bands[b];
      const bool labelled = lines.segments[band.segments.front()].labelled && band.covered.size() < fullest;
      if (labelled && hides_any(band, stripes)) silent_[b - region.first] = true;
    }
    const auto reaching = [&](size_t b) {
      const Band& band = lines_.bands[b];
      return !silent_[b - region.first] && band.covered.size() < fullest && reaches_over(band, stripes);
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
    return whites_of(covered, lines_.least_gutter * lines_.height);
  }

  // Whether words of the band reach over a stripe, to the end of the band.
  static bool reaches_over(const Band& band, const std::vector<Span>& stripes) {
    const Span& last = band.covered.back();
    return std::any_of(stripes.begin(), stripes.end(),
                       [&](const Span& stripe) { return last.from < stripe.from && last.to > stripe.to; });
  }

  // Whether words of the band lie over a stripe.
  static bool hides_any(const Band& band, const std::vector<Span>& stripes) {
    return std::any_of(stripes.begin(), stripes.end(), [&](const Span& stripe) {
      return std::any_of(band.covered.begin(), band.covered.end(),
                         [&](const Span& own) { return own.from < stripe.from && own.to > stripe.to; });
    });
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
  return whites_of(covered, lines.least_gutter * lines.height);
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

namespace {

// What the words of a column and of its neighbours show.
struct Straddling {
  size_t filled = 0;    // bands with words in the column alone
  bool beside = false;  // some band has words in a neighbour, too
  std::vector<double> middles[3];
};

Straddling straddling_of(const PageLines& lines, const Region& region, size_t c) {
  Straddling out;
  for (size_t b = region.first; b <= region.last && !out.beside; ++b) {
    bool own = false;
    bool neighbour = false;
    for (const size_t s : lines.bands[b].segments) {
      const Segment& segment = lines.segments[s];
      const auto [from, to] = columns_of(region.gutters, segment);
      const bool inside = from == to && from + 1 >= c && from <= c + 1;
      if (inside) out.middles[from + 1 - c].push_back((segment.box.x0 + segment.box.x1) / 2);
      own = own || (from == c && to == c);
      neighbour = neighbour || (to + 1 >= c && from <= c + 1 && !(from == c && to == c));
    }
    out.filled += own;
    out.beside = own && neighbour;
  }
  return out;
}

// Whether the column's words stand in the middle between those of its neighbours.
bool is_between(Straddling& own, double height) {
  double middle[3];
  for (size_t i = 0; i < 3; ++i) {
    auto& middles = own.middles[i];
    if (middles.empty()) return false;
    const auto at = middles.begin() + static_cast<std::ptrdiff_t>(middles.size() / 2);
    std::nth_element(middles.begin(), at, middles.end());
    middle[i] = *at;
  }
  return std::abs(middle[1] - (middle[0] + middle[2]) / 2) < kSameMiddle * height;
}

}  // namespace

void drop_straddlers(const PageLines& lines, Region& region) {
  for (size_t c = region.gutters.size(); c-- > 1;) {
    Straddling own = straddling_of(lines, region, c);
    if (own.beside || own.filled == 0) continue;
    const double share = static_cast<double>(own.filled) / static_cast<double>(region.last - region.first + 1);
    if (share > kMostStraddling && !is_between(own, lines.height)) continue;
    region.gutters[c - 1].to = region.gutters[c].to;
    region.gutters.erase(region.gutters.begin() + static_cast<std::ptrdiff_t>(c));
  }
}

namespace {

// White stripes inside columns that all lines with several stretches of words in one share.
std::vector<Span> stripes_in_columns(const PageLines& lines, const Region& region, const Silent& silent) {
  std::vector<std::vector<Span>> covered(region.gutters.size() + 1);
  for (size_t b = region.first; b <= region.last; ++b) {
    if (silent(b)) continue;
    std::vector<std::vector<Span>> own(covered.size());
    for (const size_t s : lines.bands[b].segments) {
      const Segment& segment = lines.segments[s];
      const auto [from, to] = columns_of(region.gutters, segment);
      if (from == to) cover(own[from], {segment.box.x0, segment.box.x1});
    }
    for (size_t c = 0; c < own.size(); ++c) {
      for (size_t i = 0; own[c].size() > 1 && i < own[c].size(); ++i) cover(covered[c], own[c][i]);
    }
  }
  std::vector<Span> out;
  for (const auto& column : covered) {
    const auto whites = whites_of(column, lines.least_gutter * lines.height);
    out.insert(out.end(), whites.begin(), whites.end());
  }
  return out;
}

double median(std::vector<double>& values) {
  const auto at = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), at, values.end());
  return *at;
}

// Such a stripe, where what other lines have in the column stands in the middle between the words on both sides: cells
// over two columns. Lines that stand in the middle of one side and are longer than those beside others narrow it.
std::optional<Span> straddled(const PageLines& lines, const Region& region, const Silent& silent, Span stripe) {
  const auto after = std::partition_point(region.gutters.begin(), region.gutters.end(),
                                          [&](const Span& gutter) { return gutter.to <= stripe.from; });
  const auto column = static_cast<size_t>(after - region.gutters.begin());
  std::vector<double> sides[2];
  std::vector<Span> between;
  for (size_t b = region.first; b <= region.last; ++b) {
    if (silent(b)) continue;
    for (const size_t s : lines.bands[b].segments) {
      const Box& box = lines.segments[s].box;
      const auto [from, to] = columns_of(region.gutters, lines.segments[s]);
      if (from > column || to < column) continue;
      if (box.x1 > stripe.from && box.x0 < stripe.to) {
        between.push_back({box.x0, box.x1});
      } else {
        sides[box.x0 >= stripe.to].push_back((box.x0 + box.x1) / 2);
      }
    }
  }
  if (sides[0].size() < kLeastParted || sides[1].size() < kLeastParted) return std::nullopt;
  const double middles[] = {median(sides[0]), median(sides[1])};
  const double slack = kSameMiddle * lines.height;
  for (const Span& own : between) {
    const double middle = (own.from + own.to) / 2;
    if (std::abs(middle - (middles[0] + middles[1]) / 2) < slack) continue;
    if (std::abs(middle - middles[0]) < slack) {
      stripe.from = std::max(stripe.from, own.to);
    } else if (std::abs(middle - middles[1]) < slack) {
      stripe.to = std::min(stripe.to, own.from);
    } else {
      return std::nullopt;
    }
  }
  if (stripe.width() <= lines.least_gutter * lines.height) return std::nullopt;
  return stripe;
}

// Whether words of a line reach over a gutter though others beside them stand in one of its columns.
bool is_crossed(const PageLines& lines, const Region& region, const Silent& silent, size_t gutter) {
  for (size_t b = region.first; b <= region.last; ++b) {
    if (silent(b)) continue;
    bool over = false;
    bool beside = false;
    for (const size_t s : lines.bands[b].segments) {
      const auto [from, to] = columns_of(region.gutters, lines.segments[s]);
      over = over || (from <= gutter && to > gutter);
      beside = beside || (from == to && (from == gutter || from == gutter + 1));
    }
    if (over && beside) return true;
  }
  return false;
}

// White that cells over two columns leave beside them is no gutter: lines with words in both show where it is.
void move_gutters(const PageLines& lines, Region& region, const Silent& silent) {
  for (size_t g = 0; g < region.gutters.size(); ++g) {
    if (!is_crossed(lines, region, silent, g)) continue;
    Region joined = region;
    joined.gutters.erase(joined.gutters.begin() + static_cast<std::ptrdiff_t>(g));
    for (const Span& stripe : stripes_in_columns(lines, joined, silent)) {
      const bool behind = g == 0 || stripe.from >= region.gutters[g - 1].to;
      const bool before = g + 1 == region.gutters.size() || stripe.to <= region.gutters[g + 1].from;
      if (!behind || !before || !parts_column(lines, joined, silent, stripe)) continue;
      const auto own = straddled(lines, joined, silent, stripe);
      if (!own) continue;
      region.gutters[g] = *own;
      break;
    }
  }
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
    if (known > 1) {
      drop_straddlers(lines, region);
      return;
    }
    if (known == 1 || parts_column(lines, region, silent, stripe)) out.push_back(stripe);
  }
  if (std::all_of(held.begin(), held.end(), [](size_t n) { return n == 1; })) region.gutters = std::move(out);
  for (const Span& stripe : stripes_in_columns(lines, region, silent)) {
    const auto next = std::partition_point(region.gutters.begin(), region.gutters.end(),
                                           [&](const Span& gutter) { return gutter.to <= stripe.from; });
    if (next != region.gutters.end() && overlap(*next, stripe)) continue;
    if (!parts_column(lines, region, silent, stripe)) continue;
    if (const auto own = straddled(lines, region, silent, stripe)) region.gutters.insert(next, *own);
  }
  move_gutters(lines, region, silent);
  part_at_years(lines, region);
  drop_straddlers(lines, region);
}

}  // namespace spoglio::extract

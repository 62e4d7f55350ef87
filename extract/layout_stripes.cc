// Lines of one width are one group as long as what lies between two of them could be a row.
#include "extract/layout_stripes.h"

#include <algorithm>
#include <cmath>

namespace spoglio::extract {
namespace {

constexpr double kSameEnd = 4;           // points between the ends of lines of one width
constexpr double kLeastWidth = 10;       // heights of a line: shorter ones underline words
constexpr double kSameLine = 2;          // points between lines drawn twice, and between shades that touch
constexpr size_t kLeastLines = 3;        // of a group
constexpr double kLooseRow = 2.5;        // heights of white in a row over its words, at most
constexpr double kSamePadding = 0.4;     // heights of white between rows of columns and a row over all of them
constexpr size_t kProseLines = 3;        // lines of words without columns that no row holds
constexpr size_t kMostLines = 2000;      // of a page: more are no table
constexpr double kMostStraddling = 0.3;  // share of the bands in which cells over two columns make one of their own
constexpr double kMostCrossing = 0.12;   // share of the words that may reach over gutters
constexpr double kNarrow = 0.42;         // heights: the least gutter
constexpr double kFewFull = 0.1;         // share of the bands that must have as many stretches as the fullest ones
constexpr size_t kLeastFull = 2;         // and their number

struct Level {
  double from = 0;
  double to = 0;
  double y = 0;
};

// Rules, and the upper and lower edges of shades; those of one width together, then from the top.
std::vector<Level> find_levels(const Page& page, double least) {
  std::vector<Level> out;
  for (const Box& line : page.drawing.horizontal) out.push_back({line.x0, line.x1, (line.y0 + line.y1) / 2});
  for (const Box& shade : page.drawing.shades) {
    out.push_back({shade.x0, shade.x1, shade.y0});
    out.push_back({shade.x0, shade.x1, shade.y1});
  }
  std::erase_if(out, [&](const Level& level) { return level.to - level.from < least; });
  if (out.size() > kMostLines) out.clear();
  return out;
}

// Groups of levels with the same ends, each from the top, those drawn twice once.
std::vector<std::vector<Level>> groups_of(std::vector<Level> levels) {
  std::sort(levels.begin(), levels.end(), [](const Level& a, const Level& b) { return a.y < b.y; });
  std::vector<std::vector<Level>> out;
  for (const Level& level : levels) {
    auto same = std::find_if(out.begin(), out.end(), [&](const std::vector<Level>& group) {
      return std::abs(group.front().from - level.from) < kSameEnd && std::abs(group.front().to - level.to) < kSameEnd;
    });
    if (same == out.end()) {
      out.push_back({level});
    } else if (level.y - same->back().y > kSameLine) {
      same->push_back(level);
    }
  }
  return out;
}

class Stripes {
 public:
  explicit Stripes(const PageLines& lines) : lines_(lines) {}

  // First and last band of each run of levels that may enclose rows of one table.
  std::vector<std::pair<size_t, size_t>> of(const std::vector<Level>& group) {
    std::vector<std::pair<size_t, size_t>> out;
    measure_padding(group);
    size_t start = 0;
    for (size_t i = 1; i <= group.size(); ++i) {
      if (i < group.size() && may_be_row(group[i - 1], group[i])) continue;
      if (i - start >= kLeastLines) {
        if (const auto bands = between(group[start], group[i - 1]); bands.first <= bands.second) out.push_back(bands);
      }
      start = i;
    }
    return out;
  }

 private:
  // White above and below the words of rows with columns, the median of each.
  void measure_padding(const std::vector<Level>& group) {
    std::vector<double> above;
    std::vector<double> below;
    for (size_t i = 1; i < group.size(); ++i) {
      const auto [first, last] = between(group[i - 1], group[i]);
      if (first > last || lines_.bands[first].covered.size() < 2) continue;
      above.push_back(lines_.bands[first].top - group[i - 1].y);
      below.push_back(group[i].y - lines_.bands[last].bottom);
    }
    const auto median = [](std::vector<double>& values) {
      if (values.empty()) return 0.0;
      const auto at = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
      std::nth_element(values.begin(), at, values.end());
      return *at;
    };
    above_ = median(above);
    below_ = median(below);
  }

  // Bands whose middle lies between two levels; first > last when there are none.
  std::pair<size_t, size_t> between(const Level& upper, const Level& lower) const {
    const auto middle = [](const Band& band) { return (band.top + band.bottom) / 2; };
    const auto first = std::partition_point(lines_.bands.begin(), lines_.bands.end(),
                                            [&](const Band& band) { return middle(band) < upper.y; });
    const auto end =
        std::partition_point(first, lines_.bands.end(), [&](const Band& b) { return middle(b) < lower.y; });
    if (first == end) return {1, 0};
    return {static_cast<size_t>(first - lines_.bands.begin()), static_cast<size_t>(end - lines_.bands.begin()) - 1};
  }

  bool may_be_row(const Level& upper, const Level& lower) const {
    const auto [first, last] = between(upper, lower);
    if (first > last) return false;
    size_t plain = 0;
    for (size_t b = first; b <= last; ++b) {
      const Band& band = lines_.bands[b];
      if (band.covered.front().from < upper.from - kSameEnd || band.covered.back().to > upper.to + kSameEnd)
        return false;
      plain += band.covered.size() < 2;
    }
    const double above = lines_.bands[first].top - upper.y;
    const double below = lower.y - lines_.bands[last].bottom;
    // Words without columns are a row over the whole table if they are set like one; else they stand between tables.
    if (plain == last - first + 1) {
      const double slack = kSamePadding * lines_.height;
      return plain < kProseLines && above < above_ + slack && below < below_ + slack;
    }
    return above < kLooseRow * lines_.height && below < kLooseRow * lines_.height;
  }

  const PageLines& lines_;
  double above_ = 0;
  double below_ = 0;
};

// The gutters of the fullest bands, where those agree; empty when they do not.
std::vector<Span> gutters_of_fullest(const PageLines& lines, size_t first, size_t last) {
  std::vector<size_t> counts;
  for (size_t b = first; b <= last; ++b) counts.push_back(lines.bands[b].covered.size());
  std::sort(counts.rbegin(), counts.rend());
  const double few = kFewFull * static_cast<double>(counts.size());
  const size_t place = std::max(kLeastFull, static_cast<size_t>(std::ceil(few))) - 1;
  if (place >= counts.size() || counts[place] < 2) return {};
  const size_t fullest = counts[place];
  std::vector<Span> covered;
  for (size_t b = first; b <= last; ++b) {
    if (lines.bands[b].covered.size() != fullest) continue;
    for (const Span& span : lines.bands[b].covered) cover(covered, span);
  }
  std::vector<Span> out;
  for (size_t i = 1; i < covered.size(); ++i) {
    const Span white = {covered[i - 1].to, covered[i].from};
    if (white.width() > kNarrow * lines.height) out.push_back(white);
  }
  if (out.size() + 1 != fullest) out.clear();
  return out;
}

// Columns that only words in the white between two others make, where those two are blank: their cells are over both.
void drop_straddlers(const PageLines& lines, size_t first, size_t last, std::vector<Span>& gutters) {
  for (size_t c = gutters.size(); c-- > 1;) {
    size_t filled = 0;
    bool beside = false;
    for (size_t b = first; b <= last && !beside; ++b) {
      bool own = false;
      bool neighbour = false;
      for (const size_t s : lines.bands[b].segments) {
        const auto [from, to] = columns_of(gutters, lines.segments[s]);
        own = own || (from == c && to == c);
        neighbour = neighbour || (to + 1 >= c && from <= c + 1 && !(from == c && to == c));
      }
      filled += own;
      beside = own && neighbour;
    }
    const double share = static_cast<double>(filled) / static_cast<double>(last - first + 1);
    if (beside || filled == 0 || share > kMostStraddling) continue;
    gutters[c - 1].to = gutters[c].to;
    gutters.erase(gutters.begin() + static_cast<std::ptrdiff_t>(c));
  }
}

// Share of the words in bands with columns that reach over a gutter.
double crossing(const PageLines& lines, size_t first, size_t last, const std::vector<Span>& gutters) {
  double segments = 0;
  double over = 0;
  for (size_t b = first; b <= last; ++b) {
    if (lines.bands[b].covered.size() < 2) continue;
    for (const size_t s : lines.bands[b].segments) {
      const auto [from, to] = columns_of(gutters, lines.segments[s]);
      ++segments;
      over += from != to;
    }
  }
  return segments > 0 ? over / segments : 1;
}

// The gutters that nearly all bands of a stripe keep to: those of its longest region or of its fullest bands, whichever
// make more columns.
std::vector<Span> gutters_of_stripe(const PageLines& lines, size_t first, size_t last,
                                    const std::vector<Region>& regions) {
  const Region* longest = nullptr;
  for (const Region& region : regions) {
    if (region.first > last || region.last < first) continue;
    if (longest == nullptr || region.last - region.first > longest->last - longest->first) longest = &region;
  }
  std::vector<std::vector<Span>> candidates;
  if (longest != nullptr) {
    candidates.push_back(longest->gutters);
    drop_straddlers(lines, first, last, candidates.back());
  }
  candidates.push_back(gutters_of_fullest(lines, first, last));
  std::vector<Span> best;
  for (auto& gutters : candidates) {
    if (gutters.size() > best.size() && crossing(lines, first, last, gutters) < kMostCrossing)
      best = std::move(gutters);
  }
  return best;
}

}  // namespace

void follow_rules(const Page& page, const PageLines& lines, std::vector<Region>& regions) {
  for (const auto& group : groups_of(find_levels(page, kLeastWidth * lines.height))) {
    if (group.size() < kLeastLines) continue;
    for (const auto& [first, last] : Stripes(lines).of(group)) {
      auto gutters = gutters_of_stripe(lines, first, last, regions);
      if (gutters.empty()) continue;
      std::vector<Region> kept;
      for (Region& region : regions) {
        if (region.last < first || region.first > last) {
          kept.push_back(std::move(region));
          continue;
        }
        if (region.first < first) kept.push_back({region.first, first - 1, region.gutters});
        if (region.last > last) kept.push_back({last + 1, region.last, region.gutters});
      }
      kept.push_back({first, last, std::move(gutters)});
      std::sort(kept.begin(), kept.end(), [](const Region& a, const Region& b) { return a.first < b.first; });
      regions = std::move(kept);
    }
  }
}

}  // namespace spoglio::extract

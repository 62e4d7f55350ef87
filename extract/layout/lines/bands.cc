// Segments are taken from the top; what begins above the lower end of a band is part of it.
#include "extract/layout/lines/bands.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

namespace spoglio::extract {
namespace {

// All in heights of a line.
constexpr size_t kMostSpanning = 3;  // lines of a row that spans columns (no unit)
constexpr size_t kEdgeReach = 5;     // bands among which such a row finds its left edge (no unit)
constexpr size_t kValueReach = 12;   // the same, of rows with a cell where a long value begins (no unit)
constexpr double kSameWhite = 0.12;  // between white spaces that are one
constexpr double kSameEdge = 0.25;   // between left edges that are one
constexpr size_t kMostColumns = 64;  // of a nested header (no unit)
constexpr double kMostLines = 1e6;   // of a band (no unit): boxes of broken documents are of any height
constexpr double kHeaderGap = 1.5;   // white between the rows of a nested header, at most

void close_band(const std::vector<Segment>& segments, Band& band) {
  double height = 0;
  order_segments(segments, band);
  for (const size_t i : band.segments) height = std::max(height, segments[i].height);
  const double printed = height > 0 ? (band.bottom - band.top) / height : 1;  // boxes may have no height
  band.lines = static_cast<int>(std::lround(std::clamp(printed, 1.0, kMostLines)));
}

// The bands of some segments, which are in order of their tops.
std::vector<Band> bands_of(const std::vector<Segment>& segments, const std::vector<size_t>& some) {
  std::vector<Band> out;
  for (const size_t i : some) {
    const Segment& segment = segments[i];
    if (out.empty() || segment.ink_top >= out.back().bottom) {
      out.emplace_back();
      out.back().top = segment.ink_top;
      out.back().bottom = 0;
    }
    Band& band = out.back();
    band.segments.push_back(i);
    band.bottom = std::max(band.bottom, segment.ink_bottom);
    cover(band.covered, {segment.box.x0, segment.box.x1});
  }
  for (auto& band : out) close_band(segments, band);
  return out;
}

// Words in the middle over a run of years, in their band or the next, with nothing else above these.
bool heads_years(const PageLines& lines, size_t band, const Segment& segment) {
  std::optional<Span> years;
  size_t count = 0;
  const auto add = [&](const Band& from) {
    for (const size_t s : from.segments) {
      const Segment& below = lines.segments[s];
      if (!below.year || below.ink_top < segment.middle()) continue;
      years = {std::min(years.value_or(Span{below.box.x0, 0}).from, below.box.x0),
               std::max(years.value_or(Span{}).to, below.box.x1)};
      ++count;
    }
  };
  add(lines.bands[band]);
  if (band + 1 < lines.bands.size() && gap_above(lines, band + 1) < kHeaderGap * lines.height)
    add(lines.bands[band + 1]);
  if (count < 2 || segment.year || segment.box.x0 < years->from || segment.box.x1 > years->to) return false;
  return std::all_of(lines.bands[band].segments.begin(), lines.bands[band].segments.end(), [&](size_t s) {
    const Segment& other = lines.segments[s];
    return &other == &segment || other.year || other.box.x1 < years->from || other.box.x0 > years->to;
  });
}

// A cell of a nested header heads several columns: the next line has two words or more below it, and each stands within
// its width.
bool heads_columns(const PageLines& lines, size_t band, const Segment& segment) {
  if (lines.bands[band].segments.size() <= kMostColumns && heads_years(lines, band, segment)) return true;
  if (band + 1 >= lines.bands.size() || gap_above(lines, band + 1) > kHeaderGap * lines.height) return false;
  if (lines.bands[band].segments.size() > kMostColumns || lines.bands[band + 1].segments.size() > kMostColumns)
    return false;
  const double slack = kSameEdge * lines.height;
  size_t below = 0;
  for (const size_t s : lines.bands[band + 1].segments) {
    const Box& box = lines.segments[s].box;
    below += box.x0 > segment.box.x0 - slack && box.x1 < segment.box.x1 + slack;
  }
  return below > 1;
}

double middle(const Span& span) { return (span.from + span.to) / 2; }

// The end of the shortest run of the next line's stretches, from `first` on or later, in whose middle words stand; none
// where there is no such run.
std::optional<std::pair<size_t, size_t>> run_below(const std::vector<Span>& below, size_t first, const Span& own,
                                                   double slack) {
  for (size_t from = first; from < below.size() && below[from].from < own.to; ++from) {
    for (size_t to = from; to < below.size(); ++to) {
      if (std::abs(middle({below[from].from, below[to].to}) - middle(own)) < slack) return std::pair{from, to};
    }
  }
  return std::nullopt;
}

// Whether all stretches of a line stand in the middle of runs of the next line's, one or more of them of several:
// "2023" and "2024" over the columns of each year.
bool heads_runs(const PageLines& lines, size_t band) {
  if (band + 1 >= lines.bands.size() || gap_above(lines, band + 1) > kHeaderGap * lines.height) return false;
  const auto& own = lines.bands[band].covered;
  const auto& below = lines.bands[band + 1].covered;
  if (own.size() < 2 || below.size() <= own.size() || below.size() > kMostColumns) return false;
  size_t next = 0;
  bool several = false;
  for (const Span& span : own) {
    const auto run = run_below(below, next, span, kSameEdge * lines.height);
    if (!run) return false;
    several = several || run->second > run->first;
    next = run->second + 1;
  }
  return several;
}

void find_parting(PageLines& lines) {
  for (size_t b = 0; b < lines.bands.size(); ++b) {
    Band& band = lines.bands[b];
    band.parting.clear();
    if (heads_runs(lines, b)) continue;
    for (const size_t s : band.segments) {
      const Segment& segment = lines.segments[s];
      if (band.covered.size() > 1 && heads_columns(lines, b, segment)) continue;
      cover(band.parting, {segment.box.x0, segment.box.x1});
    }
  }
}

bool has_parts(const Band& band) { return band.covered.size() > 1; }

// Bands of one stretch that may be rows over several columns: the same white above and below, and a neighbour whose
// words begin at the same edge.
void mark_spanning(PageLines& lines) {
  const auto shares_edge = [&](size_t one, size_t other) {
    return std::any_of(lines.bands[other].covered.begin(), lines.bands[other].covered.end(), [&](const Span& span) {
      return std::abs(span.from - lines.bands[one].covered.front().from) < kSameEdge * lines.height;
    });
  };
  for (size_t first = 1; first + 1 < lines.bands.size(); ++first) {
    if (has_parts(lines.bands[first])) continue;
    size_t last = first;
    while (last + 1 < lines.bands.size() && last - first < kMostSpanning && !has_parts(lines.bands[last + 1]) &&
           gap_above(lines, last + 1) < gap_above(lines, first) - kSameWhite * lines.height) {
      ++last;
    }
    if (last + 1 == lines.bands.size()) break;
    const double above = gap_above(lines, first);
    const double below = gap_above(lines, last + 1);
    if (std::abs(above - below) > kSameWhite * lines.height) continue;
    bool aligned = false;
    for (size_t other = first - std::min(first, kEdgeReach); other < std::min(last + kEdgeReach, lines.bands.size());
         ++other) {
      aligned = aligned || ((other < first || other > last) && shares_edge(first, other));
    }
    if (!aligned) continue;
    for (size_t b = first; b <= last; ++b) lines.bands[b].may_span = true;
    first = last;
  }
}

// The lines that a long value goes on with: words at its left edge alone, closer to it than it is to the band above.
void mark_wrapped(PageLines& lines, size_t value) {
  if (value == 0) return;
  const double most = gap_above(lines, value) - kSameWhite * lines.height;
  const double left = lines.bands[value].covered.back().from;
  for (size_t b = value + 1; b < lines.bands.size() && gap_above(lines, b) < most; ++b) {
    const auto& own = lines.bands[b].covered;
    if (own.size() != 1 || std::abs(own[0].from - left) > kSameEdge * lines.height) break;
    lines.bands[b].may_span = true;
  }
}

// Bands of a label and a value that reaches over the columns of a band near by, where both begin as its first two do:
// "Obiettivo | 2 – …" over "Fonte | … | Peso | …".
void mark_long_values(PageLines& lines) {
  const auto same = [&](const Span& a, const Span& b) { return std::abs(a.from - b.from) < kSameEdge * lines.height; };
  for (size_t b = 0; b < lines.bands.size(); ++b) {
    const auto& own = lines.bands[b].covered;
    if (own.size() != 2) continue;
    const size_t end = std::min(b + kValueReach + 1, lines.bands.size());
    for (size_t other = b - std::min(b, kValueReach); other < end; ++other) {
      const auto& covered = lines.bands[other].covered;
      if (covered.size() < 3 || !same(own[0], covered[0]) || !same(own[1], covered[1])) continue;
      if (own[1].to > covered[2].from - lines.least_gutter * lines.height) lines.bands[b].may_span = true;
    }
    if (lines.bands[b].may_span) mark_wrapped(lines, b);
  }
}

}  // namespace

void order_segments(const std::vector<Segment>& segments, Band& band) {
  std::sort(band.segments.begin(), band.segments.end(), [&](size_t a, size_t b) {
    const Segment& first = segments[a];
    const Segment& second = segments[b];
    return first.line != second.line ? first.line < second.line : first.box.x0 < second.box.x0;
  });
}

void cover(std::vector<Span>& covered, Span span) {
  auto first = std::lower_bound(covered.begin(), covered.end(), span.from,
                                [](const Span& one, double from) { return one.to < from; });
  auto last = first;
  while (last != covered.end() && last->from <= span.to) {
    span = {std::min(span.from, last->from), std::max(span.to, last->to)};
    ++last;
  }
  if (first == last) {
    covered.insert(first, span);
  } else {
    *first = span;
    covered.erase(first + 1, last);
  }
}

double gap_above(const PageLines& lines, size_t i) { return lines.bands[i].top - lines.bands[i - 1].bottom; }

void find_bands(PageLines& lines) {
  std::vector<size_t> all(lines.segments.size());
  std::iota(all.begin(), all.end(), size_t{0});
  lines.bands = bands_of(lines.segments, all);
  mark_spanning(lines);
  mark_long_values(lines);
  find_parting(lines);
}

void keep_bands_of(PageLines& lines, std::vector<size_t> segments) {
  std::stable_sort(segments.begin(), segments.end(),
                   [&](size_t a, size_t b) { return lines.segments[a].ink_top < lines.segments[b].ink_top; });
  lines.bands = bands_of(lines.segments, segments);
  find_parting(lines);
}

}  // namespace spoglio::extract

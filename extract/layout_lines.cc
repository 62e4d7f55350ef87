// Words are sorted by height once; everything after is linear in them.
#include "extract/layout_lines.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <optional>
#include <string_view>

#include "extract/layout_corridors.h"
#include "extract/layout_justified.h"
#include "extract/layout_raised.h"
#include "extract/layout_turned.h"
#include "extract/layout_values.h"

namespace spoglio::extract {
namespace {

// All in heights of a line.
constexpr double kSameLine = 0.35;        // between the middles of words of one line
constexpr double kLeastGap = 0.45;        // a gap that could part columns: wider than any plain space
constexpr double kSpaces = 1.7;           // the same, in the page's own common spaces (monospaced and justified text)
constexpr double kLeastNumberGap = 0.32;  // both again, between two numbers
constexpr double kNumberSpaces = 1.3;
constexpr double kShiftedLine = 0.12;  // a shift of the baseline that shows another column
constexpr double kShiftedGap = 0.25;   // gap that suffices then
constexpr double kInkTop = 0.16;       // part of a box above the letters
constexpr double kInkBottom = 0.03;    // part below them
constexpr double kJoined = 0.10;       // gap up to which words without a space between them are one
constexpr size_t kMostSpanning = 3;    // lines of a row that spans columns (no unit)
constexpr size_t kEdgeReach = 5;       // bands among which such a row finds its left edge (no unit)
constexpr size_t kValueReach = 12;     // the same, of rows with a cell where a long value begins (no unit)
constexpr double kSameWhite = 0.12;    // between white spaces that are one
constexpr double kSameEdge = 0.25;     // between left edges that are one
constexpr size_t kMostColumns = 64;    // of a nested header (no unit)
constexpr double kHeaderGap = 1.5;     // white between the rows of a nested header, at most
constexpr double kLineReach = 0.1;     // part of a word that may lie beyond a ruling line
constexpr size_t kLeastLetters = 2;    // of words that show the common space: signs of months stand in columns
constexpr size_t kLeastSpaces = 8;     // between words, to tell the common one by them alone (no unit)
constexpr double kCommonShare = 0.35;  // quantile of the spaces that is the common one: stretched ones are wider
constexpr double kMarkHeight = 0.82;   // share of the line's height below which a word is a mark (no unit)
constexpr double kCorridor = 0.18;     // gutters that corridors between rules may make
constexpr double kMostSpace = 1.0;     // gaps up to here count as spaces when the common one is measured

double height_of(const Word& word) { return std::max(word.box.y1 - word.box.y0, 0.1); }
double middle_of(const Word& word) { return (word.box.y0 + word.box.y1) / 2; }

double median(std::vector<double>& values) {
  if (values.empty()) return 0;
  const auto at = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), at, values.end());
  return *at;
}

std::vector<size_t> all_words(const Page& page) {
  std::vector<size_t> out(page.words.size());
  std::iota(out.begin(), out.end(), size_t{0});
  return out;
}

// Indices of words, line by line, each line left to right.
std::vector<std::vector<size_t>> printed_lines(const Page& page, std::vector<size_t> order) {
  order = without_turned(page, order);
  std::sort(order.begin(), order.end(), [&](size_t a, size_t b) {
    const double first = middle_of(page.words[a]);
    const double second = middle_of(page.words[b]);
    return first != second ? first < second : page.words[a].box.x0 < page.words[b].box.x0;
  });
  std::vector<std::vector<size_t>> lines;
  double anchor = 0;
  for (const size_t i : order) {
    const Word& word = page.words[i];
    if (lines.empty() || middle_of(word) - anchor > kSameLine * height_of(word)) {
      lines.emplace_back();
      anchor = middle_of(word);
    }
    lines.back().push_back(i);
  }
  for (auto& line : lines) {
    std::sort(line.begin(), line.end(),
              [&](size_t a, size_t b) { return page.words[a].box.x0 < page.words[b].box.x0; });
  }
  settle_raised(page, lines);
  return lines;
}

// The page's common white space between words, in heights of a line. Numbers stand side by side in columns, so that
// their gaps count only where there are hardly any others.
double common_space(const Page& page, const std::vector<std::vector<size_t>>& lines) {
  std::vector<double> gaps;
  std::vector<double> between_wordings;
  for (const auto& line : lines) {
    for (size_t i = 1; i < line.size(); ++i) {
      const double gap = (page.words[line[i]].box.x0 - page.words[line[i - 1]].box.x1) / height_of(page.words[line[i]]);
      if (gap <= kJoined || gap >= kMostSpace) continue;
      gaps.push_back(gap);
      const std::string& left = page.words[line[i - 1]].text;
      const std::string& right = page.words[line[i]].text;
      const bool wordings =
          std::min(left.size(), right.size()) >= kLeastLetters && is_wording(left) && is_wording(right);
      if (wordings) between_wordings.push_back(gap);
    }
  }
  std::vector<double>& telling = between_wordings.size() >= kLeastSpaces ? between_wordings : gaps;
  if (telling.empty()) return 0;
  const auto at = telling.begin() + static_cast<std::ptrdiff_t>(kCommonShare * static_cast<double>(telling.size()));
  std::nth_element(telling.begin(), at, telling.end());
  return *at;
}

// Whether one of some upright lines, in order of their left sides, stands between two words of a line.
bool ruled_apart(const std::vector<Box>& upright, const Word& left, const Word& right) {
  const double from = left.box.x1 - kLineReach * height_of(left);
  const double to = right.box.x0 + kLineReach * height_of(right);
  auto line =
      std::lower_bound(upright.begin(), upright.end(), from, [](const Box& one, double x) { return one.x0 < x; });
  for (; line != upright.end() && line->x0 < to; ++line) {
    if (line->y0 < middle_of(left) && line->y1 > middle_of(left)) return true;
  }
  return false;
}

bool has_digit(const Word& word) {
  return std::any_of(word.text.begin(), word.text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// A number, or what tables print where there is none.
bool stands_for_number(const Word& word) {
  static constexpr std::array<std::string_view, 9> kNone = {"-", "–", "—", "…", "...", "..", ":", "n/a", "n.a."};
  return has_digit(word) || std::find(kNone.begin(), kNone.end(), word.text) != kNone.end();
}

bool parts_columns(const Word& left, const Word& right, double space) {
  const double height = std::max(height_of(left), height_of(right));
  const double gap = right.box.x0 - left.box.x1;
  if (gap > std::max(kLeastGap, kSpaces * space) * height) return true;
  // Numbers stand closer in their columns than words do, and seldom follow each other in a cell.
  if (gap > std::max(kLeastNumberGap, kNumberSpaces * space) * height && (has_digit(left) || has_digit(right)) &&
      stands_for_number(left) && stands_for_number(right))
    return true;
  const bool same_size = std::abs(height_of(left) - height_of(right)) < 0.1 * height;
  return same_size && gap > kShiftedGap * height &&
         std::abs(middle_of(left) - middle_of(right)) > kShiftedLine * height;
}

std::vector<Segment> find_segments(const Page& page, const std::vector<std::vector<size_t>>& lines, double space,
                                   const Corridors& corridors) {
  Partings parted;
  parted.reserve(lines.size());
  for (const auto& line : lines) {
    std::vector<bool>& own = parted.emplace_back(line.size(), false);
    for (size_t i = 1; i < line.size(); ++i) {
      const Word& left = page.words[line[i - 1]];
      const Word& right = page.words[line[i]];
      own[i] = parts_columns(left, right, space) || ruled_apart(page.drawing.vertical, left, right) ||
               ruled_apart(corridors.lines, left, right);
    }
  }
  const auto stretched = stretched_gaps(page, lines, parted, corridors.columns);
  std::vector<Segment> out;
  for (size_t number = 0; number < lines.size(); ++number) {
    const auto& line = lines[number];
    std::vector<size_t> words;
    for (size_t i = 0; i < line.size(); ++i) {
      if (parted[number][i] && !stretched[number][i]) {
        out.push_back(make_segment(page, std::move(words), number));
        words.clear();
      }
      words.push_back(line[i]);
    }
    out.push_back(make_segment(page, std::move(words), number));
  }
  std::stable_sort(out.begin(), out.end(), [](const Segment& a, const Segment& b) { return a.ink_top < b.ink_top; });
  return out;
}

void close_band(const std::vector<Segment>& segments, Band& band) {
  double height = 0;
  std::sort(band.segments.begin(), band.segments.end(), [&](size_t a, size_t b) {
    const Segment& first = segments[a];
    const Segment& second = segments[b];
    return first.line != second.line ? first.line < second.line : first.box.x0 < second.box.x0;
  });
  for (const size_t i : band.segments) height = std::max(height, segments[i].height);
  band.lines = std::max(1, static_cast<int>((band.bottom - band.top) / height + 0.5));
}

// The bands of some segments, which are in order of their tops.
std::vector<Band> find_bands(const std::vector<Segment>& segments, const std::vector<size_t>& some) {
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

void find_parting(PageLines& lines) {
  for (size_t b = 0; b < lines.bands.size(); ++b) {
    Band& band = lines.bands[b];
    band.parting.clear();
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
      if (own[1].to > covered[2].from) lines.bands[b].may_span = true;
    }
  }
}

}  // namespace

Segment make_segment(const Page& page, std::vector<size_t> words, size_t line) {
  Segment out;
  for (const size_t i : words) out.height = std::max(out.height, height_of(page.words[i]));
  bool first = true;
  for (const size_t i : words) {
    const Box& box = page.words[i].box;
    if (height_of(page.words[i]) < kMarkHeight * out.height) continue;  // raised marks make no line taller
    out.box = first ? box : unite(out.box, box);
    first = false;
  }
  for (const size_t i : words) {
    out.box.x0 = std::min(out.box.x0, page.words[i].box.x0);
    out.box.x1 = std::max(out.box.x1, page.words[i].box.x1);
  }
  out.year = words.size() == 1 && is_year(page.words[words.front()].text);
  out.words = std::move(words);
  out.line = line;
  out.ink_top = out.box.y0 + kInkTop * out.height;
  out.ink_bottom = out.box.y1 - kInkBottom * out.height;
  return out;
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

std::string text_of_words(const Page& page, const std::vector<size_t>& words) {
  std::string out;
  for (size_t i = 0; i < words.size(); ++i) {
    const Word& word = page.words[words[i]];
    if (i > 0) {
      const Word& before = page.words[words[i - 1]];
      const double gap = word.box.x0 - before.box.x1;
      if (before.space_after || gap > kJoined * height_of(word)) out += ' ';
    }
    out += word.text;
  }
  return out;
}

std::string text_of_cell(const Page& page, const std::vector<size_t>& words) {
  std::string out;
  const auto add = [&](const std::vector<std::vector<size_t>>& lines) {
    for (const auto& line : lines) {
      if (!out.empty()) out += '\n';
      out += text_of_words(page, line);
    }
  };
  add(turned_lines(page, words));
  add(printed_lines(page, words));
  return out;
}

PageLines find_lines(const Page& page, const LineHints& known) {
  PageLines out;
  out.turned = turned_lines(page, all_words(page));
  const auto lines = printed_lines(page, all_words(page));
  if (lines.empty()) return out;
  out.space = std::min(common_space(page, lines), known.most_space);
  std::vector<double> heights;
  for (const auto& word : page.words) {
    heights.push_back(height_of(word));
    out.right = std::max(out.right, word.box.x1);
  }
  out.height = median(heights);
  const auto parting = find_corridors(page, lines, out.height, known.corridors);
  for (const Box& corridor : parting.lines) out.corridors.push_back(corridor.x0);
  if (!parting.lines.empty()) out.least_gutter = kCorridor;
  out.segments = find_segments(page, lines, out.space, parting);
  std::vector<size_t> all(out.segments.size());
  std::iota(all.begin(), all.end(), size_t{0});
  out.bands = find_bands(out.segments, all);
  mark_spanning(out);
  mark_long_values(out);
  find_parting(out);
  return out;
}

void keep_bands_of(PageLines& lines, std::vector<size_t> segments) {
  std::stable_sort(segments.begin(), segments.end(),
                   [&](size_t a, size_t b) { return lines.segments[a].ink_top < lines.segments[b].ink_top; });
  lines.bands = find_bands(lines.segments, segments);
  find_parting(lines);
}

}  // namespace spoglio::extract

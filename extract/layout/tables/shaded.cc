// Shades of alternate rows keep to the columns of the rows beside them, and hold values; those of a header do neither.
#include "extract/layout/tables/shaded.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "extract/layout/lines/bands.h"
#include "extract/layout/values.h"
#include "extract/text.h"

namespace spoglio::extract {
namespace {

constexpr double kLeastHeight = 1;     // heights of a line: lower fills are rules
constexpr double kMostHeight = 6;      // higher ones are frames around text
constexpr double kSameRow = 1;         // points of height that shades side by side share
constexpr double kMeeting = 2;         // points between their sides
constexpr double kLeastWidth = 0.5;    // share of the page's words
constexpr size_t kLeastColumns = 3;    // of a header
constexpr size_t kMostShades = 2000;   // of a page: more are a picture
constexpr size_t kRowsAbove = 3;       // bands whose columns are looked at
constexpr double kSameEdge = 0.5;      // heights between edges that are one
constexpr size_t kLeastRows = 2;       // below an underlined header
constexpr double kSameHeader = 1.3;    // heights of white between its lines, at most
constexpr double kSameCell = 0.6;      // heights of white between the lines of a cell, at most
constexpr size_t kLeastContinued = 2;  // stretches of a line that go on from the one above, beside merged cells
constexpr double kMostShared = 0.5;    // share of a header's columns that may stand as those above

// Whether a shade stands beside a strip: cells that are two rows high stand beside those of both rows.
bool meets(const Box& strip, const Box& shade) {
  return shade.y0 < strip.y1 - kSameRow && shade.x0 < strip.x1 + kMeeting && shade.x1 > strip.x0 - kMeeting;
}

// Shades side by side as one, those that may lie behind a header.
std::vector<Box> strips_of(const Page& page, const PageLines& lines) {
  std::vector<Box> shades;
  if (page.drawing.shades.size() > kMostShades) return shades;
  for (const Box& shade : page.drawing.shades) {
    const double height = shade.y1 - shade.y0;
    if (height > kLeastHeight * lines.height && height < kMostHeight * lines.height) shades.push_back(shade);
  }
  std::sort(shades.begin(), shades.end(), [](const Box& a, const Box& b) { return a.y0 < b.y0; });
  std::vector<Box> out;
  for (const Box& shade : shades) {
    Box strip = shade;
    for (const Box& other : out) {
      if (meets(other, shade)) strip = unite(strip, other);
    }
    std::erase_if(out, [&](const Box& other) { return meets(other, shade); });
    out.push_back(strip);
  }
  std::sort(out.begin(), out.end(), [](const Box& a, const Box& b) { return a.y0 < b.y0; });
  return out;
}

bool lies_in(const Box& strip, const Band& band) {
  const double middle = (band.top + band.bottom) / 2;
  return middle > strip.y0 && middle < strip.y1 && band.covered.front().from > strip.x0 - kMeeting &&
         band.covered.back().to < strip.x1 + kMeeting;
}

bool holds_value(const Page& page, const Segment& segment) {
  return is_value(page, segment) && !is_year(text_of_words(page, segment.words));
}

bool holds_values(const Page& page, const PageLines& lines, const Band& band) {
  return std::any_of(band.segments.begin(), band.segments.end(),
                     [&](size_t s) { return holds_value(page, lines.segments[s]); });
}

// "1 2 3 … 12" behind a wording: the months of a timetable, no values.
bool counts_columns(const Page& page, const PageLines& lines, const Band& band) {
  constexpr size_t kLeastMonths = 4;
  const size_t count = band.segments.size() - 1;
  if (count < kLeastMonths || holds_value(page, lines.segments[band.segments.front()])) return false;
  for (size_t i = 1; i <= count; ++i) {
    if (text_of_words(page, lines.segments[band.segments[i]].words) != std::to_string(i)) return false;
  }
  return true;
}

// Whether a band that is not wholly on a strip has values on it: the line of a higher cell beside it holds them
// together with words of the row above or below.
bool reaches_with_values(const Page& page, const PageLines& lines, const Box& strip, const Band& band) {
  return std::any_of(band.segments.begin(), band.segments.end(), [&](size_t s) {
    const Segment& segment = lines.segments[s];
    return segment.middle() > strip.y0 && segment.middle() < strip.y1 && holds_value(page, segment);
  });
}

// Whether a stretch of words stands as one of the rows above: with the same left or right edge, or the same middle.
bool stands_below(const Span& own, const Span& above, double slack) {
  return std::abs(own.from - above.from) < slack || std::abs(own.to - above.to) < slack ||
         std::abs(own.from + own.to - above.from - above.to) < 2 * slack;
}

// Whether each stretch of a band's words stands as one of the band above; of half of them, others may begin merged
// cells, below nothing.
bool continues(const PageLines& lines, size_t band) {
  const double slack = kSameEdge * lines.height;
  const auto& above = lines.bands[band - 1].covered;
  const auto& own = lines.bands[band].covered;
  size_t below = 0;
  bool free = true;
  for (const Span& span : own) {
    const bool stands =
        std::any_of(above.begin(), above.end(), [&](const Span& other) { return stands_below(span, other, slack); });
    below += stands;
    free = free && (stands || std::none_of(above.begin(), above.end(), [&](const Span& other) {
                      return span.from < other.to && other.from < span.to;
                    }));
  }
  return below == own.size() || (free && below >= kLeastContinued && 2 * below >= own.size());
}

// What bands cover, but for those of fewer stretches than `least`.
std::vector<Span> columns_of(const PageLines& lines, size_t first, size_t end, size_t least) {
  std::vector<Span> out;
  for (size_t b = first; b < end; ++b) {
    if (lines.bands[b].covered.size() < least) continue;
    for (const Span& span : lines.bands[b].covered) cover(out, span);
  }
  return out;
}

// Whether the columns of a header are those of the rows above, or those are no columns. Headings among the rows above a
// pair of wordings show none.
bool goes_on(const PageLines& lines, const ShadedHeader& header) {
  const size_t first = header.first;
  const auto own = columns_of(lines, first, header.end, 1);
  const auto above = columns_of(lines, first - std::min(first, kRowsAbove), first, header.pair ? 2 : 1);
  if (above.size() < 2) return true;
  const double slack = kSameEdge * lines.height;
  const auto shared = std::count_if(above.begin(), above.end(), [&](const Span& column) {
    return std::any_of(own.begin(), own.end(), [&](const Span& span) { return stands_below(span, column, slack); });
  });
  return static_cast<double>(shared) > kMostShared * static_cast<double>(std::max(own.size(), above.size()));
}

// Rules over half of the page's words or more, from the top.
std::vector<Box> wide_rules(const Page& page, const PageLines& lines) {
  std::vector<Box> out;
  double left = lines.bands.front().covered.front().from;
  for (const Band& band : lines.bands) left = std::min(left, band.covered.front().from);
  for (const Box& rule : page.drawing.horizontal) {
    if (rule.x1 - rule.x0 > kLeastWidth * (lines.right - left) && out.size() < kMostShades) out.push_back(rule);
  }
  return out;
}

// Whether bands are cut off by a rule below them, and two rows or more follow before the next one.
bool heads_rows(const PageLines& lines, const std::vector<Box>& rules, size_t rule, size_t end) {
  size_t rows = 0;
  for (size_t b = end; b < lines.bands.size() && rows < kLeastRows; ++b, ++rows) {
    if (rule + 1 < rules.size() && lines.bands[b].top > rules[rule + 1].y0) return false;
  }
  return rows == kLeastRows;
}

}  // namespace

std::vector<ShadedHeader> find_underlined_headers(const Page& page, const PageLines& lines) {
  std::vector<ShadedHeader> out;
  if (lines.bands.empty() || page.drawing.horizontal.empty()) return out;
  // Shades part rows as well, and tables with them.
  if (!strips_of(page, lines).empty()) return out;
  const auto rules = wide_rules(page, lines);
  for (size_t r = 0; r < rules.size(); ++r) {
    const auto below = std::partition_point(lines.bands.begin(), lines.bands.end(),
                                            [&](const Band& band) { return band.bottom < rules[r].y0 + kSameRow; });
    const auto end = static_cast<size_t>(below - lines.bands.begin());
    if (end == 0 || rules[r].y0 - lines.bands[end - 1].bottom > lines.height || !heads_rows(lines, rules, r, end))
      continue;
    size_t first = end - 1;
    while (first > 0 && gap_above(lines, first) < kSameHeader * lines.height &&
           !holds_values(page, lines, lines.bands[first - 1]))
      --first;
    // Below a line of values stands the next line of their cells.
    bool values = first > 0 && gap_above(lines, first) < kSameCell * lines.height && continues(lines, first);
    size_t columns = 0;
    for (size_t b = first; b < end; ++b) {
      const Band& band = lines.bands[b];
      values = values || holds_values(page, lines, band) || band.covered.front().from < rules[r].x0 - kMeeting ||
               band.covered.back().to > rules[r].x1 + kMeeting;
      columns = std::max(columns, band.covered.size());
    }
    if (!values && columns >= kLeastColumns && (out.empty() || first >= out.back().end)) out.push_back({first, end});
  }
  return out;
}

std::vector<ShadedHeader> find_shaded_headers(const Page& page, const PageLines& lines, size_t least_columns) {
  std::vector<ShadedHeader> out;
  if (lines.bands.empty() || page.drawing.shades.empty()) return out;
  double left = lines.bands.front().covered.front().from;
  for (const Band& band : lines.bands) left = std::min(left, band.covered.front().from);
  size_t next = 0;
  for (const Box& strip : strips_of(page, lines)) {
    if (strip.x1 - strip.x0 < kLeastWidth * (lines.right - left)) continue;
    size_t first = next;
    while (first < lines.bands.size() && !lies_in(strip, lines.bands[first])) ++first;
    bool values = false;
    size_t columns = 0;
    size_t end = first;
    for (; end < lines.bands.size() && lies_in(strip, lines.bands[end]); ++end) {
      values =
          values || (holds_values(page, lines, lines.bands[end]) && !counts_columns(page, lines, lines.bands[end]));
      columns = std::max(columns, lines.bands[end].covered.size());
    }
    if (end == first) continue;
    next = end;
    values = values || (first > 0 && reaches_with_values(page, lines, strip, lines.bands[first - 1])) ||
             (end < lines.bands.size() && reaches_with_values(page, lines, strip, lines.bands[end]));
    if (!values && columns >= least_columns) out.push_back({first, end});
  }
  return out;
}

std::vector<size_t> cuts_at_shaded_headers(const PageLines& lines, const std::vector<ShadedHeader>& headers) {
  std::vector<size_t> out;
  for (const ShadedHeader& header : headers) {
    size_t cut = header.first;
    if (cut == 0 || goes_on(lines, header)) continue;
    // A caption stands nearer to its table than to the rows above.
    while (cut > 1 && lines.bands[cut - 1].covered.size() == 1 && gap_above(lines, cut - 1) > gap_above(lines, cut))
      --cut;
    if (out.empty() || cut > out.back()) out.push_back(cut);
  }
  return out;
}

}  // namespace spoglio::extract

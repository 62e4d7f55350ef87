// Lines above a region head its columns where they stand close, over most of them, and hold no values.
#include "extract/layout/headers/header.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <string>

#include "extract/layout/lines/bands.h"
#include "extract/layout/values.h"
#include "extract/text.h"

namespace spoglio::extract {
namespace {

constexpr size_t kMostHeaderRows = 4;   // rows that are looked at
constexpr double kOffCentre = 0.6;      // heights between the middles of a head and of its columns,
constexpr double kNearHeader = 1.3;     // heights of white between a header and its table, at most
constexpr size_t kMostLabels = 12;      // lines of headings between a header and the first row
constexpr double kNearLabel = 3;        // heights of white between them, at most
constexpr double kMostOutdent = 4;      // heights by which they begin before the rows, at most
constexpr size_t kManyGutters = 3;      // of a table whose headings may be a label and a title in two columns
constexpr double kSameLeft = 0.5;       // heights between left edges that are one
constexpr double kMostHeaded = 0.6;     // share of the columns (or of the words below) that a header has words over
constexpr double kSameCell = 0.5;       // heights of white between two lines of a header's cells, at most,
constexpr double kLoosestCell = 0.8;    // or as much as those of the table's cells have, up to this
constexpr double kSameWhite = 0.05;     // heights between white spaces that are one
constexpr double kWiderSpace = 1.15;    // factor: white between the words of two headers, to that inside one
constexpr double kAtEdge = 0.1;         // heights between a head and its cells that begin at one place, at most
constexpr double kUsualLeading = 0.25;  // heights of white between the lines of a cell

std::string text_of(const Page& page, const Segment& segment) { return text_of_words(page, segment.words); }

// Whether white is no more than two lines of a header's cells have between them.
bool is_in_cell(const Page& page, const PageLines& lines, const Region& region, double white) {
  if (white <= kSameCell * lines.height) return true;
  if (white > kLoosestCell * lines.height) return false;
  const Spacing rows = measure_spacing(page, lines, region.first, region.last, region.gutters, {});
  return rows.pitch > 0 && white < rows.leading + kSameWhite * lines.height;
}

// Lines above a table of values that head its columns.
class HeaderSearch {
 public:
  HeaderSearch(const Page& page, PageLines& lines, Region& region, size_t floor)
      : page_(page), lines_(lines), region_(region), floor_(floor) {}

  void take() {
    if (region_.gutters.empty()) return;
    if (region_.gutters.size() > 1) part_header();
    skip_labels();
    if (region_.gutters.size() < 2) return;
    for (size_t taken = 0; taken < kMostHeaderRows && region_.first > floor_; ++taken) {
      const size_t band = region_.first - 1;
      if (!heads(band)) break;
      part(band);
      const Span& last = lines_.bands[band].covered.back();
      if (last.from > right()) region_.gutters.push_back({right(), last.from});
      region_.first = band;
    }
  }

 private:
  // The region's own first lines, above its values: heads that stand close are one stretch of words.
  void part_header() {
    for (size_t b = region_.first; b < region_.last && b < region_.first + kMostHeaderRows; ++b) {
      if (values(lines_.bands[b]) > 0) return;
      if (lines_.bands[b].covered.size() > 1) part(b);
    }
  }

  // Headings may stand between a header and the first row with values: the table begins above them then.
  void skip_labels() {
    size_t first = region_.first;  // below the headings that the region holds already
    while (first < region_.last && first < region_.first + kMostLabels && lines_.bands[first].covered.size() == 1)
      ++first;
    const Band& row = lines_.bands[first];
    // One value alone shows a row where all columns are filled.
    const bool full = row.covered.size() > region_.gutters.size();
    const size_t count = values(row);
    if (count == 0 || (count == 1 && !full)) return;
    size_t band = region_.first;
    for (size_t skipped = first - region_.first; band > floor_ && skipped <= kMostLabels; --band, ++skipped) {
      const Band& own = lines_.bands[band - 1];
      if (gap_above(lines_, band) > kNearLabel * lines_.height) return;
      if (own.covered.size() > 1) {
        if (skipped > 0 && fits_columns(band - 1)) {
          part(band - 1);
          region_.first = band - 1;
        }
        if (!is_labelled_title(own)) return;
        continue;
      }
      if (own.covered.front().from < left() - kMostOutdent * lines_.height) return;
    }
  }

  // "Obiettivo gestionale | 1 Curare il verde" in a table of more columns: a label at the left edge, and what it names.
  bool is_labelled_title(const Band& band) const {
    return band.covered.size() == 2 && region_.gutters.size() >= kManyGutters && values(band) == 0 &&
           std::abs(band.covered.front().from - left()) < kSameLeft * lines_.height;
  }

  // Whether the band, with the lines close above it, has words over most columns and no values.
  bool fits_columns(size_t band) const {
    std::vector<bool> headed(region_.gutters.size() + 1, false);
    for (size_t line = 0; line < kMostHeaderRows; ++line) {
      const Band& own = lines_.bands[band];
      if (values(own) > 0 || reaches_out(own)) break;
      for (const size_t s : own.segments) {
        const auto [from, to] = columns_of(region_.gutters, lines_.segments[s]);
        for (size_t c = from; c <= to; ++c) headed[c] = true;
      }
      if (band == floor_ || gap_above(lines_, band) > kNearHeader * lines_.height) break;
      --band;
    }
    const auto count = static_cast<double>(std::count(headed.begin(), headed.end(), true));
    return count > kMostHeaded * static_cast<double>(headed.size());
  }

  bool heads(size_t band) const {
    const Band& own = lines_.bands[band];
    const Band& below = lines_.bands[region_.first];
    const double gap = gap_above(lines_, region_.first);
    if (gap > kNearHeader * lines_.height || values(own) > 0 || reaches_out(own)) return false;
    if (own.covered.size() < 2) return values(below) == 0 && (heads_columns(own) || levels_with(own, below, gap));
    if (values(below) > 1) return true;
    if (values(below) > 0) return false;
    return spans(own) || beside_or_over(own, below) ||
           (continues(own, below) && is_in_cell(page_, lines_, region_, gap));
  }

  // The same for the header's lines that are known.
  bool heads_columns(const Band& own) const {
    for (size_t b = region_.first; b <= region_.last && b < region_.first + kMostHeaderRows; ++b) {
      if (values(lines_.bands[b]) > 0) return false;
      if (stands_over(own, lines_.bands[b])) return true;
    }
    return false;
  }

  // Whether one stretch of words is a cell beside the header's next line, set a little higher than it: close above it,
  // over none of its words and away from the left edge, where headings stand.
  bool levels_with(const Band& own, const Band& below, double gap) const {
    return gap < kUsualLeading * lines_.height && own.covered.front().from > left() + 2 * lines_.height &&
           beside(own, below);
  }

  // Whether one stretch of words is in the middle of two columns' words or more below it, clear of the left edge.
  bool stands_over(const Band& band, const Band& below) const {
    const Span& own = band.covered.front();
    return own.from >= left() + 2 * lines_.height && is_over_middle(own, below);
  }

  bool is_over_middle(const Span& own, const Band& below) const {
    const double middle = (own.from + own.to) / 2;
    for (size_t first = 0; first < below.covered.size(); ++first) {
      for (size_t last = first + 1; last < below.covered.size(); ++last) {
        const double off = (below.covered[first].from + below.covered[last].to) / 2 - middle;
        if (std::abs(off) < kOffCentre * lines_.height) return true;
      }
    }
    return false;
  }

  static bool is_over(const Span& own, const Band& below) {
    return std::any_of(below.covered.begin(), below.covered.end(),
                       [&](const Span& other) { return other.from < own.to && other.to > own.from; });
  }

  // Whether the two lines head different columns: cells set at other heights than their neighbours.
  static bool beside(const Band& band, const Band& below) {
    return std::none_of(band.covered.begin(), band.covered.end(), [&](const Span& own) { return is_over(own, below); });
  }

  // The same, where cells may also be over the middle of several of the columns below.
  bool beside_or_over(const Band& band, const Band& below) const {
    return std::all_of(band.covered.begin(), band.covered.end(),
                       [&](const Span& own) { return !is_over(own, below) || is_over_middle(own, below); });
  }

  // Whether most words of a line stand over words of the next: cells of several lines.
  bool continues(const Band& band, const Band& below) const {
    const auto over = std::count_if(below.segments.begin(), below.segments.end(), [&](size_t b) {
      const Box& box = lines_.segments[b].box;
      return std::any_of(band.segments.begin(), band.segments.end(), [&](size_t a) {
        return lines_.segments[a].box.x0 < box.x1 && lines_.segments[a].box.x1 > box.x0;
      });
    });
    return static_cast<double>(over) > kMostHeaded * static_cast<double>(below.segments.size());
  }

  // Whether words stand beside the table. A head of its first or last column may be wider than the few cells below it;
  // beside a line of years stands the head of a blank one.
  bool reaches_out(const Band& band) const {
    const Span& last = band.covered.back();
    const double column = region_.gutters.back().to;
    const double off_centre = std::abs(last.from + last.to - column - right()) / 2;
    const bool over_last = (last.from >= column && last.from < right()) || off_centre < kOffCentre * lines_.height;
    const bool head = band.covered.size() > 1 && (over_last || begins_with_years());
    const Span& first = band.covered.front();
    const double off_first = std::abs(first.from + first.to - left() - region_.gutters.front().from) / 2;
    const bool over_first = band.covered.size() > 1 && off_first < kOffCentre * lines_.height;
    return (!head && last.to > right() + lines_.height) || (!over_first && first.from < left() - lines_.height);
  }

  // Whether the table's first line is years, the lower line of a header.
  bool begins_with_years() const {
    const auto& segments = lines_.bands[region_.first].segments;
    return std::all_of(segments.begin(), segments.end(), [&](size_t s) { return lines_.segments[s].year; });
  }

  double left() const {
    double out = 1e9;
    for (size_t b = region_.first; b <= region_.last; ++b) out = std::min(out, lines_.bands[b].covered.front().from);
    return out;
  }

  double right() const {
    double out = 0;
    for (size_t b = region_.first; b <= region_.last; ++b) out = std::max(out, lines_.bands[b].covered.back().to);
    return out;
  }

  size_t values(const Band& band) const {
    return static_cast<size_t>(std::count_if(band.segments.begin(), band.segments.end(), [&](size_t s) {
      return is_value(page_, lines_.segments[s]) && !is_year(text_of(page_, lines_.segments[s]));
    }));
  }

  // Whether the band has fewer words than the one below has columns, each over some of them.
  bool spans(const Band& band) const { return band.covered.size() < lines_.bands[region_.first].covered.size(); }

  // Parts words that stand close together over two columns.
  void part(size_t band) {
    std::vector<size_t> parted;
    for (const size_t s : std::vector<size_t>(lines_.bands[band].segments)) {
      const Segment whole = lines_.segments[s];
      const std::vector<bool> opens = openings(whole);
      std::vector<std::vector<size_t>> pieces;
      for (size_t i = 0; i < whole.words.size(); ++i) {
        if (opens[i]) pieces.emplace_back();
        pieces.back().push_back(whole.words[i]);
      }
      lines_.segments[s] = make_segment(page_, pieces.front(), whole.line);
      parted.push_back(s);
      for (size_t i = 1; i < pieces.size(); ++i) {
        parted.push_back(lines_.segments.size());
        lines_.segments.push_back(make_segment(page_, pieces[i], whole.line));
      }
    }
    lines_.bands[band].segments = std::move(parted);
  }

  // Which words of a segment open a head: the first, and those behind a gutter; where one of these begins with the
  // column's cells, none of the words above the gutter itself does.
  std::vector<bool> openings(const Segment& segment) const {
    std::vector<bool> out(segment.words.size(), false);
    out.front() = true;
    for (const Span& gutter : region_.gutters) {
      std::vector<size_t> behind;
      std::optional<size_t> at_edge;
      for (size_t i = 1; i < segment.words.size(); ++i) {
        const Box& before = page_.words[segment.words[i - 1]].box;
        const Box& own = page_.words[segment.words[i]].box;
        if (own.x0 - before.x1 < kWiderSpace * lines_.space * (own.y1 - own.y0)) continue;
        if (before.x1 >= gutter.to || own.x0 <= gutter.from) continue;
        behind.push_back(i);
        if (std::abs(own.x0 - gutter.to) < kAtEdge * lines_.height) at_edge = i;
      }
      if (at_edge) behind = {*at_edge};
      for (const size_t i : behind) out[i] = true;
    }
    return out;
  }

  const Page& page_;
  PageLines& lines_;
  Region& region_;
  size_t floor_;  // the first band that belongs to no table above
};

}  // namespace

namespace {

// Whether the lines of a region above a table are words and years as close below each other as those of one header.
bool is_one_header(const Page& page, const PageLines& lines, const Region& region, const Region& table) {
  for (size_t b = region.first; b < table.first; ++b) {
    if (!is_in_cell(page, lines, table, gap_above(lines, b + 1))) return false;
    for (const size_t s : lines.bands[b].segments) {
      if (is_value(page, lines.segments[s]) && !lines.segments[s].year) return false;
    }
  }
  return true;
}

}  // namespace

void take_headers(const Page& page, PageLines& lines, std::vector<Region>& regions) {
  for (size_t i = 0; i < regions.size(); ++i) {
    // A region of a few lines of words may be the header of the one below it.
    const bool small = i > 0 && regions[i - 1].last - regions[i - 1].first <= kMostHeaderRows;
    const size_t floor = i == 0 ? 0 : small ? regions[i - 1].first : regions[i - 1].last + 1;
    HeaderSearch(page, lines, regions[i], floor).take();
    if (i == 0 || regions[i].first > regions[i - 1].last) continue;
    if (small && is_one_header(page, lines, regions[i - 1], regions[i])) regions[i].first = regions[i - 1].first;
    if (regions[i].first <= regions[i - 1].first) {
      regions.erase(regions.begin() + static_cast<std::ptrdiff_t>(--i));
    } else {
      regions[i - 1].last = regions[i].first - 1;
    }
  }
}

}  // namespace spoglio::extract

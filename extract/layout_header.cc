// Which words head several columns is told by where they stand: over the middle of columns that have nothing else above
// their own words.
#include "extract/layout_header.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <string>

#include "extract/layout_values.h"

namespace spoglio::extract {
namespace {

constexpr size_t kMostHeaderRows = 4;    // rows that are looked at
constexpr size_t kMostLevels = 6;        // lines of a header that are tried
constexpr size_t kMostColumns = 64;      // of a header: more are no header
constexpr double kSameHeight = 0.3;      // heights between the middles of words on one line
constexpr double kOffCentre = 0.6;       // heights between the middles of a head and of its columns,
constexpr double kOffCentreShare = 0.1;  // or share of their width
constexpr double kApart = 0.22;          // heights of white beyond leading between a head and what it heads
constexpr double kNearHeader = 1.3;      // heights of white between a header and its table, at most
constexpr size_t kMostLabels = 12;       // lines of headings between a header and the first row
constexpr double kNearLabel = 3;         // heights of white between them, at most
constexpr double kMostHeaded = 0.6;      // share of the columns (or of the words below) that a header has words over
constexpr double kSameCell = 0.5;        // heights of white between two lines of a header's cells, at most
constexpr double kWiderSpace = 1.15;     // factor: white between the words of two headers, to that inside one
constexpr double kWholeWidth = 0.9;      // share of a table's width that a rule over all of it covers
constexpr double kUsualLeading = 0.25;   // heights of white between the lines of a cell

std::string text_of(const Page& page, const Segment& segment) { return text_of_words(page, segment.words); }

// Whether a row is words at the table's left edge and nothing else: a heading between rows.
bool is_label(const PageLines& lines, const Grid& grid, const std::vector<size_t>& row) {
  const bool left = std::all_of(row.begin(), row.end(),
                                [&](size_t s) { return columns_of(grid.gutters, lines.segments[s]).first == 0; });
  return left && !row.empty();
}

// Whether a row's last words, beside others at the table's left edge, reach over columns: a heading beside its kind.
bool reaches_over(const PageLines& lines, const Grid& grid, const std::vector<size_t>& row) {
  if (row.size() < 2 || columns_of(grid.gutters, lines.segments[row.front()]).first > 0) return false;
  const auto [from, to] = columns_of(grid.gutters, lines.segments[row.back()]);
  return from > 0 && from != to;
}

// Rows above the first one with values in it, or the first heading; one at least.
size_t header_rows(const Page& page, const PageLines& lines, const Grid& grid) {
  size_t count = 0;
  for (const auto& row : grid.rows) {
    const bool values = std::any_of(row.begin(), row.end(), [&](size_t s) {
      return is_value(page, lines.segments[s]) && !is_year(text_of(page, lines.segments[s]));
    });
    if (values || count == kMostHeaderRows ||
        (count > 0 && (is_label(lines, grid, row) || reaches_over(lines, grid, row))))
      break;
    ++count;
  }
  return std::min(std::max<size_t>(count, 1), grid.rows.size());
}

// A head: words of one stretch, on one line or more.
struct Head {
  Box box;
  std::vector<size_t> segments;
};

class Nesting {
 public:
  Nesting(const Page& page, const PageLines& lines, Grid& grid) : page_(page), lines_(lines), grid_(grid) {}

  void apply() {
    const size_t columns = grid_.gutters.size() + 1;
    if (columns < 3 || columns > kMostColumns || grid_.rows.empty()) return;
    const size_t most = header_rows(page_, lines_, grid_);
    // A rule over the whole width ends the header, where the rows above it make one.
    for (size_t count = 1; count < most; ++count) {
      if (ruled_below(count) && nest(count)) return;
    }
    for (size_t count = most; count > 0; --count) {
      if (nest(count)) return;
    }
  }

 private:
  // Whether rules or the edges of shades below the first `count` rows cover the table's width.
  bool ruled_below(size_t count) const {
    Span across = {1e9, 0};
    Span white = {0, 1e9};
    for (size_t r = 0; r < grid_.rows.size(); ++r) {
      for (const size_t s : grid_.rows[r]) {
        const Segment& segment = lines_.segments[s];
        across = {std::min(across.from, segment.box.x0), std::max(across.to, segment.box.x1)};
        if (r < count) white.from = std::max(white.from, segment.ink_bottom);
        if (r == count) white.to = std::min(white.to, segment.ink_top);
      }
    }
    const double slack = kSameHeight * lines_.height;
    std::vector<Span> covered;
    const auto add = [&](const Box& box, double y) {
      if (y > white.from - slack && y < white.to + slack) cover(covered, {box.x0, box.x1});
    };
    for (const Box& line : page_.drawing.horizontal) add(line, (line.y0 + line.y1) / 2);
    for (const Box& shade : page_.drawing.shades) add(shade, shade.y1);
    double width = 0;
    for (const Span& span : covered)
      width += std::max(0.0, std::min(span.to, across.to) - std::max(span.from, across.from));
    return width > kWholeWidth * across.width();
  }

  // Takes the first `count` rows as the header.
  bool nest(size_t count) {
    all_.clear();
    for (size_t r = 0; r < count; ++r) all_.insert(all_.end(), grid_.rows[r].begin(), grid_.rows[r].end());
    if (all_.size() > 4 * kMostColumns) return false;
    // The heads stand over the first line of the cells below them, which may have several.
    for (const double middle : levels()) {
      find_lower(middle);
      std::map<size_t, HeadSpan> spans;
      if (!share_out_all(spans)) continue;
      rebuild(count, spans);
      return true;
    }
    return false;
  }

  bool share_out_all(std::map<size_t, HeadSpan>& spans) const {
    const size_t columns = grid_.gutters.size() + 1;
    bool nested = false;
    for (size_t first = 0; first < columns; ++first) {
      if (!lower_[first]) continue;
      size_t last = first;
      while (last + 1 < columns && lower_[last + 1]) ++last;
      nested = (last > first && share_out(first, last, spans)) || nested;
      first = last;
    }
    return nested;
  }

  // Middles of lines that two columns or more share, from the lowest.
  std::vector<double> levels() const {
    std::vector<double> out;
    for (const size_t s : all_) {
      const double middle = lines_.segments[s].middle();
      const auto same = [&](double other) { return std::abs(other - middle) < kSameHeight * lines_.height; };
      const auto level =
          std::count_if(all_.begin(), all_.end(), [&](size_t o) { return same(lines_.segments[o].middle()); });
      if (level > 1 && std::none_of(out.begin(), out.end(), same)) out.push_back(middle);
    }
    std::sort(out.rbegin(), out.rend());
    if (out.size() > kMostLevels) out.resize(kMostLevels);
    return out;
  }

  // For each column its words on one line.
  void find_lower(double middle) {
    lower_.assign(grid_.gutters.size() + 1, std::nullopt);
    for (const size_t s : all_) {
      const auto [from, to] = columns_of(grid_.gutters, lines_.segments[s]);
      if (from != to || std::abs(lines_.segments[s].middle() - middle) >= kSameHeight * lines_.height) continue;
      lower_[from] = s;
    }
  }

  // Shares neighbouring columns out among the heads above them; false when they have none, or one each.
  bool share_out(size_t first, size_t last, std::map<size_t, HeadSpan>& spans) const {
    const auto heads = heads_over(first, last);
    if (heads.empty() || heads.size() > last - first) return false;
    std::vector<std::pair<size_t, size_t>> shares;
    if (!centred(heads, first, last, shares) || !apart(heads, first, last)) return false;
    bool wide = false;
    for (size_t h = 0; h < heads.size(); ++h) {
      for (const size_t s : heads[h].segments) spans[s] = {shares[h].first, shares[h].second, 1};
      wide = wide || shares[h].second > shares[h].first;
    }
    return wide;
  }

  // Words above the lower line of these columns, those over each other as one, left to right.
  std::vector<Head> heads_over(size_t first, size_t last) const {
    std::vector<Head> out;
    for (const size_t s : all_) {
      const Segment& segment = lines_.segments[s];
      const auto [from, to] = columns_of(grid_.gutters, segment);
      if (to < first || from > last) continue;
      if (from < first || to > last) return {};
      if (segment.middle() > lines_.segments[*lower_[from]].middle() - kSameHeight * lines_.height) continue;
      auto over = std::find_if(out.begin(), out.end(), [&](const Head& head) {
        return head.box.x0 < segment.box.x1 && head.box.x1 > segment.box.x0;
      });
      if (over == out.end()) {
        out.push_back({segment.box, {s}});
      } else {
        over->box = unite(over->box, segment.box);
        over->segments.push_back(s);
      }
    }
    std::sort(out.begin(), out.end(), [](const Head& a, const Head& b) { return a.box.x0 < b.box.x0; });
    return out;
  }

  // Each head over the middle of its columns: as many for each, or as the middles tell.
  bool centred(const std::vector<Head>& heads, size_t first, size_t last,
               std::vector<std::pair<size_t, size_t>>& shares) const {
    size_t next = first;
    for (size_t h = 0; h < heads.size(); ++h) {
      const double middle = (heads[h].box.x0 + heads[h].box.x1) / 2;
      std::optional<size_t> best;
      double least = 0;
      for (size_t end = next; end + (heads.size() - h - 1) <= last; ++end) {
        if (h + 1 == heads.size() && end != last) continue;
        const Span columns = {lines_.segments[*lower_[next]].box.x0, lines_.segments[*lower_[end]].box.x1};
        const double off = std::abs((columns.from + columns.to) / 2 - middle);
        if (off > std::max(kOffCentre * lines_.height, kOffCentreShare * columns.width())) continue;
        if (!best || off < least) best = end, least = off;
      }
      if (!best) return false;
      shares.emplace_back(next, *best);
      next = *best + 1;
    }
    return true;
  }

  // Whether the heads are more than the first lines of their columns' words: more white below them, or years, or words
  // that come again below the next head.
  bool apart(const std::vector<Head>& heads, size_t first, size_t last) const {
    std::set<std::string> below;
    bool again = false;
    bool years = true;
    double top = 1e9;
    for (size_t c = first; c <= last; ++c) {
      const Segment& segment = lines_.segments[*lower_[c]];
      const std::string text = text_of(page_, segment);
      again = !below.insert(text).second || again;
      years = years && is_year(text);
      top = std::min(top, segment.ink_top);
    }
    if (again || years) return true;
    for (const Head& head : heads) {
      const Segment& segment = lines_.segments[head.segments.back()];
      const auto [from, to] = columns_of(grid_.gutters, segment);
      if (from != to) return true;  // it reaches over a gutter
      if (top - segment.ink_bottom < (kUsualLeading + kApart) * lines_.height) return false;
    }
    return true;
  }

  // Two rows in place of `count`: heads and the columns without any, then what the heads stand over.
  void rebuild(size_t count, std::map<size_t, HeadSpan>& spans) {
    std::vector<bool> headed(grid_.gutters.size() + 1, false);
    for (const auto& [s, span] : spans) {
      for (size_t c = span.first_column; c <= span.last_column; ++c) headed[c] = true;
    }
    std::vector<size_t> upper;
    std::vector<size_t> lower;
    for (const size_t s : all_) {
      const auto [from, to] = columns_of(grid_.gutters, lines_.segments[s]);
      const bool under = headed[from] && !spans.contains(s);
      (under ? lower : upper).push_back(s);
      if (!headed[from]) spans[s] = {from, to, 2};
    }
    grid_.rows.erase(grid_.rows.begin(), grid_.rows.begin() + static_cast<std::ptrdiff_t>(count));
    grid_.rows.insert(grid_.rows.begin(), {std::move(upper), std::move(lower)});
    for (const size_t s : all_) grid_.spans.erase(s);
    grid_.spans.merge(spans);
  }

  const Page& page_;
  const PageLines& lines_;
  Grid& grid_;
  std::vector<size_t> all_;                   // segments of the header
  std::vector<std::optional<size_t>> lower_;  // by column
};

}  // namespace

namespace {

// Lines above a table of values that head its columns.
class HeaderSearch {
 public:
  HeaderSearch(const Page& page, PageLines& lines, Region& region, size_t floor)
      : page_(page), lines_(lines), region_(region), floor_(floor) {}

  void take() {
    if (region_.gutters.size() < 2) return;
    skip_labels();
    for (size_t taken = 0; taken < kMostHeaderRows && region_.first > floor_; ++taken) {
      const size_t band = region_.first - 1;
      if (!heads(band)) break;
      part(band);
      region_.first = band;
    }
  }

 private:
  // Headings may stand between a header and the first row with values: the table begins above them then.
  void skip_labels() {
    if (values(lines_.bands[region_.first]) < 2) return;
    size_t band = region_.first;
    for (size_t skipped = 0; band > floor_ && skipped <= kMostLabels; --band, ++skipped) {
      const Band& own = lines_.bands[band - 1];
      if (gap_above(lines_, band) > kNearLabel * lines_.height) return;
      if (own.covered.size() > 1) {
        if (skipped > 0 && fits_columns(band - 1)) {
          part(band - 1);
          region_.first = band - 1;
        }
        return;
      }
      if (own.covered.front().from < left() - lines_.height) return;
    }
  }

  // Whether the band, with the lines close above it, has words over most columns and no values.
  bool fits_columns(size_t band) const {
    std::vector<bool> headed(region_.gutters.size() + 1, false);
    for (size_t line = 0; line < kMostHeaderRows; ++line) {
      const Band& own = lines_.bands[band];
      const bool outside =
          own.covered.front().from < left() - lines_.height || own.covered.back().to > right() + lines_.height;
      if (values(own) > 0 || outside) break;
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
    if (gap > kNearHeader * lines_.height || values(own) > 0) return false;
    if (own.covered.front().from < left() - lines_.height || own.covered.back().to > right() + lines_.height)
      return false;
    if (own.covered.size() < 2) return values(below) == 0 && (heads_columns(own) || levels_with(own, below, gap));
    if (values(below) > 1) return true;
    if (values(below) > 0) return false;
    return spans(own) || beside(own, below) || (gap < kSameCell * lines_.height && continues(own, below));
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
    if (own.from < left() + 2 * lines_.height || below.covered.size() < 2) return false;
    const double middle = (own.from + own.to) / 2;
    for (size_t first = 0; first < below.covered.size(); ++first) {
      for (size_t last = first + 1; last < below.covered.size(); ++last) {
        const double off = (below.covered[first].from + below.covered[last].to) / 2 - middle;
        if (std::abs(off) < kOffCentre * lines_.height) return true;
      }
    }
    return false;
  }

  // Whether the two lines head different columns: cells set at other heights than their neighbours.
  static bool beside(const Band& band, const Band& below) {
    return std::none_of(band.covered.begin(), band.covered.end(), [&](const Span& own) {
      return std::any_of(below.covered.begin(), below.covered.end(),
                         [&](const Span& other) { return other.from < own.to && other.to > own.from; });
    });
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
      std::vector<std::vector<size_t>> pieces(1);
      for (const size_t w : whole.words) {
        if (!pieces.back().empty() && over_gutter(page_.words[pieces.back().back()], page_.words[w]))
          pieces.emplace_back();
        pieces.back().push_back(w);
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

  bool over_gutter(const Word& before, const Word& word) const {
    const double white = word.box.x0 - before.box.x1;
    if (white < kWiderSpace * lines_.space * (word.box.y1 - word.box.y0)) return false;
    return std::any_of(region_.gutters.begin(), region_.gutters.end(),
                       [&](const Span& gutter) { return before.box.x1 < gutter.to && word.box.x0 > gutter.from; });
  }

  const Page& page_;
  PageLines& lines_;
  Region& region_;
  size_t floor_;  // the first band that belongs to no table above
};

}  // namespace

void take_headers(const Page& page, PageLines& lines, std::vector<Region>& regions) {
  for (size_t i = 0; i < regions.size(); ++i) {
    // A region of a few lines of words may be the header of the one below it.
    const bool small = i > 0 && regions[i - 1].last - regions[i - 1].first < kMostHeaderRows;
    const size_t floor = i == 0 ? 0 : small ? regions[i - 1].first : regions[i - 1].last + 1;
    HeaderSearch(page, lines, regions[i], floor).take();
    if (i == 0 || regions[i].first > regions[i - 1].last) continue;
    if (regions[i].first <= regions[i - 1].first) {
      regions.erase(regions.begin() + static_cast<std::ptrdiff_t>(--i));
    } else {
      regions[i - 1].last = regions[i].first - 1;
    }
  }
}

void join_header_columns(const Page& page, const PageLines& lines, Grid& grid) {
  const size_t header = header_rows(page, lines, grid);
  if (header >= grid.rows.size()) return;
  std::vector<bool> above(grid.gutters.size() + 1, false);
  std::vector<bool> below(grid.gutters.size() + 1, false);
  for (size_t r = 0; r < grid.rows.size(); ++r) {
    for (const size_t s : grid.rows[r]) {
      const auto [from, to] = columns_of(grid.gutters, lines.segments[s]);
      // A heading that reaches over columns fills none of them.
      if (r >= header && from != to) continue;
      for (size_t c = from; c <= to; ++c) (r < header ? above : below)[c] = true;
    }
  }
  for (size_t c = above.size() - 1; c-- > 0;) {
    const bool left = above[c] && !below[c] && !above[c + 1] && below[c + 1];
    const bool right = !above[c] && below[c] && above[c + 1] && !below[c + 1];
    if (!left && !right) continue;
    grid.gutters.erase(grid.gutters.begin() + static_cast<std::ptrdiff_t>(c));
    above[c] = below[c] = true;
    above.erase(above.begin() + static_cast<std::ptrdiff_t>(c) + 1);
    below.erase(below.begin() + static_cast<std::ptrdiff_t>(c) + 1);
  }
}

void nest_header(const Page& page, const PageLines& lines, Grid& grid) { Nesting(page, lines, grid).apply(); }

}  // namespace spoglio::extract

// Lines of one width are one group as long as what lies between two of them could be a row.
#include "extract/layout_stripes.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>

#include "extract/layout_bands.h"
#include "extract/layout_levels.h"
#include "extract/layout_stripe_columns.h"

namespace spoglio::extract {
namespace {

constexpr double kSameEnd = 4;         // points between the ends of lines of one width
constexpr double kLeastWidth = 10;     // heights of a line: shorter ones underline words
constexpr size_t kLeastLines = 3;      // of a group
constexpr double kLooseRow = 2.5;      // heights of white in a row over its words, at most
constexpr double kSamePadding = 0.4;   // heights of white between rows of columns and a row over all of them
constexpr size_t kProseLines = 3;      // lines of words without columns that no row holds,
constexpr size_t kMostRowLines = 8;    // of such lines that are set as rows are,
constexpr double kSameRow = 0.15;      // heights: to the places of their words,
constexpr double kNarrowText = 0.6;    // unless they end before this share of its width, as in a first column
constexpr size_t kRunningLines = 2;    // of running text above rows, at least
constexpr size_t kRunningWords = 10;   // of such a line,
constexpr double kRunningShare = 0.9;  // and share of the width that it covers
constexpr double kBigger = 1.08;       // factor: height of a heading's letters
constexpr size_t kRowsBelow = 4;       // lines below a heading that are rows no level parts, at least
constexpr double kOtherColumns = 0.3;  // the same, over gutters that are another table's
constexpr double kWideWhite = 1.25;    // factor: white above a header to that between rows, at least
constexpr double kFarWhite = 1.6;      // the same, of a header that needs hardly any
constexpr double kFewOthers = 0.1;     // words over gutters that are the other table's
constexpr size_t kMostRest = 12;       // lines that the page's end cuts off
constexpr size_t kHeaderLines = 3;     // of a header, at most
constexpr double kNextLine = 0.35;     // heights of white between lines of a cell, at most
constexpr double kSameEdge = 0.25;     // heights between left edges that are one

// Bands first to last between levels. Shades may leave out the first and the last rows, rules do not.
struct Stripe {
  size_t first = 0;
  size_t last = 0;
  bool open_above = false;
  bool open_below = false;
  bool short_one = false;  // a header and one row: to be taken where nothing else shows a table
};

class Stripes {
 public:
  Stripes(const PageLines& lines, const LevelGroup& group) : lines_(lines), from_(group.from), to_(group.to) {}

  // The bands of each run of levels that may enclose rows of one table.
  std::vector<Stripe> of(const std::vector<Level>& group) {
    std::vector<Stripe> out;
    measure_padding(group);
    size_t start = 0;
    for (size_t i = 1; i <= group.size(); ++i) {
      if (i < group.size() && may_be_row(group[i - 1], group[i])) continue;
      // A line of words under the rule of a page's header or of a table above is the title of what comes.
      while (i - start >= kLeastLines && is_plain(group[start], group[start + 1])) ++start;
      if (i - start >= kLeastLines) {
        const auto [first, last] = between(group[start], group[i - 1]);
        const bool open = !group[i - 1].ruled;
        if (first <= last)
          out.push_back(
              {first, open && ends_with(last + 1, group[i - 1]) ? last + 1 : last, !group[start].ruled, open});
      } else if (i - start == 2 && !group[start].ruled && !group[i - 1].ruled) {
        if (const auto alone = header_and_row(group[start], group[i - 1])) out.push_back(*alone);
      }
      start = i;
    }
    return out;
  }

 private:
  // A shaded header whose one row is not shaded: words in as many columns, as near to the shade as the header's to its
  // edge, with more white below.
  std::optional<Stripe> header_and_row(const Level& upper, const Level& lower) const {
    const auto [first, last] = between(upper, lower);
    if (first > last || is_plain(upper, lower) || last + 1 >= lines_.bands.size()) return std::nullopt;
    const size_t columns = lines_.bands[last].covered.size();
    const double padding = lower.y - lines_.bands[last].bottom;
    size_t row = last + 1;
    if (columns < 2 || lines_.bands[row].covered.size() != columns) return std::nullopt;
    if (lines_.bands[row].top - lower.y > kLooseRow * padding) return std::nullopt;
    while (row + 1 < lines_.bands.size() && gap_above(lines_, row + 1) < kNextLine * lines_.height) ++row;
    const bool ends = row + 1 == lines_.bands.size() || gap_above(lines_, row + 1) > 2 * padding;
    if (!ends) return std::nullopt;
    return Stripe{first, row, false, false, true};
  }

  // White above and below the words of rows with columns, the median of each.
  void measure_padding(const std::vector<Level>& group) {
    std::vector<double> above;
    std::vector<double> below;
    std::vector<double> letters;
    std::vector<double> left;
    for (size_t i = 1; i < group.size(); ++i) {
      const auto [first, last] = between(group[i - 1], group[i]);
      if (first > last || lines_.bands[first].covered.size() < 2) continue;
      above.push_back(lines_.bands[first].top - group[i - 1].y);
      below.push_back(group[i].y - lines_.bands[last].bottom);
      letters.push_back(lines_.segments[lines_.bands[first].segments.front()].height);
      left.push_back(lines_.bands[first].covered.front().from);
    }
    const auto median = [](std::vector<double>& values) {
      if (values.empty()) return 0.0;
      const auto at = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
      std::nth_element(values.begin(), at, values.end());
      return *at;
    };
    above_ = median(above);
    below_ = median(below);
    letters_ = median(letters);
    left_ = median(left);
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

  // Words without columns.
  bool is_plain(const Level& upper, const Level& lower) const {
    const auto [first, last] = between(upper, lower);
    for (size_t b = first; b <= last; ++b) {
      if (lines_.bands[b].covered.size() > 1) return false;
    }
    return true;
  }

  // Whether a level that is shorter than the others runs beside words: it parts the rows beside a cell over several.
  bool parts_some(const Level& level) const {
    const bool partial = level.from > from_ + kSameEnd || level.to < to_ - kSameEnd;
    return partial && std::any_of(lines_.bands.begin(), lines_.bands.end(),
                                  [&](const Band& band) { return band.top < level.y && band.bottom > level.y; });
  }

  // Whether the next band begins above a level: the lines of a cell beside several rows make one of theirs.
  bool goes_on_below(size_t band, const Level& lower) const {
    return band + 1 < lines_.bands.size() && lines_.bands[band + 1].top < lower.y - kSameEnd;
  }

  // Whether a line of words below the last shade is the last row: it stands where the words of rows do.
  bool ends_with(size_t band, const Level& last) const {
    if (band >= lines_.bands.size() || lines_.bands[band].covered.size() > 1 || is_bigger(band, band)) return false;
    if (band + 1 < lines_.bands.size() && lines_.bands[band + 1].top - lines_.bands[band].bottom < below_) return false;
    return is_set_like_rows(band, lines_.bands[band].top - last.y, below_);
  }

  bool may_be_row(const Level& upper, const Level& lower) const {
    const auto [first, last] = between(upper, lower);
    if (first > last) return parts_some(upper) || parts_some(lower);
    size_t plain = 0;
    bool narrow = true;
    for (size_t b = first; b <= last; ++b) {
      const Band& band = lines_.bands[b];
      if (band.covered.front().from < from_ - kSameEnd || band.covered.back().to > to_ + kSameEnd) return false;
      narrow = narrow && band.covered.back().to - from_ < kNarrowText * (to_ - from_);
      plain += band.covered.size() < 2;
    }
    const double above = lines_.bands[first].top - upper.y;
    const bool goes_on = goes_on_below(last, lower);
    const double below = goes_on ? 0 : lower.y - lines_.bands[last].bottom;
    // Words without columns are a row over the whole table if they are set like one; else they stand between tables.
    const bool title = first == last && lines_.bands[first].title;
    if (plain == last - first + 1 && !title && !goes_on) {
      const double slack = kSamePadding * lines_.height;
      // A heading in bigger letters is a row where its white is a row's.
      if (is_bigger(first, last) && (!lower.ruled || !upper.ruled || !is_padded_like_rows(above, below))) return false;
      const bool row =
          plain < kProseLines || narrow || (plain <= kMostRowLines && is_set_like_rows(first, above, below));
      return row && above < above_ + slack && below < below_ + slack;
    }
    if (lines_.bands[first].covered.size() < 2 && holds_prose(first, last)) return false;
    if (holds_heading(first, last) || ends_in_heading(first, last)) return false;
    return above < kLooseRow * lines_.height && below < kLooseRow * lines_.height;
  }

  bool is_padded_like_rows(double above, double below) const {
    const double slack = kSameRow * lines_.height;
    return above_ > 0 && std::abs(above - above_) < slack && std::abs(below - below_) < slack;
  }

  // Whether words begin where rows with columns do, away from where the levels begin, and as far from them: text
  // between tables is flush with the tables' sides.
  bool is_set_like_rows(size_t first, double above, double below) const {
    const double left = lines_.bands[first].covered.front().from;
    const double slack = kSameRow * lines_.height;
    return left_ - from_ > slack && std::abs(left - left_) < slack && is_padded_like_rows(above, below);
  }

  // Whether lines of one paragraph run over the whole width with hardly any white, though a wide space may part one. A
  // single one may be the heading of rows below it.
  bool holds_prose(size_t first, size_t last) const {
    size_t running = 0;  // lines close below each other
    size_t most = 0;
    size_t rows = 0;
    for (size_t b = first; b <= last; ++b) {
      const bool runs = is_running(lines_.bands[b]);
      const bool close = b > first && gap_above(lines_, b) < kNextLine * lines_.height;
      running = !runs ? 0 : close ? running + 1 : 1;
      most = std::max(most, running);
      rows += !runs && lines_.bands[b].covered.size() > 1;
    }
    return most >= kRunningLines || (most > 0 && rows == 0);
  }

  bool is_running(const Band& band) const {
    if (band.lines > 1) return false;  // cells side by side
    size_t words = 0;
    for (const size_t s : band.segments) words += lines_.segments[s].words.size();
    double covered = 0;
    for (const Span& span : band.covered) covered += span.width();
    return words >= kRunningWords && covered > kRunningShare * (to_ - from_);
  }

  // Whether words without columns stand below rows and above others, in bigger letters than those: what comes is
  // another table's.
  bool holds_heading(size_t first, size_t last) const {
    for (size_t b = first + 1; b + kRowsBelow <= last; ++b) {
      if (lines_.bands[b].covered.size() < 2 && is_bigger(b, b)) return true;
    }
    return false;
  }

  // Whether words without columns stand below a row, flush with the levels and not as its cells are, with more white
  // above than rows have: the heading of the next table.
  bool ends_in_heading(size_t first, size_t last) const {
    size_t heading = last + 1;
    while (heading > first && lines_.bands[heading - 1].covered.size() < 2) --heading;
    if (heading == first || heading > last) return false;
    const double left = lines_.bands[heading].covered.front().from;
    const double slack = kSameRow * lines_.height;
    return left - from_ < slack && left_ - left > slack &&
           gap_above(lines_, heading) > above_ + below_ - kSameRow * lines_.height;
  }

  // Whether some line's letters are bigger than those of the rows: a heading above the table.
  bool is_bigger(size_t first, size_t last) const {
    for (size_t b = first; b <= last; ++b) {
      const Segment& segment = lines_.segments[lines_.bands[b].segments.front()];
      if (letters_ > 0 && segment.height > kBigger * letters_) return true;
    }
    return false;
  }

  const PageLines& lines_;
  double from_;
  double to_;
  double above_ = 0;
  double below_ = 0;
  double letters_ = 0;  // height of the words in rows with columns
  double left_ = 0;     // where such rows begin
};

// Whether the bands below the last level are rows of its table, which the page's end cuts off: they keep to its
// columns, and fill most of them from the first line on; headings that may span stand above it.
bool are_rows(const PageLines& lines, const Region& rest) {
  std::set<size_t> filled;
  bool first = true;
  for (size_t b = rest.first; b <= rest.last; ++b) {
    if (lines.bands[b].may_span && b != rest.last) continue;
    for (const size_t s : lines.bands[b].segments) {
      const auto [from, to] = columns_of(rest.gutters, lines.segments[s]);
      if (from != to) return false;
      if (first) filled.insert(from);
    }
    first = false;
  }
  return !rest.gutters.empty() && 2 * filled.size() > rest.gutters.size() + 1;
}

// Whether all bands below a table's last level are rows of it that the page's end cuts off, none farther apart than
// rows are.
bool fills_page(const PageLines& lines, const LevelGroup& group, const Region& table) {
  const size_t end = lines.bands.size();
  if (table.last + 1 >= end || end - table.last > kMostRest) return false;
  if (group.levels.back().y > lines.bands[table.last + 1].bottom) return false;
  for (size_t b = table.last + 1; b < end; ++b) {
    const Band& band = lines.bands[b];
    if (gap_above(lines, b) > kLooseRow * lines.height) return false;
    if (band.covered.front().from < group.from - kSameEnd || band.covered.back().to > group.to + kSameEnd) return false;
    if (band.covered.size() < 2 && !band.may_span) return false;
  }
  return are_rows(lines, {table.last + 1, end - 1, table.gutters});
}

// Whether a band's words are the next line of a cell: they begin where words close above them do, with no level
// between.
bool continues_cell(const PageLines& lines, const LevelGroup& group, size_t band) {
  if (band == 0 || gap_above(lines, band) > kNextLine * lines.height) return false;
  const Band& own = lines.bands[band];
  const double middle = (lines.bands[band - 1].top + lines.bands[band - 1].bottom) / 2;
  const bool parted = std::any_of(group.levels.begin(), group.levels.end(), [&](const Level& level) {
    return level.y > middle && level.y < (own.top + own.bottom) / 2;
  });
  if (parted) return false;
  const double left = own.covered.front().from;
  const auto& above = lines.bands[band - 1].segments;
  return std::any_of(above.begin(), above.end(),
                     [&](size_t s) { return std::abs(lines.segments[s].box.x0 - left) < kSameEdge * lines.height; });
}

// Whether a band of a region next to a stripe can be a row of its table: no heading in bigger letters, no running text.
bool goes_on(const PageLines& lines, const LevelGroup& group, const Region& region, const Region& stripe, size_t band) {
  const auto plain = [&](size_t b) { return lines.bands[b].covered.size() < 2; };
  if (!plain(band) || (band > stripe.last && continues_cell(lines, group, band))) return true;
  const auto letters = [&](size_t b) { return lines.segments[lines.bands[b].segments.front()].height; };
  if (letters(band) > kBigger * std::min(letters(stripe.first), letters(stripe.last))) return false;
  size_t run = 1;
  if (band < stripe.first) {
    while (band > region.first && plain(--band)) ++run;
  } else {
    while (band < region.last && plain(++band)) ++run;
  }
  return run < kProseLines;
}

// Two tables that a title between them glues together: words without columns, below which the columns are others.
std::vector<Stripe> cut_at_titles(const PageLines& lines, const LevelGroup& group, const std::vector<Stripe>& stripes,
                                  const std::vector<Region>& regions) {
  std::vector<Stripe> out;
  for (Stripe stripe : stripes) {
    for (size_t b = stripe.first + kLeastFull; b + kLeastFull <= stripe.last; ++b) {
      if (lines.bands[b].covered.size() > 1 || continues_cell(lines, group, b)) continue;
      const auto upper = gutters_of_stripe(lines, stripe.first, b - 1, regions);
      const auto lower = gutters_of_stripe(lines, b + 1, stripe.last, regions);
      if (upper.empty() || lower.empty()) continue;
      const double across =
          std::max(crossing(lines, stripe.first, b - 1, lower), crossing(lines, b + 1, stripe.last, upper));
      if (across < kOtherColumns) continue;
      out.push_back({stripe.first, b - 1, stripe.open_above, false});
      // Far from the left edge it is the first line of a header.
      const bool title = lines.bands[b].covered.front().from - group.from < kNarrowText * (group.to - group.from);
      stripe.first = title ? b + 1 : b;
      stripe.open_above = false;
      b += kLeastFull;
    }
    out.push_back(stripe);
  }
  return out;
}

// White above each band that begins behind a level, the median.
double usual_white(const PageLines& lines, const LevelGroup& group, const Stripe& stripe) {
  std::vector<double> whites;
  for (size_t b = stripe.first + 1; b <= stripe.last; ++b) {
    const double top = lines.bands[b - 1].bottom;
    const double bottom = lines.bands[b].top;
    if (std::any_of(group.levels.begin(), group.levels.end(),
                    [&](const Level& level) { return level.y > top - kSameEnd && level.y < bottom + kSameEnd; }))
      whites.push_back(bottom - top);
  }
  if (whites.empty()) return 0;
  const auto middle = whites.begin() + static_cast<std::ptrdiff_t>(whites.size() / 2);
  std::nth_element(whites.begin(), middle, whites.end());
  return *middle;
}

// Whether a rule over the whole width is drawn below a band, or below the next lines of its header.
bool is_underlined(const PageLines& lines, const LevelGroup& group, size_t band, size_t last) {
  const double top = lines.bands[band].bottom - kSameEnd;
  const size_t end = std::min(last, band + kHeaderLines);
  if (end <= band) return false;
  const double bottom = lines.bands[end].top + kSameEnd;
  return std::any_of(group.levels.begin(), group.levels.end(), [&](const Level& level) {
    return level.ruled && level.y > top && level.y < bottom && level.from < group.from + kSameEnd &&
           level.to > group.to - kSameEnd;
  });
}

// Tables one below the other, of one width: white above a header that is underlined, below which the columns are
// others.
std::vector<Stripe> cut_at_headers(const PageLines& lines, const LevelGroup& group, const std::vector<Stripe>& stripes,
                                   const std::vector<Region>& regions) {
  std::vector<Stripe> out;
  for (Stripe stripe : stripes) {
    const double white = kWideWhite * usual_white(lines, group, stripe);
    for (size_t b = stripe.first + 1; b + kLeastFull <= stripe.last; ++b) {
      if (lines.bands[b].covered.size() < 2 || gap_above(lines, b) < white) continue;
      if (!is_underlined(lines, group, b, stripe.last)) continue;
      const auto upper = gutters_of_stripe(lines, stripe.first, b - 1, regions);
      const auto lower = gutters_of_stripe(lines, b, stripe.last, regions);
      if (lower.empty() && upper.empty()) continue;
      const double across = std::max(lower.empty() ? 0 : crossing(lines, stripe.first, b - 1, lower),
                                     upper.empty() ? 0 : crossing(lines, b, stripe.last, upper));
      const bool far = gap_above(lines, b) > kFarWhite / kWideWhite * white;
      if (across < (far ? kFewOthers : kOtherColumns)) continue;
      out.push_back({stripe.first, b - 1, stripe.open_above, false});
      stripe.first = b;
      stripe.open_above = false;
    }
    out.push_back(stripe);
  }
  return out;
}

}  // namespace

void follow_rules(const Page& page, const PageLines& lines, std::vector<Region>& regions) {
  for (const auto& group : groups_of(find_levels(page.drawing, kLeastWidth * lines.height))) {
    if (group.levels.size() < 2) continue;
    const auto apart = cut_at_headers(lines, group, Stripes(lines, group).of(group.levels), regions);
    for (const Stripe& stripe : cut_at_titles(lines, group, apart, regions)) {
      Region whole = {stripe.first, stripe.last, {}};
      const bool known = std::any_of(regions.begin(), regions.end(), [&](const Region& region) {
        return region.first <= stripe.last && region.last >= stripe.first;
      });
      if (stripe.short_one && known) continue;
      for (const Region& region : regions) {
        if (region.last < stripe.first || region.first > stripe.last) continue;
        while (stripe.open_above && whole.first > region.first && goes_on(lines, group, region, whole, whole.first - 1))
          --whole.first;
        while (stripe.open_below && whole.last < region.last && goes_on(lines, group, region, whole, whole.last + 1))
          ++whole.last;
      }
      whole.gutters = gutters_of_stripe(lines, whole.first, whole.last, regions);
      if (whole.gutters.empty()) continue;
      for (const Region& region : regions) {
        if (region.first > whole.last || region.last <= whole.last) continue;
        if (are_rows(lines, {whole.last + 1, region.last, whole.gutters})) whole.last = region.last;
      }
      if (fills_page(lines, group, whole)) whole.last = lines.bands.size() - 1;
      std::vector<Region> kept;
      for (Region& region : regions) {
        if (region.last < whole.first || region.first > whole.last) {
          kept.push_back(std::move(region));
          continue;
        }
        if (region.first < whole.first) kept.push_back({region.first, whole.first - 1, region.gutters});
        if (region.last > whole.last) kept.push_back({whole.last + 1, region.last, region.gutters});
      }
      kept.push_back(std::move(whole));
      std::sort(kept.begin(), kept.end(), [](const Region& a, const Region& b) { return a.first < b.first; });
      regions = std::move(kept);
    }
  }
}

}  // namespace spoglio::extract

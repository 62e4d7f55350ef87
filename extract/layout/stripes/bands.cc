// Lines of one width are one group as long as what lies between two of them could be a row.
#include "extract/layout/stripes/bands.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "extract/layout/lines/bands.h"

namespace spoglio::extract {
namespace {

constexpr size_t kLeastLines = 3;      // of a group
constexpr double kSamePadding = 0.4;   // heights of white between rows of columns and a row over all of them
constexpr size_t kMostRowLines = 8;    // of such lines that are set as rows are,
constexpr double kSameRow = 0.15;      // heights: to the places of their words,
constexpr size_t kRunningLines = 2;    // of running text above rows, at least
constexpr size_t kRunningWords = 10;   // of such a line,
constexpr double kRunningShare = 0.9;  // and share of the width that it covers
constexpr size_t kRowsBelow = 4;       // lines below a heading that are rows no level parts, at least

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

}  // namespace

std::vector<Stripe> stripes_of(const PageLines& lines, const LevelGroup& group) {
  return Stripes(lines, group).of(group.levels);
}

}  // namespace spoglio::extract

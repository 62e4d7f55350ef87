// Each white stretch of the column of names is held against the other columns.
#include "extract/layout/rows/stacked.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "extract/layout/rows/pieces.h"
#include "extract/layout/values.h"
#include "extract/text.h"

namespace spoglio::extract {
namespace {

constexpr size_t kNameWords = 2;    // of a name, at least
constexpr size_t kFewestFull = 4;   // columns that are all parted, where values do not tell
constexpr double kMostBlank = 0.4;  // share of the columns behind the names that hold words on one side of a cut alone

using Lines = std::vector<size_t>;  // segments from the top

class StackedRow {
 public:
  StackedRow(const Page& page, const PageLines& lines, const Grid& grid, double least, const Lines& row)
      : page_(page), lines_(lines), least_(least), columns_(grid.gutters.size() + 1) {
    for (const size_t s : row) {
      const auto span = grid.spans.find(s);
      if (span != grid.spans.end() && span->second.rows > 1) continue;
      const auto [from, to] = columns_of(grid.gutters, lines.segments[s]);
      for (size_t c = from; c <= to; ++c) columns_[c].push_back(s);
    }
    for (Lines& column : columns_) {
      std::stable_sort(column.begin(), column.end(), [&](size_t a, size_t b) { return top(a) < top(b); });
    }
  }

  // Heights that part the row, from the top.
  std::vector<double> find_cuts() {
    for (names_ = 0; names_ < columns_.size(); ++names_) {
      std::vector<double> cuts;
      for (const Span& white : whites_of(columns_[names_])) {
        if (const auto cut = cut_in(names_, white)) cuts.push_back(*cut);
      }
      if (cuts.empty()) cuts = level_cuts();
      if (!cuts.empty()) return cuts;
    }
    return {};
  }

  // Whether a column before the names runs on past some cut.
  bool runs_on(size_t column, const std::vector<double>& cuts) const {
    if (column >= names_) return false;
    return std::any_of(cuts.begin(), cuts.end(), [&](double y) { return side_of(column, y).crossing; });
  }

 private:
  struct Side {
    bool above = false;
    bool below = false;
    bool crossing = false;  // words on both sides, without white between them
  };

  double top(size_t s) const { return lines_.segments[s].ink_top; }
  double bottom(size_t s) const { return lines_.segments[s].ink_bottom; }

  std::vector<Span> whites_of(const Lines& column) const {
    std::vector<Span> out;
    double end = column.empty() ? 0 : bottom(column.front());
    for (const size_t s : column) {
      if (top(s) - end > least_) out.push_back({end, top(s)});
      end = std::max(end, bottom(s));
    }
    return out;
  }

  Side side_of(size_t column, double y) const {
    Side out;
    double end = 0;
    double start = 1e9;
    for (const size_t s : columns_[column]) {
      if (lines_.segments[s].middle() < y) {
        out.above = true;
        end = std::max(end, bottom(s));
      } else {
        out.below = true;
        start = std::min(start, top(s));
      }
    }
    out.crossing = out.above && out.below && start - end <= least_;
    return out;
  }

  // The height inside a white stretch of a column of names at which the row is parted; none where it is not.
  std::optional<double> cut_in(size_t names, Span white) const {
    for (size_t c = names + 1; c < columns_.size(); ++c) {
      if (!narrow(columns_[c], white)) return std::nullopt;
    }
    const double y = (white.from + white.to) / 2;
    if (!names_begin(columns_[names], y)) return std::nullopt;
    size_t filled = 0;
    size_t parted = 0;
    bool values = false;
    for (size_t c = names; c < columns_.size(); ++c) {
      const Side side = side_of(c, y);
      if (side.crossing) return std::nullopt;
      filled += side.above || side.below;
      parted += side.above && side.below;
      values = values || (c > names && has_value(columns_[c], y, true) && has_value(columns_[c], y, false));
    }
    const bool full = parted == filled && parted >= kFewestFull;
    const bool most = static_cast<double>(filled - parted) <= kMostBlank * static_cast<double>(filled);
    return full || (values && most) ? std::optional(y) : std::nullopt;
  }

  // Heights above lines on which all columns from the names on begin anew: where rows stand as close as lines do.
  std::vector<double> level_cuts() const {
    std::vector<double> out;
    for (const size_t name : columns_[names_]) {
      if (name == columns_[names_].front()) continue;
      size_t full = 0;
      const bool level =
          std::all_of(columns_.begin() + static_cast<std::ptrdiff_t>(names_), columns_.end(), [&](const Lines& column) {
            full += !column.empty();
            return column.empty() || begins_on_line(column, lines_.segments[name].line);
          });
      const double y = top(name);
      const bool enough = full >= kFewestFull || (full + 1 == kFewestFull && has_value_below(y));
      if (level && enough && names_begin(columns_[names_], y)) out.push_back(y);
    }
    return out;
  }

  // Whether a line of a column, but for its first, begins as cells do.
  bool begins_on_line(const Lines& column, size_t line) const {
    const auto own =
        std::find_if(column.begin(), column.end(), [&](size_t s) { return lines_.segments[s].line == line; });
    if (own == column.end() || own == column.begin()) return false;
    const Segment& segment = lines_.segments[*own];
    const char start = page_.words[segment.words.front()].text[0];
    const bool small = (start >= 'a' && start <= 'z') || start == '(' || start == '/' || start == '*';
    return !small || is_unit_alone(page_, segment) || is_value_of_column(page_, segment);
  }

  // Takes what a column's words cover from a white stretch; false when none is left.
  bool narrow(const Lines& column, Span& white) const {
    const double middle = (white.from + white.to) / 2;
    for (const size_t s : column) {
      if (bottom(s) <= white.from || top(s) >= white.to) continue;
      if (lines_.segments[s].middle() < middle) {
        white.from = bottom(s);
      } else {
        white.to = top(s);
      }
    }
    return white.to > white.from;
  }

  // Whether a name stands on both sides of a height, and the lower one begins as names do.
  bool names_begin(const Lines& column, double y) const {
    size_t above = 0;
    size_t below = 0;
    const Segment* first = nullptr;
    for (const size_t s : column) {
      const Segment& segment = lines_.segments[s];
      (segment.middle() < y ? above : below) += is_value(page_, segment) ? 0 : segment.words.size();
      if (segment.middle() > y && first == nullptr) first = &segment;
    }
    if (above < kNameWords || below < kNameWords) return false;
    const char start = page_.words[first->words.front()].text[0];
    return start == '%' || (start >= 'A' && start <= 'Z');
  }

  bool has_value_below(double y) const {
    return std::any_of(columns_.begin() + static_cast<std::ptrdiff_t>(names_) + 1, columns_.end(),
                       [&](const Lines& column) { return has_value(column, y, false); });
  }

  bool has_value(const Lines& column, double y, bool above) const {
    return std::any_of(column.begin(), column.end(), [&](size_t s) {
      const Segment& segment = lines_.segments[s];
      return (segment.middle() < y) == above && is_value_of_column(page_, segment) &&
             !is_year(text_of_words(page_, segment.words));
    });
  }

  const Page& page_;
  const PageLines& lines_;
  double least_;                // points of white that part two cells of a column
  std::vector<Lines> columns_;  // what each holds of the row; words over several stand in each
  size_t names_ = 0;            // the column that shows the cuts
};

// A row parted at some heights; cells that run on are beside all the parts.
std::vector<Lines> parts_of(const PageLines& lines, Grid& grid, const StackedRow& stacked, const Lines& row,
                            const std::vector<double>& cuts) {
  std::vector<Lines> out(cuts.size() + 1);
  for (const size_t s : row) {
    const auto [from, to] = columns_of(grid.gutters, lines.segments[s]);
    const auto own = grid.spans.find(s);
    const bool spans = own != grid.spans.end() && own->second.rows > 1;
    if (!spans && from == to && stacked.runs_on(from, cuts)) {
      grid.spans[s] = {from, to, out.size()};
      out.front().push_back(s);
      continue;
    }
    const auto below = std::upper_bound(cuts.begin(), cuts.end(), lines.segments[s].middle());
    out[spans ? 0 : static_cast<size_t>(below - cuts.begin())].push_back(s);
  }
  return out;
}

// Cells over several rows, a row of which is parted, are over more.
void stretch_spans(Grid& grid, size_t parted, size_t more) {
  std::set<size_t> reaching;
  for (size_t r = 0; r <= parted; ++r) {
    for (const size_t s : grid.rows[r]) {
      const auto span = grid.spans.find(s);
      if (span != grid.spans.end() && span->second.rows > 1 && r + span->second.rows > parted) reaching.insert(s);
    }
  }
  for (const size_t s : reaching) grid.spans[s].rows += more;
}

}  // namespace

void part_stacked_rows(const Page& page, const PageLines& lines, const Spacing& spacing, size_t first, Grid& grid) {
  const double least = spacing.leading + kPieceGap * lines.height;
  for (size_t r = first; r < grid.rows.size(); ++r) {
    StackedRow stacked(page, lines, grid, least, grid.rows[r]);
    const std::vector<double> cuts = stacked.find_cuts();
    if (cuts.empty()) continue;
    stretch_spans(grid, r, cuts.size());
    std::vector<Lines> parts = parts_of(lines, grid, stacked, grid.rows[r], cuts);
    grid.rows[r] = parts.front();
    grid.rows.insert(grid.rows.begin() + static_cast<std::ptrdiff_t>(r) + 1, std::next(parts.begin()), parts.end());
    r += cuts.size();
  }
}

}  // namespace spoglio::extract

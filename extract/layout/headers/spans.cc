// A column is centred when the middles of its words agree better than their ends do.
#include "extract/layout/headers/spans.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>

namespace spoglio::extract {
namespace {

constexpr double kSameMiddle = 0.35;  // heights between the middles of words of one column
constexpr double kSamePlace = 0.15;   // heights between places that are one, in two rows or two tables
constexpr double kOffMiddle = 0.9;    // heights from its own column's middle, of words over several
constexpr double kOffHalf = 0.25;     // share of the way between two columns' middles, from half of it
constexpr double kLeastVaried = 0.5;  // heights by which the ends must vary, to tell centred words from others
constexpr size_t kLeastRows = 3;      // rows with words in a column that show where they stand
constexpr double kTouch = 0.2;        // points: by which words may touch a column beside their white
constexpr size_t kMostColumns = 64;   // of a table that is looked at

double middle(const Box& box) { return (box.x0 + box.x1) / 2; }

class Spanning {
 public:
  Spanning(const PageLines& lines, Grid& grid, std::vector<double>& centred)
      : lines_(lines), grid_(grid), centred_(centred), columns_(grid.gutters.size() + 1) {}

  void find() {
    if (columns_ < 2 || columns_ > kMostColumns) return;
    bool any = span_between();
    read_cells();
    find_middles();
    know_middles();
    std::vector<std::pair<size_t, size_t>> doubts;
    for (size_t r = 0; r < cells_.size(); ++r) {
      const bool own_years = has_year_over_one(r);
      for (size_t c = 0; c < columns_; ++c) {
        if (!cells_[r][c]) continue;
        if (own_years && is_year_beside_year(r, c)) continue;
        if (const auto run = run_of(r, c)) {
          any = true;
          for (const size_t s : grid_.rows[r]) {
            const auto [from, to] = columns_of(grid_.gutters, lines_.segments[s]);
            if (from <= c && to >= c) grid_.spans[s] = {run->first, run->second, 1};
          }
        } else if (may_span(r, c)) {
          doubts.emplace_back(r, c);
        }
      }
    }
    if (!any) return;
    for (const auto& [r, c] : doubts) {
      for (const size_t s : grid_.rows[r]) {
        if (columns_of(grid_.gutters, lines_.segments[s]).first == c) grid_.doubtful.insert(s);
      }
    }
  }

 private:
  // Words inside the white between two columns are over both, where both are blank; else their place is a doubt.
  bool span_between() {
    bool any = false;
    for (const auto& row : grid_.rows) {
      std::vector<size_t> filled(columns_, 0);
      for (const size_t s : row) ++filled[columns_of(grid_.gutters, lines_.segments[s]).first];
      for (const size_t s : row) {
        const Box& box = lines_.segments[s].box;
        const auto gutter = std::find_if(grid_.gutters.begin(), grid_.gutters.end(), [&](const Span& white) {
          return white.from < box.x0 + kTouch && white.to > box.x1 - kTouch;
        });
        if (gutter == grid_.gutters.end() || grid_.spans.contains(s)) continue;
        const auto left = static_cast<size_t>(gutter - grid_.gutters.begin());
        any = true;
        if (filled[left] + filled[left + 1] == 1) {
          grid_.spans[s] = {left, left + 1, 1};
        } else {
          grid_.doubtful.insert(s);
        }
      }
    }
    return any;
  }

  // The box of each cell, by the first column it touches.
  void read_cells() {
    for (const auto& row : grid_.rows) {
      auto& cells = cells_.emplace_back(columns_);
      auto& blank = blank_.emplace_back(columns_, true);
      for (const size_t s : row) {
        const Segment& segment = lines_.segments[s];
        const auto [from, to] = columns_of(grid_.gutters, segment);
        auto& cell = cells[from];
        cell = cell ? unite(*cell, segment.box) : segment.box;
        for (size_t c = from; c <= to; ++c) blank[c] = false;
        const auto head = grid_.spans.find(s);
        if (head == grid_.spans.end()) continue;
        for (size_t c = head->second.first_column; c <= head->second.last_column; ++c) blank[c] = false;
        cell.reset();  // told already
      }
    }
  }

  // Where the words of each centred column have their middle.
  void find_middles() {
    middles_.assign(columns_, std::nullopt);
    for (size_t c = 0; c < columns_; ++c) {
      std::vector<double> at;
      std::vector<double> beside;  // of words with others on both sides: they are over no other column
      double least = 1e9;
      double most = 0;
      for (size_t r = 0; r < cells_.size(); ++r) {
        const auto& row = cells_[r];
        if (!row[c] || reaches_on(*row[c], c)) continue;
        at.push_back(middle(*row[c]));
        const bool between = (c == 0 || row[c - 1]) && (c + 1 == columns_ || row[c + 1]);
        if (between || is_year_beside_year(r, c)) beside.push_back(at.back());
        least = std::min(least, row[c]->x1 - row[c]->x0);
        most = std::max(most, row[c]->x1 - row[c]->x0);
      }
      if (beside.size() >= kLeastRows) at = std::move(beside);
      if (at.size() < kLeastRows || most - least < kLeastVaried * lines_.height) continue;
      std::sort(at.begin(), at.end());
      const double median = at[at.size() / 2];
      const auto near = std::count_if(at.begin(), at.end(), [&](double x) { return close(x, median); });
      if (3 * static_cast<size_t>(near) >= 2 * at.size() && !begins_alike(c)) middles_[c] = median;
    }
  }

  // Whether one of the years that stand beside each other in a row is over its own column alone: then so are all.
  bool has_year_over_one(size_t row) const {
    for (size_t c = 0; c < columns_; ++c) {
      if (cells_[row][c] && is_year_beside_year(row, c) && !run_of(row, c)) return true;
    }
    return false;
  }

  // "2021 | 2022": a year is over its own column where the column beside it has another.
  bool is_year_beside_year(size_t row, size_t c) const {
    std::set<size_t> years;  // columns of the row that hold one
    for (const size_t s : grid_.rows[row]) {
      const auto [from, to] = columns_of(grid_.gutters, lines_.segments[s]);
      if (lines_.segments[s].year && from == to) years.insert(from);
    }
    return years.contains(c) && (years.contains(c + 1) || (c > 0 && years.contains(c - 1)));
  }

  // Whether most cells of a column below its first row begin alike, and end elsewhere: they are set to the left.
  bool begins_alike(size_t c) const {
    std::vector<Box> boxes;
    for (size_t r = 1; r < cells_.size(); ++r) {
      if (cells_[r][c]) boxes.push_back(*cells_[r][c]);
    }
    const auto alike = std::count_if(boxes.begin(), boxes.end(), [&](const Box& own) {
      return std::any_of(boxes.begin(), boxes.end(), [&](const Box& other) {
        return std::abs(own.x0 - other.x0) < kSamePlace * lines_.height &&
               std::abs(own.x1 - other.x1) > kLeastVaried * lines_.height;
      });
    });
    return 2 * static_cast<size_t>(alike) > boxes.size();
  }

  bool reaches_on(const Box& cell, size_t c) const { return c + 1 < columns_ && cell.x1 > grid_.gutters[c].to; }

  // A column that has too few words of its own is centred as that of a table before was whose header stood in the same
  // place.
  void know_middles() {
    std::vector<double> shown;
    for (size_t c = 0; c < columns_ && !cells_.empty(); ++c) {
      if (!cells_.front()[c] || reaches_on(*cells_.front()[c], c)) continue;
      const double at = middle(*cells_.front()[c]);
      const auto same = [&](double other) { return std::abs(other - at) < kSamePlace * lines_.height; };
      // Words over several columns alone would show a middle between them.
      if (std::any_of(centred_.begin(), centred_.end(), same)) {
        middles_[c] = at;
      } else if (middles_[c]) {
        if (same(*middles_[c]) && varies_below(c, at)) shown.push_back(at);
      }
    }
    centred_.insert(centred_.end(), shown.begin(), shown.end());
    if (centred_.size() > kMostColumns) centred_.erase(centred_.begin(), centred_.end() - kMostColumns);
  }

  // Whether two cells of different widths, or more, stand below the middle of a header; those set to the left begin
  // alike.
  bool varies_below(size_t c, double at) const {
    double least = 1e9;
    double most = 0;
    size_t filled = 0;
    size_t near = 0;
    for (size_t r = 1; r < cells_.size(); ++r) {
      if (!cells_[r][c]) continue;
      ++filled;
      if (!close(middle(*cells_[r][c]), at)) continue;
      ++near;
      least = std::min(least, cells_[r][c]->x0);
      most = std::max(most, cells_[r][c]->x0);
    }
    return 2 * near > filled && most - least > kLeastVaried * lines_.height;
  }

  bool close(double a, double b) const { return std::abs(a - b) < kSameMiddle * lines_.height; }

  // The columns around c in whose middle its words stand, when they do not stand in their own column's.
  std::optional<std::pair<size_t, size_t>> run_of(size_t row, size_t c) const {
    const double at = middle(*cells_[row][c]);
    if (!middles_[c] || std::abs(at - *middles_[c]) < kOffMiddle * lines_.height) return std::nullopt;
    size_t first = c;
    while (first > 0 && middles_[first - 1] && blank_[row][first - 1]) --first;
    for (; first <= c; ++first) {
      for (size_t last = columns_; last-- > c;) {
        if (last == first || !middles_[last] || !blank(row, first, last, c)) continue;
        if (close(at, (*middles_[first] + *middles_[last]) / 2)) return std::pair{first, last};
      }
    }
    return pair_of(row, c);
  }

  // The blank neighbour between whose middle and the own column's words stand, off both: with columns of different
  // widths the middle of two is not halfway between theirs.
  std::optional<std::pair<size_t, size_t>> pair_of(size_t row, size_t c) const {
    const double at = middle(*cells_[row][c]);
    for (size_t first = c - std::min<size_t>(c, 1); first <= c && first + 1 < columns_; ++first) {
      if (!middles_[first] || !middles_[first + 1] || !blank(row, first, first + 1, c)) continue;
      if (!blank_[row][first == c ? c + 1 : first]) continue;
      const double apart = *middles_[first + 1] - *middles_[first];
      const double off = std::abs(at - (*middles_[first] + *middles_[first + 1]) / 2);
      const bool off_both = apart / 2 - off > kOffMiddle * lines_.height;
      if (off < kOffHalf * apart && off_both) return std::pair{first, first + 1};
    }
    return std::nullopt;
  }

  bool blank(size_t row, size_t first, size_t last, size_t own) const {
    for (size_t i = first; i <= last; ++i) {
      // Words in the white between two columns touch the second one as well.
      if (i != own && !blank_[row][i] && cells_[row][i]) return false;
      if (!middles_[i]) return false;
    }
    return true;
  }

  // Whether words in the middle of their own column could as well be over the blank ones on both sides.
  bool may_span(size_t row, size_t c) const {
    if (c == 0 || c + 1 >= columns_ || !middles_[c] || !middles_[c - 1] || !middles_[c + 1]) return false;
    return blank_[row][c - 1] && blank_[row][c + 1] && close(*middles_[c], (*middles_[c - 1] + *middles_[c + 1]) / 2);
  }

  const PageLines& lines_;
  Grid& grid_;
  std::vector<double>& centred_;
  size_t columns_;
  std::vector<std::vector<std::optional<Box>>> cells_;
  std::vector<std::vector<bool>> blank_;
  std::vector<std::optional<double>> middles_;
};

}  // namespace

void span_values(const PageLines& lines, Grid& grid, std::vector<double>& centred) {
  Spanning(lines, grid, centred).find();
}

}  // namespace spoglio::extract

// Values say where the middles of the rows are; texts are then shared out so that the middles agree.
#include "extract/layout_centred.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "extract/layout_values.h"

namespace spoglio::extract {
namespace {

// In heights of a line, but for shares and counts.
constexpr double kSameRow = 0.3;     // between the middles of values of one row
constexpr double kSameMiddle = 0.4;  // between the middles of a cell and of its row
constexpr double kSameBlock = 0.6;   // the same for a cell beside several rows
constexpr double kOff = 0.3;         // of a value from each line beside it: it stands between two lines
constexpr double kOffShare = 0.2;    // rows whose values stand so, at least (share)
constexpr double kInsideWord = 0.3;  // price of a cell that begins with a small letter (squared heights), and of each
                                     // line within a cell that does not: another cell may begin there
constexpr size_t kLeastRows = 3;     // below the header (count)
constexpr size_t kMostLines = 300;   // of a column (count)
constexpr size_t kMostRows = 120;    // of a region (count)
constexpr double kNever = std::numeric_limits<double>::infinity();

// A printed line of one column.
struct Line {
  std::vector<size_t> segments;
  double top = 0;
  double bottom = 0;
  bool value = false;
  bool small = false;  // begins with a small letter
  double middle() const { return (top + bottom) / 2; }
};

// Lines [first, end) of a column, beside rows [row, row_end).
struct Share {
  size_t first = 0;
  size_t end = 0;
  size_t row = 0;
  size_t row_end = 0;
};

class CentredRows {
 public:
  CentredRows(const Page& page, const PageLines& lines, const Region& region)
      : page_(page), lines_(lines), region_(region), columns_(region.gutters.size() + 1) {}

  std::optional<Grid> find() {
    if (columns_.size() < 3 || !find_lines() || !find_middles()) return std::nullopt;
    drop_header();
    shares_.resize(columns_.size());
    std::vector<bool> full(columns_.size(), false);
    bool texts = false;
    for (size_t c = 0; c < columns_.size(); ++c) {
      full[c] = share_out(c);
      texts = texts || (full[c] && shows_middles(c));
    }
    if (!texts) return std::nullopt;
    find_extents(full);
    for (size_t c = 0; c < columns_.size(); ++c) {
      if (!full[c] && !share_over_rows(c)) return std::nullopt;
    }
    return grid();
  }

 private:
  // False when words reach over columns below the header.
  bool find_lines() {
    if (region_.last - region_.first > kMostLines) return false;
    std::vector<size_t> all;
    for (size_t b = region_.first; b <= region_.last; ++b) {
      all.insert(all.end(), lines_.bands[b].segments.begin(), lines_.bands[b].segments.end());
    }
    std::stable_sort(all.begin(), all.end(),
                     [&](size_t a, size_t b) { return lines_.segments[a].middle() < lines_.segments[b].middle(); });
    for (const size_t s : all) {
      const Segment& segment = lines_.segments[s];
      const auto [from, to] = columns_of(region_.gutters, segment);
      if (from != to) return false;
      auto& column = columns_[from];
      const bool same = !column.empty() && lines_.segments[column.back().segments.back()].line == segment.line;
      if (same) {
        column.back().segments.push_back(s);
        column.back().value = false;
        continue;
      }
      const char first = page_.words[segment.words.front()].text.front();
      column.push_back({{s}, segment.box.y0, segment.box.y1, is_value(page_, segment), first >= 'a' && first <= 'z'});
    }
    return std::all_of(columns_.begin(), columns_.end(),
                       [](const auto& column) { return !column.empty() && column.size() <= kMostLines; });
  }

  // Where a column's values begin: below the years and words of its header.
  size_t body_of(const std::vector<Line>& column) const {
    size_t first = 0;
    while (first < column.size() && (!column[first].value || is_year(text_of(column[first])))) ++first;
    return first;
  }

  std::string text_of(const Line& line) const {
    return text_of_words(page_, lines_.segments[line.segments.front()].words);
  }

  // The middles of rows that columns of values alone show; needs two such columns.
  bool find_middles() {
    std::vector<double> all;
    size_t strict = 0;
    for (const auto& column : columns_) {
      const size_t body = body_of(column);
      const bool values =
          column.size() >= body + kLeastRows && std::all_of(column.begin() + static_cast<std::ptrdiff_t>(body),
                                                            column.end(), [](const Line& line) { return line.value; });
      if (!values) continue;
      ++strict;
      for (size_t i = 0; i < column.size(); ++i) {
        if (i >= body) all.push_back(column[i].middle());
        if (i < body) header_end_ = std::max(header_end_, column[i].bottom);
      }
    }
    if (strict < 2) return false;
    std::sort(all.begin(), all.end());
    for (const double y : all) {
      if (middles_.empty() || y - middles_.back() > kSameRow * lines_.height) middles_.push_back(y);
    }
    return middles_.size() >= kLeastRows && middles_.size() <= kMostRows && header_end_ < middles_.front();
  }

  // Lines that stand beside the header of the values are the header's.
  void drop_header() {
    for (auto& column : columns_) {
      const auto below =
          std::find_if(column.begin(), column.end(), [&](const Line& line) { return line.middle() > header_end_; });
      header_.insert(header_.end(), column.begin(), below);
      column.erase(column.begin(), below);
    }
  }

  double middle_of(const std::vector<Line>& column, size_t first, size_t end) const {
    return (column[first].top + column[end - 1].bottom) / 2;
  }

  double price_of(const std::vector<Line>& column, size_t first, size_t end, double off) const {
    const double heights = off / lines_.height;
    const auto begins = [](const Line& line) { return !line.small; };
    const auto within = std::count_if(column.begin() + static_cast<std::ptrdiff_t>(first) + 1,
                                      column.begin() + static_cast<std::ptrdiff_t>(end), begins);
    return heights * heights + kInsideWord * (static_cast<double>(within) + (column[first].small ? 1 : 0));
  }

  // Parts a column into one cell for each row, each in the middle of its row; false where it cannot be.
  bool share_out(size_t c) {
    const auto& column = columns_[c];
    const size_t n = middles_.size();
    if (column.size() < n) return false;
    // best[r][i]: the price of rows before r with the lines before i.
    std::vector<std::vector<double>> best(n + 1, std::vector<double>(column.size() + 1, kNever));
    std::vector<std::vector<size_t>> from(n + 1, std::vector<size_t>(column.size() + 1, 0));
    best[0][0] = 0;
    for (size_t r = 0; r < n; ++r) {
      for (size_t i = r; i < column.size(); ++i) {
        if (best[r][i] == kNever) continue;
        for (size_t end = i + 1; end <= column.size(); ++end) {
          const double off = middle_of(column, i, end) - middles_[r];
          if (off > kSameMiddle * lines_.height) break;
          if (off < -kSameMiddle * lines_.height) continue;
          const double price = best[r][i] + price_of(column, i, end, off);
          if (price < best[r + 1][end]) best[r + 1][end] = price, from[r + 1][end] = i;
        }
      }
    }
    if (best[n][column.size()] == kNever) return false;
    size_t end = column.size();
    for (size_t r = n; r-- > 0; end = from[r + 1][end]) shares_[c].push_back({from[r + 1][end], end, r, r + 1});
    std::reverse(shares_[c].begin(), shares_[c].end());
    return true;
  }

  // Whether values stand between two lines of a column's cells, which no other way of setting them does.
  bool shows_middles(size_t c) const {
    size_t off = 0;
    for (const Share& share : shares_[c]) {
      const double middle = middles_[share.row];
      off += std::all_of(columns_[c].begin() + static_cast<std::ptrdiff_t>(share.first),
                         columns_[c].begin() + static_cast<std::ptrdiff_t>(share.end),
                         [&](const Line& line) { return std::abs(line.middle() - middle) > kOff * lines_.height; });
    }
    return static_cast<double>(off) >= kOffShare * static_cast<double>(middles_.size());
  }

  void find_extents(const std::vector<bool>& full) {
    extents_.assign(middles_.size(), {kNever, 0});
    for (size_t c = 0; c < columns_.size(); ++c) {
      for (const Share& share : full[c] ? shares_[c] : std::vector<Share>()) {
        Span& extent = extents_[share.row];
        extent.from = std::min(extent.from, columns_[c][share.first].top);
        extent.to = std::max(extent.to, columns_[c][share.end - 1].bottom);
      }
    }
  }

  // Parts a column into fewer cells than rows, each in the middle of the rows that it is beside; all rows have one.
  // A column of values may leave rows blank.
  bool share_over_rows(size_t c) {
    const auto& column = columns_[c];
    if (std::all_of(column.begin(), column.end(), [](const Line& line) { return line.value; })) return share_values(c);
    const size_t n = middles_.size();
    std::vector<std::vector<double>> best(n + 1, std::vector<double>(column.size() + 1, kNever));
    std::vector<std::vector<Share>> from(n + 1, std::vector<Share>(column.size() + 1));
    best[0][0] = 0;
    for (size_t r = 0; r < n; ++r) {
      for (size_t i = 0; i < column.size(); ++i) {
        if (best[r][i] == kNever) continue;
        for (size_t row_end = r + 1; row_end <= n; ++row_end) {
          const double middle = (extents_[r].from + extents_[row_end - 1].to) / 2;
          for (size_t end = i + 1; end <= column.size(); ++end) {
            const double off = middle_of(column, i, end) - middle;
            if (off > kSameBlock * lines_.height) break;
            if (off < -kSameBlock * lines_.height) continue;
            const double price = best[r][i] + price_of(column, i, end, off);
            if (price < best[row_end][end]) best[row_end][end] = price, from[row_end][end] = {i, end, r, row_end};
          }
        }
      }
    }
    if (best[n][column.size()] == kNever) return false;
    for (size_t r = n, i = column.size(); r > 0;) {
      shares_[c].push_back(from[r][i]);
      const Share last = from[r][i];
      r = last.row;
      i = last.first;
    }
    return true;
  }

  bool share_values(size_t c) {
    for (size_t i = 0; i < columns_[c].size(); ++i) {
      const double y = columns_[c][i].middle();
      const auto nearest = std::min_element(middles_.begin(), middles_.end(),
                                            [&](double a, double b) { return std::abs(a - y) < std::abs(b - y); });
      if (std::abs(*nearest - y) > kSameMiddle * lines_.height) return false;
      const auto row = static_cast<size_t>(nearest - middles_.begin());
      shares_[c].push_back({i, i + 1, row, row + 1});
    }
    return true;
  }

  Grid grid() const {
    Grid out;
    out.gutters = region_.gutters;
    const size_t headers = header_.empty() ? 0 : 1;
    out.rows.resize(middles_.size() + headers);
    for (const Line& line : header_)
      out.rows.front().insert(out.rows.front().end(), line.segments.begin(), line.segments.end());
    for (size_t c = 0; c < columns_.size(); ++c) {
      for (const Share& share : shares_[c]) {
        for (size_t i = share.first; i < share.end; ++i) {
          for (const size_t s : columns_[c][i].segments) {
            out.rows[headers + share.row].push_back(s);
            if (share.row_end - share.row > 1) out.spans[s] = {c, c, share.row_end - share.row};
          }
        }
      }
    }
    for (auto& row : out.rows) {
      std::stable_sort(row.begin(), row.end(),
                       [&](size_t a, size_t b) { return lines_.segments[a].line < lines_.segments[b].line; });
    }
    return out;
  }

  const Page& page_;
  const PageLines& lines_;
  const Region& region_;
  std::vector<std::vector<Line>> columns_;  // their lines, from the top
  std::vector<Line> header_;
  double header_end_ = 0;
  std::vector<double> middles_;             // of the rows below the header
  std::vector<Span> extents_;               // the heights that their words take
  std::vector<std::vector<Share>> shares_;  // by column
};

}  // namespace

std::optional<Grid> find_centred_rows(const Page& page, const PageLines& lines, const Region& region) {
  return CentredRows(page, lines, region).find();
}

}  // namespace spoglio::extract

// A column's lines are shared out among the rows by the cheapest partition; prices are squared heights of a line.
#include "extract/layout/rows/value_rows.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <utility>
#include <vector>

#include "extract/layout/rows/column_lines.h"
#include "extract/layout/rows/numbered_titles.h"

namespace spoglio::extract {
namespace {

// In heights of a line, but for prices and counts.
constexpr double kSameRow = 0.3;      // between the places of values of one row
constexpr double kSameLine = 0.3;     // between a cell's first line and its row's
constexpr double kSameMiddle = 0.4;   // between the middles of a cell and of its row
constexpr double kSameBlock = 0.6;    // the same for a cell beside several rows
constexpr double kOff = 0.3;          // of a row's value from each line beside it: it stands between two
constexpr double kWhite = 0.12;       // beyond the pitch of lines: white that a cell does not hold
constexpr double kSmallStart = 0.3;   // price of a cell that begins with a small letter
constexpr double kCapitalIn = 0.3;    // … of a line within a cell that opens with a capital
constexpr double kFreeIn = 0.1;       // … that could have stood on the line above
constexpr double kHeadingIn = 100;    // … both, in the first column
constexpr double kWhiteIn = 0.5;      // … of white within a cell
constexpr double kLevelIn = 100;      // … of a rule or the edge of a shade: no cell reaches over them
constexpr double kBlankStart = 0.3;   // … of rows at the table's top that go on with a cell before it
constexpr double kBlankValue = 0.15;  // … of a row without a value in a column of values
constexpr double kUndecided = 0.25;   // between the prices of two ways that both may hold
constexpr double kMostPrice = 0.6;    // of a row
constexpr size_t kLeastRows = 2;      // below the header
constexpr size_t kMostRows = 120;     // of a region
constexpr double kMostWork = 2e7;     // steps of a search
constexpr double kNever = std::numeric_limits<double>::infinity();

// Where a row's values stand beside the lines of its other cells.
enum class Way { kTop, kMiddle, kBottom };

// Lines [first, end) of a column, beside rows [row, row_end).
struct Share {
  size_t first = 0;
  size_t end = 0;
  size_t row = 0;
  size_t row_end = 0;
  bool operator==(const Share&) const = default;
};

// One way to share out all lines.
struct Sharing {
  double price = 0;
  std::vector<std::vector<Share>> columns;
  std::vector<double> anchors;  // heights of the rows
  size_t first_text = 0;        // the first column of words with a cell in each row
  bool shown = false;           // by lines that no other way explains
  bool possible() const { return price < kNever; }
};

class ValueRows {
 public:
  ValueRows(const PageLines& lines, const Region& region, const Spacing& spacing, ColumnLines columns)
      : lines_(lines), region_(region), columns_(std::move(columns)) {
    pitch_ = spacing.pitch > 0 ? spacing.pitch : closest_pitch();
  }

  std::optional<Grid> find(const std::vector<std::vector<size_t>>& rows) {
    if (columns_.columns.size() < 2) return std::nullopt;
    std::vector<Sharing> ways = {share(Way::kTop), share(Way::kMiddle), share(Way::kBottom)};
    std::erase_if(ways, [](const Sharing& way) { return !way.possible(); });
    if (ways.empty()) return std::nullopt;
    std::stable_sort(ways.begin(), ways.end(), [](const Sharing& a, const Sharing& b) { return a.price < b.price; });
    const Sharing& best = ways.front();
    if (best.price > kMostPrice * static_cast<double>(best.anchors.size())) return std::nullopt;
    if (ways.size() == 1 && !best.shown) return std::nullopt;
    const bool decided = std::all_of(ways.begin() + 1, ways.end(), [&](const Sharing& way) {
      return way.columns == best.columns || way.price - best.price >= kUndecided;
    });
    if (!decided) return std::nullopt;
    return grid(best, header_rows(rows));
  }

 private:
  double closest_pitch() const {
    double out = kNever;
    for (const auto& column : columns_.columns) {
      for (size_t i = 1; i < column.size(); ++i) out = std::min(out, column[i].first - last_of(column[i - 1]));
    }
    return out;
  }

  // The middle of a line's last printed line.
  static double last_of(const ColumnLine& line) { return line.bottom - (line.first - line.top); }

  static double place_of(const ColumnLine& line, Way way) {
    return way == Way::kTop ? line.first : way == Way::kBottom ? last_of(line) : line.middle();
  }

  Sharing share(Way way) const {
    Sharing out;
    out.anchors = find_anchors(way);
    const size_t n = out.anchors.size();
    if (n < kLeastRows || n > kMostRows) return impossible();
    for (const size_t c : columns_.strict)
      out.price += kBlankValue * static_cast<double>(n - std::min(n, columns_.columns[c].size()));
    out.columns.resize(columns_.columns.size());
    std::vector<Span> extents(n, {kNever, 0});
    std::vector<bool> full(columns_.columns.size(), false);
    out.first_text = out.columns.size();
    for (size_t c = 0; c < out.columns.size(); ++c) {
      const auto& column = columns_.columns[c];
      if (column.size() < n) continue;
      const double price = partition(c, {way, out.anchors, {}}, out.columns[c]);
      full[c] = price < kNever;
      if (!full[c]) continue;
      out.price += price;
      if (!is_strict(c)) out.first_text = std::min(out.first_text, c);
      out.shown = out.shown || shows(column, out.columns[c], out.anchors, way);
      for (const Share& cell : out.columns[c]) {
        Span& extent = extents[cell.row];
        extent = {std::min(extent.from, column[cell.first].top), std::max(extent.to, column[cell.end - 1].bottom)};
      }
    }
    for (size_t c = 0; c < out.columns.size() && out.possible(); ++c) {
      if (!full[c]) share_partly(c, way, extents, out);
    }
    return out;
  }

  bool is_strict(size_t c) const {
    return std::find(columns_.strict.begin(), columns_.strict.end(), c) != columns_.strict.end();
  }

  static Sharing impossible() {
    Sharing out;
    out.price = kNever;
    return out;
  }

  // A column with fewer cells than rows: values beside their rows, or cells beside several rows, set either way. Behind
  // the words of each row there are blank cells, and none beside several.
  void share_partly(size_t c, Way way, const std::vector<Span>& extents, Sharing& out) const {
    const auto& column = columns_.columns[c];
    const bool values = std::all_of(column.begin(), column.end(), [](const ColumnLine& line) { return line.value; });
    if (values && share_values(column, way, out.anchors, out.columns[c])) return;
    out.columns[c].clear();
    if (values && c > out.first_text) {
      out.price = kNever;
      return;
    }
    const bool known = std::all_of(extents.begin(), extents.end(), [](const Span& e) { return e.to > 0; });
    std::vector<Share> by_middle;
    const double top = known ? partition(c, {Way::kTop, out.anchors, extents}, out.columns[c]) : kNever;
    const bool merged = known && c < out.first_text;
    const double middle = merged ? partition(c, {Way::kMiddle, out.anchors, extents}, by_middle) : kNever;
    const bool both = top < kNever && middle < kNever;
    if (both && std::abs(top - middle) < kUndecided && by_middle != out.columns[c]) {
      out.price = kNever;
      return;
    }
    if (middle < top) {
      out.columns[c] = std::move(by_middle);
      out.shown = out.shown || shows(column, out.columns[c], out.anchors, Way::kMiddle);
    } else if (top < kNever) {
      out.shown = true;
    }
    out.price += std::min(top, middle);
  }

  // The heights that columns of values show for rows.
  std::vector<double> find_anchors(Way way) const {
    std::vector<double> all;
    for (const size_t c : columns_.strict) {
      for (const ColumnLine& line : columns_.columns[c]) all.push_back(place_of(line, way));
    }
    std::sort(all.begin(), all.end());
    std::vector<double> out;
    for (const double y : all) {
      if (out.empty() || y - out.back() > kSameRow * lines_.height) out.push_back(y);
    }
    return out;
  }

  // Whether a level over a column lies between two heights.
  bool parted(size_t c, double from, double to) const {
    const auto& levels = columns_.levels[c];
    const auto below = std::upper_bound(levels.begin(), levels.end(), from);
    return below != levels.end() && *below < to;
  }

  // Prices of lines as the inside of a cell, summed up from the top: [i] holds those of lines before i.
  std::vector<double> prices_inside(size_t c) const {
    const auto& column = columns_.columns[c];
    std::vector<double> out = {0};
    for (size_t i = 0; i < column.size(); ++i) {
      const bool level = i > 0 && parted(c, last_of(column[i - 1]), column[i].first);
      const bool white = i > 0 && column[i].first - last_of(column[i - 1]) > pitch_ + kWhite * lines_.height;
      double price = (column[i].capital ? kCapitalIn : 0) + (column[i].free ? kFreeIn : 0);
      // At the table's left edge it is a heading, which has no values.
      if (c == 0 && column[i].capital && column[i].free) price = kHeadingIn;
      price += (white ? kWhiteIn : 0) + (level ? kLevelIn : 0);
      out.push_back(out.back() + price);
    }
    return out;
  }

  // How far a column's lines [first, end) are from where the cell of rows [row, row_end) stands, in heights.
  struct Target {
    Way way;
    const std::vector<double>& anchors;
    std::vector<Span> extents;  // of the rows' words; empty for cells of one row
  };
  double offset(const std::vector<ColumnLine>& column, const Share& cell, const Target& to) const {
    const ColumnLine& first = column[cell.first];
    const ColumnLine& last = column[cell.end - 1];
    const double middle = (first.top + last.bottom) / 2;
    if (to.extents.empty()) {
      const double y = to.way == Way::kTop ? first.first : to.way == Way::kBottom ? last_of(last) : middle;
      return (y - to.anchors[cell.row]) / lines_.height;
    }
    const Span rows = {to.extents[cell.row].from, to.extents[cell.row_end - 1].to};
    return (to.way == Way::kTop ? first.top - rows.from : middle - (rows.from + rows.to) / 2) / lines_.height;
  }

  static double most_off(const Target& to) {
    if (to.way != Way::kMiddle) return kSameLine;
    return to.extents.empty() ? kSameMiddle : kSameBlock;
  }

  // Parts a column into cells that are beside all rows, one a row or, with extents, several; kNever where it cannot be.
  double partition(size_t c, const Target& to, std::vector<Share>& out) const {
    const auto& column = columns_.columns[c];
    const size_t n = to.anchors.size();
    const size_t count = column.size();
    const bool several = !to.extents.empty();
    const double steps = static_cast<double>(n * count) * static_cast<double>(several ? n * count : count);
    if (count == 0 || steps > kMostWork) return kNever;
    const auto inside = prices_inside(c);
    // best[r][i]: the price of rows before r with the lines before i.
    std::vector<std::vector<double>> best(n + 1, std::vector<double>(count + 1, kNever));
    std::vector<std::vector<Share>> from(n + 1, std::vector<Share>(count + 1));
    best[0][0] = 0;
    for (size_t r = 1; r < n && several && to.way == Way::kTop; ++r) best[r][0] = kBlankStart;
    for (size_t r = 0; r < n; ++r) {
      for (size_t i = 0; i < count; ++i) {
        if (best[r][i] == kNever) continue;
        const double start = best[r][i] + (column[i].small ? kSmallStart : 0) - inside[i + 1];
        for (size_t row_end = r + 1; row_end <= (several ? n : r + 1); ++row_end) {
          if (parted(c, to.anchors[r], to.anchors[row_end - 1])) break;
          for (size_t end = i + 1; end <= count; ++end) {
            const Share cell = {i, end, r, row_end};
            const double off = offset(column, cell, to);
            if (off > most_off(to)) break;
            const double price = start + off * off + inside[end];
            if (off < -most_off(to) || price >= best[row_end][end]) continue;
            best[row_end][end] = price;
            from[row_end][end] = cell;
          }
        }
      }
    }
    if (best[n][count] == kNever) return kNever;
    out.clear();
    for (size_t r = n, i = count; i > 0;) {
      out.push_back(from[r][i]);
      r = out.back().row;
      i = out.back().first;
    }
    std::reverse(out.begin(), out.end());
    return best[n][count];
  }

  bool share_values(const std::vector<ColumnLine>& column, Way way, const std::vector<double>& anchors,
                    std::vector<Share>& out) const {
    for (size_t i = 0; i < column.size(); ++i) {
      const double y = place_of(column[i], way);
      const auto nearest = std::min_element(anchors.begin(), anchors.end(),
                                            [&](double a, double b) { return std::abs(a - y) < std::abs(b - y); });
      if (std::abs(*nearest - y) > kSameMiddle * lines_.height) return false;
      const auto row = static_cast<size_t>(nearest - anchors.begin());
      out.push_back({i, i + 1, row, row + 1});
    }
    return true;
  }

  // Whether some cells of a column could not stand so the other way: values between two of its lines, or cells of
  // several lines that all begin with their row.
  bool shows(const std::vector<ColumnLine>& column, const std::vector<Share>& cells, const std::vector<double>& anchors,
             Way way) const {
    return std::any_of(cells.begin(), cells.end(), [&](const Share& cell) {
      if (way == Way::kTop) return cell.end - cell.first > 1;
      for (size_t r = cell.row; r < cell.row_end; ++r) {
        for (size_t i = cell.first; i < cell.end; ++i) {
          if (std::abs(column[i].first - anchors[r]) < kOff * lines_.height) return false;
        }
      }
      return true;
    });
  }

  // The header in rows as white parts them, where they hold nothing else.
  std::vector<std::vector<size_t>> header_rows(const std::vector<std::vector<size_t>>& rows) const {
    const std::set<size_t> header(columns_.header.begin(), columns_.header.end());
    std::vector<std::vector<size_t>> out;
    size_t found = 0;
    for (const auto& row : rows) {
      if (found == header.size()) break;
      if (!std::all_of(row.begin(), row.end(), [&](size_t s) { return header.contains(s); })) break;
      found += row.size();
      out.push_back(row);
    }
    if (found < header.size()) out = {columns_.header};
    return out;
  }

  Grid grid(const Sharing& sharing, const std::vector<std::vector<size_t>>& header) const {
    Grid out;
    out.gutters = region_.gutters;
    out.rows = header;
    const size_t headers = header.size();
    out.rows.resize(sharing.anchors.size() + headers);
    for (size_t c = 0; c < sharing.columns.size(); ++c) {
      for (const Share& share : sharing.columns[c]) {
        for (size_t i = share.first; i < share.end; ++i) {
          for (const size_t s : columns_.columns[c][i].segments) {
            out.rows[headers + share.row].push_back(s);
            if (c < sharing.first_text && share.row_end - share.row > 1)
              out.spans[s] = {c, c, share.row_end - share.row};
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

  const PageLines& lines_;
  const Region& region_;
  ColumnLines columns_;
  double pitch_ = 0;  // from line to line of a cell
};

}  // namespace

std::optional<Grid> find_value_rows(const Page& page, const PageLines& lines, const Region& region,
                                    const Spacing& spacing, const std::vector<std::vector<size_t>>& rows) {
  if (NumberedTitles(page, lines).has_row(region, rows)) return std::nullopt;
  auto columns = read_column_lines(page, lines, region);
  if (!columns) return std::nullopt;
  return ValueRows(lines, region, spacing, std::move(*columns)).find(rows);
}

}  // namespace spoglio::extract

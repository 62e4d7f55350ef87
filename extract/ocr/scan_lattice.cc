// A row lies between two level lines, or edges of shades, of one width.
#include "extract/ocr/scan_lattice.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <vector>

#include "extract/ocr/scan_gaps.h"

namespace spoglio::extract {
namespace {

constexpr double kLeastBetween = 1.5;  // points between two tables that stand close, of which each has its own border …
constexpr double kMostBetween = 5;     // … and at most
constexpr double kReach = 150;         // points from a row to a line that its table may have lost there
constexpr double kSameWidth = 0.9;     // share of the wider one that two edges have in common, if they are of one table
constexpr double kOffMiddle = 0.1;     // of a merged cell's width, twice the way of its text from its middle
constexpr double kHighestRow = 150;    // points; what is higher is no row
constexpr double kHighestLost = 45;    // … and of one that lost all of its lines
constexpr double kMostColumns = 0.7;  // of a table, which a head fills
constexpr size_t kFewestColumns = 2;  // lines across that make a lattice

// The upper or lower end of a row: a level line, or the edge of a shade.
struct Edge {
  double y = 0;
  Range x;
  bool line = false;
};

bool same_width(const Range& a, const Range& b) {
  const double common = std::min(a.to, b.to) - std::max(a.from, b.from);
  return common >= kSameWidth * std::max(a.to - a.from, b.to - b.from);
}

std::vector<Edge> edges_of(const Page& page) {
  std::vector<Edge> out;
  for (const Box& line : page.drawing.horizontal) out.push_back({(line.y0 + line.y1) / 2, {line.x0, line.x1}, true});
  for (const Box& shade : page.drawing.shades) {
    for (const double y : {shade.y0, shade.y1}) {
      const Range x = {shade.x0, shade.x1};
      const bool known = std::any_of(out.begin(), out.end(), [&](const Edge& edge) {
        return std::abs(edge.y - y) <= kNearLine && same_width(edge.x, x);
      });
      if (!known) out.push_back({y, x, false});
    }
  }
  std::sort(out.begin(), out.end(), [](const Edge& a, const Edge& b) { return a.y < b.y; });
  return out;
}

class Lattice {
 public:
  explicit Lattice(Page& page) : page_(page), found_(page.drawing.vertical) {}

  void complete() {
    const std::vector<Edge> edges = edges_of(page_);
    for (size_t i = 0; i < edges.size(); ++i) {
      const auto below =
          std::find_if(edges.begin() + static_cast<std::ptrdiff_t>(i) + 1, edges.end(),
                       [&](const Edge& e) { return e.y - edges[i].y > kNearLine && same_width(e.x, edges[i].x); });
      if (below == edges.end() || below->y - edges[i].y > kHighestRow) continue;
      if (is_crossed(edges, edges[i], *below)) continue;
      rows_.push_back({edges[i], *below});
      if (parts_tables(row_of(rows_.back()))) apart_.push_back(row_of(rows_.back()));
    }
    for (size_t i = 0; i + 1 < edges.size(); ++i) part_close(edges[i], edges[i + 1]);
    for (const auto& [above, below] : rows_) complete_row(above, below);
  }

 private:
  struct Row {
    Edge above;
    Edge below;
  };
  static Box row_of(const Row& row) { return {row.above.x.from, row.above.y, row.above.x.to, row.below.y}; }

  // Whether a wider level line parts the print between two edges: those of two heads that are nested alike.
  static bool is_crossed(const std::vector<Edge>& edges, const Edge& above, const Edge& below) {
    return std::any_of(edges.begin(), edges.end(), [&](const Edge& edge) {
      return edge.line && edge.y > above.y + kNearLine && edge.y < below.y - kNearLine &&
             edge.x.from <= above.x.from + kNearLine && edge.x.to >= above.x.to - kNearLine;
    });
  }

  // Two tables close to each other: lines across end on the one level line and begin on the other, at no common place.
  void part_close(const Edge& above, const Edge& below) {
    const double between = below.y - above.y;
    if (!above.line || !below.line || between < kLeastBetween || between > kMostBetween ||
        !same_width(above.x, below.x))
      return;
    std::vector<double> ends;
    std::vector<double> begins;
    for (const Box& line : found_) {
      const double x = middle(line);
      if (x <= above.x.from + kNearLine || x >= above.x.to - kNearLine) continue;
      if (line.y0 < above.y - kNearLine && line.y1 > above.y - kNearLine) ends.push_back(x);
      if (line.y1 > below.y + kNearLine && line.y0 < below.y + kNearLine) begins.push_back(x);
    }
    const bool shared = std::any_of(ends.begin(), ends.end(), [&](double x) {
      return std::any_of(begins.begin(), begins.end(), [&](double other) { return std::abs(x - other) <= kNearLine; });
    });
    if (!ends.empty() && !begins.empty() && !shared) apart_.push_back({above.x.from, above.y, above.x.to, below.y});
  }

  // What stands between two tables, white or a label: no line goes through it, and no shade lies there.
  bool parts_tables(const Box& row) const {
    const bool lines = std::any_of(found_.begin(), found_.end(), [&](const Box& line) {
      const double along = std::min(line.y1, row.y1) - std::max(line.y0, row.y0);
      return along >= kCovered * (row.y1 - row.y0) && middle(line) >= row.x0 - kNearLine &&
             middle(line) <= row.x1 + kNearLine;
    });
    return !lines && !is_shaded(row);
  }

  void complete_row(const Edge& above, const Edge& below) {
    const Box row = row_of({above, below});
    const std::vector<double> columns = columns_near(row);
    if (columns.size() < kFewestColumns + 2) return;
    // A head fills nearly all columns, and may fill them to the brim; a heading's words stand closer than columns.
    std::vector<Range> gaps = gaps_of(page_, row, kLineGap);
    size_t inner = count_inner(columns, row, gaps);
    if (static_cast<double>(inner) < kMostColumns * static_cast<double>(columns.size() - 2)) {
      gaps = gaps_of(page_, row, kColumnGap);
      inner = count_inner(columns, row, gaps);
    }
    std::vector<double> lost;
    std::vector<double> found;
    for (const double x : columns) {
      if (is_ruled(x, row)) {
        found.push_back(x);
      } else if (is_border(x, row) || (is_white(x, gaps) && !ends_inside(x, row))) {
        lost.push_back(x);
      }
    }
    const bool ruled = !found.empty();
    leave_merged(row, found, lost);
    // What stands between two tables is no row of either; nor is what is high and has no line at all.
    const bool free = !ruled && !is_shaded(row);
    if (free && (inner < kFewestColumns || row.y1 - row.y0 > kHighestLost)) return;
    for (const double x : lost) page_.drawing.vertical.push_back({x, row.y0, x, row.y1});
    for (const Edge* edge : {&above, &below}) {
      if (!edge->line) page_.drawing.horizontal.push_back({row.x0, edge->y, row.x1, edge->y});
    }
  }

  // Where some of the row's lines are there, a text in the middle between two of them is that of a merged cell.
  void leave_merged(const Box& row, const std::vector<double>& found, std::vector<double>& lost) const {
    std::vector<double> sure = {row.x0};
    std::copy_if(found.begin(), found.end(), std::back_inserter(sure), [&](double x) { return !is_border(x, row); });
    if (sure.size() == 1) return;
    sure.push_back(row.x1);
    for (size_t i = 0; i + 1 < sure.size(); ++i) {
      const Range cell = {sure[i] + kNearLine, sure[i + 1] - kNearLine};
      std::optional<Range> text = text_between(row, cell);
      if (!text || std::abs(text->from + text->to - cell.from - cell.to) > kOffMiddle * (cell.to - cell.from)) continue;
      std::erase_if(lost, [&](double x) { return x > cell.from && x < cell.to; });
    }
  }

  // From the first to the last word between two lines; nothing where wide white parts them.
  std::optional<Range> text_between(const Box& row, const Range& cell) const {
    const Box area = {cell.from, row.y0, cell.to, row.y1};
    if (!gaps_of(page_, area, kColumnGap).empty()) return std::nullopt;
    std::optional<Range> out;
    for (const Word& word : page_.words) {
      if (!within(area, word.box)) continue;
      out = out ? Range{std::min(out->from, word.box.x0), std::max(out->to, word.box.x1)}
                : Range{word.box.x0, word.box.x1};
    }
    return out;
  }

  static bool is_border(double x, const Box& row) { return x <= row.x0 + kNearLine || x >= row.x1 - kNearLine; }

  // Whether a line ends within the row, on a level one, and nothing goes on from it: beyond stands the head of several
  // columns, or a cell that is merged over them.
  bool ends_inside(double x, const Box& row) const {
    return std::any_of(found_.begin(), found_.end(), [&](const Box& line) {
      if (std::abs(middle(line) - x) > kNearLine) return false;
      return (line.y1 >= row.y1 - kNearLine && ends_on_level(x, line.y0, row)) ||
             (line.y0 <= row.y0 + kNearLine && ends_on_level(x, line.y1, row));
    });
  }

  bool ends_on_level(double x, double y, const Box& row) const {
    if (y < row.y0 + kNearLine || y > row.y1 - kNearLine) return false;
    return std::any_of(page_.drawing.horizontal.begin(), page_.drawing.horizontal.end(), [&](const Box& level) {
      return std::abs((level.y0 + level.y1) / 2 - y) <= kNearLine && level.x0 <= x && level.x1 >= x;
    });
  }

  static bool is_white(double x, const std::vector<Range>& gaps) {
    return std::any_of(gaps.begin(), gaps.end(), [&](const Range& gap) { return falls_into(x, gap); });
  }

  static size_t count_inner(const std::vector<double>& columns, const Box& row, const std::vector<Range>& gaps) {
    const auto count = std::count_if(columns.begin(), columns.end(),
                                     [&](double x) { return !is_border(x, row) && is_white(x, gaps); });
    return static_cast<size_t>(count);
  }

  // Where lines across stand near the row, between its ends, left to right.
  std::vector<double> columns_near(const Box& row) const {
    std::vector<double> out;
    for (const Box& line : found_) {
      const double x = middle(line);
      const bool near = line.y0 <= row.y1 + kReach && line.y1 >= row.y0 - kReach;
      if (near && !is_parted(row, line) && x >= row.x0 - kNearLine && x <= row.x1 + kNearLine) out.push_back(x);
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end(), [](double a, double b) { return b - a <= kNearLine; }), out.end());
    return out;
  }

  // Whether the line is one of another table.
  bool is_parted(const Box& row, const Box& line) const {
    return std::any_of(apart_.begin(), apart_.end(), [&](const Box& gap) {
      const double y = (gap.y0 + gap.y1) / 2;
      return (y > row.y1 - kNearLine && y < line.y0 + kNearLine) || (y < row.y0 + kNearLine && y > line.y1 - kNearLine);
    });
  }

  bool is_shaded(const Box& row) const {
    const double y = (row.y0 + row.y1) / 2;
    return std::any_of(page_.drawing.shades.begin(), page_.drawing.shades.end(), [&](const Box& shade) {
      return y > shade.y0 && y < shade.y1 && same_width({shade.x0, shade.x1}, {row.x0, row.x1});
    });
  }

  bool is_ruled(double x, const Box& row) const {
    double covered = 0;
    for (const Box& line : found_) {
      if (std::abs(middle(line) - x) > kNearLine) continue;
      covered += std::max(0.0, std::min(line.y1, row.y1) - std::max(line.y0, row.y0));
    }
    return covered >= kCovered * (row.y1 - row.y0);
  }

  Page& page_;
  std::vector<Box> found_;
  std::vector<Row> rows_;
  std::vector<Box> apart_;  // between tables
};

}  // namespace

void complete_lattices(Page& page) { Lattice(page).complete(); }

}  // namespace spoglio::extract

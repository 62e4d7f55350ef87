// Levels cut the region into intervals; a column's cell goes from one level over it to the next one.
#include "extract/layout/rows/levels.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include "extract/layout/lines/bands.h"
#include "extract/layout/rows/entries.h"
#include "extract/layout/rows/gathered.h"
#include "extract/layout/rows/merged.h"
#include "extract/layout/rows/pieces.h"
#include "extract/layout/rows/value_rows.h"
#include "extract/layout/stripes/levels.h"
#include "extract/layout/tables/tables.h"
#include "extract/layout/values.h"

namespace spoglio::extract {
namespace {

constexpr double kLeastWidth = 2;        // heights: the shortest level
constexpr double kSameLine = 2;          // points between levels that are one
constexpr double kCovered = 0.7;         // share of a column's words that a level over it covers
constexpr double kInkSlack = 0.2;        // heights by which words may reach over a level
constexpr double kSameTop = 0.5;         // heights between the tops of a cell over several rows and of its first row
constexpr double kSameMiddle = 0.8;      // heights between the middles of such a cell and of its rows
constexpr double kMostParted = 0.15;     // share of the intervals that may look like several rows where each is one
constexpr size_t kLeastRows = 2;         // pieces of text that show rows between two levels
constexpr size_t kMostEdges = 400;       // of one region
constexpr size_t kMostWork = 1'000'000;  // levels times pieces of text: more are no table that is read

struct Edge {
  double y = 0;
  std::vector<bool> covers;  // by column
};

// A column's cell: the intervals it is beside.
struct Reach {
  size_t column = 0;
  size_t first = 0;
  size_t last = 0;
  std::vector<size_t> segments;
};

class LevelRows {
 public:
  LevelRows(const Page& page, const PageLines& lines, const Region& region, const Spacing& spacing)
      : page_(page), lines_(lines), region_(region), spacing_(spacing), columns_(region.gutters.size() + 1) {}

  std::optional<Grid> find() {
    read_columns();
    find_edges();
    if (edges_.empty() || edges_.size() > kMostEdges || edges_.size() * count_ > kMostWork) return std::nullopt;
    own_.resize(edges_.size() + 1);
    filled_.assign(edges_.size() + 1, false);
    for (const size_t s : over_several_) filled_[interval_of(lines_.segments[s])] = true;
    for (const auto& column : members_) {
      for (const size_t s : column) filled_[interval_of(lines_.segments[s])] = true;
    }
    for (const size_t s : over_several_) own_[interval_of(lines_.segments[s])].push_back(s);
    for (size_t c = 0; c < columns_; ++c) {
      if (!place_column(c)) return std::nullopt;
    }
    return make_grid();
  }

 private:
  void read_columns() {
    members_.resize(columns_);
    extents_.assign(columns_, Span{1e9, 0});
    for (size_t b = region_.first; b <= region_.last; ++b) {
      for (const size_t s : lines_.bands[b].segments) {
        ++count_;
        const Segment& segment = lines_.segments[s];
        const auto [from, to] = columns_of(region_.gutters, segment);
        if (from != to) {
          over_several_.push_back(s);
          continue;
        }
        members_[from].push_back(s);
        extents_[from] = {std::min(extents_[from].from, segment.box.x0), std::max(extents_[from].to, segment.box.x1)};
      }
    }
    for (auto& column : members_) {
      std::stable_sort(column.begin(), column.end(),
                       [&](size_t a, size_t b) { return lines_.segments[a].ink_top < lines_.segments[b].ink_top; });
    }
  }

  void find_edges() {
    const double top = lines_.bands[region_.first].top;
    const double bottom = lines_.bands[region_.last].bottom;
    for (const Level& level : find_levels(page_.drawing, kLeastWidth * lines_.height)) {
      if (level.y < top || level.y > bottom) continue;
      std::vector<bool> covers(columns_, false);
      for (size_t c = 0; c < columns_; ++c) covers[c] = runs_over(level, c);
      if (std::find(covers.begin(), covers.end(), true) == covers.end()) continue;
      if (edges_.empty() || level.y - edges_.back().y > kSameLine) {
        edges_.push_back({level.y, std::move(covers)});
        continue;
      }
      for (size_t c = 0; c < columns_; ++c) edges_.back().covers[c] = edges_.back().covers[c] || covers[c];
    }
  }

  // Whether a level covers a column, and runs through none of its words.
  bool runs_over(const Level& level, size_t c) const {
    const Span& own = extents_[c];
    if (own.width() <= 0) return false;
    if (std::min(level.to, own.to) - std::max(level.from, own.from) < kCovered * own.width()) return false;
    const double slack = kInkSlack * lines_.height;
    return std::none_of(members_[c].begin(), members_[c].end(), [&](size_t s) {
      return lines_.segments[s].ink_top < level.y - slack && lines_.segments[s].ink_bottom > level.y + slack;
    });
  }

  size_t interval_of(double y) const {
    const auto below =
        std::partition_point(edges_.begin(), edges_.end(), [&](const Edge& edge) { return edge.y <= y; });
    return static_cast<size_t>(below - edges_.begin());
  }
  size_t interval_of(const Segment& segment) const { return interval_of(segment.middle()); }

  // Shares a column's words out among its cells; false when they do not show which rows they are beside.
  bool place_column(size_t c) {
    for (size_t first = 0; first <= edges_.size();) {
      size_t last = first;
      while (last < edges_.size() && !edges_[last].covers[c]) ++last;
      Reach cell = {c, first, last, {}};
      for (const size_t s : members_[c]) {
        const size_t i = interval_of(lines_.segments[s]);
        if (i >= first && i <= last) cell.segments.push_back(s);
      }
      while (cell.first < cell.last && !filled_[cell.first]) ++cell.first;
      while (cell.first < cell.last && !filled_[cell.last]) --cell.last;
      if (!place(cell)) return false;
      first = last + 1;
    }
    return true;
  }

  bool place(const Reach& cell) {
    if (cell.segments.empty()) return true;
    if (cell.first == cell.last) {
      add_own(cell);
      return true;
    }
    const auto pieces = pieces_of(cell.segments);
    if (are_entries(page_, lines_, cell.segments, beside(cell), extents_[cell.column].width())) {
      add_own(cell);
      return true;
    }
    if (pieces.size() == 1) {
      place_one(cell, pieces.front());
      return true;
    }
    if (share_rows(pieces)) {
      // A level that only other columns need, such as one above a sum.
      add_own(cell);
      return true;
    }
    auto starts = starts_by_top(cell, pieces);
    if (starts.empty()) starts = in_the_middle(cell, pieces);
    for (size_t i = 0; i < starts.size(); ++i) {
      const size_t last = i + 1 < starts.size() ? starts[i + 1] - 1 : cell.last;
      const Reach part = {cell.column, starts[i], last, pieces[i].segments};
      if (part.first == part.last) {
        add_own(part);
      } else {
        merged_.push_back(part);
      }
    }
    return !starts.empty();
  }

  // One piece of text is beside all the rows, unless it begins with a later one at a page's top: the rows before go on
  // with a cell of the page before.
  void place_one(Reach cell, const Piece& piece) {
    const size_t own = interval_of(piece.top + kSameTop * lines_.height);
    const auto top = top_of(own);
    const bool centred =
        cell.last < edges_.size() && cell.first > 0 &&
        std::abs((edges_[cell.first - 1].y + edges_[cell.last].y) / 2 - piece.middle()) < kSameMiddle * lines_.height;
    const bool later = cell.first == 0 && own > 0 && !centred && top && top_of(0) &&
                       std::abs(*top - piece.top) < kSameTop * lines_.height;
    if (later) cell.first = own;
    if (cell.first == cell.last) {
      add_own(cell);
    } else {
      merged_.push_back(cell);
    }
  }

  void add_own(const Reach& cell) {
    for (const size_t s : cell.segments) own_[interval_of(lines_.segments[s])].push_back(s);
  }

  std::vector<Piece> pieces_of(const std::vector<size_t>& segments) const {
    std::vector<Piece> out;
    for (const size_t s : segments) {
      const Segment& segment = lines_.segments[s];
      const double apart = spacing_.leading + kPieceGap * lines_.height;
      if (out.empty() || segment.ink_top - out.back().bottom > apart) out.push_back({{}, segment.ink_top, 0});
      out.back().segments.push_back(s);
      out.back().bottom = std::max(out.back().bottom, segment.ink_bottom);
    }
    return out;
  }

  // The printed lines of other columns in the intervals of a cell's words.
  std::set<size_t> beside(const Reach& cell) const {
    std::set<size_t> intervals;
    for (const size_t s : cell.segments) intervals.insert(interval_of(lines_.segments[s]));
    std::set<size_t> out;
    for (size_t c = 0; c < columns_; ++c) {
      for (const size_t s : members_[c]) {
        const bool near = c != cell.column && intervals.contains(interval_of(lines_.segments[s]));
        if (near) out.insert(lines_.segments[s].line);
      }
    }
    return out;
  }

  // Whether two pieces stand in one interval.
  bool share_rows(const std::vector<Piece>& pieces) const {
    for (size_t i = 1; i < pieces.size(); ++i) {
      if (interval_of(pieces[i].top) == interval_of(pieces[i - 1].bottom)) return true;
    }
    return false;
  }

  // Tops of the words in an interval that the levels show for themselves.
  std::optional<double> top_of(size_t interval) const {
    std::optional<double> top;
    for (size_t c = 0; c < columns_; ++c) {
      const bool own = (interval == 0 || edges_[interval - 1].covers[c]) &&
                       (interval == edges_.size() || edges_[interval].covers[c]);
      if (!own) continue;
      for (const size_t s : members_[c]) {
        if (interval_of(lines_.segments[s]) != interval) continue;
        top = std::min(top.value_or(1e9), lines_.segments[s].ink_top);
      }
    }
    return top;
  }

  // The intervals whose tops the pieces share; none unless all do.
  std::vector<size_t> starts_by_top(const Reach& cell, const std::vector<Piece>& pieces) const {
    std::vector<size_t> out;
    for (const Piece& piece : pieces) {
      const size_t interval = interval_of(piece.top + kSameTop * lines_.height);
      const auto top = top_of(interval);
      if (!top || std::abs(*top - piece.top) > kSameTop * lines_.height) return {};
      out.push_back(interval);
    }
    if (out.front() != cell.first || std::adjacent_find(out.begin(), out.end()) != out.end()) return {};
    return out;
  }

  // The intervals that the pieces are in the middle of.
  std::vector<size_t> in_the_middle(const Reach& cell, const std::vector<Piece>& pieces) const {
    if (cell.first == 0 || cell.last == edges_.size()) return {};
    std::vector<double> middles;
    for (const Piece& piece : pieces) middles.push_back(piece.middle());
    return starts_by_middle(middles, cell.first, cell.last, kSameMiddle * lines_.height,
                            [&](size_t from, size_t to) { return (edges_[from - 1].y + edges_[to].y) / 2; });
  }

  // The rows between two levels: one, unless the words show several.
  std::vector<std::vector<std::vector<size_t>>> rows_of_intervals(Grid& grid) const {
    std::vector<std::vector<std::vector<size_t>>> out(own_.size());
    size_t filled = 0;
    size_t parted = 0;
    std::vector<bool> surely(own_.size(), false);
    PageLines part = lines_;
    for (size_t i = 0; i < own_.size(); ++i) {
      if (own_[i].empty()) continue;
      ++filled;
      keep_bands_of(part, own_[i]);
      const Region region = {0, part.bands.size() - 1, region_.gutters};
      out[i] = find_rows(page_, part, region, spacing_);
      surely[i] = holds_values(page_, part, region);
      if (auto shown = find_value_rows(page_, part, region, spacing_, out[i])) {
        out[i] = shown->rows;
        grid.spans.merge(shown->spans);
        surely[i] = true;
      } else if (auto merged = find_merged_rows(page_, part, region, spacing_, kLeastRows);
                 merged && merged->rows.size() >= out[i].size()) {
        out[i] = merged->rows;
        for (const auto& [s, span] : merged->spans) grid.spans[s] = span;
        surely[i] = true;
      }
      gather_cells(page_, lines_, region_.gutters, spacing_, bounded(i), out[i], grid.spans);
      parted += out[i].size() > 1;
    }
    const bool each_is_one = static_cast<double>(parted) <= kMostParted * static_cast<double>(filled);
    for (size_t i = 0; i < own_.size(); ++i) {
      if (!each_is_one || surely[i] || out[i].size() < 2) continue;
      out[i] = {own_[i]};
    }
    return out;
  }

  // By column, whether levels over it begin and end an interval.
  std::vector<bool> bounded(size_t interval) const {
    std::vector<bool> out;
    for (size_t c = 0; c < columns_; ++c) {
      out.push_back((interval == 0 || edges_[interval - 1].covers[c]) &&
                    (interval == edges_.size() || edges_[interval].covers[c]));
    }
    return out;
  }

  std::optional<Grid> make_grid() const {
    Grid grid;
    grid.gutters = region_.gutters;
    std::vector<size_t> start;  // first row of each interval
    for (const auto& rows : rows_of_intervals(grid)) {
      start.push_back(grid.rows.size());
      grid.rows.insert(grid.rows.end(), rows.begin(), rows.end());
    }
    start.push_back(grid.rows.size());
    if (merged_.empty() && grid.spans.empty()) return std::nullopt;
    add_shaded_spans(grid);
    for (const Reach& cell : merged_) {
      const size_t rows = start[cell.last + 1] - start[cell.first];
      if (rows == 0) return std::nullopt;
      auto& row = grid.rows[start[cell.first]];
      row.insert(row.end(), cell.segments.begin(), cell.segments.end());
      for (const size_t s : cell.segments) {
        if (rows > 1) grid.spans[s] = {cell.column, cell.column, rows};
      }
    }
    for (auto& row : grid.rows) {
      std::stable_sort(row.begin(), row.end(), [&](size_t a, size_t b) {
        const Segment& first = lines_.segments[a];
        const Segment& second = lines_.segments[b];
        return first.line != second.line ? first.line < second.line : first.box.x0 < second.box.x0;
      });
    }
    return grid;
  }

  // Words in a shade of their own over several columns, but not all of them, are over those.
  void add_shaded_spans(Grid& grid) const {
    for (const auto& row : grid.rows) {
      for (const size_t s : row) {
        const Segment& segment = lines_.segments[s];
        const Box* shade = shade_of(segment);
        if (shade == nullptr) continue;
        std::optional<size_t> first;
        size_t last = 0;
        for (size_t c = 0; c < columns_; ++c) {
          const Span& own = extents_[c];
          if (std::min(shade->x1, own.to) - std::max(shade->x0, own.from) < kCovered * own.width()) continue;
          if (!first) first = c;
          last = c;
        }
        if (first && last > *first && last - *first + 1 < columns_) grid.spans[s] = {*first, last, 1};
      }
    }
  }

  // The smallest shade around words.
  const Box* shade_of(const Segment& segment) const {
    const double x = (segment.box.x0 + segment.box.x1) / 2;
    const Box* best = nullptr;
    for (const Box& shade : page_.drawing.shades) {
      if (shade.x0 > x || shade.x1 < x || shade.y0 > segment.middle() || shade.y1 < segment.middle()) continue;
      if (best == nullptr || shade.x1 - shade.x0 < best->x1 - best->x0) best = &shade;
    }
    return best;
  }

  const Page& page_;
  const PageLines& lines_;
  const Region& region_;
  Spacing spacing_;
  size_t columns_;
  size_t count_ = 0;                          // segments of the region
  std::vector<std::vector<size_t>> members_;  // segments by column, from the top
  std::vector<size_t> over_several_;          // segments over several columns
  std::vector<Span> extents_;                 // of each column's words
  std::vector<Edge> edges_;                   // from the top
  std::vector<std::vector<size_t>> own_;      // by interval: the segments of cells in it alone
  std::vector<bool> filled_;                  // by interval: whether it holds words
  std::vector<Reach> merged_;
};

}  // namespace

std::optional<Grid> find_level_rows(const Page& page, const PageLines& lines, const Region& region,
                                    const Spacing& spacing) {
  if (page.drawing.horizontal.empty() && page.drawing.shades.empty()) return std::nullopt;
  return LevelRows(page, lines, region, spacing).find();
}

}  // namespace spoglio::extract

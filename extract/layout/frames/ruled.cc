// A lattice row is a row of the table. It is cut only where it must hold several: where values stand below each other
// in its columns, or where the frame draws no line between its rows at all.
#include "extract/layout/frames/ruled.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

#include "extract/layout/frames/lattice_row.h"
#include "extract/layout/frames/shades.h"
#include "extract/layout/rows/gathered.h"
#include "extract/layout/rows/merged.h"
#include "extract/layout/rows/stacked.h"
#include "extract/layout/rows/value_rows.h"
#include "extract/layout/tables/tables.h"
#include "extract/layout/values.h"

namespace spoglio::extract {
namespace {

constexpr size_t kFewRows = 3;       // lattice rows of a frame that may leave its rows unparted, at most
constexpr size_t kManyBands = 4;     // printed lines of a lattice row that may hold several rows, at least
constexpr size_t kLeastRows = 2;     // pieces of text that show rows inside a lattice row
constexpr double kLineSlope = 0.01;  // that puts words of one line in order, and lines before it
constexpr double kFarLines = 1.35;   // heights from the top of a line to that of the next, beyond those of a cell
constexpr double kSameLine = 0.5;    // heights between the tops, or the middles, of cells that stand in one row
constexpr double kHairline = 0.5;    // points: half a line's thickness

double middle_x(const Box& box) { return (box.x0 + box.x1) / 2; }
double middle_y(const Box& box) { return (box.y0 + box.y1) / 2; }

size_t interval_of(const std::vector<double>& edges, double place) {
  const auto after = std::upper_bound(edges.begin(), edges.end(), place);
  const auto index = static_cast<size_t>(after - edges.begin());
  return std::clamp<size_t>(index, 1, edges.size() - 1) - 1;
}

// A cell beside several rows that no line parts: the first of them, counted inside its lattice row, and its top edge in
// points.
struct SpannedCell {
  size_t row = 0;
  size_t rows = 1;
  double top = 0;
};

class RuledTable {
 public:
  RuledTable(const Page& page, const Frame& frame, const LayoutOptions& options)
      : page_(page), frame_(frame), options_(options), columns_(frame.xs.size() - 1) {}

  Table make(const std::vector<size_t>& words) {
    share_out(words);
    measure(words);
    cut_rows();
    Table table;
    table.columns = static_cast<int>(columns_);
    table.rows = static_cast<int>(first_row_.back());
    table.place.page = page_.number;
    table.place.box = frame_.box;
    for (size_t i = 0; i < frame_.cells.size(); ++i) add_cell(table, i);
    std::stable_sort(table.cells.begin(), table.cells.end(),
                     [](const Cell& a, const Cell& b) { return a.row != b.row ? a.row < b.row : a.column < b.column; });
    return table;
  }

 private:
  // Gives each word to the cell it stands in.
  void share_out(const std::vector<size_t>& words) {
    const size_t rows = frame_.ys.size() - 1;
    std::vector<size_t> owner(rows * columns_, 0);
    for (size_t i = 0; i < frame_.cells.size(); ++i) {
      const FrameCell& cell = frame_.cells[i];
      for (int r = cell.row; r < cell.row + cell.row_span; ++r) {
        for (int c = cell.column; c < cell.column + cell.column_span; ++c) {
          owner[static_cast<size_t>(r) * columns_ + static_cast<size_t>(c)] = i;
        }
      }
    }
    members_.resize(frame_.cells.size());
    for (const size_t w : words) {
      const Box& box = page_.words[w].box;
      const size_t r = interval_of(frame_.ys, middle_y(box));
      const size_t c = interval_of(frame_.xs, middle_x(box));
      members_[owner[r * columns_ + c]].push_back(w);
    }
  }

  // How lines stand inside the cells, as far as the whole frame shows it.
  void measure(const std::vector<size_t>& words) {
    Page part;
    for (const size_t w : words) part.words.push_back(page_.words[w]);
    for (const double x : frame_.xs) part.drawing.vertical.push_back({x, frame_.box.y0, x, frame_.box.y1});
    const PageLines lines = find_lines(part);
    if (lines.bands.empty()) return;
    known_ = measure_spacing(part, lines, 0, lines.bands.size() - 1, gutters(frame_.xs), {});
    known_.row = 0;
  }

  static std::vector<Span> gutters(const std::vector<double>& edges) {
    std::vector<Span> out;
    for (size_t x = 1; x + 1 < edges.size(); ++x) out.push_back({edges[x] - kHairline, edges[x] + kHairline});
    return out;
  }

  // The frame's upright lines that end a cell in a lattice row.
  std::vector<double> edges_in(size_t row) const {
    std::set<size_t> ends = {0, frame_.xs.size() - 1};
    for (const FrameCell& cell : frame_.cells) {
      const bool inside = cell.row <= static_cast<int>(row) && static_cast<int>(row) < cell.row + cell.row_span;
      if (inside) ends.insert(static_cast<size_t>(cell.column + cell.column_span));
    }
    std::vector<double> out;
    for (const size_t x : ends) out.push_back(frame_.xs[x]);
    return out;
  }

  // For each lattice row, where the rows inside it begin, in points; rows of the table are counted through.
  void cut_rows() {
    const size_t rows = frame_.ys.size() - 1;
    cuts_.resize(rows);
    first_row_.push_back(0);
    for (size_t r = 0; r < rows; ++r) {
      cuts_[r] = cuts_of(r);
      first_row_.push_back(first_row_.back() + cuts_[r].size() + 1);
    }
  }

  std::vector<double> cuts_of(size_t row) {
    // The first row is a header, or a title with its label.
    if (ShadedCuts shaded = shaded_cuts(page_, frame_, members_, row); row > 0 && !shaded.cuts.empty()) {
      for (size_t c = 0; c < columns_; ++c) {
        if (!shaded.columns.contains(c)) merged_.insert({row, c});
      }
      return std::move(shaded.cuts);
    }
    Page part;
    part.number = page_.number;
    for (size_t i = 0; i < frame_.cells.size(); ++i) {
      const FrameCell& cell = frame_.cells[i];
      if (cell.row != static_cast<int>(row) || cell.row_span > 1) continue;
      for (const size_t w : members_[i]) part.words.push_back(page_.words[w]);
    }
    if (part.words.size() < 2) return {};
    const auto edges = edges_in(row);
    for (const double x : edges) part.drawing.vertical.push_back({x, frame_.box.y0, x, frame_.box.y1});
    const PageLines lines = find_lines(part);
    if (lines.segments.size() < 2) return {};
    const Region region = {0, lines.bands.size() - 1, gutters(edges)};
    if (holds_lists(part, lines, region)) return {};
    const Spacing spacing = measure_spacing(part, lines, region.first, region.last, region.gutters, known_);
    const bool unparted = frame_.ys.size() <= kFewRows + 1 && lines.bands.size() >= kManyBands;
    std::vector<std::vector<size_t>> found(1);
    if (unparted || holds_values(part, lines, region) || holds_blocks(part, lines, region, known_.leading)) {
      found = find_rows(part, lines, region, spacing);
    }
    auto shown = find_value_rows(part, lines, region, spacing, found);
    if (shown && shown->spans.empty() && shown->rows.size() > found.size()) {
      return between(lines, shown->rows, edges, row);
    }
    if (found.size() == 1) {
      if (const auto below = heading_end(lines, region, known_.leading)) return {*below};
    }
    auto merged = find_merged_rows(part, lines, region, spacing, kLeastRows);
    if (!merged && shown && spans_before_names(part, lines, *shown)) merged = std::move(shown);
    if (!merged || merged->rows.size() < rows_beside_spans(lines, region, found, *merged))
      merged = Grid{found, region.gutters, {}, {}};
    part_stacked_rows(part, lines, spacing, 0, *merged);
    for (const auto& [segment, span] : merged->spans) merged_.insert({row, lattice_column(edges[span.first_column])});
    note_spans(lines, *merged, edges, row);
    return between(lines, merged->rows, edges, row);
  }

  // How many of the rows hold more than lines of cells that are beside several: such a cell may have its only line
  // between two rows.
  static size_t rows_beside_spans(const PageLines& lines, const Region& region,
                                  const std::vector<std::vector<size_t>>& rows, const Grid& merged) {
    std::set<size_t> columns;
    for (const auto& [segment, span] : merged.spans) columns.insert(span.first_column);
    return static_cast<size_t>(std::count_if(rows.begin(), rows.end(), [&](const std::vector<size_t>& row) {
      return !std::all_of(row.begin(), row.end(), [&](size_t s) {
        return columns.contains(columns_of(region.gutters, lines.segments[s]).first);
      });
    }));
  }

  // Whether each column with a cell over several rows, the first one among them, holds one over all rows, and names
  // stand behind it.
  static bool spans_before_names(const Page& page, const PageLines& lines, const Grid& grid) {
    std::set<size_t> columns;
    for (const auto& [segment, span] : grid.spans) columns.insert(span.first_column);
    const auto over_all = [&](size_t s) {
      const auto span = grid.spans.find(s);
      return !columns.contains(columns_of(grid.gutters, lines.segments[s]).first) ||
             (span != grid.spans.end() && span->second.rows == grid.rows.size());
    };
    return columns.contains(0) &&
           std::all_of(grid.rows.begin(), grid.rows.end(),
                       [&](const auto& row) { return std::all_of(row.begin(), row.end(), over_all); }) &&
           std::all_of(columns.begin(), columns.end(),
                       [&](size_t c) { return is_before_names(page, lines, grid.gutters, c, grid.rows); });
  }

  // Where each cell of the merged columns begins, and how many rows it is beside.
  void note_spans(const PageLines& lines, const Grid& merged, const std::vector<double>& edges, size_t row) {
    for (size_t r = 0; r < merged.rows.size(); ++r) {
      std::map<size_t, SpannedCell> own;  // by lattice column
      for (const size_t s : merged.rows[r]) {
        const Segment& segment = lines.segments[s];
        const size_t column = lattice_column(edges[interval_of(edges, middle_x(segment.box))]);
        if (!merged_.contains({row, column})) continue;
        const auto [cell, is_new] = own.emplace(column, SpannedCell{r, 1, segment.box.y0});
        const auto span = merged.spans.find(s);
        if (span != merged.spans.end()) cell->second.rows = std::max(cell->second.rows, span->second.rows);
        cell->second.top = std::min(cell->second.top, segment.box.y0);
      }
      for (const auto& [column, cell] : own) spans_[{row, column}].push_back(cell);
    }
  }

  // The heights between rows; cells over several of them are passed over.
  std::vector<double> between(const PageLines& lines, const std::vector<std::vector<size_t>>& found,
                              const std::vector<double>& edges, size_t row) const {
    std::vector<double> out;
    for (size_t i = 1; i < found.size(); ++i) {
      double top = frame_.box.y1;
      double bottom = frame_.box.y0;
      for (const size_t s : found[i]) {
        if (!is_merged(row, edges, lines.segments[s])) top = std::min(top, lines.segments[s].box.y0);
      }
      for (const size_t s : found[i - 1]) {
        if (!is_merged(row, edges, lines.segments[s])) bottom = std::max(bottom, lines.segments[s].box.y1);
      }
      out.push_back((top + bottom) / 2);
    }
    return out;
  }

  bool is_merged(size_t row, const std::vector<double>& edges, const Segment& segment) const {
    return merged_.contains({row, lattice_column(edges[interval_of(edges, middle_x(segment.box))])});
  }

  // The column that begins at one of the frame's upright lines.
  size_t lattice_column(double x) const {
    return static_cast<size_t>(std::lower_bound(frame_.xs.begin(), frame_.xs.end(), x) - frame_.xs.begin());
  }

  void add_cell(Table& table, size_t index) const {
    if (members_[index].empty()) return;
    const FrameCell& own = frame_.cells[index];
    const auto lattice_row = static_cast<size_t>(own.row);
    const bool merged = merged_.contains({lattice_row, static_cast<size_t>(own.column)});
    if (own.row_span == 1 && merged && !cuts_[lattice_row].empty()) {
      add_spanned(table, own, members_[index]);
      return;
    }
    if (own.row_span > 1 && add_unparted(table, own, members_[index])) return;
    if (own.row_span > 1 || cuts_[lattice_row].empty()) {
      const size_t end = first_row_[lattice_row + static_cast<size_t>(own.row_span)];
      add_text(table, own, first_row_[lattice_row], end, members_[index]);
      return;
    }
    std::vector<std::vector<size_t>> parts(cuts_[lattice_row].size() + 1);
    for (const size_t w : members_[index]) {
      const auto& cuts = cuts_[lattice_row];
      const auto part = std::upper_bound(cuts.begin(), cuts.end(), middle_y(page_.words[w].box)) - cuts.begin();
      parts[static_cast<size_t>(part)].push_back(w);
    }
    for (size_t i = 0; i < parts.size(); ++i) {
      const size_t row = first_row_[lattice_row] + i;
      if (!parts[i].empty()) add_text(table, own, row, row + 1, parts[i]);
    }
  }

  // A cell that no line parts, though each of its rows has a line of words farther from the next than lines of one cell
  // are: labels shaded alike. False when it is none.
  bool add_unparted(Table& table, const FrameCell& own, const std::vector<size_t>& words) const {
    std::vector<std::vector<size_t>> rows(static_cast<size_t>(own.row_span));
    for (const size_t w : words) {
      const size_t r = interval_of(frame_.ys, middle_y(page_.words[w].box));
      rows[r - std::min(r, static_cast<size_t>(own.row))].push_back(w);
    }
    double above = 0;
    for (const auto& row : rows) {
      if (row.empty()) return false;
      // Each opens with a capital, at its left end: a title over several rows goes on in small letters,
      // and capitals alone tell nothing.
      const size_t first = *std::min_element(row.begin(), row.end(), [&](size_t a, size_t b) {
        const Box& one = page_.words[a].box;
        const Box& other = page_.words[b].box;
        return middle_y(one) + (one.x0 - frame_.box.x0) * kLineSlope <
               middle_y(other) + (other.x0 - frame_.box.x0) * kLineSlope;
      });
      const Word& word = page_.words[first];
      const bool capital = word.text.size() > 1 && word.text[0] >= 'A' && word.text[0] <= 'Z' && word.text[1] >= 'a' &&
                           word.text[1] <= 'z';
      const bool far = above == 0 || word.box.y0 - above > kFarLines * (word.box.y1 - word.box.y0);
      if (!capital || !far) return false;
      above = word.box.y0;
    }
    for (size_t i = 0; i < rows.size(); ++i) {
      if (!stands_beside(rows[i], static_cast<size_t>(own.row) + i)) return false;
    }
    for (size_t i = 0; i < rows.size(); ++i) {
      const size_t row = first_row_[static_cast<size_t>(own.row) + i];
      add_text(table, own, row, first_row_[static_cast<size_t>(own.row) + i + 1], rows[i]);
    }
    return true;
  }

  Span heights_of(const std::vector<size_t>& words) const {
    Span out = {page_.words[words.front()].box.y0, page_.words[words.front()].box.y1};
    for (const size_t w : words) {
      out.from = std::min(out.from, page_.words[w].box.y0);
      out.to = std::max(out.to, page_.words[w].box.y1);
    }
    return out;
  }

  // Whether words start with those of another cell of a lattice row, or have their middle, or nothing is beside them.
  bool stands_beside(const std::vector<size_t>& words, size_t row) const {
    const Span own = heights_of(words);
    const double slack = kSameLine * (page_.words[words.front()].box.y1 - page_.words[words.front()].box.y0);
    bool alone = true;
    for (size_t i = 0; i < frame_.cells.size(); ++i) {
      const FrameCell& cell = frame_.cells[i];
      if (cell.row != static_cast<int>(row) || cell.row_span > 1 || members_[i].empty()) continue;
      alone = false;
      const Span other = heights_of(members_[i]);
      if (std::abs(own.from - other.from) < slack || std::abs(own.from + own.to - other.from - other.to) < 2 * slack)
        return true;
    }
    return alone;
  }

  // The cells of a column that are beside several rows each, from the top.
  void add_spanned(Table& table, const FrameCell& own, const std::vector<size_t>& words) const {
    const auto lattice_row = static_cast<size_t>(own.row);
    const auto found = spans_.find({lattice_row, static_cast<size_t>(own.column)});
    const size_t first = first_row_[lattice_row];
    const size_t end = first_row_[lattice_row + 1];
    if (found == spans_.end() || found->second.size() < 2) {
      add_text(table, own, first, end, words);
      return;
    }
    const std::vector<SpannedCell>& cells = found->second;
    std::vector<std::vector<size_t>> parts(cells.size());
    for (const size_t w : words) {
      const double y = middle_y(page_.words[w].box);
      const auto below = std::find_if(cells.begin() + 1, cells.end(), [&](const SpannedCell& c) { return y < c.top; });
      parts[static_cast<size_t>(below - cells.begin()) - 1].push_back(w);
    }
    for (size_t i = 0; i < cells.size(); ++i) {
      const size_t row = first + cells[i].row;
      const size_t next = i + 1 < cells.size() ? first + cells[i + 1].row : end;
      if (!parts[i].empty()) add_text(table, own, row, std::min(row + cells[i].rows, next), parts[i]);
    }
  }

  void add_text(Table& table, const FrameCell& own, size_t row, size_t end, const std::vector<size_t>& words) const {
    Cell cell;
    cell.row = static_cast<int>(row);
    cell.row_span = static_cast<int>(end - row);
    cell.column = own.column;
    cell.column_span = own.column_span;
    cell.text = text_of_cell(page_, words);
    cell.place.page = page_.number;
    cell.place.box = page_.words[words.front()].box;
    for (const size_t w : words) cell.place.box = unite(*cell.place.box, page_.words[w].box);
    table.cells.push_back(std::move(cell));
  }

  const Page& page_;
  const Frame& frame_;
  const LayoutOptions& options_;
  size_t columns_;
  Spacing known_;
  std::vector<std::vector<size_t>> members_;    // words of each cell of the frame
  std::vector<std::vector<double>> cuts_;       // by lattice row
  std::set<std::pair<size_t, size_t>> merged_;  // lattice row and column of cells beside all rows inside
  std::map<std::pair<size_t, size_t>, std::vector<SpannedCell>> spans_;  // of such cells, by the same
  std::vector<size_t> first_row_;                                        // of each lattice row, and one beyond the last
};

}  // namespace

Table make_ruled_table(const Page& page, const Frame& frame, const std::vector<size_t>& words,
                       const LayoutOptions& options) {
  return RuledTable(page, frame, options).make(words);
}

}  // namespace spoglio::extract

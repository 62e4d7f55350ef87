// The columns with most pieces of text show the rows; pieces of the others that cross from row to row are merged cells.
#include "extract/layout/rows/merged.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "extract/layout/rows/labels.h"
#include "extract/layout/rows/pieces.h"
#include "extract/layout/values.h"

namespace spoglio::extract {
namespace {

constexpr double kReference = 0.6;   // share of the most pieces that a column has which shows the rows
constexpr size_t kLeastPieces = 3;   // of such a column
constexpr double kAgreeing = 0.6;    // share of those columns in which a cut must be white
constexpr double kSameTop = 0.35;    // heights between the tops of a merged cell and of its first row
constexpr double kSameMiddle = 0.8;  // heights between the middles of a merged cell and of its rows
constexpr double kRuled = 0.5;       // share of a column's width that a rule must cover to end its cells
constexpr size_t kBriefWords = 4;    // of a short entry: a value, a date, a weight
constexpr double kBriefShare = 0.7;  // share of such entries in a column of them
constexpr size_t kMostRows = 400;    // of a region that is looked at

class MergedRows {
 public:
  MergedRows(const Page& page, const PageLines& lines, const Region& region, const Spacing& spacing, size_t least)
      : page_(page),
        lines_(lines),
        region_(region),
        spacing_(spacing),
        least_(least),
        columns_(region.gutters.size() + 1) {}

  std::optional<Grid> find() {
    if (columns_ < 3 || region_.last - region_.first > kMostRows || !find_pieces()) return std::nullopt;
    find_references();
    if (references_.size() < 2 || !show_entries()) return std::nullopt;
    find_cuts();
    drop_references();
    if (references_.empty() || references_.size() == columns_ || cuts_.empty() || !crosses()) return std::nullopt;
    find_header();
    Grid grid;
    grid.gutters = region_.gutters;
    grid.rows.resize(cuts_.size() + 1);
    for (size_t c = 0; c < columns_; ++c) {
      if (!place_column(c, grid)) return std::nullopt;
    }
    for (const Piece& heading : headings_) add(grid, heading, 0, row_of(heading.middle()), 1);
    for (auto& row : grid.rows) {
      std::stable_sort(row.begin(), row.end(),
                       [&](size_t a, size_t b) { return lines_.segments[a].line < lines_.segments[b].line; });
    }
    return grid;
  }

 private:
  // False when words reach over columns, but for headings that stand alone: such rows are not for here.
  bool find_pieces() {
    pieces_.resize(columns_);
    std::vector<size_t> all;
    for (size_t b = region_.first; b <= region_.last; ++b) {
      const auto& segments = lines_.bands[b].segments;
      if (is_label(lines_, lines_.bands[b], region_.gutters)) {
        add_heading(segments);
        continue;
      }
      all.insert(all.end(), segments.begin(), segments.end());
    }
    std::stable_sort(all.begin(), all.end(),
                     [&](size_t a, size_t b) { return lines_.segments[a].ink_top < lines_.segments[b].ink_top; });
    for (const size_t s : all) {
      const Segment& segment = lines_.segments[s];
      const auto [from, to] = columns_of(region_.gutters, segment);
      if (from != to) return false;
      auto& column = pieces_[from];
      const double gap = column.empty() ? 0 : segment.ink_top - column.back().bottom;
      const bool apart = column.empty() || gap > spacing_.leading + kPieceGap * lines_.height ||
                         heading_between(column.back().bottom, segment.ink_top) ||
                         ruled_between(from, column.back().bottom, segment.ink_top);
      if (apart) column.push_back({{}, segment.ink_top, segment.ink_bottom});
      column.back().segments.push_back(s);
      column.back().bottom = std::max(column.back().bottom, segment.ink_bottom);
    }
    return true;
  }

  // Lines of one heading are one row.
  void add_heading(const std::vector<size_t>& segments) {
    const Segment& first = lines_.segments[segments.front()];
    const bool goes_on =
        !headings_.empty() && first.ink_top - headings_.back().bottom < spacing_.leading + kPieceGap * lines_.height;
    if (!goes_on) headings_.push_back({{}, first.ink_top, first.ink_bottom});
    Piece& heading = headings_.back();
    heading.segments.insert(heading.segments.end(), segments.begin(), segments.end());
    for (const size_t s : segments) heading.bottom = std::max(heading.bottom, lines_.segments[s].ink_bottom);
  }

  bool heading_between(double from, double to) const {
    return std::any_of(headings_.begin(), headings_.end(),
                       [&](const Piece& heading) { return heading.top > from && heading.bottom < to; });
  }

  Span extent(size_t column) const {
    const double from = column == 0 ? left() : region_.gutters[column - 1].to;
    const double to = column + 1 == columns_ ? lines_.right : region_.gutters[column].from;
    return {from, to};
  }

  double left() const {
    double out = 1e9;
    for (size_t b = region_.first; b <= region_.last; ++b) out = std::min(out, lines_.bands[b].covered.front().from);
    return out;
  }

  // Whether a rule over the column, or an edge of a shade behind it, lies between two heights.
  bool ruled_between(size_t column, double from, double to) const {
    const double slack = 0.2 * lines_.height;
    const Span own = extent(column);
    const auto parts = [&](const Box& line, double y) {
      return y > from - slack && y < to + slack &&
             std::min(line.x1, own.to) - std::max(line.x0, own.from) > kRuled * own.width();
    };
    const Drawing& drawing = page_.drawing;
    return std::any_of(drawing.horizontal.begin(), drawing.horizontal.end(),
                       [&](const Box& line) { return parts(line, (line.y0 + line.y1) / 2); }) ||
           std::any_of(drawing.shades.begin(), drawing.shades.end(),
                       [&](const Box& shade) { return parts(shade, shade.y0) || parts(shade, shade.y1); });
  }

  void find_references() {
    size_t most = 0;
    for (const auto& column : pieces_) most = std::max(most, column.size());
    for (size_t c = 0; c < columns_; ++c) {
      const bool many = static_cast<double>(pieces_[c].size()) >= kReference * static_cast<double>(most);
      if (many && pieces_[c].size() >= least_) references_.push_back(c);
    }
  }

  // Whether a column of short entries below its header is among those that show the rows: long texts alone may be in
  // paragraphs.
  bool show_entries() const {
    return std::any_of(references_.begin(), references_.end(), [&](size_t c) {
      const auto brief = std::count_if(pieces_[c].begin() + 1, pieces_[c].end(), [&](const Piece& piece) {
        size_t words = 0;
        for (const size_t s : piece.segments) {
          if (!is_spelled_date(page_, lines_.segments[s])) words += lines_.segments[s].words.size();
        }
        return words <= kBriefWords;
      });
      return static_cast<double>(brief) >= kBriefShare * static_cast<double>(pieces_[c].size() - 1);
    });
  }

  // Heights between rows: white in most of the columns that show them.
  void find_cuts() {
    finest_ = *std::max_element(references_.begin(), references_.end(),
                                [&](size_t a, size_t b) { return pieces_[a].size() < pieces_[b].size(); });
    const auto& column = pieces_[finest_];
    for (size_t i = 1; i < column.size(); ++i) {
      Span white = {column[i - 1].bottom, column[i].top};
      if (cut_at_headings(white)) continue;
      size_t agreeing = 0;
      for (const size_t c : references_) {
        if (const auto shared = white_of(pieces_[c], white)) {
          white = *shared;
          ++agreeing;
        }
      }
      if (static_cast<double>(agreeing) < kAgreeing * static_cast<double>(references_.size())) continue;
      add_cut(white);
    }
  }

  void add_cut(const Span& white) {
    cuts_.push_back((white.from + white.to) / 2);
    whites_.push_back(white);
  }

  // Cuts above and below each heading in a stretch of white; false when there is none.
  bool cut_at_headings(const Span& white) {
    double above = white.from;
    bool any = false;
    for (const Piece& heading : headings_) {
      if (heading.top < white.from || heading.bottom > white.to) continue;
      add_cut({lowest_above(pieces_, heading.top, above), heading.top});
      above = heading.bottom;
      any = true;
    }
    if (any) add_cut({above, highest_below(pieces_, above, white.to)});
    return any;
  }

  bool is_heading_row(size_t row) const {
    return std::any_of(headings_.begin(), headings_.end(),
                       [&](const Piece& heading) { return row_of(heading.middle()) == row; });
  }

  size_t row_of(double y) const {
    return static_cast<size_t>(std::upper_bound(cuts_.begin(), cuts_.end(), y) - cuts_.begin());
  }

  // Whether some cell of a column is beside several rows.
  bool has_crossing(size_t c) const {
    return std::any_of(pieces_[c].begin(), pieces_[c].end(),
                       [&](const Piece& piece) { return row_of(piece.top) != row_of(piece.bottom); });
  }

  // Whether some piece before the columns that show the rows is beside several of them, and none after: there it would
  // be a value in the middle of its row.
  bool crosses() {
    bool before = false;
    for (size_t c = 0; c < columns_; ++c) {
      const bool merged = has_crossing(c);
      if (merged && c > references_.front()) return false;
      if (merged) last_merged_ = c;
      before = before || merged || goes_on_unruled(c);
    }
    return before;
  }

  bool ruled_at(size_t c, size_t cut) const { return ruled_between(c, whites_[cut].from, whites_[cut].to); }

  // Whether rules that end the rows of the columns behind it stop short of a column: its cells go on there.
  bool goes_on_unruled(size_t c) const {
    for (size_t cut = 0; c < finest_ && !pieces_[c].empty() && cut < cuts_.size(); ++cut) {
      if (!ruled_at(c, cut) && ruled_at(finest_, cut)) return true;
    }
    return false;
  }

  // However many pieces it has, a column whose cells go on beside several rows shows none: as rules that stop short of
  // it tell or, where all columns would show them, cells of the first that are higher than their row.
  void drop_references() {
    std::erase_if(references_, [&](size_t c) { return goes_on_unruled(c); });
    if (references_.size() == columns_ && has_crossing(0)) references_.erase(references_.begin());
  }

  // The first row is a header where it holds no figures but years, and the next one has values. A line in the middle
  // between both is of the first as well: no cell is beside a header and a row.
  void find_header() {
    bool figures = false;
    bool values = false;
    for (const auto& column : pieces_) {
      for (const Piece& piece : column) {
        const size_t row = row_of(piece.segments.size() == 1 ? piece.top : piece.middle());
        for (const size_t s : piece.segments) {
          figures = figures || (row == 0 && holds_figures(page_, lines_.segments[s]));
          values = values || (row == 1 && is_value(page_, lines_.segments[s]));
        }
      }
    }
    header_ = !figures && values;
  }

  bool is_reference(size_t c) const {
    return std::find(references_.begin(), references_.end(), c) != references_.end();
  }

  bool place_column(size_t c, Grid& grid) const {
    const bool crossing = !is_reference(c) && has_crossing(c);
    if (!crossing && !goes_on_unruled(c)) {
      // What stands before a merged cell is no finer than it.
      if (c < last_merged_ && !is_reference(c) && place_runs(c, grid)) return true;
      for (const Piece& piece : pieces_[c]) add(grid, piece, c, row_of(piece.middle()), 1);
      return true;
    }
    return place_runs(c, grid);
  }

  // Shares the rows out among the pieces of a column; false, with nothing added, when it does not show how.
  bool place_runs(size_t c, Grid& grid) const {
    Grid placed;
    placed.rows.resize(grid.rows.size());
    // Rules over the column's own width say where its cells end; between two of them stands one cell, or several that
    // only their place tells apart.
    size_t first = 0;
    for (size_t row = 0; row <= cuts_.size(); ++row) {
      const bool last = row == cuts_.size();
      const bool ends =
          last || (row == 0 && header_) || is_heading_row(row) || is_heading_row(row + 1) || ruled_at(c, row);
      if (!ends) continue;
      if (!place_pieces(c, first, row, placed)) return false;
      first = row + 1;
    }
    for (size_t row = 0; row < grid.rows.size(); ++row) {
      grid.rows[row].insert(grid.rows[row].end(), placed.rows[row].begin(), placed.rows[row].end());
    }
    grid.spans.merge(placed.spans);
    return true;
  }

  // The pieces of a column among rows first to last.
  bool place_pieces(size_t c, size_t first, size_t last, Grid& grid) const {
    std::vector<const Piece*> inside;
    for (const Piece& piece : pieces_[c]) {
      const size_t row = row_of(piece.middle());
      if (row >= first && row <= last) inside.push_back(&piece);
    }
    if (inside.empty()) return true;
    const bool ruled = first > (header_ ? 1 : 0) || last < cuts_.size();
    if (inside.size() == 1 && ruled) {
      add(grid, *inside.front(), c, first, last - first + 1);
      return true;
    }
    std::vector<size_t> starts = starts_by_top(inside);
    if (starts.empty() || starts.front() != first) {
      if (auto middles = in_the_middle(inside, first, last); !middles.empty()) starts = std::move(middles);
    }
    if (starts.empty()) return false;
    for (size_t i = 0; i < inside.size(); ++i) {
      const size_t end = i + 1 < inside.size() ? starts[i + 1] : last + 1;
      add(grid, *inside[i], c, starts[i], end - starts[i]);
    }
    return true;
  }

  // The words of a row in the columns that show it.
  Span extent_of(size_t row) const {
    Span out = {1e9, 0};
    for (const size_t c : references_) {
      for (const Piece& piece : pieces_[c]) {
        if (row_of(piece.middle()) == row) out = {std::min(out.from, piece.top), std::max(out.to, piece.bottom)};
      }
    }
    return out;
  }

  // The rows whose tops the pieces share; none unless all do.
  std::vector<size_t> starts_by_top(const std::vector<const Piece*>& pieces) const {
    std::vector<size_t> out;
    for (const Piece* piece : pieces) {
      const size_t row = row_of(piece->top + 0.5 * lines_.height);
      if (std::abs(extent_of(row).from - piece->top) > kSameTop * lines_.height) return {};
      out.push_back(row);
    }
    return out;
  }

  // The rows that pieces are in the middle of.
  std::vector<size_t> in_the_middle(const std::vector<const Piece*>& pieces, size_t first, size_t last) const {
    std::vector<double> middles;
    for (const Piece* piece : pieces) middles.push_back(piece->middle());
    return starts_by_middle(middles, first, last, kSameMiddle * lines_.height,
                            [&](size_t from, size_t to) { return (extent_of(from).from + extent_of(to).to) / 2; });
  }

  static void add(Grid& grid, const Piece& piece, size_t column, size_t row, size_t rows) {
    for (const size_t s : piece.segments) {
      grid.rows[row].push_back(s);
      if (rows > 1) grid.spans[s] = {column, column, rows};
    }
  }

  const Page& page_;
  const PageLines& lines_;
  const Region& region_;
  Spacing spacing_;
  size_t least_;
  size_t columns_;
  std::vector<Piece> headings_;             // over several columns, from the top
  std::vector<std::vector<Piece>> pieces_;  // by column, from the top
  std::vector<size_t> references_;          // columns that show the rows
  size_t finest_ = 0;                       // … the one with most pieces
  size_t last_merged_ = 0;                  // column with a cell over several rows
  bool header_ = false;                     // the first row is one
  std::vector<double> cuts_;                // heights between rows, from the top
  std::vector<Span> whites_;                // the white around each of them, where a rule may lie anywhere
};

}  // namespace

std::optional<Grid> find_merged_rows(const Page& page, const PageLines& lines, const Region& region,
                                     const Spacing& spacing, size_t least) {
  return MergedRows(page, lines, region, spacing, least).find();
}

}  // namespace spoglio::extract

// Tables piece by piece: rows over page breaks, merged cells, shading and rules.
#include "tools/corpus/draw/table.h"

#include <algorithm>

#include "tools/corpus/draw/table_cells.h"

namespace spoglio::corpus {
namespace {

constexpr double kSidePadding = 3;  // points between a vertical rule and its text
constexpr int kLeastLines = 2;      // of a row before a page break inside it
constexpr double kSlack = 0.01;     // points: sums of heights are not exact

// A merged cell on the present page.
struct OpenCell {
  SetCell* cell = nullptr;
  double top = 0;
  std::size_t last_row = 0;
  const Colour* ground = nullptr;  // of a header's cells
};

class TableSetter {
 public:
  TableSetter(Flow& flow, const Table& table)
      : flow_(flow),
        table_(table),
        columns_(size_columns(flow, table)),
        header_(set_rows(flow, table.header, columns_)),
        body_(set_rows(flow, table.rows, columns_)) {}

  void draw() {
    flow_.begin_tag("Table");
    // Headers over headers are not parted by a page break.
    const bool nested = std::any_of(header_.begin(), header_.end(), [](const SetRow& row) {
      return std::any_of(row.cells.begin(), row.cells.end(), [](const SetCell& cell) { return cell.row_span > 1; });
    });
    if (nested && flow_.remaining() < header_height() + 2 * line_height() && !flow_.at_top()) flow_.new_page();
    draw_header();
    for (std::size_t i = 0; i < body_.size(); ++i) draw_row(body_, table_.rows, i, true);
    flow_.end_tag("Table");
  }

  double opening() const { return header_height() + (body_.empty() ? 0 : body_.front().height); }

  double height() const {
    double height = header_height();
    for (const SetRow& row : body_) height += row.height;
    return height;
  }

 private:
  const Style& style() const { return flow_.style(); }
  double line_height() const { return cell_line_height(flow_, columns_); }
  double right() const {
    double right = flow_.left();
    for (double width : columns_.widths) right += width;
    return right;
  }

  double header_height() const {
    double height = 0;
    for (const SetRow& row : header_) height += row.height;
    return height;
  }

  // The header is set anew each time: its lines are used up by drawing.
  void draw_header() {
    std::vector<SetRow> fresh = header_;
    std::vector<OpenCell> body_open;
    std::swap(open_, body_open);
    for (std::size_t i = 0; i < fresh.size(); ++i) draw_row(fresh, table_.header, i, false);
    std::swap(open_, body_open);
  }

  double height_left(const SetRow& row) const {
    if (untouched(row)) return row.height + row.extra;
    return static_cast<double>(std::max<std::size_t>(lines_left(row), 1)) * line_height() + 2 * style().padding +
           row.extra;
  }

  // What a page break left of a merged cell may need more room than its rows have left.
  void make_room(std::vector<SetRow>& rows, std::size_t i) {
    for (const OpenCell& open : open_) {
      const SetCell& cell = *open.cell;
      const double text = cell.cell->upwards ? (cell.done == 0 ? flow_.text_width(cell.cell->text, cell.ink) : 0)
                                             : static_cast<double>(cell.lines.size() - cell.done) * line_height();
      double room = 0;
      for (std::size_t r = i; r <= open.last_row && r < rows.size(); ++r) room += height_left(rows[r]);
      const double missing = text + 2 * style().padding - room;
      if (text > 0 && missing > 0) rows[std::min(open.last_row, rows.size() - 1)].extra += missing;
    }
  }

  void next_page(std::vector<SetRow>& rows, std::size_t i, bool with_header) {
    close_open(flow_.y(), std::nullopt);
    make_room(rows, i);
    flow_.new_page();
    if (with_header && style().repeat_header) draw_header();
    for (OpenCell& open : open_) open.top = flow_.y();
  }

  static bool untouched(const SetRow& row) {
    return std::all_of(row.cells.begin(), row.cells.end(),
                       [](const SetCell& cell) { return cell.row_span > 1 || cell.done == 0; });
  }

  void draw_row(std::vector<SetRow>& rows, const std::vector<TableRow>& texts, std::size_t i, bool body) {
    SetRow& row = rows[i];
    // A row taller than a page is cut whatever the style says.
    const bool splits = (style().split_rows && body) || row.height + header_height() > flow_.page_room();
    bool opened = false;
    for (bool fresh = flow_.at_top();; fresh = true) {
      const double room = flow_.remaining();
      if (height_left(row) <= room) {
        if (!opened) open_cells(row, i, texts[i].head);
        draw_piece(rows, texts, i, std::max<std::size_t>(lines_left(row), 1), height_left(row), true);
        return;
      }
      const auto fitting = static_cast<std::size_t>(std::max(0.0, (room - 2 * style().padding) / line_height()));
      if ((fresh && lines_left(row) > 0) || (splits && fitting >= kLeastLines && lines_left(row) > fitting)) {
        if (!opened) open_cells(row, i, texts[i].head);
        opened = true;
        const std::size_t lines = std::max<std::size_t>(fitting, 1);
        draw_piece(rows, texts, i, lines, static_cast<double>(lines) * line_height() + 2 * style().padding, false);
        if (lines_left(row) == 0) {
          finish_spans(i);
          return;
        }
      } else if (fresh) {
        if (!opened) open_cells(row, i, texts[i].head);
        draw_piece(rows, texts, i, 1, room, true);
        return;
      }
      next_page(rows, i, body);
    }
  }

  void open_cells(SetRow& row, std::size_t i, bool head) {
    const Colour* ground = !head || !style().shading ? nullptr : style().dark_head ? &style().dark : &style().head;
    for (SetCell& cell : row.cells)
      if (cell.row_span > 1) open_.push_back({&cell, flow_.y(), i + cell.row_span - 1, ground});
  }

  // Ends the merged cells whose last row is `row`.
  void finish_spans(std::size_t row) {
    close_open(flow_.y(), row);
    open_.erase(std::remove_if(open_.begin(), open_.end(), [&](const OpenCell& o) { return o.last_row <= row; }),
                open_.end());
  }

  // `last`: the piece ends the row.
  void draw_piece(std::vector<SetRow>& rows, const std::vector<TableRow>& texts, std::size_t i, std::size_t lines,
                  double height, bool last) {
    SetRow& row = rows[i];
    const double top = flow_.y();
    const bool whole = std::all_of(row.cells.begin(), row.cells.end(), [&](const SetCell& cell) {
      return cell.row_span > 1 || (cell.done == 0 && (cell.cell->upwards || cell.lines.size() <= lines));
    });
    shade(texts[i], row, i, top, height);
    flow_.begin_tag("TR");
    std::vector<SetCell*> order;
    for (SetCell& cell : row.cells)
      if (cell.row_span == 1) order.push_back(&cell);
    if (style().tagging == Tagging::kBlocks) std::reverse(order.begin(), order.end());
    for (SetCell* cell : order) draw_tagged(*cell, texts[i].head, lines, top, height, whole);
    flow_.end_tag("TR");
    draw_rules(rows, texts, i, top, height, last);
    flow_.skip(height);
    if (last) finish_spans(i);
  }

  void draw_tagged(SetCell& cell, bool head, std::size_t lines, double top, double height, bool whole) {
    const char* tag = head ? "TH" : "TD";
    flow_.begin_tag(tag);
    draw_cell(cell, lines, top, height, whole);
    flow_.end_tag(tag);
  }

  const Colour* ground(const TableRow& row, std::size_t i) const {
    if (!style().shading) return nullptr;
    if (row.head) return style().dark_head ? &style().dark : &style().head;
    if (row.band || (style().zebra && i % 2 == 1)) return &style().band;
    return nullptr;
  }

  void shade(const TableRow& row, const SetRow& set, std::size_t i, double top, double height) {
    const Colour* colour = ground(row, i);
    if (colour == nullptr) return;
    const auto whole = static_cast<std::size_t>(
        std::count_if(set.cells.begin(), set.cells.end(), [](const SetCell& cell) { return cell.row_span == 1; }));
    if (open_.empty() && whole == set.cells.size()) {
      const double end = set.cells.empty() ? flow_.left() : set.cells.back().x + set.cells.back().width;
      flow_.fill(flow_.left(), top, end - flow_.left(), height, *colour);
      return;
    }
    for (const SetCell& cell : set.cells)
      if (cell.row_span == 1) flow_.fill(cell.x, top, cell.width, height, *colour);
  }

  // Centred in `height` when the cell is whole and the style or the cell says so.
  void draw_cell(SetCell& cell, std::size_t lines, double top, double height, bool whole) {
    if (cell.cell->fill) flow_.fill(cell.x, top, cell.width, height, *cell.cell->fill);
    if (cell.cell->upwards) {
      // Cut by a page break, it is printed on the first page that has room.
      const bool fits = flow_.text_width(cell.cell->text, cell.ink) <= height;
      if (cell.done == 0 && (fits || whole || cell.last_piece)) {
        draw_upwards(cell, top, height);
        cell.done = cell.lines.size();
      }
      return;
    }
    const std::size_t end = std::min(cell.lines.size(), cell.done + lines);
    double y = top + style().padding;
    if (cell.cell->middle.value_or(style().middle) && whole)
      y = top + (height - static_cast<double>(end - cell.done) * line_height()) / 2;
    for (; cell.done < end; ++cell.done, y += line_height()) {
      const std::string& line = cell.lines[cell.done];
      const double slack = cell.width - 2 * kSidePadding - cell.cell->indent - flow_.text_width(line, cell.ink);
      const double shift = cell.align == Align::kCentre ? slack / 2 : cell.align == Align::kRight ? slack : 0;
      flow_.draw_text(cell.x + kSidePadding + cell.cell->indent + std::max(shift, 0.0), y, line, cell.ink);
    }
  }

  void draw_upwards(const SetCell& cell, double top, double height) {
    const double slack = std::max(0.0, height - flow_.text_width(cell.cell->text, cell.ink)) / 2;
    flow_.draw_upwards(cell.x + (cell.width - flow_.line_height(cell.ink)) / 2, top + height - slack, cell.cell->text,
                       cell.ink);
  }

  // Draws the merged cells' boxes down to `bottom`: those that end in `row`, or all before a page break.
  void close_open(double bottom, std::optional<std::size_t> row) {
    for (OpenCell& open : open_) {
      if (row && open.last_row > *row) continue;
      SetCell& cell = *open.cell;
      const double height = bottom - open.top;
      if (height <= kSlack) continue;
      if (open.ground != nullptr) flow_.fill(cell.x, open.top, cell.width, height, *open.ground);
      const auto fitting =
          static_cast<std::size_t>(std::max(0.0, (height - 2 * style().padding + kSlack) / line_height()));
      cell.last_piece = row.has_value();
      draw_cell(cell, fitting, open.top, height,
                cell.done == 0 && cell.lines.size() <= fitting && (!cell.cell->upwards || cell.last_piece));
      if (upright()) {
        if (cell.column == 0) flow_.rule(cell.x, open.top, cell.x, bottom);
        flow_.rule(cell.x + cell.width, open.top, cell.x + cell.width, bottom);
      }
    }
  }

  bool upright() const { return style().rules == Rules::kFull || style().rules == Rules::kColumns; }

  // A level rule over the columns that no merged cell crosses; `across`: the last row of a crossing cell lies below.
  void level_rule(double y, std::size_t row_below) {
    double from = flow_.left();
    const double end = right();
    std::vector<const SetCell*> crossing;
    for (const OpenCell& open : open_)
      if (open.cell->row < row_below && open.last_row >= row_below) crossing.push_back(open.cell);
    std::sort(crossing.begin(), crossing.end(), [](const auto* a, const auto* b) { return a->x < b->x; });
    for (const SetCell* cell : crossing) {
      if (cell->x > from + kSlack) flow_.rule(from, y, cell->x, y);
      from = cell->x + cell->width;
    }
    if (from < end - kSlack) flow_.rule(from, y, end, y);
  }

  void draw_rules(const std::vector<SetRow>& rows, const std::vector<TableRow>& texts, std::size_t i, double top,
                  double height, bool last) {
    const bool first_piece = untouched_before(i, top);
    switch (style().rules) {
      case Rules::kNone:
        return;
      case Rules::kBooktabs:
      case Rules::kColumns:
        return draw_few_rules(rows, texts, i, top, height, last);
      default:
        break;
    }
    if (first_piece)
      level_rule(top, i);
    else
      flow_.rule(flow_.left(), top, right(), top);
    if (last)
      level_rule(top + height, i + 1);
    else
      flow_.rule(flow_.left(), top + height, right(), top + height);
    if (style().rules != Rules::kFull) return;
    draw_upright_rules(rows[i], top, height);
  }

  // Whether the row's first piece starts here, below another row of the same page.
  bool untouched_before(std::size_t, double top) const { return top > flow_.page_top() + kSlack; }

  void draw_upright_rules(const SetRow& row, double top, double height) {
    const bool taken = std::any_of(open_.begin(), open_.end(), [](const OpenCell& o) { return o.cell->column == 0; });
    if (!taken) flow_.rule(flow_.left(), top, flow_.left(), top + height);
    for (const SetCell& cell : row.cells)
      if (cell.row_span == 1) flow_.rule(cell.x + cell.width, top, cell.x + cell.width, top + height);
  }

  void draw_few_rules(const std::vector<SetRow>& rows, const std::vector<TableRow>& texts, std::size_t i, double top,
                      double height, bool last) {
    const bool header = &texts == &table_.header;
    const bool frame = style().rules == Rules::kColumns;
    if (i == 0 && (header || table_.header.empty())) flow_.rule(flow_.left(), top, right(), top);
    if ((header || frame) && i > 0) {
      if (header) level_rule(top, i);
    }
    if (!header && texts[i].opens && i > 0) level_rule(top, i);
    const bool ends = i + 1 == texts.size();
    if ((ends && last) || (frame && !last)) level_rule(top + height, i + 1);
    if (frame) draw_upright_rules(rows[i], top, height);
  }

  Flow& flow_;
  const Table& table_;
  Columns columns_;
  std::vector<SetRow> header_;
  std::vector<SetRow> body_;
  std::vector<OpenCell> open_;
};

}  // namespace

void draw_table(Flow& flow, const Table& table) { TableSetter(flow, table).draw(); }

double opening_height(Flow& flow, const Table& table) { return TableSetter(flow, table).opening(); }

double table_height(Flow& flow, const Table& table) { return TableSetter(flow, table).height(); }

}  // namespace spoglio::corpus

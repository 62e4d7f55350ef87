// Column widths, then rows piece by piece.
#include "tools/corpus/table.h"

#include <algorithm>
#include <numeric>

namespace spoglio::corpus {
namespace {

constexpr double kSidePadding = 3;    // points between a vertical rule and its text
constexpr double kLeastFontSize = 5;  // a table that still does not fit then breaks its words' column
constexpr int kLeastLines = 2;        // of a row before a page break inside it

// A cell's lines, and how many of them are on paper already.
struct SetCell {
  std::vector<std::string> lines;
  std::size_t done = 0;
  double x = 0;
  double width = 0;
  Ink ink;
  Align align = Align::kLeft;
};

class TableSetter {
 public:
  TableSetter(Flow& flow, const Table& table) : flow_(flow), table_(table), size_(table.font_size) { size_columns(); }

  void draw() {
    for (const TableRow& row : table_.header) draw_row(row, false);
    for (const TableRow& row : table_.rows) draw_row(row, true);
  }

  double opening() {
    double height = header_height();
    if (!table_.rows.empty()) height += row_height(set_row(table_.rows.front()));
    return height;
  }

 private:
  const Style& style() const { return flow_.style(); }

  std::vector<double> least_widths() {
    std::vector<double> least(table_.weights.size(), 0);
    const auto measure = [&](const TableRow& row) {
      std::size_t column = 0;
      for (const TableCell& cell : row.cells) {
        if (cell.span == 1 && column < least.size()) {
          const double need =
              flow_.longest_word(cell.text, {size_, cell.bold || row.head, false}) + 2 * kSidePadding + 1;
          least[column] = std::max(least[column], need);
        }
        column += static_cast<std::size_t>(cell.span);
      }
    };
    for (const TableRow& row : table_.header) measure(row);
    for (const TableRow& row : table_.rows) measure(row);
    return least;
  }

  void size_columns() {
    std::vector<double> least = least_widths();
    while (std::accumulate(least.begin(), least.end(), 0.0) > flow_.width() && size_ > kLeastFontSize) {
      size_ -= 0.25;
      least = least_widths();
    }
    // Columns whose share is less than they need get their need; the others share the rest.
    widths_.assign(table_.weights.size(), 0);
    std::vector<bool> fixed(widths_.size(), false);
    for (bool changed = true; changed;) {
      changed = false;
      double room = flow_.width();
      double weight = 0;
      for (std::size_t i = 0; i < widths_.size(); ++i) {
        if (fixed[i])
          room -= least[i];
        else
          weight += table_.weights[i] * style().jitter[i % 16];
      }
      for (std::size_t i = 0; i < widths_.size(); ++i) {
        if (fixed[i]) continue;
        widths_[i] = std::max(room, 0.0) * table_.weights[i] * style().jitter[i % 16] / weight;
        if (widths_[i] < least[i]) {
          widths_[i] = least[i];
          fixed[i] = changed = true;
        }
      }
    }
  }

  std::vector<SetCell> set_row(const TableRow& row) {
    std::vector<SetCell> cells;
    double x = flow_.left();
    std::size_t column = 0;
    for (const TableCell& cell : row.cells) {
      SetCell set;
      set.x = x;
      for (int i = 0; i < cell.span && column < widths_.size(); ++i) set.width += widths_[column++];
      set.ink = {size_, cell.bold || row.head, false};
      set.align = cell.align;
      if (!cell.text.empty()) set.lines = flow_.wrap(cell.text, set.ink, set.width - 2 * kSidePadding);
      x += set.width;
      cells.push_back(std::move(set));
    }
    return cells;
  }

  double line_height() const { return flow_.line_height({size_, false, false}); }

  static std::size_t lines_left(const std::vector<SetCell>& cells) {
    std::size_t left = 0;
    for (const SetCell& cell : cells) left = std::max(left, cell.lines.size() - cell.done);
    return left;
  }

  double row_height(const std::vector<SetCell>& cells) const {
    return static_cast<double>(std::max<std::size_t>(lines_left(cells), 1)) * line_height() + 2 * style().padding;
  }

  double header_height() {
    double height = 0;
    for (const TableRow& row : table_.header) height += row_height(set_row(row));
    return height;
  }

  void next_page(bool with_header) {
    flow_.new_page();
    if (!with_header || !style().repeat_header) return;
    for (const TableRow& row : table_.header) draw_row(row, false);
  }

  void draw_row(const TableRow& row, bool body) {
    std::vector<SetCell> cells = set_row(row);
    // A row taller than a page is cut whatever the style says.
    const bool splits = (style().split_rows && body) || row_height(cells) + header_height() > flow_.page_room();
    for (bool fresh = flow_.at_top();; fresh = true) {
      const double room = flow_.remaining();
      if (row_height(cells) <= room) {
        draw_piece(row, cells, lines_left(cells), row_height(cells));
        return;
      }
      const auto fitting = static_cast<std::size_t>(std::max(0.0, (room - 2 * style().padding) / line_height()));
      if (fresh || (splits && fitting >= kLeastLines)) {
        const std::size_t lines = std::max<std::size_t>(fitting, 1);
        draw_piece(row, cells, lines, static_cast<double>(lines) * line_height() + 2 * style().padding);
        if (lines_left(cells) == 0) return;
      }
      next_page(body);
    }
  }

  void draw_piece(const TableRow& row, std::vector<SetCell>& cells, std::size_t lines, double height) {
    const double top = flow_.y();
    const bool whole = std::all_of(cells.begin(), cells.end(),
                                   [&](const SetCell& cell) { return cell.done == 0 && cell.lines.size() <= lines; });
    const double right = cells.empty() ? flow_.left() : cells.back().x + cells.back().width;
    if (style().shading && (row.head || row.band))
      flow_.fill(flow_.left(), top, right - flow_.left(), height, row.head ? style().head : style().band);
    for (SetCell& cell : cells) draw_cell(cell, lines, top, whole ? height : 0);
    draw_rules(cells, top, height, right);
    flow_.skip(height);
  }

  // `height` is that of the whole row where cells may be centred, else 0.
  void draw_cell(SetCell& cell, std::size_t lines, double top, double height) {
    const std::size_t end = std::min(cell.lines.size(), cell.done + lines);
    double y = top + style().padding;
    if (style().middle && height > 0) y = top + (height - static_cast<double>(cell.lines.size()) * line_height()) / 2;
    for (; cell.done < end; ++cell.done, y += line_height()) {
      const std::string& line = cell.lines[cell.done];
      const double slack = cell.width - 2 * kSidePadding - flow_.text_width(line, cell.ink);
      const double shift = cell.align == Align::kCentre ? slack / 2 : cell.align == Align::kRight ? slack : 0;
      flow_.draw_text(cell.x + kSidePadding + std::max(shift, 0.0), y, line, cell.ink);
    }
  }

  void draw_rules(const std::vector<SetCell>& cells, double top, double height, double right) {
    if (style().rules == Rules::kNone) return;
    flow_.rule(flow_.left(), top, right, top);
    flow_.rule(flow_.left(), top + height, right, top + height);
    if (style().rules != Rules::kFull) return;
    flow_.rule(flow_.left(), top, flow_.left(), top + height);
    for (const SetCell& cell : cells) flow_.rule(cell.x + cell.width, top, cell.x + cell.width, top + height);
  }

  Flow& flow_;
  const Table& table_;
  double size_;
  std::vector<double> widths_;
};

}  // namespace

void draw_table(Flow& flow, const Table& table) { TableSetter(flow, table).draw(); }

double opening_height(Flow& flow, const Table& table) { return TableSetter(flow, table).opening(); }

}  // namespace spoglio::corpus

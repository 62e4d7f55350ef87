// Column widths, spans and row heights.
#include "tools/corpus/draw/table_cells.h"

#include <algorithm>
#include <numeric>

namespace spoglio::corpus {
namespace {

constexpr double kSidePadding = 3;    // points between a vertical rule and its text
constexpr double kLeastFontSize = 5;  // a table that still does not fit then breaks its words' column

// Calls visit(cell, row, column) for each cell, columns left of it and merged cells above it counted.
template <typename Visit>
void for_cells(const std::vector<TableRow>& rows, std::size_t columns, Visit visit) {
  std::vector<int> taken(columns, 0);  // rows that a merged cell above still takes
  for (std::size_t r = 0; r < rows.size(); ++r) {
    std::size_t column = 0;
    std::vector<int> next = taken;
    for (int& left : next) left = std::max(0, left - 1);
    for (const TableCell& cell : rows[r].cells) {
      while (column < columns && taken[column] > 0) ++column;
      if (column >= columns) break;
      visit(cell, r, column);
      for (int i = 0; i < cell.span && column < columns; ++i, ++column) next[column] = cell.row_span - 1;
    }
    taken = next;
  }
}

std::vector<double> least_widths(Flow& flow, const Table& table, double size) {
  std::vector<double> least(table.weights.size(), 0);
  for (const auto* rows : {&table.header, &table.rows})
    for_cells(*rows, least.size(), [&](const TableCell& cell, std::size_t row, std::size_t column) {
      if (cell.span != 1) return;
      const Ink ink{size, cell.bold || (*rows)[row].head, cell.italic};
      const double text = cell.upwards ? flow.line_height(ink) : flow.longest_word(cell.text, ink);
      least[column] = std::max(least[column], text + 2 * kSidePadding + 1 + cell.indent);
    });
  return least;
}

SetCell set_cell(Flow& flow, const TableCell& cell, const TableRow& row, const Columns& columns, std::size_t column) {
  SetCell set;
  set.cell = &cell;
  set.column = column;
  set.x = flow.left() +
          std::accumulate(columns.widths.begin(), columns.widths.begin() + static_cast<std::ptrdiff_t>(column), 0.0);
  set.span = 0;
  for (int i = 0; i < cell.span && column < columns.widths.size(); ++i, ++set.span)
    set.width += columns.widths[column++];
  set.ink = {columns.size, cell.bold || row.head, cell.italic};
  if (row.head && flow.style().dark_head) set.ink.colour = Colour{1, 1, 1};
  set.align = cell.align;
  set.row_span = static_cast<std::size_t>(std::max(1, cell.row_span));
  if (cell.upwards)
    set.lines = {cell.text};
  else if (!cell.text.empty())
    set.lines = flow.wrap(cell.text, set.ink, set.width - 2 * kSidePadding - cell.indent);
  return set;
}

double needed_height(Flow& flow, const SetCell& cell, double line_height) {
  const double lines = cell.cell->upwards ? flow.text_width(cell.cell->text, cell.ink)
                                          : static_cast<double>(cell.lines.size()) * line_height;
  return lines + 2 * flow.style().padding;
}

void stretch(std::vector<SetRow>& rows, const SetCell& cell, double need, bool evenly) {
  const std::size_t end = std::min(rows.size(), cell.row + cell.row_span);
  double sum = 0;
  for (std::size_t r = cell.row; r < end; ++r) sum += rows[r].height;
  if (sum >= need) return;
  if (!evenly) {
    rows[end - 1].height += need - sum;
    return;
  }
  for (std::size_t r = cell.row; r < end; ++r) rows[r].height += (need - sum) / static_cast<double>(end - cell.row);
}

}  // namespace

Columns size_columns(Flow& flow, const Table& table) {
  Columns columns;
  columns.size = table.font_size;
  std::vector<double> least = least_widths(flow, table, columns.size);
  while (std::accumulate(least.begin(), least.end(), 0.0) > flow.width() && columns.size > kLeastFontSize) {
    columns.size -= 0.25;
    least = least_widths(flow, table, columns.size);
  }
  // Columns whose share is less than they need get their need; the others share the rest.
  std::vector<double>& widths = columns.widths;
  const auto share = [&](std::size_t i) { return table.weights[i] * flow.style().jitter[i % 16]; };
  widths.assign(table.weights.size(), 0);
  std::vector<bool> fixed(widths.size(), false);
  for (bool changed = true; changed;) {
    changed = false;
    double room = flow.width();
    double weight = 0;
    for (std::size_t i = 0; i < widths.size(); ++i) {
      if (fixed[i])
        room -= least[i];
      else
        weight += share(i);
    }
    for (std::size_t i = 0; i < widths.size(); ++i) {
      if (fixed[i]) continue;
      widths[i] = std::max(room, 0.0) * share(i) / weight;
      if (widths[i] < least[i]) {
        widths[i] = least[i];
        fixed[i] = changed = true;
      }
    }
  }
  return columns;
}

std::vector<SetRow> set_rows(Flow& flow, const std::vector<TableRow>& rows, const Columns& columns) {
  std::vector<SetRow> set(rows.size());
  for_cells(rows, columns.widths.size(), [&](const TableCell& cell, std::size_t row, std::size_t column) {
    set[row].cells.push_back(set_cell(flow, cell, rows[row], columns, column));
    set[row].cells.back().row = row;
  });
  const double line_height = cell_line_height(flow, columns);
  for (SetRow& row : set) {
    row.height =
        static_cast<double>(std::max<std::size_t>(lines_left(row), 1)) * line_height + 2 * flow.style().padding;
    for (const SetCell& cell : row.cells)
      if (cell.row_span == 1 && cell.cell->upwards)
        row.height = std::max(row.height, needed_height(flow, cell, line_height));
  }
  for (const SetRow& row : set)
    for (const SetCell& cell : row.cells)
      if (cell.row_span > 1) stretch(set, cell, needed_height(flow, cell, line_height), flow.style().middle);
  return set;
}

std::size_t lines_left(const SetRow& row) {
  std::size_t left = 0;
  for (const SetCell& cell : row.cells)
    if (cell.row_span == 1 && !cell.cell->upwards) left = std::max(left, cell.lines.size() - cell.done);
  return left;
}

double cell_line_height(const Flow& flow, const Columns& columns) {
  return flow.line_height({columns.size, false, false});
}

}  // namespace spoglio::corpus

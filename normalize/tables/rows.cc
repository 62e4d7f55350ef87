// Spreads spans; every loop is bounded by the table's own counts.
#include "normalize/tables/rows.h"

#include <algorithm>

#include "normalize/words/wording.h"

namespace spoglio::normalize {

size_t TableRow::filled() const {
  size_t count = 0;
  for (size_t i = 0; i < cells.size(); ++i) count += !cells[i].empty() && !merged(i);
  return count;
}

std::string TableRow::text() const {
  std::string out;
  for (size_t i = 0; i < cells.size(); ++i) {
    if (cells[i].empty() || merged(i)) continue;
    out += (out.empty() ? "" : " ") + join_lines(cells[i]);
  }
  return out;
}

std::vector<TableRow> rows_of(const extract::Table& table) {
  std::vector<TableRow> rows(static_cast<size_t>(std::max(table.rows, 0)));
  const auto columns = static_cast<size_t>(std::max(table.columns, 0));
  for (TableRow& row : rows) {
    row.cells.resize(columns);
    row.places.resize(columns, table.place);
    row.own.resize(columns, true);
    row.joined.resize(columns, false);
    row.doubtful.resize(columns, false);
  }
  for (const extract::Cell& cell : table.cells) {
    for (int r = std::max(cell.row, 0); r < std::min(cell.row + cell.row_span, table.rows); ++r) {
      TableRow& row = rows[static_cast<size_t>(r)];
      for (int c = std::max(cell.column, 0); c < std::min(cell.column + cell.column_span, table.columns); ++c) {
        row.cells[static_cast<size_t>(c)] = cell.text;
        row.places[static_cast<size_t>(c)] = cell.place;
        row.own[static_cast<size_t>(c)] = r == cell.row;
        row.joined[static_cast<size_t>(c)] = c > cell.column;
        row.doubtful[static_cast<size_t>(c)] = cell.span_doubtful;
      }
      const bool unset = row.at.page == 0 && row.at.line == 0;
      row.at = unset ? cell.place : unite(row.at, cell.place);
    }
  }
  std::erase_if(rows, [](const TableRow& row) { return row.filled() == 0; });
  return rows;
}

}  // namespace spoglio::normalize

// Where a table's cells stand before any page break: their columns, lines and rows' heights.
#pragma once

#include <cstddef>
#include <vector>

#include "tools/corpus/draw/table.h"

namespace spoglio::corpus {

// A cell's lines, and how many of them are on paper already.
struct SetCell {
  std::vector<std::string> lines;
  std::size_t done = 0;
  double x = 0;
  double width = 0;
  Ink ink;
  Align align = Align::kLeft;
  std::size_t column = 0;
  std::size_t span = 1;
  std::size_t row = 0;
  std::size_t row_span = 1;
  const TableCell* cell = nullptr;
  bool last_piece = false;  // of a merged cell cut by page breaks
};

struct SetRow {
  std::vector<SetCell> cells;  // those that start in it
  double height = 0;           // untouched by a page break
  double extra = 0;            // for merged cells whose rest needs it after a page break
};

// Widths of the columns, and the type size that lets every word keep to its column where that can be.
struct Columns {
  std::vector<double> widths;
  double size = 9;
};
Columns size_columns(Flow& flow, const Table& table);

// Sets the lines of every cell. A merged cell that needs more room than its rows have makes them higher.
std::vector<SetRow> set_rows(Flow& flow, const std::vector<TableRow>& rows, const Columns& columns);

// Of the lines not yet on paper, those of cells that end in their row.
std::size_t lines_left(const SetRow& row);

double cell_line_height(const Flow& flow, const Columns& columns);

}  // namespace spoglio::corpus

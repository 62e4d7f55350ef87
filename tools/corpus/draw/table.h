// Tables on the page flow: wrapped cells, spans, rules, shading, rows over page breaks, repeated headers.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "tools/corpus/draw/flow.h"

namespace spoglio::corpus {

struct TableCell {
  std::string text;  // '\n' breaks a line
  int span = 1;      // columns
  Align align = Align::kLeft;
  bool bold = false;
  int row_span = 1;  // rows; the cells of the rows below leave its columns out
  bool italic = false;
  bool upwards = false;             // reads from the bottom up, on one line
  std::optional<bool> middle = {};  // else as the style says
  std::optional<Colour> fill = {};  // else the row's
  double indent = 0;                // points
};

struct TableRow {
  std::vector<TableCell> cells;
  bool head = false;   // shaded as a header
  bool band = false;   // shaded lightly
  bool opens = false;  // starts a group: tables with few rules have one above it
};

struct Table {
  std::vector<double> weights;   // relative column widths; widened where a word needs it
  std::vector<TableRow> header;  // on top, and again on each page when the style says so
  std::vector<TableRow> rows;
  double font_size = 9;
};

// Draws it at the flow's place and moves the flow below it. A merged cell cut by a page break goes on below the break;
// its text is printed once, on the first page that has room for it.
void draw_table(Flow& flow, const Table& table);

// Height of the header and the first row: what should not be parted from a heading above.
double opening_height(Flow& flow, const Table& table);

// Height of the whole table on a page of its own.
double table_height(Flow& flow, const Table& table);

}  // namespace spoglio::corpus

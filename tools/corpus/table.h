// Tables on the page flow: wrapped cells, rules, shading, rows over page breaks, repeated headers.
#pragma once

#include <string>
#include <vector>

#include "tools/corpus/flow.h"

namespace spoglio::corpus {

struct TableCell {
  std::string text;  // '\n' breaks a line
  int span = 1;      // columns
  Align align = Align::kLeft;
  bool bold = false;
};

struct TableRow {
  std::vector<TableCell> cells;
  bool head = false;  // shaded as a header
  bool band = false;  // shaded lightly
};

struct Table {
  std::vector<double> weights;   // relative column widths; widened where a word needs it
  std::vector<TableRow> header;  // on top, and again on each page when the style says so
  std::vector<TableRow> rows;
  double font_size = 9;
};

// Draws it at the flow's place and moves the flow below it.
void draw_table(Flow& flow, const Table& table);

// Height of the header and the first row: what should not be parted from a heading above.
double opening_height(Flow& flow, const Table& table);

}  // namespace spoglio::corpus

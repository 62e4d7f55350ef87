// The printed lines of each column of a table, with what tells whether a cell begins with them.
#pragma once

#include <optional>
#include <vector>

#include "extract/layout/values.h"

namespace spoglio::extract {

// A printed line of one column, or a value broken over two ("entro il" above "31/12/2019").
struct ColumnLine {
  std::vector<size_t> segments;  // left to right
  double top = 0;
  double bottom = 0;
  double first = 0;      // middle of its first printed line
  bool value = false;    // a value alone
  bool small = false;    // begins as no cell does: with a small letter or a stroke
  bool capital = false;  // begins with a capital
  bool free = false;     // its first word could have stood on the line above, as far as the column's width shows
  double middle() const { return (top + bottom) / 2; }
};

struct ColumnLines {
  std::vector<std::vector<ColumnLine>> columns;  // below the header, from the top
  std::vector<size_t> header;                    // segments of the lines beside and above the values' header
  std::vector<size_t> strict;                    // columns of values alone, behind the first words
  std::vector<std::vector<double>> levels;       // by column: heights of rules and edges of shades over its words
};

// The lines of a region's columns; nothing when words below the header reach over columns, a column has too many lines,
// or no column is one of values.
std::optional<ColumnLines> read_column_lines(const Page& page, const PageLines& lines, const Region& region);

}  // namespace spoglio::extract

// A table while its rows and columns are being settled.
#pragma once

#include <map>
#include <set>
#include <vector>

#include "extract/layout/tables/regions.h"

namespace spoglio::extract {

// A cell that is more than one position.
struct HeadSpan {
  size_t first_column = 0;
  size_t last_column = 0;
  size_t rows = 1;
};

// Segments by row of a table, the columns' gutters, and the spans of cells by their segments.
struct Grid {
  std::vector<std::vector<size_t>> rows;
  std::vector<Span> gutters;
  std::map<size_t, HeadSpan> spans;
  std::set<size_t> doubtful;  // segments that may be over more columns than the one they stand in
};

// Rows above the first one with values in it, or the first heading: those that may be the header. One at least, unless
// the table has none.
size_t header_rows(const Page& page, const PageLines& lines, const Grid& grid);

// Whether a row is the numbers of the columns: "(1) | (2) | (3) | …", counting up from column to column.
bool numbers_columns(const Page& page, const PageLines& lines, const std::vector<size_t>& row);

}  // namespace spoglio::extract

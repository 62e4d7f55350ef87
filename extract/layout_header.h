// The header of an unruled table: cells that head several columns, and words centred over columns they do not touch.
#pragma once

#include <map>
#include <set>
#include <vector>

#include "extract/layout_regions.h"

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

// Gives tables of values that begin without a header the lines above them that head their columns: words over several
// columns hide the white between those, and so keep out of the regions. Headers' words are parted at the gutters.
void take_headers(const Page& page, PageLines& lines, std::vector<Region>& regions);

// Joins a column that only the header has with the one beside it that only the body has.
void join_header_columns(const Page& page, const PageLines& lines, Grid& grid);

// Parts a header in two rows where words head columns that have their own words below: years over "Target" and "Peso".
// Heads may touch their columns or stand in their middle.
void nest_header(const Page& page, const PageLines& lines, Grid& grid);

}  // namespace spoglio::extract

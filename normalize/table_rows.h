// The rows of an extracted table, merged cells spread over what they span.
#pragma once

#include <string>
#include <vector>

#include "extract/document.h"

namespace spoglio::normalize {

struct TableRow {
  std::vector<std::string> cells;      // by column; blank where nothing is printed
  std::vector<extract::Place> places;  // of each cell; the table's where it is blank
  std::vector<bool> own;               // false where the cell comes down from a row above it
  extract::Place at;

  // Cells with text of their own; a cell that spans columns counts once for each.
  size_t filled() const;
  // All that the row prints, in order, merged cells once.
  std::string text() const;
};

// Rows without blank ones. A cell merged over rows holds for each of them; one merged over columns for each of those,
// unless it covers most of the table: then it is a line of its own and stands in its first column.
std::vector<TableRow> rows_of(const extract::Table& table);

}  // namespace spoglio::normalize

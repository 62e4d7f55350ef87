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
  std::vector<bool> joined;            // true where the cell is the one to its left, merged over both columns
  std::vector<bool> doubtful;          // true where the cell may stand for the blank ones beside it as well
  bool aligned = false;                // put under the columns of a header with more of them
  bool left_out = false;               // … which one of its cells stands under none of
  bool regrouped = false;              // its objective's cell stood beside another row
  extract::Place at;

  // Cells with text; one that is merged over columns counts once.
  size_t filled() const;
  bool blank_at(size_t i) const { return i >= cells.size() || cells[i].empty(); }
  bool merged(size_t i) const { return joined[i] && !cells[i].empty(); }
  // All that the row prints, in order, merged cells once.
  std::string text() const;
};

// Rows without blank ones. A cell merged over rows or columns holds for each of them.
std::vector<TableRow> rows_of(const extract::Table& table);

}  // namespace spoglio::normalize

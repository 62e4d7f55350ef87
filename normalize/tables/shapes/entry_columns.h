// Tables written anew, with a column for each label that the cells of one column print.
#pragma once

#include <vector>

#include "extract/document.h"
#include "normalize/tables/shapes/cell_entries.h"

namespace spoglio::normalize {

// A column of labelled cells.
struct EntryColumn {
  int at = 0;
  int first = 0;                                // its first row with a label
  std::vector<std::vector<CellEntry>> entries;  // by row
};

// The column under which a field stands; labels.size() where none is.
size_t column_of(const std::vector<CellField>& labels, const ColumnRole& role);

// The table with `column` taken apart. `head`: the row of the header, -1 without one. `open`: which label's column the
// page before left open.
extract::Table write_entries(const extract::Table& table, const EntryColumn& column,
                             const std::vector<CellField>& labels, int head, size_t open);

}  // namespace spoglio::normalize

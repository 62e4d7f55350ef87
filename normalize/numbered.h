// Indicators numbered inside the cells of one row: "1) … 2) …" beside "1) 80% 2) 12".
#pragma once

#include <string>
#include <vector>

#include "normalize/table_header.h"
#include "normalize/table_rows.h"

namespace spoglio::normalize {

// A row for each number, where the names and at least one more cell are numbered alike; the row itself otherwise. Cells
// without numbers hold for each.
std::vector<TableRow> split_numbered(const TableRow& row, const TableHeader& header);

// The numbered texts of a cell; the cell itself where it has none.
std::vector<std::string> numbered_texts(const std::string& cell);

}  // namespace spoglio::normalize

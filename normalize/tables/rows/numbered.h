// Indicators numbered inside the cells of one row: "1) … 2) …" beside "1) 80% 2) 12".
#pragma once

#include <string>
#include <vector>

#include "normalize/tables/header.h"
#include "normalize/tables/rows.h"

namespace spoglio::normalize {

// A row for each number, where the names and at least one more cell are numbered alike; the row itself otherwise. Cells
// without numbers hold for each.
std::vector<TableRow> split_numbered(const TableRow& row, const TableHeader& header);

// Whether a row is the lower part of a row of numbered cells that was cut between its lines: its numbers are the next
// ones of their columns, its other cells go on with words.
bool goes_on_numbered(const TableRow& above, const TableRow& row, const TableHeader& header);

// Adds the lines of a row to the cells of the one above.
void append_row(TableRow& above, const TableRow& row);

// The numbered texts of a cell; the cell itself where it has none.
std::vector<std::string> numbered_texts(const std::string& cell);

}  // namespace spoglio::normalize

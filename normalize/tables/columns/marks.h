// Columns of marks: offices as heads, and a cross under each that has a part in the row's indicator.
#pragma once

#include "normalize/tables/header.h"
#include "normalize/tables/rows.h"

namespace spoglio::normalize {

// Finds such columns under one heading of `header`, which starts at rows[first] and has read its roles: the names below
// the heading become part of the header. Marks only, or dashes, must stand in their cells.
void find_marks(TableHeader& header, const std::vector<TableRow>& rows, size_t first);

// Puts the names over a row's marks into the first of their columns, as a list.
void gather_marks(TableRow& row, const TableHeader& header);

}  // namespace spoglio::normalize

// The columns of a table whose extent is known: told by the lines that have words in several of them.
#pragma once

#include "extract/layout/tables/regions.h"

namespace spoglio::extract {

// Sets a region's gutters right by its lines with words in several columns: a line of one stretch, which may be a
// heading over the table's width, hides the white it reaches over. Columns never become fewer; one is parted where the
// lines that have words on both sides of a white stripe show it.
void clear_gutters(const PageLines& lines, Region& region);

// Drops columns that only words in the white between two others make, where those two are blank: their cells are over
// both. Such words lie inside a gutter then.
void drop_straddlers(const PageLines& lines, Region& region);

}  // namespace spoglio::extract

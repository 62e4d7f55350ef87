// The header of an unruled table: lines that its region left out, and columns that only its cells or only the others
// have.
#pragma once

#include <vector>

#include "extract/layout/grid.h"

namespace spoglio::extract {

// Gives tables of values that begin without a header the lines above them that head their columns: words over several
// columns hide the white between those, and so keep out of the regions. Headers' words are parted at the gutters.
void take_headers(const Page& page, PageLines& lines, std::vector<Region>& regions);

}  // namespace spoglio::extract

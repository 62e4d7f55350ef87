// Blank cells of a row that may not be blank: a merged cell without lines around it may reach over them.
#pragma once

#include "normalize/plan/plan.h"
#include "normalize/tables/header.h"
#include "normalize/tables/rows.h"

namespace spoglio::normalize {

// Flags the measures that such cells may hold, `ambiguous`: beside a value that the page sets in the middle of several
// columns, and before a later year's target.
void doubt_blanks(Indicator& indicator, const TableRow& row, const TableHeader& header);

}  // namespace spoglio::normalize

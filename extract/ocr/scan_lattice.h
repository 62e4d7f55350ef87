// Rows of scanned tables whose lines were lost.
#pragma once

#include "extract/document.h"

namespace spoglio::extract {

// Gives rows between two edges the lines across that the rows near them have, where white stands there.
void complete_lattices(Page& page);

}  // namespace spoglio::extract

// Heads of tables of scans whose other lines were lost.
#pragma once

#include "extract/document.h"

namespace spoglio::extract {

// Where a row with lines across stands over print that has no lines at all and keeps to its columns, line by line, the
// lines go on down to the last of it: light lines below a dark head vanish in a scan of one bit.
void extend_heads(Page& page);

}  // namespace spoglio::extract

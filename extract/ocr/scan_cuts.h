// Shades of scanned pages that run over several cells.
#pragma once

#include "extract/document.h"

namespace spoglio::extract {

// Cuts shades at level lines, also those that part some columns only, and at the white between words: bands of one colour
// are one area to recognition.
void cut_shades(Page& page);

}  // namespace spoglio::extract

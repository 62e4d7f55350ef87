// Headers that came out as lines within their table.
#pragma once

#include "extract/document.h"
#include "normalize/headers/vocabulary.h"

namespace spoglio::normalize {

// A recognised line that is a known header and stands beside the first row of a table, over a column that has no cell
// there, becomes that cell: a turned header reaches over several rows.
void put_lines_in_heads(extract::Page& page, const Vocabulary& vocabulary);

}  // namespace spoglio::normalize

// Columns of codes: white inside of a code is what recognition left between its signs.
#pragma once

#include <vector>

#include "extract/document.h"
#include "normalize/headers/vocabulary.h"
#include "normalize/ocr/page.h"

namespace spoglio::normalize {

// "2. 1.b" as "2.1.b" in columns headed as codes, where most cells of such columns are one word. Returns what was
// mended.
std::vector<Mend> join_code_cells(extract::Page& page, const Vocabulary& vocabulary);

}  // namespace spoglio::normalize

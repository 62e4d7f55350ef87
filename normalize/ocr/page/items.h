// Numbered items of recognised cells: the numbers run on in every cell of a row, whatever their points were read as.
#pragma once

#include <vector>

#include "extract/document.h"
#include "normalize/ocr/page.h"

namespace spoglio::normalize {

// "2,50%" below "1. 50%" as "2. 50%", "125%" over "2. 25%" as "1. 25%", "8) 20%" below "2) 25%" as "3) 20%", in a row
// another cell of which prints as many items. Returns what was mended, item by item.
std::vector<Mend> mend_rows_of_items(extract::Table& table);

}  // namespace spoglio::normalize

// Marks of footnotes and exponents: small words set off the baseline, which belong to the line they touch.
#pragma once

#include <cstddef>
#include <vector>

#include "extract/document.h"

namespace spoglio::extract {

// Moves small words to the neighbouring line whose word they touch. Lines go from the top, each from left to right.
void settle_raised(const Page& page, std::vector<std::vector<size_t>>& lines);

}  // namespace spoglio::extract

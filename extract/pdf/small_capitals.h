// Words in small capitals, which are set in two sizes.
#pragma once

#include "extract/document.h"

namespace spoglio::extract {

// Poppler ends a word where the size of its letters changes, so that a name in small capitals comes as "C OMUNE". Where
// capitals of a smaller size stand right behind a large one, on its line, they become one word of the larger size.
void join_small_capitals(Page& page);

}  // namespace spoglio::extract

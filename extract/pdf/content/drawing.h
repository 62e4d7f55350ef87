// The ruling lines and shaded areas of a page, tidied from what its content stream paints.
#pragma once

#include <vector>

#include "extract/document.h"
#include "extract/pdf/content/paint.h"

namespace spoglio::extract {

// Dashes, dots and pieces become one line where they follow each other; lines that cannot be seen (white on white, or
// below a white area) and what is too short to part cells are dropped, a white line on a shade is kept.
// `width` and `height` stay 0.
Drawing tidy(const Painting& painting);

}  // namespace spoglio::extract

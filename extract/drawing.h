// The ruling lines and shaded areas of a page, tidied from what its content stream paints.
#pragma once

#include <vector>

#include "extract/content_paint.h"
#include "extract/document.h"

namespace spoglio::extract {

// All in points from the top left corner of the page as it is displayed, like the boxes of the words.
struct Drawing {
  double width = 0;  // of the page, for comparing with Page::width; 0 when the page was not found
  double height = 0;
  std::vector<Box> horizontal;  // ruling lines as boxes (their thickness may be 0), by y, then x
  std::vector<Box> vertical;    // by x, then y
  std::vector<Box> shades;      // filled areas that are neither lines nor white, in painting order
  bool whole = true;            // false when a limit was met and the rest of the page was left out
};

// Dashes, dots and pieces become one line where they follow each other; lines that cannot be seen (white on white, or
// below a white area) and what is too short to part cells are dropped, a white line on a shade is kept.
// `width` and `height` stay 0.
Drawing tidy(const Painting& painting);

}  // namespace spoglio::extract

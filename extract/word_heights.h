// Word boxes of fonts that do not say how high they are.
#pragma once

#include "extract/document.h"

namespace spoglio::extract {

// For a page with Type 3 fonts. They give no ascent, and Poppler guesses their size from a letter's width: boxes come
// out lower than the letters, and layout measures everything in heights. Words too flat for the width of their letters
// get the height that such letters have, about their middle; boxes stay on the page. Widths are left as they are.
void mend_flat_words(Page& page);

}  // namespace spoglio::extract

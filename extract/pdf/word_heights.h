// Words of fonts that do not say how large they are.
#pragma once

#include "extract/document.h"

namespace spoglio::extract {

// For a page with Type 3 fonts. They give no ascent, and Poppler guesses their size from a letter's width: boxes come
// out lower than the letters, or so tall that lines overlap, and layout measures everything in heights. Words too flat
// or too tall for the width of their letters get the height that such letters have, about their middle or their
// baseline; boxes stay on the page. Widths are left as they are.
void mend_heights(Page& page);

// For such a page too: the guessed size makes spaces of the white between two letters. Words that stand much closer
// than the page's words do become one, where small letters go on.
void join_split_words(Page& page);

}  // namespace spoglio::extract

// Words along the page's height whose letters come one by one, from the last to the first.
#pragma once

#include <vector>

#include "extract/document.h"

namespace spoglio::extract {

// Poppler takes text of Type 3 fonts, whose letters are defined upside down, for text that runs the other way along the
// page's height: each letter comes as a word, last one first. Those become words again. `turned`: for each of the page's
// words, whether it is set along the page's height; joined words leave both.
void join_turned_letters(Page& page, std::vector<bool>& turned);

}  // namespace spoglio::extract

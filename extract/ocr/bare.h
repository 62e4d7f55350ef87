// Letters of a line that no word covers.
#pragma once

#include <vector>

#include "extract/document.h"
#include "extract/image/lines.h"

namespace spoglio::extract {

// Words, in points of a page of `dpi`, reach over bare letters that stand as close to them as letters do, and are in
// doubt then: engines end a word early, and what they leave looks like white between columns.
void reach_bare_letters(const PrintLine& line, double dpi, std::vector<Word>& words);

// Letters that no word covers were lost: the word nearest to each is in doubt.
void doubt_lost_letters(const PrintLine& line, double dpi, std::vector<Word>& words);

}  // namespace spoglio::extract

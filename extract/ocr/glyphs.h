// The signs of a page beside each other: what is printed alike is the same sign, whatever it was read as.
#pragma once

#include <vector>

#include "extract/document.h"
#include "extract/image/lines.h"
#include "extract/image/prepare.h"

namespace spoglio::extract {

struct ReadLine {
  PrintLine line;
  std::vector<Word> words;  // left to right
};

// Learns how digits and letters look from words that are sure, then looks at the signs of words that are not, and of
// codes, where no dictionary helps: what clearly looks like another sign becomes that one ("INDO1" becomes "IND01");
// words whose signs all look as they should are surer, and words with one that does not are in doubt. Words whose
// letters run into each other stay as they are.
void compare_glyphs(const PreparedScan& scan, std::vector<ReadLine>& lines);

}  // namespace spoglio::extract

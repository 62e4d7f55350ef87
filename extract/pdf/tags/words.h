// Which marked content each word of a page belongs to.
#pragma once

#include <vector>

#include "extract/document.h"
#include "extract/pdf/content/text.h"

namespace spoglio::extract {

// For each word the tags it may belong to, each once: that of the last text that starts at or before it on its
// baseline, in the word's reading direction, and those of texts that start within it. kNoTag and kArtifact stand for
// text without a tag. None for a word that no text fits.
std::vector<std::vector<Tag>> word_tags(const std::vector<Word>& words, const std::vector<TextStart>& texts);

// Takes the words that nobody can see out of the page, unless they are most of it: the text layer of a scan.
void drop_unseen(Page& page, const std::vector<TextStart>& texts);

}  // namespace spoglio::extract

// Which marked content each word of a page belongs to.
#pragma once

#include <optional>
#include <set>
#include <vector>

#include "extract/content_text.h"
#include "extract/document.h"

namespace spoglio::extract {

struct WordTags {
  // For each word the tag of the last text that starts at or before it on its baseline (kNoTag, kArtifact:
  // text without one), in the word's reading direction. Nothing for a word that no text fits, or over which texts of
  // several tags start.
  std::vector<std::optional<Tag>> of_word;
  std::set<Tag> torn;  // the tags of texts that lie in such words
};

WordTags word_tags(const std::vector<Word>& words, const std::vector<TextStart>& texts);

}  // namespace spoglio::extract

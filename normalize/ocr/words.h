// What a recognised word may have been: one confusion away.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "normalize/headers/vocabulary.h"
#include "normalize/words/wording.h"

namespace spoglio::normalize {

// Words that recognition may have read as this one: marks at its ends taken off, an accent more or less, letters that
// look alike ("rn" and "m", "c" and "e"), and for long words any one letter changed, lost or added. Never itself.
std::vector<std::string> look_alikes(std::string_view word);

// The one look-alike that is among the words, when the word itself is not, and only one is; else nothing.
// `words`: in lower case.
std::string one_look_alike(std::string_view word, const std::unordered_set<std::string>& words);

// The same by the document's own words: one that it prints `times` or more, and far more often than the word.
std::string one_look_alike(std::string_view word, const WordSet& words, int times);

// Those of the words of headers and labels that differ from this one in the fewest letters, and in few, in the order of
// the alphabet; none for a word that is among them.
std::vector<std::string> nearest_words(const std::string& word, const std::unordered_set<std::string>& known);

// The longer words of headers and labels, in lower case and without accents.
std::unordered_set<std::string> vocabulary_words(const Vocabulary& vocabulary);

}  // namespace spoglio::normalize

// Recognised words held against the model's own list of words.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "extract/ocr/glyphs.h"

namespace spoglio::extract {

using KnowsWord = std::function<bool(const std::string& word)>;

// The one known word that this one may have been read from: letters that look alike taken for each other ("nscosso" for
// "riscosso"), once or twice. Of a long word, where `any_letter`, also one letter that is wrong, lost or too many.
// Empty where the word is known itself, has other signs than letters, or where several known words are as near.
std::string known_word(const std::string& word, const KnowsWord& knows, bool any_letter);

// Words that the list does not hold become the one that it does, in doubt; those without one are in doubt unless the
// page prints them again. Words that it holds are surer: so few letters are misread into another word.
// A word that a hyphen parts at a line's end is looked for in whole.
void hold_against_dictionary(std::vector<ReadLine>& lines, const KnowsWord& knows);

}  // namespace spoglio::extract

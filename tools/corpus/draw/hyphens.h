// Where words may be broken at the end of a line, and how they are spelled with ligatures.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace spoglio::corpus {

// The word cut after its hyphens, where three letters stand on both sides ("iniziative-|azioni").
std::vector<std::string> hyphen_parts(const std::string& word);

// Places inside a plain lower-case word where Italian breaks it: before a consonant that a vowel follows, never
// within "gn", "sc", "ch", "gl", "qu" or a consonant and "r" or "l". Three letters stay on both sides.
std::vector<std::size_t> syllable_breaks(const std::string& word);

// "fi" and "fl" as one character each.
std::string with_ligatures(const std::string& text);

}  // namespace spoglio::corpus

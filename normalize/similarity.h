// How alike two wordings are, for lines that are printed twice.
#pragma once

#include <string>
#include <string_view>

namespace spoglio::normalize {

// 1 for texts that differ in case, accents, punctuation and white space only; 1 - edit distance / longer length
// otherwise, over letters and digits. 0 when only one is empty.
double similarity(std::string_view a, std::string_view b);

// The same in two steps, for texts that are held against many: what of a text counts, and how alike two of them are.
std::string letters_of(std::string_view text);
double likeness_of_letters(std::string_view a, std::string_view b);

}  // namespace spoglio::normalize

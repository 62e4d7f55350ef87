// How alike two wordings are, for lines that are printed twice.
#pragma once

#include <string>
#include <string_view>

namespace spoglio::normalize {

// 1 for texts that differ in case, accents, punctuation and white space only; 1 - edit distance / longer length
// otherwise, over letters and digits. 0 when only one is empty.
double similarity(std::string_view a, std::string_view b);

// The same in two steps, for texts that are held against many.
std::string letters_of(std::string_view text);
std::string letters_of_folded(std::string_view key);
double likeness_of_letters(std::string_view a, std::string_view b);

// One letter more, less or another, at most.
bool is_one_edit_apart(std::string_view a, std::string_view b);

}  // namespace spoglio::normalize

// The wordings of documents' titles, and whether one goes on in the next line.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "normalize/headers/vocabulary.h"

namespace spoglio::normalize {

constexpr size_t kLongestFact = 140;  // bytes of a line that is a title, or names an act

// Four-digit years of these two centuries, as printed one after the other.
std::vector<int> years_in(const std::string& text);
// Reports on what was reached are approved after the year they tell.
bool looks_back(const std::string& title);
// "Programmazione annuale della performance 2024": no wording of the vocabulary, but a plan's words with its year.
bool is_like_title(const std::string& text);
// Whether a title may go on in the next line: "Rendiconto degli obiettivi - Anno", "Piano della performance e degli".
bool may_go_on(const std::string& text, const Vocabulary& vocabulary);
// Two lines as one text: "… per gli anni 2015-" and "2017" without a blank.
std::string joined_lines(const std::string& first, const std::string& second);
// "Piano della performance" of "Piano della performance -".
std::string without_last_dash(const std::string& text);
// Whether a folded text is a title's wording: "P.I.A.O." in front of its own full wording, or "PIAO -".
bool is_title(const std::string& key, const Vocabulary& vocabulary);
// What stands behind "(P.I.A.O.)" or "- PIAO"; the whole text where no such abbreviation begins it.
std::string behind_abbreviation(const std::string& key, const Vocabulary& vocabulary);

}  // namespace spoglio::normalize

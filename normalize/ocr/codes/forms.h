// What codes are like: their forms, and what a damaged one may have been.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace spoglio::normalize {

inline constexpr std::size_t kFewestCodes = 3;   // codes, or objectives, that tell what a document's are like
inline constexpr std::size_t kLongestCode = 16;  // bytes
inline constexpr double kMostCodes = 0.6;        // of them

// Figures as 9, letters as A or a: "9.9.a".
std::string form_of(std::string_view code);

// The form that most have; empty when none does.
std::string common_form(const std::map<std::string, std::size_t>& forms, std::size_t fewest, double share);

// The one code of this form that is one change away; empty where there is none, or several.
std::string mended_code(const std::string& code, const std::string& form);

// What is left of a code when strokes, circles and separators are no longer told apart: "A.1.b" and "Alb" are "A1b".
std::string skeleton_of(std::string_view code);

}  // namespace spoglio::normalize

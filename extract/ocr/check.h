// Words held against the ink they were read from.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/image/lines.h"
#include "extract/layout/layout.h"

namespace spoglio::extract {

// Whether ink as high as letters stands where none of the words, left to right, was read.
bool leaves_ink(const PrintLine& line, const std::vector<Span>& words);

// "gg" over "88", "99", "9g", and "gg." over "88.", whose ink begins below figures and reaches below the baseline of
// the row; else the text.
std::string with_descenders(const std::string& text, double confidence, const PrintLine& line, const Span& x);

// "7188" over "71 gg": where the two letters begin that stand lower than the digits before them; nothing for others.
std::optional<double> days_begin(const std::string& text, const PrintLine& line, const Span& x);

// False when more letters stand between two places of a line than `text` has: one of them was lost ("SI/NO" as "SINO").
bool agrees_with_ink(const std::string& text, const PrintLine& line, const Span& x);

// False when a figure's ink is wider than so many digits, points and percent signs are printed: one of them was lost
// ("30%" as "0%"). True for what is no figure.
bool is_as_wide(const std::string& text, const PrintLine& line, const Span& x);

// True when more marks as high as digits stand side by side than the figure has: "30%", as narrow as a wide "0%".
bool lacks_a_digit(const std::string& text, const PrintLine& line, const Span& x);

// False when a figure's ink is narrower than so many signs are printed in the narrowest type: "290%" over "90%".
bool is_wide_enough(const std::string& text, const PrintLine& line, const Span& x);

// Whether the word's first sign stands over a low stroke of its own, or runs into the next one: then it may be "≥",
// however surely a "2" was read.
bool may_begin_over_bar(const PrintLine& line, const Span& x);

// True when "<" or ">" may have been "≤" or "≥" with a bar that ran into the angle: the mark is too high for the angle.
bool may_hide_a_bar(const std::string& text, const PrintLine& line, const Span& x);

// False when the first sign of a figure is higher or lower than such a sign is printed: "-" that is a plus, "=" over
// which an angle stands, "4" that is lower than the digits behind it.
bool begins_as_printed(const std::string& text, const PrintLine& line, const Span& x);

// True for a stem with a point over it: an "i", though it was read as another stroke.
bool is_stem_with_point(const PrintLine& line, const Span& x);

// A figure with the one point or comma that its print has between two digits ("11" over "1.1", "<24" over "< 2,4",
// "918%" over "91,8%"); the text as it is where there is none, or the digits are not as many as their marks.
std::string with_lost_point(const std::string& text, const PrintLine& line, const Span& x);

// A figure without the "1" that engines make up behind a "7", where its ink has one digit less ("71%" over "7%"); the
// text as it is where digits run into each other, or are as many.
std::string without_invented_one(const std::string& text, const PrintLine& line, const Span& x);

}  // namespace spoglio::extract

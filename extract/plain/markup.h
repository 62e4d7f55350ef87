// Light markup that converters leave in text dumps: HTML tags and entities, Markdown emphasis and headings.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace spoglio::extract {

// One line without <b>, <i>, <u>, <p>, <br>, <sup>, <sub>, <strong>, <em>, emphasis pairs that hug words, leading '#'s,
// and with the common entities resolved. A '<' or '>' that compares ("<1", "> 80") stays.
std::string strip_markup(std::string_view line);

// Removes "**" pairs that open on one line and close on a later one of the same paragraph (no empty line between).
void strip_emphasis_over_lines(std::vector<std::string>& lines);

}  // namespace spoglio::extract

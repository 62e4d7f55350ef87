// Tables of one form below each other, as plans print one for each objective: each begins with the same header.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "extract/layout_lines.h"

namespace spoglio::extract {

using HeaderCounts = std::map<std::vector<std::string>, int>;

// Counts the bands that may be headers; the bands at which the page is to be cut, in order, so that no part holds a
// header twice: where the widest white stands between the last row above a repeated header and that header, its
// headings included below. Tables are then looked for in each part by itself, for the columns of such tables seldom
// agree. Empty for most pages.
std::vector<size_t> cuts_at_repeated_headers(const Page& page, const PageLines& lines, HeaderCounts& counts);

// Sets Band::header where the same words were counted twice or more.
void mark_headers(const Page& page, PageLines& lines, const HeaderCounts& counts);

}  // namespace spoglio::extract

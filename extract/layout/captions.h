// Titles and sources of tables: what is said above and below a table is none of its rows.
#pragma once

#include <vector>

#include "extract/layout/lines/lines.h"

namespace spoglio::extract {

// The bands at which a page is to be cut, in order, so that each numbered title ("Table 3.1 ...", "Figura 2 - ...") is
// a part by itself, and what names a source or notes below a table begins one.
std::vector<size_t> cuts_at_captions(const Page& page, const PageLines& lines);

}  // namespace spoglio::extract

// Lines of a column that are entries by themselves, told from one text that is broken over lines.
#pragma once

#include <set>
#include <vector>

#include "extract/layout/lines/lines.h"

namespace spoglio::extract {

// Whether each of some segments of a column, from the top, is an entry: it has others beside it on nearly all lines
// around, and opens with a capital or a digit, or could have gone on in the line above. Headings among them have
// nothing beside them. `beside` are the printed lines of other columns that may be beside them, `width` is the
// column's.
bool are_entries(const Page& page, const PageLines& lines, const std::vector<size_t>& segments,
                 const std::set<size_t>& beside, double width);

}  // namespace spoglio::extract

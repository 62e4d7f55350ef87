// Tables between level rules or shades: what lines of one width, one below the other, enclose.
#pragma once

#include <vector>

#include "extract/layout/tables/regions.h"

namespace spoglio::extract {

// Sets regions right by the rules and shades of the page: the bands between the first and the last line of a group are
// one table where they hold columns, headings over its whole width included, and nothing beyond it belongs to it.
void follow_rules(const Page& page, const PageLines& lines, std::vector<Region>& regions);

}  // namespace spoglio::extract

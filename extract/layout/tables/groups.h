// Labels over groups of a table's rows, which headings between two tables look like.
#pragma once

#include "extract/layout/tables/regions.h"

namespace spoglio::extract {

// Whether a band is a label at the region's left edge, or a line of one, between rows whose values end alike: more of
// one table, whose figures begin at any place.
bool labels_more(const Page& page, const PageLines& lines, const Region& region, size_t band);

// Whether a band is a label at the region's left edge and a value that reaches over several of its columns, from where
// others of the first one behind the labels begin.
bool is_long_value(const PageLines& lines, const Region& region, size_t band);

}  // namespace spoglio::extract

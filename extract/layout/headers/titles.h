// Titles of groups of rows: words by themselves in the middle of a table's width, between rows of values.
#pragma once

#include "extract/layout/grid.h"
#include "extract/layout/lines/lines.h"

namespace spoglio::extract {

// Sets Band::title.
void mark_titles(const Page& page, PageLines& lines);

// Takes the titles of a region's rows over all columns, or over all but the first where they stand in their middle.
void span_titles(const PageLines& lines, const Region& region, Grid& grid);

}  // namespace spoglio::extract

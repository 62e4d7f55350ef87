// Third step of layout: the exact extent of each table and its rows.
#pragma once

#include <optional>
#include <vector>

#include "extract/layout/grid.h"
#include "extract/layout/tables/regions.h"

namespace spoglio::extract {

// Regions whose ends are settled: headings between two tables are out, wrapped lines and rows of one cell are in.
std::vector<Region> settle_regions(const Page& page, const PageLines& lines, const LayoutOptions& options,
                                   const std::vector<Region>& regions, const Spacing& known);

// The region's rows, each a list of segments; `spacing` as measured, its gaps completed from the page before.
std::vector<std::vector<size_t>> find_rows(const Page& page, const PageLines& lines, const Region& region,
                                           const Spacing& spacing);

// True for columns of running text, lists and tables of contents, which only look like tables.
bool is_prose(const Page& page, const PageLines& lines, const Region& region);

}  // namespace spoglio::extract

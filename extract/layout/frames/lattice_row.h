// What white between the words of one lattice row shows about the rows in it.
#pragma once

#include <optional>

#include "extract/layout/tables/regions.h"

namespace spoglio::extract {

// Where a heading ends that the first column holds above the words of a row, in points: all other cells stand below it.
// Nothing where there is none. `leading` is the white between lines of a cell, in points.
std::optional<double> heading_end(const PageLines& lines, const Region& region, double leading);

// Whether most columns hold several pieces of text with white between them, in as many rows each.
bool holds_blocks(const Page& page, const PageLines& lines, const Region& region, double leading);

// Whether several columns hold a list each ("1. … 2. …" in the cell of names and in that of values): one row, however
// its items' lines stand.
bool holds_lists(const Page& page, const PageLines& lines, const Region& region);

}  // namespace spoglio::extract

// Rows that shades alone part, inside a row of a lattice.
#pragma once

#include <set>
#include <vector>

#include "extract/layout/frames/frames.h"

namespace spoglio::extract {

// Heights between rows, in points, from the top, and the lattice columns that the shades part; the other columns hold
// cells beside all of the rows.
struct ShadedCuts {
  std::vector<double> cuts;
  std::set<size_t> columns;
};

// Where shades of several columns begin or end inside lattice row `row`. `members` are the words of each of the frame's
// cells. Nothing where an edge runs through words of its columns, or no words stand between two.
ShadedCuts shaded_cuts(const Page& page, const Frame& frame, const std::vector<std::vector<size_t>>& members,
                       size_t row);

}  // namespace spoglio::extract

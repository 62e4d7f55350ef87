// The lattice that a group of crossing lines draws.
#pragma once

#include <vector>

#include "extract/document.h"
#include "extract/layout/frames/frames.h"

namespace spoglio::extract {

// Lines that cross each other, directly or over others: some of either kind.
struct RuledLines {
  std::vector<Box> horizontal;
  std::vector<Box> vertical;
};

constexpr double kSnap = 3;       // points: lines so near to each other are one, drawn twice
constexpr double kLeastCell = 4;  // points: what is narrower or lower holds no text

// Where the columns and rows begin and end, in points, and the cells between: positions that no line parts are one, if
// they make a rectangle; else one per row of positions. A row also begins where an upright line or a shade over most of
// the width does. No cells where the lines make no two columns, or more columns or rows than any table has.
struct Lattice {
  std::vector<double> xs;
  std::vector<double> ys;
  std::vector<FrameCell> cells;
};

Lattice lattice_of(const RuledLines& lines, const std::vector<Box>& shades);

}  // namespace spoglio::extract

// Level lines of a drawing: rules, and the edges of shades.
#pragma once

#include <vector>

#include "extract/document.h"

namespace spoglio::extract {

// In points.
struct Level {
  double from = 0;
  double to = 0;
  double y = 0;
  bool ruled = false;  // rather than the edge of a shade
};

// Rules and the upper and lower edges of shades from the top, pieces that meet as one, those that are as wide as
// `least`. None when a page has more than a table draws.
std::vector<Level> find_levels(const Drawing& drawing, double least);

// Levels of one table, from the top: those with the same ends, and shorter ones that leave merged cells out.
struct LevelGroup {
  double from = 0;
  double to = 0;
  std::vector<Level> levels;
};

// Levels by the table they seem to belong to, the widest first; those drawn twice are one.
std::vector<LevelGroup> groups_of(std::vector<Level> levels);

}  // namespace spoglio::extract

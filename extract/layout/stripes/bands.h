// Runs of bands between levels of one width that may be rows of one table.
#pragma once

#include <vector>

#include "extract/layout/lines/lines.h"
#include "extract/layout/stripes/levels.h"

namespace spoglio::extract {

// In heights of a line, where nothing else is said.
constexpr double kSameEnd = 4;       // points between the ends of lines of one width
constexpr double kLooseRow = 2.5;    // heights of white in a row over its words, at most
constexpr double kBigger = 1.08;     // factor: height of a heading's letters
constexpr double kNextLine = 0.35;   // heights of white between lines of a cell, at most
constexpr size_t kProseLines = 3;    // lines of words without columns that no row holds,
constexpr double kNarrowText = 0.6;  // unless they end before this share of its width, as in a first column

// Bands first to last between levels. Shades may leave out the first and the last rows, rules do not.
struct Stripe {
  size_t first = 0;
  size_t last = 0;
  bool open_above = false;
  bool open_below = false;
  bool short_one = false;  // a header and one row: to be taken where nothing else shows a table
};

// The bands of each run of a group's levels that may enclose rows of one table.
std::vector<Stripe> stripes_of(const PageLines& lines, const LevelGroup& group);

}  // namespace spoglio::extract

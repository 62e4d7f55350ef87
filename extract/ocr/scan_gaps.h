// The white between the words of a scanned page's rows, and lines across in it.
#pragma once

#include <vector>

#include "extract/document.h"

namespace spoglio::extract {

constexpr double kColumnGap = 0.9;  // heights of a word: white that parts columns, and no words
constexpr double kLineGap = 0.5;    // … where a line stands near by as well
constexpr double kNearLine = 3;     // points between a line and the white it stands in, or between two edges of one row
constexpr double kCovered = 0.6;    // share of a row's height over which a line was found, if it was

struct Range {
  double from = 0;
  double to = 0;
};

// Whether the middle of a word lies in an area.
bool within(const Box& area, const Box& word);

// The white between runs of words, left to right; `least` in heights of a word.
std::vector<Range> gaps_of(const Page& page, const Box& area, double least);

// Where a line across stands.
inline double middle(const Box& line) { return (line.x0 + line.x1) / 2; }

inline bool falls_into(double x, const Range& gap) { return x >= gap.from - kNearLine && x <= gap.to + kNearLine; }

}  // namespace spoglio::extract

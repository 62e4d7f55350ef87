// Short and faint pieces of ruling lines.
#pragma once

#include <vector>

#include "extract/document.h"

namespace spoglio::extract {

// What may be a line, and the connected run that it is.
struct RuleRun {
  Box box;
  Box run;
  bool sure = false;  // no letter's stroke
};

// Adds to the lines of a page, level and upright ones, what of the faint pieces is one: those that go on from a line,
// or stand between two, or between the upper and lower `edges` of shades. Short strokes of letters look like them else.
void take_faint_lines(double dpi, std::vector<RuleRun>& levels, std::vector<RuleRun>& uprights,
                      std::vector<RuleRun> faint_levels, std::vector<RuleRun> faint_uprights,
                      const std::vector<RuleRun>& edges);

}  // namespace spoglio::extract

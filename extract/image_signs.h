// Signs that the models do not know, told by their shape.
#pragma once

#include <string>
#include <vector>

#include "extract/image_lines.h"

namespace spoglio::extract {

struct Sign {
  std::string text;  // "≥" or "≤"
  Box box;           // pixels
};

// Takes the marks of "≥" and "≤" out of a line and returns what they are, left to right.
std::vector<Sign> take_signs(const PreparedScan& scan, PrintLine& line);

}  // namespace spoglio::extract

// Signs that the models do not know, or see in coarse scans as others, told by their shape.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/image/lines.h"

namespace spoglio::extract {

struct Sign {
  std::string text;  // "≥", "≤", ">=" or "<="
  Box box;           // pixels
};

// Takes the marks of "≥" and "≤" out of a line, and those of ">=" and "<=" that begin it, and returns what they are,
// left to right.
std::vector<Sign> take_signs(const PreparedScan& scan, PrintLine& line);

// The same where the sign's ink runs into the next one or falls apart, as it does at low resolutions: the sign that
// begins at `x`, whatever its marks are. What was read as a `digit` has to be lower than those are.
std::optional<Sign> sign_at(const PreparedScan& scan, const PrintLine& line, double x, bool digit);

// The angle that begins at `x`, of thick strokes over a bar that they run into: told by its outline.
std::optional<Sign> barred_angle(const PreparedScan& scan, const PrintLine& line, double x, char angle);

}  // namespace spoglio::extract

// Figures that are wider than their signs: a comma or a point was lost between them, or a speck was taken for a digit.
#pragma once

#include <vector>

#include "extract/document.h"

namespace spoglio::normalize {

struct OddWidth {
  size_t word = 0;    // of Page::words
  double excess = 0;  // in widths of a digit: above 0 a sign too few was read, below 0 one too many
};

// Words of two or three digits, and of digits with "%", whose width differs from what others of their height on the
// page have. A page with few of a kind tells nothing.
std::vector<OddWidth> odd_widths(const extract::Page& page);

}  // namespace spoglio::normalize

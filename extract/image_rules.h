// Ruling lines and shades of a scan, in pixels.
#pragma once

#include <vector>

#include "extract/document.h"
#include "extract/image.h"

namespace spoglio::extract {

struct Rules {
  std::vector<Box> horizontal;
  std::vector<Box> vertical;
  Image mask;  // the pixels of the lines, but for strokes of letters that run across them; 1 bit
};

// The ruling lines of a picture of one bit.
Rules find_rules(const Image& binary, double dpi);

}  // namespace spoglio::extract

// Ruling lines and shades of a scan, in pixels.
#pragma once

#include <vector>

#include "extract/document.h"
#include "extract/image/image.h"

namespace spoglio::extract {

struct Rules {
  std::vector<Box> horizontal;
  std::vector<Box> vertical;
  Image mask;  // the pixels of the lines, but for strokes of letters that run across them; 1 bit
};

// An even area that is darker than the ground but not as dark as print.
struct Shade {
  Box box;
  int level = 0;  // gray value
};
std::vector<Shade> find_shades(const Image& gray, double dpi);

// The ruling lines of a gray picture; those fainter than its print as well, and those on its shades. Without shades,
// nothing but print and lines stands on white.
Rules find_rules(const Image& gray, const std::vector<Shade>& shades, double dpi);

}  // namespace spoglio::extract

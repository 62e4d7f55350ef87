// A scan made ready for recognition: even ground, upright, straight, without ruling lines, shades and speckle.
#pragma once

#include <vector>

#include "extract/document.h"
#include "extract/image/image.h"

namespace spoglio::extract {

struct PrepareOptions {
  bool background = true;  // even out shadows and yellowed paper
  bool deskew = true;
  bool despeckle = true;
  bool rules = true;    // find ruling lines and take them out
  bool enlarge = true;  // coarse scans to working size
};

struct PreparedScan {
  Image gray;           // dark print on white
  Image ink;            // the same with one bit: what is left when lines, shades and pictures are taken out
  double dpi = 0;       // of both
  double skew = 0;      // degrees that were taken out, clockwise
  bool coarse = false;  // of one bit, and enlarged: thin strokes are lost
  double spread = 0;    // pixels by which the ink of a blurred scan reaches over the edges of its print
  // Pixels of `gray`.
  std::vector<Box> horizontal;
  std::vector<Box> vertical;
  std::vector<Box> shades;
};

// `turns`: quarter turns clockwise to make first. `scan.dpi` must be known. Empty pictures when memory runs out.
PreparedScan prepare_scan(const Scan& scan, int turns, const PrepareOptions& options = {});

}  // namespace spoglio::extract

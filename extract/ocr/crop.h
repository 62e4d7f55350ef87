// The picture of one printed line, cut out of its page.
#pragma once

#include <vector>

#include "extract/image/image.h"
#include "extract/image/lines.h"
#include "extract/image/prepare.h"
#include "extract/image/signs.h"

namespace spoglio::extract {

struct Crop {
  Image picture;
  double x = 0;  // of its left edge on the page
  double y = 0;
};

// Whether a line is part of a text, not of a cell.
bool is_text_line(const PrintLine& line);

// The picture of one line alone: marks of other lines that reach into it, and signs known already, are painted over.
Crop crop_of(const PreparedScan& scan, const PrintLine& line, const std::vector<PrintLine>& all,
             const std::vector<Sign>& signs);

// The part of a line's picture between two places, with some white around it.
Image part_of(const Crop& crop, const Box& place, double dpi);

}  // namespace spoglio::extract

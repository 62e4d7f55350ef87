// What whitened shades leave of their borders.
#pragma once

#include <vector>

#include "extract/document.h"
#include "extract/image/image.h"

namespace spoglio::extract {

// Takes strokes along the edges of shades out of the ink, and out of the gray picture of it: thin borders, which lie
// outside of what was made white. Pixels.
void remove_borders(const std::vector<Box>& shades, double dpi, Image& ink, Image& gray);

// Whether a mark of ink is thinner than letters and lies along the edge of a shade.
bool is_rest_of_border(const Box& mark, const std::vector<Box>& shades, double dpi);

}  // namespace spoglio::extract

// Noise of one-bit scans: single dots, black on white and white on black.
#pragma once

#include "extract/image/image.h"

namespace spoglio::extract {

// Whether a gray picture has nothing but black and white.
bool is_one_bit(const Image& gray);

// Takes single dots out of a one-bit scan at its own resolution. The points of an i and those that end sentences stay:
// a coarse scan leaves one pixel of each.
void remove_speckle(Image& gray, double dpi);

}  // namespace spoglio::extract

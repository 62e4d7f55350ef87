// Baselines and sizes of printed lines.
#pragma once

#include <vector>

#include "extract/image/lines.h"

namespace spoglio::extract {

// Gives each line its baseline and the size of its type, in pixels of its ink, and puts its marks in order. What is
// near the commonest size has that; so have lines of which no letter is as high as a capital.
void measure_lines(std::vector<PrintLine>& lines);

}  // namespace spoglio::extract

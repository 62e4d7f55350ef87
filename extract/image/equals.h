// What a coarse scan leaves of "=" behind "<" or ">".
#pragma once

#include <cstddef>
#include <vector>

#include "extract/image/lines.h"

namespace spoglio::extract {

// The marks of `line`, from the given one on, that are what is left of "=" close behind an angle: both strokes, both in
// one, or one of them, which is wider than a dash and does not stand at the height of the apex. Empty where there are
// none.
std::vector<size_t> equals_behind(const Image& ink, const PrintLine& line, const Box& angle, size_t from);

}  // namespace spoglio::extract

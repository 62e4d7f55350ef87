// "<" and ">" told by their shape.
#pragma once

#include "extract/document.h"
#include "extract/image/image.h"

namespace spoglio::extract {

// Pixels of ink of one row within [x0, x1); `middle`, if wanted, becomes theirs, 0 at x0 and 1 at x1.
int ink_of_row(const Image& ink, int y, int x0, int x1, double* middle = nullptr);

// '>' or '<' when the ink of the box is such an angle, else 0.
char angle_of(const Image& ink, const Box& box);

// The same for the thick strokes of a coarse scan, which other signs have as well: only where one may stand.
char angle_by_outline(const Image& ink, const Box& box);

}  // namespace spoglio::extract

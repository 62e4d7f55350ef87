// Coordinates of content streams: matrices and boxes.
#pragma once

#include "extract/document.h"

namespace spoglio::extract {

// [a b c d e f] as PDF has it: x' = a x + c y + e, y' = b x + d y + f.
struct Matrix {
  double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;
};

// `first`, then `second`.
Matrix operator*(const Matrix& first, const Matrix& second);

// The upright box around a box that a matrix has turned.
Box transformed(const Box& box, const Matrix& matrix);

// What is common to two boxes; x1 < x0 or y1 < y0 where nothing is.
Box common(const Box& a, const Box& b);

}  // namespace spoglio::extract

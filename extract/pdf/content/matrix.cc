// Products of matrices and what they do to boxes.
#include "extract/pdf/content/matrix.h"

#include <algorithm>
#include <array>

namespace spoglio::extract {

Matrix operator*(const Matrix& p, const Matrix& q) {
  return {p.a * q.a + p.b * q.c, p.a * q.b + p.b * q.d,       p.c * q.a + p.d * q.c,
          p.c * q.b + p.d * q.d, p.e * q.a + p.f * q.c + q.e, p.e * q.b + p.f * q.d + q.f};
}

Box transformed(const Box& box, const Matrix& m) {
  const std::array<double, 4> xs = {m.a * box.x0 + m.c * box.y0, m.a * box.x1 + m.c * box.y0,
                                    m.a * box.x0 + m.c * box.y1, m.a * box.x1 + m.c * box.y1};
  const std::array<double, 4> ys = {m.b * box.x0 + m.d * box.y0, m.b * box.x1 + m.d * box.y0,
                                    m.b * box.x0 + m.d * box.y1, m.b * box.x1 + m.d * box.y1};
  const auto [left, right] = std::minmax_element(xs.begin(), xs.end());
  const auto [top, bottom] = std::minmax_element(ys.begin(), ys.end());
  return {*left + m.e, *top + m.f, *right + m.e, *bottom + m.f};
}

Box common(const Box& a, const Box& b) {
  return {std::max(a.x0, b.x0), std::max(a.y0, b.y0), std::min(a.x1, b.x1), std::min(a.y1, b.y1)};
}

}  // namespace spoglio::extract

// Rows are given to one piece after the other: to each as many as bring their middle nearest to its own.
#include "extract/layout/rows/pieces.h"

#include <algorithm>
#include <cmath>

namespace spoglio::extract {

std::optional<Span> white_of(const std::vector<Piece>& column, const Span& white) {
  Span best = {0, -1};
  double from = white.from;
  for (const Piece& piece : column) {
    if (piece.bottom <= from) continue;
    if (piece.top >= white.to) break;
    if (piece.top - from > best.width()) best = {from, piece.top};
    from = std::max(from, piece.bottom);
  }
  if (white.to - from > best.width()) best = {from, white.to};
  if (best.width() < 0) return std::nullopt;
  return best;
}

double lowest_above(const std::vector<std::vector<Piece>>& columns, double y, double least) {
  for (const auto& column : columns) {
    for (const Piece& piece : column) {
      if (piece.bottom <= y) least = std::max(least, piece.bottom);
    }
  }
  return least;
}

double highest_below(const std::vector<std::vector<Piece>>& columns, double y, double most) {
  for (const auto& column : columns) {
    for (const Piece& piece : column) {
      if (piece.top >= y) most = std::min(most, piece.top);
    }
  }
  return most;
}

std::vector<size_t> starts_by_middle(const std::vector<double>& middles, size_t first, size_t last, double most_off,
                                     const std::function<double(size_t, size_t)>& middle_of) {
  std::vector<size_t> out;
  size_t next = first;
  for (size_t i = 0; i < middles.size(); ++i) {
    std::optional<size_t> end;
    double least = most_off;
    for (size_t row = next; row <= last; ++row) {
      if (i + 1 == middles.size() && row != last) continue;
      const double off = std::abs(middle_of(next, row) - middles[i]);
      if (off < least) end = row, least = off;
    }
    if (!end) return {};
    out.push_back(next);
    next = *end + 1;
  }
  return out;
}

}  // namespace spoglio::extract

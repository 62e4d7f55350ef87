// Pieces of text in the columns of a region, and the white between them.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "extract/layout/lines/lines.h"

namespace spoglio::extract {

constexpr double kPieceGap = 0.28;  // heights of white beyond leading between two cells of a column

// Lines of one column that follow each other closely.
struct Piece {
  std::vector<size_t> segments;
  double top = 0;
  double bottom = 0;
  double middle() const { return (top + bottom) / 2; }
};

// The widest part of a stretch of height that a column leaves white.
std::optional<Span> white_of(const std::vector<Piece>& column, const Span& white);

// Where the words of any column above a height end, and where those below it begin; `least` and `most` where none do.
double lowest_above(const std::vector<std::vector<Piece>>& columns, double y, double least);
double highest_below(const std::vector<std::vector<Piece>>& columns, double y, double most);

// Shares rows first to last out among pieces, one after the other without a rest: each piece, given by its middle, is
// in the middle of its rows. `middle_of` tells that of the rows from one to another. Gives the first row of each piece;
// none when a piece is farther than `most_off` from every middle.
std::vector<size_t> starts_by_middle(const std::vector<double>& middles, size_t first, size_t last, double most_off,
                                     const std::function<double(size_t, size_t)>& middle_of);

}  // namespace spoglio::extract

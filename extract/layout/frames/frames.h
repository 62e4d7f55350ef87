// Ruled tables: lines that cross each other, the lattice they draw and the cells that its missing edges merge.
#pragma once

#include <optional>
#include <vector>

#include "extract/document.h"

namespace spoglio::extract {

// A cell of a lattice: its position, spans, and the edges it lies between.
struct FrameCell {
  int row = 0;
  int column = 0;
  int row_span = 1;
  int column_span = 1;
};

// A group of lines that cross: `xs` and `ys` are where its columns and rows begin and end, in points; the cells part it
// without a rest. By row, then column. Or a table of Page::tagged, which brings its own cells.
struct Frame {
  Box box;
  std::optional<size_t> tagged = std::nullopt;  // index into Page::tagged; the rest is empty then
  bool shaded = false;  // shades alone show its cells
  std::vector<double> xs;
  std::vector<double> ys;
  std::vector<FrameCell> cells;
};

// The frames of a page that hold words in two columns or more, top to bottom, then left to right. Frames do not
// overlap: one inside another is part of it, and tags go before lines. Boxes around text, charts and underlines are
// none.
std::vector<Frame> find_frames(const Page& page);

}  // namespace spoglio::extract

// Whether what stands on both sides of a white is two columns of a page, or one table.
#pragma once

#include <cstddef>
#include <vector>

#include "extract/layout/frames/frames.h"
#include "extract/layout/lines/lines.h"

namespace spoglio::extract {

// Something that is printed: a segment or a frame.
struct AreaItem {
  Box box;
  size_t index = 0;
  bool frame = false;
};

// White between two columns: its width, and the height over which nothing crosses it.
struct Split {
  Span across;
  Span along;
};

inline double middle_y(const Box& box) { return (box.y0 + box.y1) / 2; }
inline double middle_x(const Box& box) { return (box.x0 + box.x1) / 2; }

// Whether running text stands on both sides of a white, in columns of about the same width; or tables or cards beside
// each other. Of a white that is not the page's tallest only text is believed.
bool stand_apart(const Page& page, const PageLines& lines, const std::vector<AreaItem>& items, const Split& split,
                 bool tallest);

// Whether cards stand beside each other: both sides begin nearly all their lines with the same labels, in the same
// order.
bool cards_beside(const Page& page, const PageLines& lines, const std::vector<AreaItem>& items, const Split& split);

}  // namespace spoglio::extract

// Level lines that a scan shows in pieces along shades.
#include "extract/ocr/scan_shades.h"

#include <gtest/gtest.h>

namespace spoglio::extract {
namespace {

// Three cells of a dark head side by side, with a line below the middle one.
Drawing head() {
  Drawing out;
  out.shades = {{50, 100, 150, 120}, {150.3, 100, 250, 120.2}, {250.3, 100, 350, 120}};
  out.horizontal = {{150, 120, 250, 120}};
  return out;
}

TEST(ShadeEdges, AreLinesWhereAPieceOfOneWasFound) {
  Drawing drawing = head();
  extend_shade_edges(drawing);
  ASSERT_EQ(drawing.horizontal.size(), 3U);
  EXPECT_EQ(drawing.horizontal[1], (Box{50, 120, 150, 120}));
  EXPECT_EQ(drawing.horizontal[2], (Box{250, 120, 350, 120}));
}

TEST(ShadeEdges, AreNoneWithoutALineOrOfAShadeApart) {
  Drawing drawing = head();
  drawing.horizontal[0] = {150, 110, 250, 110};
  extend_shade_edges(drawing);
  EXPECT_EQ(drawing.horizontal.size(), 1U);
  drawing = head();
  drawing.shades[0] = {20, 100, 140, 120};
  extend_shade_edges(drawing);
  EXPECT_EQ(drawing.horizontal.size(), 2U);
}

}  // namespace
}  // namespace spoglio::extract

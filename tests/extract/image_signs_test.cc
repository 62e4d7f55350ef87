// Signs told by their shape, drawn by hand.
#include "extract/image_signs.h"

#include <gtest/gtest.h>
#include <leptonica/allheaders.h>

#include <string>

namespace spoglio::extract {
namespace {

// An angle over a bar in one mark, 14 wide and 15 high in type of 24 pixels' size, and a figure behind it.
struct Page {
  PreparedScan scan;
  PrintLine line;
  explicit Page(double figure_top) {
    constexpr int kSide = 120;
    std::string bytes(kSide * kSide, '\xFF');
    for (int row = 0; row < 15; ++row) {
      const int from = row < 6 ? 2 * row : row < 12 ? 2 * (11 - row) : 0;
      for (int x = from; x < (row < 12 ? from + 4 : 14); ++x)
        bytes[static_cast<size_t>((65 + row) * kSide + 10 + x)] = 0;
    }
    scan.gray = gray_image(bytes.data(), kSide, kSide, kSide);
    scan.ink.reset(pixThresholdToBinary(scan.gray.get(), 128));
    scan.dpi = 300;
    line.size = 24;
    line.baseline = 80;
    line.marks = {{{10, 65, 24, 80}}, {{26, figure_top, 36, 80}}};
    line.box = {10, figure_top, 36, 80};
  }
};

TEST(Signs, AnAngleOverABarIsLowerThanTheFigureBehindIt) {
  Page page(62);
  const auto signs = take_signs(page.scan, page.line);
  ASSERT_EQ(signs.size(), 1U);
  EXPECT_EQ(signs[0].text, "≥");
  EXPECT_EQ(page.line.marks.size(), 1U);
}

TEST(Signs, WhatIsAsHighAsTheFigureBesideItIsAFigure) {
  Page page(65);
  EXPECT_TRUE(take_signs(page.scan, page.line).empty());
  EXPECT_EQ(page.line.marks.size(), 2U);
}

}  // namespace
}  // namespace spoglio::extract

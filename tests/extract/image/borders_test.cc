// Rests of borders beside shades, drawn by hand.
#include "extract/image/borders.h"

#include <gtest/gtest.h>
#include <leptonica/allheaders.h>

#include <string>

namespace spoglio::extract {
namespace {

constexpr double kDpi = 300;
constexpr int kSide = 200;
const std::vector<Box> kShades = {{20, 40, 180, 120}};

struct Pictures {
  Image gray;
  Image ink;
  // A dark area of these pixels on white.
  explicit Pictures(const Box& dark) {
    std::string bytes(kSide * kSide, '\xFF');
    for (int y = static_cast<int>(dark.y0); y < static_cast<int>(dark.y1); ++y) {
      for (int x = static_cast<int>(dark.x0); x < static_cast<int>(dark.x1); ++x)
        bytes[static_cast<size_t>(y * kSide + x)] = 0;
    }
    gray = gray_image(bytes.data(), kSide, kSide, kSide);
    ink.reset(pixThresholdToBinary(gray.get(), 128));
    remove_borders(kShades, kDpi, ink, gray);
  }
  int left() const {
    l_int32 count = 0;
    pixCountPixels(ink.get(), &count, nullptr);
    return count;
  }
};

TEST(Borders, LongThinStrokesBesideAShadeAreTakenOut) {
  EXPECT_EQ(Pictures({20, 38, 180, 40}).left(), 0);
  EXPECT_EQ(Pictures({17, 40, 19, 120}).left(), 0);
}

TEST(Borders, PrintInsideAndOutsideStays) {
  EXPECT_EQ(Pictures({60, 70, 100, 74}).left(), 160);
  EXPECT_EQ(Pictures({60, 140, 100, 144}).left(), 160);
  EXPECT_EQ(Pictures({60, 38, 64, 42}).left(), 16);
}

TEST(Borders, AThinRestAlongAnEdgeIsNoMark) {
  EXPECT_TRUE(is_rest_of_border({60, 38, 66, 40}, kShades, kDpi));
  EXPECT_TRUE(is_rest_of_border({178, 60, 181, 70}, kShades, kDpi));
  EXPECT_FALSE(is_rest_of_border({60, 60, 66, 62}, kShades, kDpi));
  EXPECT_FALSE(is_rest_of_border({60, 30, 68, 44}, kShades, kDpi));
}

}  // namespace
}  // namespace spoglio::extract

// Ruling lines of small pictures, drawn by hand.
#include "extract/image_rules.h"

#include <gtest/gtest.h>
#include <leptonica/allheaders.h>

#include <string>

namespace spoglio::extract {
namespace {

constexpr double kDpi = 300;
constexpr int kSide = 400;

// Dark boxes on white.
Image picture_of(const std::vector<Box>& boxes) {
  std::string bytes(kSide * kSide, '\xFF');
  for (const Box& box : boxes) {
    for (int y = static_cast<int>(box.y0); y < static_cast<int>(box.y1); ++y) {
      for (int x = static_cast<int>(box.x0); x < static_cast<int>(box.x1); ++x)
        bytes[static_cast<size_t>(y * kSide + x)] = 0;
    }
  }
  return gray_image(bytes.data(), kSide, kSide, kSide);
}

TEST(RuleMask, TakesOutWhereLinesCross) {
  const Image gray = picture_of({{20, 200, 380, 203}, {200, 20, 203, 380}});
  const Rules rules = find_rules(gray, {}, kDpi);
  Image rest(pixThresholdToBinary(gray.get(), 128));
  pixSubtract(rest.get(), rest.get(), rules.mask.get());
  l_int32 left = 0;
  pixCountPixels(rest.get(), &left, nullptr);
  EXPECT_EQ(left, 0);
}

TEST(RuleMask, LeavesStrokesThatCrossALine) {
  const Image gray = picture_of({{20, 200, 380, 203}, {100, 190, 104, 214}});
  const Rules rules = find_rules(gray, {}, kDpi);
  Image rest(pixThresholdToBinary(gray.get(), 128));
  pixSubtract(rest.get(), rest.get(), rules.mask.get());
  l_int32 left = 0;
  pixCountPixels(rest.get(), &left, nullptr);
  EXPECT_EQ(left, 4 * 24);
}

// Upright lines found below a level one, with an upright stroke between the heights, so many pixels thick.
size_t uprights(double from, double to, double thick) {
  return find_rules(picture_of({{20, 48, 380, 52}, {200, from, 200 + thick, to}}), {}, kDpi).vertical.size();
}

TEST(Rules, AThinStrokeThatHangsFromALevelLineIsALine) {
  EXPECT_EQ(uprights(52, 150, 2), 1U);
  EXPECT_EQ(uprights(52, 150, 7), 0U);  // the stem of a large letter that touches it
  EXPECT_EQ(uprights(80, 178, 2), 0U);  // … and of one that does not
  EXPECT_EQ(uprights(52, 100, 2), 0U);  // as high as letters
}

}  // namespace
}  // namespace spoglio::extract

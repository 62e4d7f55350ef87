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

}  // namespace
}  // namespace spoglio::extract

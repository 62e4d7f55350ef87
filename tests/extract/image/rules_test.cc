// Ruling lines of small pictures, drawn by hand.
#include "extract/image/rules.h"

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

// Upright lines found between two level ones, of strokes two pixels thick over these heights, below each other or not.
size_t uprights_in_row(double from, double to, bool border) {
  std::vector<Box> boxes = {{20, 100, 380, 106}, {20, 151, 380, 157}, {200, from, 202, to}};
  if (border) boxes.push_back({200, 157, 202, 320});
  return find_rules(picture_of(boxes), {}, kDpi).vertical.size();
}

TEST(Rules, ABracketInALowRowIsNoLine) {
  EXPECT_EQ(uprights_in_row(112, 146, false), 0U);
  EXPECT_EQ(uprights_in_row(108, 149, false), 1U);
  EXPECT_EQ(uprights_in_row(112, 146, true), 2U);  // a border goes on below: it lost some pixels beside the level lines
}

TEST(Rules, TurnedLettersThatRunIntoEachOtherAreNoLine) {
  const std::vector<Box> word = {{198, 60, 204, 110}, {204, 60, 208, 200}, {208, 120, 214, 170}};
  EXPECT_TRUE(find_rules(picture_of(word), {}, kDpi).vertical.empty());
  EXPECT_EQ(find_rules(picture_of({{200, 60, 206, 208}}), {}, kDpi).vertical.size(), 1U);
}

}  // namespace
}  // namespace spoglio::extract

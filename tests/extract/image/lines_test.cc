// Print found in pictures of blots.
#include "extract/image/lines.h"

#include <gtest/gtest.h>
#include <leptonica/allheaders.h>

#include <string>
#include <vector>

namespace spoglio::extract {
namespace {

constexpr int kSide = 600;

// A page of 300 dpi with a blot for each box.
PreparedScan scan_of(const std::vector<Box>& blots) {
  std::string bytes(kSide * kSide, '\xFF');
  for (const Box& blot : blots) {
    for (int y = static_cast<int>(blot.y0); y < static_cast<int>(blot.y1); ++y) {
      for (int x = static_cast<int>(blot.x0); x < static_cast<int>(blot.x1); ++x)
        bytes[static_cast<size_t>(y * kSide + x)] = 0;
    }
  }
  PreparedScan scan;
  scan.gray = gray_image(bytes.data(), kSide, kSide, kSide);
  scan.ink.reset(pixThresholdToBinary(scan.gray.get(), 128));
  scan.dpi = 300;
  return scan;
}

// Turned letters of one word, of which the first four ran into each other.
const std::vector<Box> kTurned = {{300, 100, 330, 200}, {300, 206, 330, 230}, {300, 236, 330, 260},
                                  {300, 266, 330, 290}, {300, 296, 330, 320}, {300, 326, 330, 350}};

TEST(TurnedPrint, IsNoWiderForDustBesideIt) {
  std::vector<Box> blots = kTurned;
  blots.push_back({240, 150, 246, 156});
  const std::vector<PrintLine> lines = find_print(scan_of(blots));
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_TRUE(lines[0].turned);
  EXPECT_EQ(lines[0].box, (Box{300, 100, 330, 350}));
}

TEST(TurnedPrint, KeepsItsPoints) {
  std::vector<Box> blots = kTurned;
  blots.push_back({324, 354, 330, 360});
  const std::vector<PrintLine> lines = find_print(scan_of(blots));
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_EQ(lines[0].box.y1, 360);
}

TEST(TurnedPrint, TakesNoFigureBelowIt) {
  std::vector<Box> blots = {{300, 100, 322, 290}};  // all its letters ran into each other
  for (const double y : {320.0, 390.0, 460.0}) {
    blots.push_back({276, y, 310, y + 28});
    blots.push_back({314, y, 346, y + 28});
  }
  const std::vector<PrintLine> lines = find_print(scan_of(blots));
  size_t level = 0;
  for (const PrintLine& line : lines) level += !line.turned && line.marks.size() == 2;
  EXPECT_EQ(level, 3U);
}

}  // namespace
}  // namespace spoglio::extract

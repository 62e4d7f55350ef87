// Signs told by their shape, drawn by hand.
#include "extract/image/signs.h"

#include <gtest/gtest.h>
#include <leptonica/allheaders.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

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

// A line of 32 pixels' type that stands on y = 80, drawn in signs: its marks begin at x = 10 and end at `feet`.
struct Drawn {
  PreparedScan scan;
  PrintLine line;
  struct Piece {
    int x, y;
    std::vector<std::string_view> rows;
  };
  explicit Drawn(const std::vector<Piece>& pieces) {
    constexpr int kSide = 120;
    std::string bytes(kSide * kSide, '\xFF');
    for (const Piece& piece : pieces) {
      Box box = {1e9, static_cast<double>(piece.y), 0,
                 static_cast<double>(piece.y) + static_cast<double>(piece.rows.size())};
      for (size_t row = 0; row < piece.rows.size(); ++row) {
        for (size_t x = 0; x < piece.rows[row].size(); ++x) {
          if (piece.rows[row][x] != '#') continue;
          bytes[(static_cast<size_t>(piece.y) + row) * kSide + static_cast<size_t>(piece.x) + x] = 0;
          box.x0 = std::min(box.x0, piece.x + static_cast<double>(x));
          box.x1 = std::max(box.x1, piece.x + static_cast<double>(x) + 1);
        }
      }
      line.marks.push_back({box});
      line.box = line.marks.size() == 1 ? box : unite(line.box, box);
    }
    scan.gray = gray_image(bytes.data(), kSide, kSide, kSide);
    scan.ink.reset(pixThresholdToBinary(scan.gray.get(), 128));
    scan.dpi = 300;
    line.size = 32;
    line.baseline = 80;
  }
};

const std::vector<std::string_view> kFigure(23, "############");
const std::vector<std::string_view> kAngle = {"##.........", "#####......", "#######....", "...#####...", ".....#####.",
                                              ".......####", "........###", ".......####", ".....#####.", "...#####...",
                                              "#######....", "#####......", "##........."};
const std::vector<std::string_view> kStroke = {"#############", "#############", "#############"};

// Thirteen pixels of strokes that are a third as wide, over a bar that they run into.
const std::vector<std::string_view> kThickSign = {
    ".##..............", "#######..........", ".########........", ".##############..", "..###############",
    "....#############", ".....############", "......###########", ".....############", "....###########..",
    ".....######......", "......###........", ".....#####.......", "..#############..", ".###############.",
    "#################", ".###############.", "..#############.."};

TEST(Signs, ThickStrokesShowAnAngleByTheirOutline) {
  Drawn page({{10, 62, kThickSign}, {36, 57, kFigure}});
  const auto signs = take_signs(page.scan, page.line);
  ASSERT_EQ(signs.size(), 1U);
  EXPECT_EQ(signs[0].text, "≥");
}

TEST(Signs, ABarThatStandsApartMakesAnAngleOfThickStrokesASignAsWell) {
  const std::vector<std::string_view> angle(kThickSign.begin(), kThickSign.begin() + 12);
  Drawn page({{10, 60, angle}, {10, 75, {"#################", "#################"}}, {36, 57, kFigure}});
  const auto signs = take_signs(page.scan, page.line);
  ASSERT_EQ(signs.size(), 1U);
  EXPECT_EQ(signs[0].text, "≥");
}

TEST(Signs, AnAngleThatWasReadWithinALineHasABarByItsOutline) {
  Drawn page({{10, 57, kFigure}, {40, 62, kThickSign}, {70, 57, kFigure}});
  const auto sign = barred_angle(page.scan, page.line, 38, '>');
  ASSERT_TRUE(sign.has_value());
  EXPECT_EQ(sign->text, "≥");
  EXPECT_FALSE(barred_angle(page.scan, page.line, 38, '<').has_value());
  EXPECT_FALSE(barred_angle(page.scan, page.line, 66, '>').has_value());
}

TEST(Signs, WhatStandsWithinALineIsNoSignByItsOutlineAlone) {
  Drawn page({{10, 57, kFigure}, {40, 62, kThickSign}, {70, 57, kFigure}});
  EXPECT_TRUE(take_signs(page.scan, page.line).empty());
}

TEST(Signs, AnAngleBeforeTwoStrokesIsOneComparison) {
  Drawn page({{10, 63, kAngle}, {24, 65, kStroke}, {24, 72, kStroke}, {44, 57, kFigure}});
  const auto signs = take_signs(page.scan, page.line);
  ASSERT_EQ(signs.size(), 1U);
  EXPECT_EQ(signs[0].text, ">=");
  EXPECT_EQ(page.line.marks.size(), 1U);
}

TEST(Signs, OneStrokeThatIsLeftOfTwoStandsBelowTheApex) {
  Drawn page({{10, 63, kAngle}, {24, 72, kStroke}, {44, 57, kFigure}});
  const auto signs = take_signs(page.scan, page.line);
  ASSERT_EQ(signs.size(), 1U);
  EXPECT_EQ(signs[0].text, ">=");
}

TEST(Signs, AStrokeBesideTheApexIsAMinus) {
  Drawn page({{10, 63, kAngle}, {24, 68, kStroke}, {44, 57, kFigure}});
  EXPECT_TRUE(take_signs(page.scan, page.line).empty());
  EXPECT_EQ(page.line.marks.size(), 3U);
}

}  // namespace
}  // namespace spoglio::extract

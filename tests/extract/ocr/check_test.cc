// Words beside the ink they were read from.
#include "extract/ocr/check.h"

#include <gtest/gtest.h>

namespace spoglio::extract {
namespace {

// Marks from the left, each 5 wide and 1 apart, of these heights; type of 14 pixels' size on the baseline 100.
PrintLine line_of(const std::vector<double>& heights) {
  PrintLine line;
  line.size = 14;
  line.baseline = 100;
  double x = 20;
  for (const double height : heights) {
    line.marks.push_back({{x, 100 - height, x + 5, 100}});
    x += 6;
  }
  return line;
}

const Span kAll = {20, 200};

TEST(FirstSign, APlusIsNoDash) {
  EXPECT_FALSE(begins_as_printed("-12", line_of({7, 10, 10}), kAll));
  EXPECT_TRUE(begins_as_printed("+12", line_of({7, 10, 10}), kAll));
  EXPECT_TRUE(begins_as_printed("-12", line_of({2, 10, 10}), kAll));
  EXPECT_FALSE(begins_as_printed("+12", line_of({2, 10, 10}), kAll));
}

TEST(FirstSign, WhatIsLowerThanTheDigitsIsNone) {
  EXPECT_FALSE(begins_as_printed("422%", line_of({7, 10, 10, 10}), kAll));
  EXPECT_TRUE(begins_as_printed("422%", line_of({10, 10, 10, 10}), kAll));
}

TEST(FirstSign, AnAngleOverABarIsNeitherTwoBarsNorAnAngleAlone) {
  PrintLine line = line_of({6, 10, 10});
  EXPECT_TRUE(begins_as_printed(">13", line, kAll));
  line.marks.insert(line.marks.begin(), {{20, 102, 25, 104}});
  EXPECT_FALSE(begins_as_printed(">13", line, kAll));
  EXPECT_FALSE(begins_as_printed("=13", line, kAll));
  line.marks[1].box.y0 = 98;
  EXPECT_TRUE(begins_as_printed("=13", line, kAll));
}

TEST(Stem, WithAPointIsAnI) {
  PrintLine line = line_of({8});
  EXPECT_FALSE(is_stem_with_point(line, kAll));
  line.marks.push_back({{20, 88, 23, 90}});
  EXPECT_TRUE(is_stem_with_point(line, kAll));
  line.marks.back().box = {20, 101, 23, 103};
  EXPECT_FALSE(is_stem_with_point(line, kAll));
}

TEST(Width, AFigureThatIsNarrowerThanItsSignsHasOneTooMany) {
  const PrintLine line = line_of({10, 10, 10});
  EXPECT_FALSE(is_wide_enough("290%", line, {20, 46}));
  EXPECT_TRUE(is_wide_enough("90%", line, {20, 46}));
  EXPECT_TRUE(is_wide_enough("110%", line, {20, 46}));
  EXPECT_TRUE(is_wide_enough("entro", line, {20, 30}));
}

TEST(Width, AFigureThatIsWiderThanItsSignsLostOne) {
  const PrintLine line = line_of({10, 10, 10});
  EXPECT_TRUE(is_as_wide("30%", line, {20, 46}));
  EXPECT_FALSE(is_as_wide("0%", line, {20, 46}));
  EXPECT_TRUE(is_as_wide("1.500,75", line, {20, 82}));
  EXPECT_TRUE(is_as_wide("entro", line, {20, 200}));
}

TEST(LostPoint, IsPutBetweenTheDigitsItStandsBetween) {
  PrintLine line = line_of({10, 2, 10});
  line.marks[1].box = {27, 98, 29, 100};
  EXPECT_EQ(with_lost_point("11", line, kAll), "1.1");
  EXPECT_EQ(with_lost_point("111", line, kAll), "111");
  EXPECT_EQ(with_lost_point("11", line_of({10, 10}), kAll), "11");
  EXPECT_EQ(with_lost_point("11", line_of({10, 10, 2}), kAll), "11");
  line.marks[1].box = {27, 98, 30, 101.5};
  EXPECT_EQ(with_lost_point("11", line, kAll), "1,1");
}

TEST(LostPoint, StandsBehindAnAngleToo) {
  PrintLine line = line_of({7, 10, 2, 10});
  line.marks[2].box = {33, 98, 36, 101.5};
  EXPECT_EQ(with_lost_point("<24", line, kAll), "<2,4");
  EXPECT_EQ(with_lost_point("<124", line, kAll), "<124");
  EXPECT_EQ(with_lost_point("<24", line_of({7, 10, 10}), kAll), "<24");
}

TEST(BareInk, IsWhatNoWordReaches) {
  const PrintLine line = line_of({10, 10, 10});
  EXPECT_FALSE(leaves_ink(line, {{20, 37}}));
  EXPECT_FALSE(leaves_ink(line, {{20, 25}, {32, 37}}));
  EXPECT_TRUE(leaves_ink(line, {{32, 37}}));
  EXPECT_TRUE(leaves_ink(line, {{20, 25}}));
  EXPECT_TRUE(leaves_ink(line, {}));
  EXPECT_FALSE(leaves_ink(line_of({2, 10, 10}), {{26, 37}}));
}

TEST(BareInk, IsFoundWithinLettersThatRunIntoEachOther) {
  PrintLine line = line_of({10});
  line.marks[0].box.x1 = 50;
  EXPECT_TRUE(leaves_ink(line, {{30, 50}}));
  EXPECT_FALSE(leaves_ink(line, {{22, 50}}));
}

TEST(Descenders, SmallLettersBelowTheBaselineOfTheRowAreNoFigures) {
  PrintLine line = line_of({10, 10});
  line.row_baseline = 100;
  EXPECT_EQ(with_descenders("88", 0.5, line, kAll), "88");
  line.row_baseline = 97;
  EXPECT_EQ(with_descenders("88", 0.5, line, kAll), "gg");
  EXPECT_EQ(with_descenders("9g", 0.5, line, kAll), "gg");
  EXPECT_EQ(with_descenders("98", 0.5, line, kAll), "gg");
  EXPECT_EQ(with_descenders("98", 0.95, line, kAll), "98");  // two letters that are alike are not surely two figures
  line.marks.push_back({{32, 98, 34, 100}});
  EXPECT_EQ(with_descenders("88.", 0.5, line, kAll), "gg.");
  line.marks.pop_back();
  EXPECT_EQ(with_descenders("81", 0.5, line, kAll), "81");
  EXPECT_EQ(with_descenders("go", 0.5, line, kAll), "gg");
  EXPECT_EQ(with_descenders("4g", 0.5, line, kAll), "gg");
  EXPECT_EQ(with_descenders("eg", 0.5, line, kAll), "gg");
  EXPECT_EQ(with_descenders("60", 0.5, line, kAll), "60");
  line.marks[0].box.y0 = 80;
  EXPECT_EQ(with_descenders("88", 0.5, line, kAll), "88");
}

// Two digits, white, and two small letters that reach below the line, as in "71 gg".
PrintLine days_line() {
  PrintLine line;
  line.size = 20;
  line.baseline = line.row_baseline = 100;
  line.marks = {{{20, 86, 29, 100}}, {{31, 86, 40, 100}}, {{45, 90, 53, 104}}, {{55, 90, 63, 104}}};
  return line;
}

TEST(Days, BeginWhereTwoSignsStandLowerThanTheDigitsBefore) {
  PrintLine line = days_line();
  EXPECT_EQ(days_begin("7188", line, kAll), 45.0);
  EXPECT_EQ(days_begin("7123", line, kAll), std::nullopt);
  EXPECT_EQ(days_begin("188", line, kAll), std::nullopt);
  line.marks[2].box = {45, 90, 63, 104};  // both letters in one piece
  line.marks.pop_back();
  EXPECT_EQ(days_begin("7188", line, kAll), 45.0);
}

TEST(Days, AreNoneWhereAllStandsOnTheLine) {
  PrintLine line = days_line();
  line.marks[3].box = {55, 86, 64, 100};
  EXPECT_EQ(days_begin("7188", line, kAll), std::nullopt);
}

TEST(InventedOnes, BehindASevenAreDroppedWhereTheInkHasFewerDigits) {
  EXPECT_EQ(without_invented_one("71%", line_of({10, 10}), kAll), "7%");
  EXPECT_EQ(without_invented_one("22,71", line_of({10, 10, 10}), kAll), "22,7");
  EXPECT_EQ(without_invented_one("71%", line_of({10, 10, 10}), kAll), "71%");
  EXPECT_EQ(without_invented_one("21%", line_of({10, 10}), kAll), "21%");
  PrintLine line = line_of({10, 10});
  line.marks[0].box.x1 = 31;  // both digits in one piece
  line.marks[1].box = {32, 90, 40, 100};
  EXPECT_EQ(without_invented_one("71%", line, kAll), "71%");
}

TEST(Digits, OfWhichMoreStandThereThanWereReadOneIsLost) {
  const PrintLine line = line_of({10, 10, 10});  // two digits and the stroke of "%"
  EXPECT_TRUE(lacks_a_digit("0%", line, kAll));
  EXPECT_FALSE(lacks_a_digit("30%", line, kAll));
  EXPECT_FALSE(lacks_a_digit("di", line, kAll));
}

TEST(FirstSign, ThatRunsIntoTheDigitBehindItMayBeAComparison) {
  PrintLine line = line_of({10, 10});
  EXPECT_FALSE(may_begin_over_bar(line, kAll));
  line.marks[0].box.x1 = 32;
  EXPECT_TRUE(may_begin_over_bar(line, kAll));
}

TEST(LostPoint, StandsBeforeAPercentSignAndBesideDigitsThatRunIntoEachOther) {
  PrintLine line = line_of({10, 2, 10, 10});
  line.marks[0].box = {11, 90, 25, 100};  // two of them
  line.marks[1].box = {27, 98, 29, 100};
  EXPECT_EQ(with_lost_point("918%", line, {0, 200}), "91,8%");
  EXPECT_EQ(with_lost_point("98%", line, {0, 200}), "98%");
  line.marks[3].box = {38, 98, 40, 100};  // dust
  EXPECT_EQ(with_lost_point("918", line, {0, 200}), "91.8");
}

TEST(LostPoint, IsNoDustBetweenDigitsThatStandClose) {
  PrintLine line = line_of({10, 2, 10});
  line.marks[1].box = {25, 98, 26, 100};
  line.marks[2].box = {27, 90, 32, 100};
  EXPECT_EQ(with_lost_point("13", line, kAll), "13");
}

}  // namespace
}  // namespace spoglio::extract

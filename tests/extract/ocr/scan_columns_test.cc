// Columns between lines that a scan lost.
#include "extract/ocr/scan_columns.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace spoglio::extract {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// Words of 10 points' height on lines 20 apart: the head on the first, to the foot at 115.
Box word(double x0, double x1, int line) { return {x0, 100.0 + 20 * line, x1, 110.0 + 20 * line}; }

constexpr double kFoot = 115;
const std::vector<double> kBorders = {50, 350};

TEST(LostColumns, StandInTheWhiteThatGoesThroughAllLines) {
  EXPECT_THAT(lost_columns({word(60, 100, 0), word(160, 200, 0), word(55, 120, 1), word(140, 190, 1)}, kFoot, kBorders),
              ElementsAre(130));
}

TEST(LostColumns, AreNoneBetweenWordsOrBesideALine) {
  EXPECT_THAT(lost_columns({word(60, 100, 0), word(103, 140, 0), word(60, 100, 1), word(103, 120, 1)}, kFoot, kBorders),
              IsEmpty());
  EXPECT_THAT(
      lost_columns({word(60, 100, 0), word(160, 200, 0), word(55, 120, 1), word(140, 190, 1)}, kFoot, {50, 131, 350}),
      IsEmpty());
}

TEST(LostColumns, NeedAHeaderOnEitherSide) {
  EXPECT_THAT(lost_columns({word(60, 100, 0), word(55, 120, 1), word(140, 190, 1)}, kFoot, kBorders), IsEmpty());
  EXPECT_THAT(lost_columns({word(60, 100, 0), word(160, 200, 0), word(55, 120, 1)}, kFoot, kBorders), ElementsAre(140));
}

TEST(LostColumns, MayBeNarrowWhereManyLinesKeepThem) {
  std::vector<Box> words;
  for (int line = 0; line < 4; ++line) {
    words.push_back(word(60, 100, line));
    words.push_back(word(104, 140, line));
  }
  EXPECT_THAT(lost_columns(words, kFoot, kBorders), IsEmpty());
  for (int line = 4; line < 9; ++line) {
    words.push_back(word(60, 100, line));
    words.push_back(word(104, 140, line));
  }
  EXPECT_THAT(lost_columns(words, kFoot, kBorders), ElementsAre(102));
}

}  // namespace
}  // namespace spoglio::extract

// Marks that no word accounts for.
#include "extract/ocr/lost.h"

#include <gtest/gtest.h>
#include <leptonica/allheaders.h>

#include <string>

namespace spoglio::extract {
namespace {

// Letters of type of 20 pixels' size that begin at these places, each 10 wide.
PrintLine line_of(const std::vector<double>& places) {
  PrintLine line;
  line.size = 20;
  line.baseline = 100;
  for (const double x : places) line.marks.push_back({{x, 86, x + 10, 100}});
  return line;
}

TEST(LostMarks, AreCutOffFromTheWordThatWasStretchedOverThem) {
  std::vector<InkedWord> words = {{"NO", {10, 50}}, {"SI", {60, 82}}};
  const auto lost = take_lost_marks(line_of({10, 28, 40, 60, 72}), words);
  ASSERT_EQ(lost.size(), 1U);
  EXPECT_EQ(lost[0].x0, 10);
  EXPECT_EQ(words[0].ink.from, 28);
  EXPECT_EQ(words[1].ink.from, 60);
}

TEST(LostMarks, LettersOfAWordThatStandWideAreNone) {
  std::vector<InkedWord> words = {{"ANO", {10, 50}}};
  EXPECT_TRUE(take_lost_marks(line_of({10, 28, 40}), words).empty());
  EXPECT_EQ(words[0].ink.from, 10);
}

TEST(LostMarks, AWordOfItsOwnIsNone) {
  std::vector<InkedWord> words = {{"NO", {10, 51}}, {"E", {40, 51}}, {"SI", {65, 87}}};
  EXPECT_TRUE(take_lost_marks(line_of({10, 22, 40, 65, 77}), words).empty());
  EXPECT_EQ(words[0].ink.to, 32);
}

TEST(LostMarks, AWordPutBesideItsInkGetsIt) {
  std::vector<InkedWord> words = {{"NO", {10, 32}}, {"1", {31, 32}}, {"SI", {65, 87}}};
  EXPECT_TRUE(take_lost_marks(line_of({10, 22, 42, 65, 77}), words).empty());
  EXPECT_EQ(words[1].ink.from, 42);
  EXPECT_EQ(words[1].ink.to, 52);
}

TEST(LowStrokes, JoinTheWordsThatStandCloseToThem) {
  PrintLine line = line_of({10, 22, 46, 58});
  line.marks.insert(line.marks.begin() + 2, {{34, 103, 44, 105}});
  EXPECT_TRUE(joins_low(line, {"PO", {10, 32}}, {"01", {34, 68}}));
  EXPECT_TRUE(joins_low(line, {"PO", {10, 32}}, {"01", {46, 68}}));
  EXPECT_FALSE(joins_low(line, {"PO_", {10, 44}}, {"01", {46, 68}}));
  EXPECT_FALSE(joins_low(line, {"P", {10, 20}}, {"O", {22, 32}}));
  line.marks[2].box.y0 = 97;  // a dash on the baseline
  EXPECT_FALSE(joins_low(line, {"PO", {10, 32}}, {"01", {46, 68}}));
}

TEST(LowStrokes, ComeBackIntoAWord) {
  PrintLine line = line_of({10, 22, 46, 58});
  line.marks.insert(line.marks.begin() + 2, {{34, 103, 44, 105}});
  EXPECT_EQ(with_low_strokes("PO01", line, {10, 68}), "PO_01");
  EXPECT_EQ(with_low_strokes("PO_01", line, {10, 68}), "PO_01");
  EXPECT_EQ(with_low_strokes("PO", line, {10, 45}), "PO");
  EXPECT_EQ(with_low_strokes("PO1", line, {10, 68}), "PO1");  // a letter is lost as well
  line.marks[2].box = {34, 90, 44, 92};
  EXPECT_EQ(with_low_strokes("PO01", line, {10, 68}), "PO01");
}

TEST(LowStrokes, ALineToWriteOnJoinsNothing) {
  PrintLine line = line_of({10, 22, 70, 82});
  line.marks.insert(line.marks.begin() + 2, {{34, 103, 68, 105}});
  EXPECT_FALSE(joins_low(line, {"PO", {10, 32}}, {"01", {70, 92}}));
}

TEST(LostMarks, AFirstDigitThatStandsWideIsOfItsFigure) {
  PrintLine line = line_of({10, 26, 38, 56, 68});
  line.marks.insert(line.marks.begin() + 3, {{50, 98, 53, 103}});
  std::vector<InkedWord> words = {{"100,00", {26, 78}}};
  EXPECT_TRUE(take_lost_marks(line, words).empty());
  EXPECT_EQ(words[0].ink.from, 10);
  words = {{"10,00", {26, 78}}};
  EXPECT_EQ(take_lost_marks(line, words).size(), 1U);
}

TEST(LostMarks, AFirstDigitThatStandsWideIsThatOfAShareToo) {
  PrintLine line = line_of({10, 26, 38});
  line.marks.back().box.x1 = 54;  // a percent sign
  std::vector<InkedWord> words = {{"15%", {26, 54}}};
  EXPECT_TRUE(take_lost_marks(line, words).empty());
  EXPECT_EQ(words[0].ink.from, 10);
  words = {{"5%", {26, 54}}};
  EXPECT_EQ(take_lost_marks(line, words).size(), 1U);
}

TEST(Inks, AreThoseBetweenTheWhiteWhereThereIsAsMuchAsWords) {
  const PrintLine line = line_of({10, 22, 40, 65, 77});
  const std::vector<Span> inks = inks_by_white(line, {{8, 30}, {34, 41}, {70, 90}});
  ASSERT_EQ(inks.size(), 3U);
  EXPECT_EQ(inks[1].from, 40);
  EXPECT_EQ(inks[1].to, 50);
  EXPECT_TRUE(inks_by_white(line, {{8, 30}, {70, 90}}).empty());
  EXPECT_TRUE(inks_by_white(line, {{8, 30}, {68, 76}, {78, 90}}).empty());
}

TEST(LostMarks, ADashBehindAWordIsTakenOutOfIt) {
  PrintLine line = line_of({10, 22});
  line.marks.push_back({{38, 93, 44, 95}});
  std::vector<InkedWord> words = {{"11-", {10, 44}}};
  EXPECT_EQ(take_lost_marks(line, words).size(), 1U);
  EXPECT_EQ(words[0].text, "11");
  EXPECT_EQ(words[0].ink.to, 32);
}

TEST(LostMarks, StandBetweenWordsToo) {
  std::vector<InkedWord> words = {{"NO", {10, 32}}, {"SI", {62, 84}}};
  const auto lost = take_lost_marks(line_of({10, 22, 41, 62, 74}), words);
  ASSERT_EQ(lost.size(), 1U);
  EXPECT_EQ(lost[0].x0, 41);
}

// Signs of type of 20 pixels' size, each 8 wide, that begin at these places.
PrintLine signs_at(const std::vector<double>& places) {
  PrintLine line;
  line.size = 20;
  line.baseline = 100;
  for (const double x : places) line.marks.push_back({{x, 86, x + 8, 100}});
  return line;
}

TEST(CutAtWhite, FiguresWithABlankBetweenThemAreTwo) {
  const std::vector<InkedWord> cut = cut_at_white(signs_at({0, 10, 28, 38}), {"1.52", {0, 46}});
  ASSERT_EQ(cut.size(), 2U);
  EXPECT_EQ(cut[0].text, "1.");
  EXPECT_EQ(cut[1].text, "52");
  EXPECT_EQ(cut[1].ink.from, 28);
  EXPECT_EQ(cut[1].ink.to, 46);
}

TEST(CutAtWhite, FiguresWithoutABlankAndWordsStay) {
  EXPECT_EQ(cut_at_white(signs_at({0, 10, 22, 32}), {"1.52", {0, 40}}).size(), 1U);
  EXPECT_EQ(cut_at_white(signs_at({0, 10, 28, 38}), {"abcd", {0, 46}}).size(), 1U);
  EXPECT_EQ(cut_at_white(signs_at({0, 10, 28, 38}), {"1.521", {0, 46}}).size(), 1U);
}

TEST(Parts, ASignThatStandsApartIsAWordOfItsOwn) {
  const auto parts = parts_of(line_of({10, 28, 40}), {"/NO", {10, 50}});
  ASSERT_EQ(parts.size(), 2U);
  EXPECT_EQ(parts[0].text, "/");
  EXPECT_EQ(parts[1].text, "NO");
  EXPECT_EQ(parts[1].ink.from, 28);
  EXPECT_EQ(parts_of(line_of({10, 22, 34}), {"/NO", {10, 44}}).size(), 1U);
}

TEST(Parts, ARaisedCrossBeforeAFigureMultiplies) {
  PrintLine line = line_of({10, 28, 40, 52});
  EXPECT_EQ(parts_of(line, {"#100", {10, 62}})[0].text, "#");
  line.marks[0].box.y1 = 94;
  EXPECT_EQ(parts_of(line, {"#100", {10, 62}})[0].text, "*");
}

// Ink of "SI/NO" in type of 20 pixels' size: four full letters and a stroke that leans.
struct Slashed {
  PreparedScan scan;
  PrintLine line = line_of({10, 22, 46, 58});
  explicit Slashed(bool leans) {
    std::string bytes(200 * 120, '\xFF');
    for (int y = 86; y < 100; ++y) {
      const int x = leans ? 35 + (99 - y) * 8 / 14 : 38;
      for (int i = 0; i < 2; ++i) bytes[static_cast<size_t>(y * 200 + x + i)] = 0;
    }
    scan.gray = gray_image(bytes.data(), 200, 120, 200);
    scan.ink.reset(pixThresholdToBinary(scan.gray.get(), 128));
    line.marks.insert(line.marks.begin() + 2, {{35, 86, 44, 100}});
  }
};

TEST(LostSlash, ComesBackWhereItsInkStands) {
  const Slashed with(true);
  EXPECT_EQ(with_lost_slash(with.scan, "SINO", with.line, {10, 70}), "SI/NO");
  EXPECT_EQ(with_lost_slash(with.scan, "SILNO", with.line, {10, 70}), "SILNO");
  const Slashed without(false);
  EXPECT_EQ(with_lost_slash(without.scan, "SINO", without.line, {10, 70}), "SINO");
}

TEST(SignOfMark, ASteepStrokeIsASlashWhereNoLetterCanStand) {
  const Slashed with(true);
  const Box steep = {35, 86, 44, 100};
  EXPECT_EQ(sign_of_mark(with.scan, with.line, steep), "/");
  const Slashed without(false);
  EXPECT_EQ(sign_of_mark(without.scan, without.line, {38, 86, 40, 100}, kSteepSlope), "");
}

// "X", an angle, "X", and a short bar over the baseline, in type of 20 pixels' size.
struct Compared {
  PreparedScan scan;
  PrintLine line = line_of({10, 50});
  Compared() {
    std::string bytes(200 * 120, '\xFF');
    for (int row = 0; row < 9; ++row) {
      const int x = row < 5 ? 33 - 2 * row : 25 + 2 * (row - 4);
      for (int i = 0; i < 3; ++i) bytes[static_cast<size_t>((88 + row) * 200 + x + i)] = 0;
    }
    scan.gray = gray_image(bytes.data(), 200, 120, 200);
    scan.ink.reset(pixThresholdToBinary(scan.gray.get(), 128));
    line.marks.insert(line.marks.begin() + 1, {{25, 88, 36, 97}});
    line.marks.push_back({{64, 92, 70, 95}});
  }
};

TEST(SignsByShape, AnAngleAndABarAreWhatTheyLookLike) {
  const Compared page;
  EXPECT_EQ(with_signs_by_shape(page.scan, "Xe", page.line, {10, 40}), "X<");
  EXPECT_EQ(with_signs_by_shape(page.scan, "X.", page.line, {50, 70}), "X-");
  EXPECT_EQ(with_signs_by_shape(page.scan, "Xe.", page.line, {10, 40}), "Xe.");
  EXPECT_EQ(with_signs_by_shape(page.scan, "eX", page.line, {50, 70}), "eX");
}

TEST(PartsOfAWord, ANumberOfAnItemStandsAlone) {
  PrintLine line = line_of({10, 34, 46, 58});
  line.marks.insert(line.marks.begin() + 1, {{22, 98, 25, 100}});
  const std::vector<InkedWord> parts = parts_of(line, {"2.425", {10, 68}});
  ASSERT_EQ(parts.size(), 2U);
  EXPECT_EQ(parts[0].text, "2.");
  EXPECT_EQ(parts[1].text, "425");
  EXPECT_EQ(parts[1].ink.from, 34);
  line.marks[1].box = {26, 98, 29, 100};  // as close as points of figures stand
  EXPECT_EQ(parts_of(line, {"2.425", {10, 68}}).size(), 1U);
}

TEST(PartsOfAWord, WhatTheNextWordReadAsWellIsItsOwn) {
  std::vector<InkedWord> words = {{"425€", {10, 68}}, {"€", {58, 68}}, {"€", {80, 90}}};
  part_doubled(words);
  EXPECT_EQ(words[0].text, "425");
  EXPECT_EQ(words[0].ink.to, 57);
  EXPECT_EQ(words[1].text, "€");
}

}  // namespace
}  // namespace spoglio::extract

#include "extract/pdf/small_capitals.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace spoglio::extract {
namespace {

constexpr double kLarge = 13;  // points, heights of words
constexpr double kSmall = 10.4;

// Words of a line with their heights and the white in front of them; a letter is 6 points wide, feet stand 20 % below.
struct Piece {
  std::string text;
  double height;
  double gap;
};

std::string joined(const std::vector<Piece>& pieces) {
  Page page;
  double x = 50;
  for (const Piece& piece : pieces) {
    Word word;
    word.text = piece.text;
    word.box.x0 = x + piece.gap;
    word.box.x1 = word.box.x0 + 6 * static_cast<double>(piece.text.size());
    word.box.y1 = 100 + 0.2 * piece.height;
    word.box.y0 = word.box.y1 - piece.height;
    x = word.box.x1;
    page.words.push_back(word);
  }
  join_small_capitals(page);
  std::string out;
  for (const Word& word : page.words) out += (out.empty() ? "" : "|") + word.text;
  return out;
}

TEST(SmallCapitals, LargeCapitalAndTheSmallOnesBehindItAreOneWord) {
  EXPECT_EQ(
      joined({{"C", kLarge, 0}, {"OMUNE", kSmall, 0.7}, {"DI", kSmall, 4}, {"B", kLarge, 4}, {"ORGO", kSmall, 0.7}}),
      "COMUNE|DI|BORGO");
}

TEST(SmallCapitals, AnApostropheMayStandInFront) {
  EXPECT_EQ(joined({{"DELL", kSmall, 0}, {"’A", kLarge, 0}, {"MBITO", kSmall, 0.7}}), "DELL|’AMBITO");
}

TEST(SmallCapitals, LetterWithASpaceBehindItIsAWord) {
  EXPECT_EQ(joined({{"E", kLarge, 0}, {"ALTRO", kSmall, 4}}), "E|ALTRO");
}

TEST(SmallCapitals, CapitalsOfOneSizeAreNoSmallOnes) {
  EXPECT_EQ(joined({{"A", kLarge, 0}, {"BORGO", kLarge, 0.7}}), "A|BORGO");
}

TEST(SmallCapitals, IndicesAndSmallLettersStayApart) {
  EXPECT_EQ(joined({{"H", kLarge, 0}, {"2", kSmall, 0.3}}), "H|2");
  EXPECT_EQ(joined({{"A", kLarge, 0}, {"nno", kSmall, 0.3}}), "A|nno");
  EXPECT_EQ(joined({{"A", kLarge, 0}, {"B", kLarge / 2, 0.3}}), "A|B");
}

}  // namespace
}  // namespace spoglio::extract

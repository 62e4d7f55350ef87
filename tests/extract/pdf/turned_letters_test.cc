#include "extract/pdf/turned_letters.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace spoglio::extract {
namespace {

constexpr double kWidth = 5;  // points, of a turned line
constexpr double kLetter = 4;

// Letters one below the other at x, the last letters of words with white behind them.
std::string joined(const std::vector<std::string>& letters, double x = 100, bool set_upwards = true) {
  Page page;
  double y = 50;
  for (const std::string& letter : letters) {
    const bool ends = letter.ends_with(' ');
    Word word;
    word.text = ends ? letter.substr(0, letter.size() - 1) : letter;
    word.box = {x, y, x + kWidth, y + kLetter * static_cast<double>(word.text.size())};
    word.space_after = ends;
    y = word.box.y1 + (ends ? 2 : 0);
    page.words.push_back(word);
  }
  std::vector<bool> turned(page.words.size(), set_upwards);
  join_turned_letters(page, turned);
  EXPECT_EQ(turned.size(), page.words.size());
  std::string out;
  for (const Word& word : page.words) out += (out.empty() ? "" : "|") + word.text;
  return out;
}

TEST(TurnedLetters, LettersFromTheLastToTheFirstAreWordsAgain) {
  EXPECT_EQ(joined({"5", "2 ", "o", "s", "e", "P "}), "25|Peso");
}

TEST(TurnedLetters, WholeWordsStay) { EXPECT_EQ(joined({"2025", "Peso"}), "2025|Peso"); }

TEST(TurnedLetters, LettersOfUprightLinesStay) { EXPECT_EQ(joined({"o", "s", "e"}, 100, false), "o|s|e"); }

TEST(TurnedLetters, ALetterOfSeveralBytesIsOne) { EXPECT_EQ(joined({"à", "t", "e "}), "età"); }

}  // namespace
}  // namespace spoglio::extract

// Letters that stand beside the words of a line.
#include "extract/ocr/bare.h"

#include <gtest/gtest.h>

#include <string>

namespace spoglio::extract {
namespace {

constexpr double kDpi = 72;  // a pixel is a point

// Letters of type of 20 pixels' size that begin at these places, each 10 wide.
PrintLine line_of(const std::vector<double>& places) {
  PrintLine line;
  line.size = 20;
  line.baseline = 100;
  for (const double x : places) line.marks.push_back({{x, 86, x + 10, 100}});
  return line;
}

Word word_at(double x0, double x1) {
  Word word;
  word.box = {x0, 82, x1, 104};
  word.confidence = 0.97;
  return word;
}

TEST(BareLetters, AreReachedByTheWordTheyStandCloseTo) {
  std::vector<Word> words = {word_at(10, 32), word_at(63, 73)};
  reach_bare_letters(line_of({10, 22, 34, 46, 63}), kDpi, words);
  EXPECT_EQ(words[0].box.x1, 56);
  EXPECT_EQ(words[1].box.x0, 63);
  EXPECT_LE(words[0].confidence, 0.5);
  EXPECT_EQ(words[1].confidence, 0.97);
}

TEST(BareLetters, BeforeAWordAreReachedToo) {
  std::vector<Word> words = {word_at(34, 44)};
  reach_bare_letters(line_of({10, 22, 34}), kDpi, words);
  EXPECT_EQ(words[0].box.x0, 10);
}

TEST(BareLetters, BehindASpaceAreAnotherWord) {
  std::vector<Word> words = {word_at(10, 32)};
  reach_bare_letters(line_of({10, 22, 40}), kDpi, words);
  EXPECT_EQ(words[0].box.x1, 32);
  EXPECT_EQ(words[0].confidence, 0.97);
  doubt_lost_letters(line_of({10, 22, 40}), kDpi, words);
  EXPECT_LE(words[0].confidence, 0.5);
}

}  // namespace
}  // namespace spoglio::extract

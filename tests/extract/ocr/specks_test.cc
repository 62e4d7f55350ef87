// Dust, dots of lists and signs, by their ink.
#include "extract/ocr/specks.h"

#include <gtest/gtest.h>

namespace spoglio::extract {
namespace {

// A mark of type of 20 pixels' size on the baseline 100, before or between words.
struct Marked {
  PrintLine line;
  std::vector<OcrWord> words;
  Marked(const Box& mark, const std::vector<std::string>& texts) {
    line.size = 20;
    line.baseline = 100;
    line.marks = {{mark}};
    for (const std::string& text : texts) words.push_back({text, {}, 0.9});
  }
  bool is_print(size_t at) { return extract::is_print(words, at, line, {line.marks[0].box.x0, line.marks[0].box.x1}); }
};

TEST(Specks, ADotBeforeATextIsThatOfAList) {
  for (const char* read : {"*", "e", "°", "+"}) {
    Marked dot({10, 90, 16, 96}, {read, "Corsi"});
    EXPECT_TRUE(dot.is_print(0));
    EXPECT_EQ(dot.words[0].text, "•");
  }
}

TEST(Specks, ALetterOnTheBaselineIsNone) {
  Marked letter({10, 90, 18, 100}, {"e", "Corsi"});
  EXPECT_TRUE(letter.is_print(0));
  EXPECT_EQ(letter.words[0].text, "e");
}

TEST(Specks, DustIsNoPrint) {
  EXPECT_FALSE(Marked({10, 98, 12, 100}, {".", "Corsi"}).is_print(0));
  EXPECT_FALSE(Marked({10, 90, 12, 92}, {"*", "Corsi"}).is_print(0));
  EXPECT_FALSE(Marked({10, 90, 12, 92}, {"totali", "*", "100"}).is_print(1));
  EXPECT_FALSE(Marked({10, 94, 13, 97}, {"©"}).is_print(0));
  EXPECT_TRUE(Marked({10, 94, 15, 96}, {"uno", "-", "due"}).is_print(1));
}

TEST(Specks, AnAsteriskMultipliesBetweenWordsAndBeforeAFigure) {
  Marked inner({10, 86, 16, 92}, {"totali", "*", "100"});
  EXPECT_TRUE(inner.is_print(1));
  Marked first({10, 86, 16, 92}, {"*", "100"});
  EXPECT_TRUE(first.is_print(0));
  EXPECT_EQ(first.words[0].text, "*");
}

TEST(Specks, AnAsteriskThatEndsALineMultipliesWhatGoesOnBelow) {
  EXPECT_TRUE(Marked({10, 86, 16, 92}, {"totali", "*"}).is_print(1));
  EXPECT_FALSE(Marked({10, 92, 16, 98}, {"totali", "*"}).is_print(1));
  EXPECT_FALSE(Marked({10, 86, 12, 88}, {"totali", "*"}).is_print(1));
}

TEST(Specks, ABarPartsTwoWordsAndIsNothingAtTheEnd) {
  EXPECT_TRUE(Marked({10, 85, 12, 100}, {"uno", "|", "due"}).is_print(1));
  EXPECT_FALSE(Marked({10, 85, 12, 100}, {"uno", "|"}).is_print(1));
}

}  // namespace
}  // namespace spoglio::extract

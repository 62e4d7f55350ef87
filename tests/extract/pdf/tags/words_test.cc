// Words and the texts they come from.
#include "extract/pdf/tags/words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace spoglio::extract {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Word word_at(double x0, double y0, double x1, double y1) {
  Word word;
  word.text = "Peso";
  word.box = {x0, y0, x1, y1};
  return word;
}

TEST(WordTags, WordBelongsToTheLastTextBeforeItOnItsLine) {
  const std::vector<Word> words = {word_at(10, 0, 30, 10), word_at(35, 0, 55, 10), word_at(60, 0, 80, 10),
                                   word_at(10, 12, 30, 22)};
  EXPECT_THAT(word_tags(words, {{60, 8, 0, 2}, {10, 8, 0, 1}, {10, 20, 0, kArtifact}}),
              ElementsAre(ElementsAre(1), ElementsAre(1), ElementsAre(2), ElementsAre(kArtifact)));
}

TEST(WordTags, WordLeftOfAllTextBelongsToNone) {
  EXPECT_THAT(word_tags({word_at(10, 0, 30, 10)}, {{40, 8, 0, 1}, {5, 30, 0, 2}}), ElementsAre(IsEmpty()));
}

TEST(WordTags, WordOverSeveralTextsHasTheTagsOfAll) {
  EXPECT_THAT(word_tags({word_at(10, 0, 50, 10)}, {{10, 8, 0, 1}, {20, 8, 0, 1}, {30, 8, 0, 2}, {60, 8, 0, 3}}),
              ElementsAre(ElementsAre(1, 2)));
  EXPECT_THAT(word_tags({word_at(10, 0, 50, 10)}, {{30, 2, 0, 4}}), ElementsAre(ElementsAre(4)));
}

TEST(WordTags, TurnedWordsFollowTheirOwnLines) {
  // Up, down and upside down; the last text is upright and starts left of all.
  const std::vector<Word> words = {word_at(20, 50, 30, 80), word_at(20, 10, 30, 40), word_at(50, 10, 60, 40),
                                   word_at(80, 10, 110, 20)};
  EXPECT_THAT(word_tags(words, {{28, 80, 3, 1}, {52, 10, 1, 2}, {110, 12, 2, 3}, {5, 38, 0, 4}}),
              ElementsAre(ElementsAre(1), ElementsAre(1), ElementsAre(2), ElementsAre(3)));
}

}  // namespace
}  // namespace spoglio::extract

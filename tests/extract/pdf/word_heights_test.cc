#include "extract/pdf/word_heights.h"

#include <gtest/gtest.h>

#include "tests/support/pages.h"

namespace spoglio::extract {
namespace {

using testing::Drawing;
using testing::page_of;

constexpr const char* kText = "Numero delle pratiche evase entro i termini previsti";

// Where the letters of a drawn font's box stand.
double baseline_of(const Box& box) { return box.y0 + 0.73 * (box.y1 - box.y0); }

TEST(WordHeights, WordsTooFlatForTheirLettersGrowAboutTheirMiddle) {
  Page page = page_of(kText, Drawing{.character = 4, .height = 5});
  const Box before = page.words.front().box;
  mend_heights(page);
  const Box after = page.words.front().box;
  EXPECT_NEAR(after.y1 - after.y0, 8.4, 0.3);
  EXPECT_NEAR(after.y0 + after.y1, before.y0 + before.y1, 1e-9);
  EXPECT_EQ(after.x0, before.x0);
  EXPECT_EQ(after.x1, before.x1);
}

TEST(WordHeights, WordsSoTallThatTheirLinesOverlapShrinkAboutTheirBaseline) {
  Page page = page_of(kText, Drawing{.character = 4, .height = 16});
  const Box before = page.words.front().box;
  mend_heights(page);
  const Box after = page.words.front().box;
  EXPECT_NEAR(after.y1 - after.y0, 8.4, 0.3);
  EXPECT_NEAR(baseline_of(after), baseline_of(before), 1e-9);
}

TEST(WordHeights, DotsThatLeadToAColumnAreNoLetters) {
  Page page = page_of(kText, Drawing{.character = 4, .height = 9});
  for (int i = 0; i < 4; ++i) {
    Word leader = page.words.front();
    leader.text = "..............................";
    leader.box.x1 = leader.box.x0 + 300;
    page.words.push_back(leader);
  }
  const Box before = page.words.front().box;
  mend_heights(page);
  EXPECT_EQ(page.words.front().box, before);
}

TEST(WordHeights, UsualWordsStayAsTheyAre) {
  Page page = page_of(kText, Drawing{.character = 4, .height = 9});
  const Box before = page.words.front().box;
  mend_heights(page);
  EXPECT_EQ(page.words.front().box, before);
}

TEST(WordHeights, FewLettersShowNothing) {
  Page page = page_of("Peso", Drawing{.character = 4, .height = 4});
  const Box before = page.words.front().box;
  mend_heights(page);
  EXPECT_EQ(page.words.front().box, before);
}

TEST(WordHeights, BoxesStayOnThePage) {
  Page page = page_of(kText, Drawing{.character = 8, .height = 5, .top = 1});
  mend_heights(page);
  for (const Word& word : page.words) {
    EXPECT_GE(word.box.y0, 0);
    EXPECT_LE(word.box.y1, page.height);
  }
}

TEST(WordHeights, WordsThatANarrowWhiteSplitsAreJoined) {
  Page page = page_of(
      "la rete delle fontanel le di quartiere e dei viali che vanno dal centro alle case popolari di via nuova e da "
      "qui al mare",
      Drawing{.character = 4, .height = 9});
  ASSERT_EQ(page.words[4].text, "le");
  for (size_t w = 4; w < page.words.size(); ++w) {
    page.words[w].box.x0 -= 3.4;
    page.words[w].box.x1 -= 3.4;
  }
  join_split_words(page);
  EXPECT_EQ(page.words[3].text, "fontanelle");
  EXPECT_EQ(page.words[4].text, "di");
}

}  // namespace
}  // namespace spoglio::extract

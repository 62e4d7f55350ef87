// Words that stand closely beside a tagged table stay out of it, and the table's own stay in.
#include "extract/layout/tagged.h"

#include <gtest/gtest.h>

#include <string>

#include "extract/layout/layout.h"
#include "tests/extract/blocks.h"

namespace spoglio::extract {
namespace {

void put(Page& page, double x, double y, double width, const std::string& text) {
  Word word;
  word.text = text;
  word.box = {x, y, x + width, y + 10};
  word.font_size = 9;
  page.words.push_back(word);
}

// Two tagged rows of two columns; right of the first, `beside` in one line with it.
Page tagged_page(double width, const std::string& beside) {
  Page page;
  page.width = 595;
  page.height = 842;
  put(page, 40, 100, 60, "Indicatore");
  put(page, 140, 100, 40, "Target");
  put(page, 183, 100, width, beside);
  put(page, 40, 120, 60, "Alberi");
  put(page, 140, 120, 40, "150");
  page.tagged.push_back(
      {2,
       2,
       {{0, 0, 1, 1, true, {0}}, {0, 1, 1, 1, true, {1}}, {1, 0, 1, 1, false, {3}}, {1, 1, 1, 1, false, {4}}},
       {40, 100, 180, 130}});
  return page;
}

TEST(TaggedWords, StandInTheirTableAloneWhereTheRestOfTheirLineIsLonger) {
  EXPECT_EQ(testing::show(lay_out(tagged_page(120, "Responsabile"))),
            "= 2 x 2\n| Indicatore | Target\n| Alberi | 150\n> Responsabile\n");
}

TEST(TaggedWords, LeaveTheRestOfTheirLineWhereItIsShorter) {
  EXPECT_EQ(testing::show(lay_out(tagged_page(20, "Peso"))),
            "= 2 x 2\n| Indicatore | Target\n| Alberi | 150\n> Peso\n");
}

}  // namespace
}  // namespace spoglio::extract

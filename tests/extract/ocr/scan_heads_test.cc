// Heads over print that has no lines.
#include "extract/ocr/scan_heads.h"

#include <gtest/gtest.h>

namespace spoglio::extract {
namespace {

void add_word(Page& page, double x0, double y0, double x1) {
  Word word;
  word.text = "parola";
  word.box = {x0, y0, x1, y0 + 10};
  word.confidence = 0.96;
  page.words.push_back(word);
}

// A head of three columns from 100 to 120, and `rows` rows of print below.
Page head_page(int rows) {
  Page page;
  page.width = 400;
  page.height = 600;
  page.drawing.horizontal = {{50, 100, 350, 100}, {50, 120, 350, 120}};
  for (const double x : {50.0, 150.0, 250.0, 350.0}) page.drawing.vertical.push_back({x, 100, x, 120});
  for (int row = 0; row <= rows; ++row) {
    for (const double x : {52.0, 152.0, 252.0}) add_word(page, x, 105 + 20 * row, x + 30);
  }
  return page;
}

TEST(Heads, GoDownOverPrintThatKeepsToTheirColumns) {
  Page page = head_page(2);
  extend_heads(page);
  ASSERT_EQ(page.drawing.vertical.size(), 8U);
  EXPECT_GT(page.drawing.vertical.back().y1, 155);
  EXPECT_LT(page.drawing.vertical.back().y1, 160);
  EXPECT_EQ(page.drawing.horizontal.size(), 3U);
}

TEST(Heads, EndAtAWordOverTwoColumnsAndAtWhite) {
  Page crossed = head_page(2);
  add_word(crossed, 140, 165, 180);
  extend_heads(crossed);
  EXPECT_LT(crossed.drawing.vertical.back().y1, 160);
  Page far = head_page(2);
  add_word(far, 52, 190, 80);
  extend_heads(far);
  EXPECT_LT(far.drawing.vertical.back().y1, 160);
}

TEST(Heads, TakeDownTheColumnsThatTheyLostAndThoseOfALowerHead) {
  Page page = head_page(2);
  for (const double y : {105.0, 125.0, 145.0}) add_word(page, 200, y, 230);
  extend_heads(page);
  ASSERT_EQ(page.drawing.vertical.size(), 9U);
  EXPECT_EQ(page.drawing.vertical[4].x0, 191);
  Page nested = head_page(2);
  nested.drawing.horizontal.push_back({150, 110, 250, 110});
  nested.drawing.vertical.push_back({200, 110, 200, 120});
  extend_heads(nested);
  EXPECT_EQ(nested.drawing.vertical.back().x0, 200);
  EXPECT_EQ(nested.drawing.vertical.back().y0, 110);
  EXPECT_GT(nested.drawing.vertical.back().y1, 155);
}

TEST(Heads, StayOverOneColumnOfPrintAndOverATable) {
  Page column = head_page(0);
  for (const double y : {125.0, 137.0, 149.0}) add_word(column, 52, y, 90);
  extend_heads(column);
  EXPECT_EQ(column.drawing.vertical.size(), 4U);
  Page table = head_page(2);
  table.drawing.horizontal.push_back({50, 140, 350, 140});
  for (const double x : {50.0, 150.0, 250.0, 350.0}) table.drawing.vertical.push_back({x, 120, x, 140});
  extend_heads(table);
  EXPECT_EQ(table.drawing.vertical.size(), 8U);
}

}  // namespace
}  // namespace spoglio::extract

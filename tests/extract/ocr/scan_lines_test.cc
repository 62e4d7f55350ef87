// Lines and shades that a scan lost or ran together.
#include "extract/ocr/scan_lines.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "extract/layout/layout.h"

namespace spoglio::extract {
namespace {

Word word(const std::string& text, double x0, double y0, double x1, double confidence) {
  Word out;
  out.text = text;
  out.box = {x0, y0, x1, y0 + 10};
  out.font_size = 9;
  out.confidence = confidence;
  return out;
}

// Three columns; two rows with all their lines under a dark head that has none.
Page table_page(double confidence) {
  Page page;
  page.width = 400;
  page.height = 600;
  for (const double y : {100.0, 120.0, 140.0, 160.0}) {
    const std::string row = std::to_string(static_cast<int>(y));
    page.words.push_back(word("a" + row, 52, y + 5, 80, confidence));
    page.words.push_back(word("b" + row, 155, y + 5, 190, confidence));
    page.words.push_back(word("c" + row, 255, y + 5, 290, confidence));
  }
  page.drawing.width = 400;
  page.drawing.height = 600;
  page.drawing.shades = {{50, 100, 350, 120}};
  for (const double y : {120.0, 140.0, 160.0, 180.0}) page.drawing.horizontal.push_back({50, y, 350, y});
  for (const double x : {50.0, 150.0, 250.0, 350.0}) page.drawing.vertical.push_back({x, 120, x, 180});
  return page;
}

TEST(ScannedLines, ADarkHeadTakesTheLinesOfItsTable) {
  Page page = table_page(0.96);
  complete_scanned_lines(page);
  const std::vector<Block> blocks = lay_out(page, {});
  ASSERT_EQ(blocks.size(), 1U);
  const auto& table = std::get<Table>(blocks[0]);
  EXPECT_EQ(table.rows, 4);
  EXPECT_EQ(table.columns, 3);
  EXPECT_EQ(table.cells[1].text, "b100");
}

TEST(ScannedLines, AnAreaOfOneColourIsCutBetweenItsWords) {
  Page page = table_page(0.96);
  page.drawing.vertical.resize(2);  // too few for a lattice
  complete_scanned_lines(page);
  ASSERT_EQ(page.drawing.shades.size(), 3U);
  EXPECT_EQ(page.drawing.shades[0], (Box{50, 100, 150, 120}));
  EXPECT_EQ(page.drawing.shades[2], (Box{222.5, 100, 350, 120}));
}

TEST(ScannedLines, AShadeInALatticeStaysWhole) {
  Page page = table_page(0.96);
  for (const double x : {50.0, 150.0, 250.0, 350.0}) page.drawing.vertical.push_back({x, 100, x, 120});
  complete_scanned_lines(page);
  ASSERT_EQ(page.drawing.shades.size(), 1U);
}

TEST(ScannedLines, TheHeadOfSeveralColumnsIsNotCut) {
  Page page;
  page.width = 400;
  page.height = 600;
  page.words = {word("Nome", 60, 115, 90, 0.96), word("Valori", 235, 105, 265, 0.96)};
  for (const double y : {125.0, 145.0, 165.0}) {
    for (const double x : {160.0, 226.0, 293.0}) page.words.push_back(word("2024", x, y, x + 25, 0.96));
  }
  page.drawing.width = 400;
  page.drawing.height = 600;
  for (const double y : {100.0, 140.0, 160.0, 180.0}) page.drawing.horizontal.push_back({50, y, 350, y});
  page.drawing.horizontal.push_back({150, 120, 350, 120});
  for (const double x : {50.0, 150.0, 350.0}) page.drawing.vertical.push_back({x, 100, x, 180});
  for (const double x : {216.0, 283.0}) page.drawing.vertical.push_back({x, 120, x, 180});
  complete_scanned_lines(page);
  for (const Box& line : page.drawing.vertical) {
    if (line.x0 > 200 && line.x0 < 300) {
      EXPECT_GE(line.y0, 119) << line.x0;
    }
  }
}

TEST(ScannedLines, AHeadOfTwoRowsBesideOnesOfOneRowIsCutAtTheLineThatPartsIt) {
  Page page;
  page.width = 400;
  page.height = 600;
  page.words = {word("Nome", 60, 115, 90, 0.96), word("2024", 190, 105, 215, 0.96), word("2025", 300, 105, 325, 0.96),
                word("Atteso", 155, 125, 185, 0.96), word("Esito", 215, 125, 245, 0.96),
                word("Atteso", 295, 125, 330, 0.96)};
  page.drawing.shades = {{50, 100, 350, 140}};
  page.drawing.horizontal = {{50, 100, 350, 100}, {150, 120, 350, 120}, {50, 140, 350, 140}};
  complete_scanned_lines(page);
  const auto over = [&](double y) {
    return std::count_if(page.drawing.shades.begin(), page.drawing.shades.end(), [&](const Box& shade) {
      return shade.x0 >= 149 && shade.y0 < y && shade.y1 > y;
    });
  };
  EXPECT_EQ(over(110), 2);  // the years
  EXPECT_EQ(over(130), 3);  // what stands below them
}

// Rows of a table of two columns of values that one cell beside them spans; below the first of them the values are one.
TEST(ScannedLines, ACellThatIsMergedBelowALineIsNotCutByIt) {
  Page page;
  page.width = 400;
  page.height = 600;
  page.words = {word("Obiettivo", 60, 105, 100, 0.96), word("7", 190, 105, 198, 0.96), word("8", 290, 105, 298, 0.96)};
  for (const double y : {125.0, 145.0}) page.words.push_back(word("95", 230, y, 252, 0.96));
  for (const double y : {60.0, 80.0, 100.0, 160.0}) page.drawing.horizontal.push_back({50, y, 350, y});
  for (const double y : {120.0, 140.0}) page.drawing.horizontal.push_back({150, y, 350, y});
  for (const double x : {50.0, 150.0, 350.0}) page.drawing.vertical.push_back({x, 60, x, 160});
  page.drawing.vertical.push_back({250, 60, 250, 120});
  complete_scanned_lines(page);
  for (const Box& line : page.drawing.vertical) {
    if (line.x0 == 250) {
      EXPECT_LE(line.y1, 121);
    }
  }
}

TEST(ScannedLines, CellsBetweenTwoNestedHeadsAreNotCut) {
  Page page;
  page.width = 400;
  page.height = 600;
  page.drawing.width = 400;
  page.drawing.height = 600;
  for (const double top : {100.0, 180.0}) {
    page.words.push_back(word("Valori", 235, top + 5, 265, 0.96));
    for (const double x : {160.0, 226.0, 293.0}) page.words.push_back(word("2024", x, top + 25, x + 25, 0.96));
    page.words.push_back(word("80", 240, top + 45, 260, 0.96));
    for (const double y : {0.0, 40.0, 60.0}) page.drawing.horizontal.push_back({50, top + y, 350, top + y});
    page.drawing.horizontal.push_back({150, top + 20, 350, top + 20});
    for (const double x : {50.0, 150.0, 350.0}) page.drawing.vertical.push_back({x, top, x, top + 60});
    for (const double x : {216.0, 283.0}) page.drawing.vertical.push_back({x, top + 20, x, top + 40});
  }
  complete_scanned_lines(page);
  for (const Box& line : page.drawing.vertical) {
    if (line.x0 > 200 && line.x0 < 300) {
      EXPECT_LE(line.y1 - line.y0, 21) << line.x0;
    }
  }
}

TEST(ScannedLines, BandsOfOneColourArePartedByTheLinesBetweenThem) {
  Page page;
  page.width = 400;
  page.height = 600;
  page.words = {word("Area", 52, 105, 90, 0.96), word("Obiettivo", 52, 125, 100, 0.96)};
  page.drawing.shades = {{50, 100, 350, 140}};
  page.drawing.horizontal = {{50, 120, 350, 121}, {50, 130, 200, 131}};
  complete_scanned_lines(page);
  ASSERT_EQ(page.drawing.shades.size(), 2U);
  EXPECT_EQ(page.drawing.shades[0], (Box{50, 100, 350, 120.5}));
  EXPECT_EQ(page.drawing.shades[1], (Box{50, 120.5, 350, 140}));
}

// Bands of two columns and a third one; in the last band the first two stand as close as words of justified text.
Page banded_page(double closest) {
  Page page = table_page(0.96);
  page.words.clear();
  page.drawing.shades.clear();
  page.drawing.horizontal.clear();
  page.drawing.vertical.clear();
  for (const double y : {100.0, 140.0, 180.0}) {
    const std::string row = std::to_string(static_cast<int>(y));
    page.words.push_back(word("a" + row, 52, y + 5, y == 180 ? 155 - closest : 140, 0.96));
    page.words.push_back(word("b" + row, 155, y + 5, 190, 0.96));
    page.words.push_back(word("c" + row, 255, y + 5, 290, 0.96));
    page.drawing.shades.push_back({50, y, 350, y + 20});
  }
  return page;
}

TEST(ScannedLines, BandsAreCutWhereTheOthersOfTheirTableAre) {
  Page page = banded_page(6);
  complete_scanned_lines(page);
  EXPECT_EQ(page.drawing.shades.size(), 9U);
  page = banded_page(3);  // words of one cell
  complete_scanned_lines(page);
  EXPECT_EQ(page.drawing.shades.size(), 8U);
}

TEST(ScannedLines, AHeadingOverTheWholeWidthIsNotCut) {
  Page page = table_page(0.96);
  page.words.erase(page.words.begin(), page.words.begin() + 3);
  for (const double x : {52.0, 102.0, 152.0, 202.0}) page.words.push_back(word("parola", x, 105, x + 46, 0.96));
  complete_scanned_lines(page);
  EXPECT_EQ(page.drawing.shades.size(), 1U);
  const std::vector<Block> blocks = lay_out(page, {});
  EXPECT_EQ(std::get<Table>(blocks[0]).cells[0].column_span, 3);
}

TEST(ScannedLines, WhatStandsBetweenTwoTablesIsNoRowOfEither) {
  Page page = table_page(0.96);
  page.drawing.shades.clear();
  page.words.push_back(word("Titolo", 60, 200, 100, 0.96));
  for (const double y : {220.0, 240.0}) page.drawing.horizontal.push_back({50, y, 350, y});
  for (const double x : {50.0, 150.0, 250.0, 350.0}) page.drawing.vertical.push_back({x, 220, x, 240});
  const size_t lines = page.drawing.vertical.size();
  complete_scanned_lines(page);
  EXPECT_EQ(page.drawing.vertical.size(), lines);
}

// Under the table of three columns another of two, whose line stands where words of the first part.
Page with_another_table(double gap) {
  Page page = table_page(0.96);
  const double top = 180 + gap;
  for (const double y : {top, top + 20}) page.drawing.horizontal.push_back({50, y, 350, y});
  for (const double x : {50.0, 220.0, 350.0}) page.drawing.vertical.push_back({x, top, x, top + 20});
  page.words.push_back(word("d", 52, top + 5, 60, 0.96));
  page.words.push_back(word("e", 255, top + 5, 290, 0.96));
  return page;
}

TEST(ScannedLines, LinesOfAnotherTableAreNotTaken) {
  const auto lines_above = [](const Page& page) {
    return std::count_if(page.drawing.vertical.begin(), page.drawing.vertical.end(),
                         [](const Box& line) { return line.x0 == 220 && line.y0 < 175; });
  };
  Page page = with_another_table(6);
  complete_scanned_lines(page);
  EXPECT_EQ(lines_above(page), 0);
  Page joined = with_another_table(0);
  complete_scanned_lines(joined);
  EXPECT_GT(lines_above(joined), 0);
}

TEST(ScannedLines, WhatIsHighBetweenTwoHeadsAndHasNoLineStays) {
  Page page = table_page(0.96);
  page.drawing.horizontal = {{50, 100, 350, 100}, {50, 120, 350, 120}, {50, 200, 350, 200}, {50, 220, 350, 220}};
  page.drawing.vertical.clear();
  for (const double x : {50.0, 150.0, 250.0, 350.0}) {
    page.drawing.vertical.push_back({x, 100, x, 120});
    page.drawing.vertical.push_back({x, 200, x, 220});
  }
  page.drawing.shades.push_back({50, 200, 350, 220});
  page.words.push_back(word("attraverso", 130, 125, 154, 0.96));  // the print is a text, not cells
  complete_scanned_lines(page);
  EXPECT_EQ(page.drawing.vertical.size(), 8U);
}

TEST(ScannedLines, ATextInTheMiddleBetweenTwoLinesIsAMergedCell) {
  Page page = table_page(0.96);
  page.drawing.shades.clear();
  page.drawing.horizontal.push_back({50, 100, 350, 100});
  page.drawing.vertical = {{50, 100, 50, 180}, {150, 100, 150, 180}, {350, 100, 350, 180}, {250, 120, 250, 180}};
  page.words.erase(page.words.begin() + 1, page.words.begin() + 3);
  page.words.push_back(word("Target", 235, 105, 265, 0.96));  // over the line that the other rows have
  page.words.back().box = {254, 105, 264, 115};
  page.words.push_back(page.words.back());
  page.words.back().box = {236, 105, 246, 115};
  const auto lines_at = [](const Page& of, double x) {
    return std::count_if(of.drawing.vertical.begin(), of.drawing.vertical.end(),
                         [&](const Box& line) { return line.x0 == x && line.y0 <= 101; });
  };
  Page aside = page;
  complete_scanned_lines(page);
  EXPECT_EQ(lines_at(page, 250), 0);
  for (Word* one : {&aside.words.back(), &aside.words[aside.words.size() - 2]}) {
    one->box.x0 += 45;
    one->box.x1 += 45;
  }
  aside.words.push_back(word("x", 160, 105, 170, 0.96));
  complete_scanned_lines(aside);
  EXPECT_EQ(lines_at(aside, 250), 1);
}

TEST(ScannedLines, PagesOfATextLayerStay) {
  Page page = table_page(1);
  complete_scanned_lines(page);
  EXPECT_EQ(page.drawing.vertical.size(), 4U);
  EXPECT_EQ(page.drawing.shades.size(), 1U);
}

TEST(ScannedLines, TablesThatStandCloseKeepTheirOwnColumns) {
  Page page;
  page.width = 400;
  page.height = 600;
  page.drawing.horizontal = {{50, 100, 350, 100}, {50, 120, 350, 120}, {50, 123, 350, 123}, {50, 143, 350, 143}};
  for (const double x : {50.0, 120.0, 350.0}) page.drawing.vertical.push_back({x, 100, x, 120});
  for (const double x : {50.0, 200.0, 280.0, 350.0}) page.drawing.vertical.push_back({x, 123, x, 143});
  for (const double x : {55.0, 125.0, 210.0, 290.0}) page.words.push_back(word("a", x, 105, x + 20, 0.96));
  for (const double x : {55.0, 210.0, 290.0}) page.words.push_back(word("b", x, 128, x + 20, 0.96));
  complete_scanned_lines(page);
  EXPECT_EQ(page.drawing.vertical.size(), 7U);
}

TEST(ScannedLines, LinesEndOnTheLevelLineThatTheyMeet) {
  Page page = table_page(0.96);
  page.drawing.vertical[1] = {150, 120.9, 150, 179.2};
  page.drawing.vertical[2] = {250, 123, 250, 176};
  complete_scanned_lines(page);
  const auto has = [&](const Box& line) {
    return std::find(page.drawing.vertical.begin(), page.drawing.vertical.end(), line) != page.drawing.vertical.end();
  };
  EXPECT_TRUE(has({150, 120, 150, 180}));
  EXPECT_TRUE(has({250, 123, 250, 176}));
}

TEST(ScannedLines, ABorderThatIsLostOverAFewPointsMakesNoRow) {
  Page page = table_page(0.96);
  page.drawing.vertical[0].y1 = 128;
  page.drawing.vertical.insert(page.drawing.vertical.begin() + 1, {50.4, 131, 50.4, 180});
  complete_scanned_lines(page);
  const auto& lines = page.drawing.vertical;
  EXPECT_TRUE(std::any_of(lines.begin(), lines.end(),
                          [](const Box& line) { return line.x0 == 50 && line.y0 <= 120 && line.y1 >= 180; }));
}

TEST(ScannedLines, BordersThatLevelLinesEndAreTwo) {
  Page page = table_page(0.96);
  page.drawing.vertical[0].y1 = 140;
  page.drawing.vertical.insert(page.drawing.vertical.begin() + 1, {50, 143, 50, 180});
  complete_scanned_lines(page);
  const auto& lines = page.drawing.vertical;
  EXPECT_TRUE(std::none_of(lines.begin(), lines.end(),
                           [](const Box& line) { return line.x0 == 50 && line.y0 < 139 && line.y1 > 142; }));
}

}  // namespace
}  // namespace spoglio::extract

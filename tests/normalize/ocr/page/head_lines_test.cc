// Turned headers that stand as lines beside the first row of their table.
#include "normalize/ocr/page/head_lines.h"

#include <gtest/gtest.h>

#include <string>
#include <variant>

#include "tests/support/recognised.h"

namespace spoglio::normalize {
namespace {

using test::recognised_word;

extract::Cell cell_at(int row, int column, const std::string& text) {
  extract::Cell cell;
  cell.row = row;
  cell.column = column;
  cell.text = text;
  const double x = 100.0 * column;
  const double y = 50.0 + 20 * row;
  cell.place = {1, 0, extract::Box{x, y, x + 60, y + 10}};
  return cell;
}

// Three columns of which the second has no header, and a line that stands at this place.
extract::Page page_with(const std::string& text, const extract::Box& place, double confidence = 0.95) {
  extract::Page page;
  extract::Table table;
  table.rows = 3;
  table.columns = 3;
  table.place = {1, 0, extract::Box{0, 50, 260, 100}};
  table.cells = {cell_at(0, 0, "Indicatore"), cell_at(0, 2, "Target 2024"), cell_at(1, 0, "Alberi"),
                 cell_at(1, 1, "40%"),        cell_at(1, 2, "150"),         cell_at(2, 0, "Panchine"),
                 cell_at(2, 1, "60%"),        cell_at(2, 2, "12")};
  page.blocks.emplace_back(table);
  extract::Line line;
  line.text = text;
  line.place = {1, 0, place};
  page.blocks.emplace_back(line);
  page.words.push_back(recognised_word(text, confidence, place));
  put_lines_in_heads(page, Vocabulary::standard());
  return page;
}

TEST(HeadLines, AHeaderOverAColumnWithoutOneIsItsCell) {
  const extract::Page page = page_with("Peso", {125, 49, 132, 80});
  ASSERT_EQ(page.blocks.size(), 1U);
  const auto& cells = std::get<extract::Table>(page.blocks[0]).cells;
  EXPECT_EQ(cells[1].text, "Peso");
  EXPECT_EQ(cells[1].column, 1);
}

TEST(HeadLines, WhatIsNoHeaderOrStandsElsewhereStaysALine) {
  EXPECT_EQ(page_with("Comune di Lunaria", {125, 49, 132, 80}).blocks.size(), 2U);
  EXPECT_EQ(page_with("Peso", {125, 75, 132, 90}).blocks.size(), 2U);     // beside the rows
  EXPECT_EQ(page_with("Peso", {225, 49, 232, 80}).blocks.size(), 2U);     // a column with a header
  EXPECT_EQ(page_with("Peso", {125, 49, 132, 80}, 1).blocks.size(), 2U);  // of a text layer
}

}  // namespace
}  // namespace spoglio::normalize

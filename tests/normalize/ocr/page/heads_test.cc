// Heads of recognised tables that lost their lines.
#include "normalize/ocr/page/heads.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace spoglio::normalize {
namespace {

extract::Word word(const std::string& text, double x0, double y0, double x1, double y1) {
  extract::Word out;
  out.text = text;
  out.box = {x0, y0, x1, y1};
  out.confidence = 0.96;
  return out;
}

// A table of one row for each of the texts, columns 100 points wide that begin at these heights.
extract::Table table_of(const std::vector<std::vector<std::string>>& rows, double top) {
  extract::Table out;
  for (const auto& row : rows) {
    for (size_t c = 0; c < row.size(); ++c) {
      extract::Cell cell;
      cell.row = out.rows;
      cell.column = static_cast<int>(c);
      cell.text = row[c];
      const double x = 100 * static_cast<double>(c);
      const double y = top + 20 * out.rows;
      cell.place = {1, 0, extract::Box{x + 10, y, x + 80, y + 10}};
      out.cells.push_back(cell);
      out.columns = std::max(out.columns, cell.column + 1);
    }
    ++out.rows;
  }
  out.place = {1, 0, extract::Box{0, top, 100.0 * out.columns, top + 20.0 * out.rows}};
  return out;
}

const std::vector<std::vector<std::string>> kRows = {
    {"Pareri resi", "N.", "7", "8"}, {"Atti adottati", "N.", "5", "6"}, {"Rifugi controllati", "N.", "3", "4"}};

std::vector<std::string> first_row(const extract::Page& page) {
  std::vector<std::string> out;
  for (const extract::Cell& cell : std::get<extract::Table>(page.blocks.front()).cells) {
    if (cell.row == 0) out.push_back(cell.text);
  }
  return out;
}

TEST(JoinHeads, WordsOverTheColumnsBecomeTheirHeadWithWhatStandsOverTheYears) {
  extract::Page page;
  page.words = {word("Valori", 260, 50, 290, 60), word("attesi", 295, 50, 330, 60), word("Indicatore", 15, 70, 70, 80),
                word("misura", 140, 50, 150, 90), word("Unità", 140, 95, 150, 125), word("2024", 230, 70, 260, 80),
                word("2025", 330, 70, 360, 80)};
  page.blocks = {table_of({{"Valori attesi"}}, 45), table_of({{"Indicatore", "2024", "2025"}}, 68),
                 table_of(kRows, 130)};
  join_heads(page, Vocabulary::standard());
  ASSERT_EQ(page.blocks.size(), 1U);
  EXPECT_EQ(first_row(page),
            (std::vector<std::string>{"Indicatore", "Unità misura", "Valori attesi 2024", "Valori attesi 2025"}));
}

TEST(JoinHeads, AHeadWithATextForEveryColumnStays) {
  extract::Page page;
  page.blocks = {table_of({{"Indicatore", "Unità di misura", "2024", "2025"}}, 68), table_of(kRows, 130)};
  join_heads(page, Vocabulary::standard());
  EXPECT_EQ(page.blocks.size(), 2U);
}

TEST(JoinHeads, HeadsOverHeadsOfOneRowAreParted) {
  extract::Page page;
  auto rows = kRows;
  rows.insert(rows.begin(), {"Misurazione\nIndicatore", "Unità di misura", "2024", "Valori attesi\n2025"});
  page.blocks = {table_of(rows, 130)};
  join_heads(page, Vocabulary::standard());
  EXPECT_EQ(first_row(page),
            (std::vector<std::string>{"Indicatore", "Unità di misura", "Valori attesi\n2024", "Valori attesi\n2025"}));
}

TEST(JoinHeads, AHeadInSmallLettersGoesOnFromTheLineAboveIt) {
  extract::Page page;
  auto rows = kRows;
  rows.insert(rows.begin(), {"1. Aprire gli archivi e rendicontarne i\nrisultati", "Unità di misura", "2024", "2025"});
  page.blocks = {table_of(rows, 130)};
  join_heads(page, Vocabulary::standard());
  EXPECT_EQ(first_row(page).front(), "1. Aprire gli archivi e rendicontarne i\nrisultati");
}

TEST(JoinHeads, ACellOverTwoColumnsIsPartedWhereEachHasItsOwnWords) {
  extract::Page page;
  page.words = {word("Peso", 130, 135, 160, 145), word("Baseline", 220, 135, 270, 145)};
  auto rows = kRows;
  rows.insert(rows.begin(), {"Indicatore", "Peso Baseline", "", "Target 2025"});
  extract::Table table = table_of(rows, 130);
  table.cells.erase(table.cells.begin() + 2);
  table.cells[1].column_span = 2;
  table.cells[1].place.box = extract::Box{130, 130, 270, 150};
  page.blocks = {table};
  join_heads(page, Vocabulary::standard());
  EXPECT_EQ(first_row(page), (std::vector<std::string>{"Indicatore", "Peso", "Baseline", "Target 2025"}));
}

TEST(JoinHeads, AHeaderOfTwoWordsOverTwoColumnsIsNotParted) {
  extract::Page page;
  page.words = {word("Peso", 160, 135, 185, 145), word("indicatore", 188, 135, 230, 145)};
  auto rows = kRows;
  rows.insert(rows.begin(), {"Indicatore", "Peso indicatore", "", "Target 2025"});
  extract::Table table = table_of(rows, 130);
  table.cells.erase(table.cells.begin() + 2);
  table.cells[1].column_span = 2;
  table.cells[1].place.box = extract::Box{130, 130, 270, 150};
  page.blocks = {table};
  join_heads(page, Vocabulary::standard());
  EXPECT_EQ(first_row(page), (std::vector<std::string>{"Indicatore", "Peso indicatore", "Target 2025"}));
}

// A head with `wide` over the second and third column, and the rows below it.
extract::Table wide_head(const std::string& wide, std::vector<std::vector<std::string>> rows) {
  rows.insert(rows.begin(), {"Indicatore", wide, "", "Formula"});
  extract::Table table = table_of(rows, 130);
  table.cells.erase(table.cells.begin() + 2);
  table.cells[1].column_span = 2;
  table.cells[1].place.box = extract::Box{110, 130, 280, 150};
  return table;
}

TEST(JoinHeads, HeadersOfTwoYearsAreTwoThoughTheyStandClose) {
  extract::Page page;
  page.words = {word("Target", 150, 135, 170, 145), word("2024", 173, 135, 193, 145),
                word("Target", 200, 135, 220, 145), word("2025", 223, 135, 243, 145)};
  page.blocks = {wide_head("Target 2024 Target 2025", kRows)};
  join_heads(page, Vocabulary::standard());
  EXPECT_EQ(first_row(page), (std::vector<std::string>{"Indicatore", "Target 2024", "Target 2025", "Formula"}));
}

TEST(JoinHeads, WhiteAlonePartsHeadersThatAreWiderThanTheirValues) {
  extract::Page page;
  page.words = {word("Target", 125, 135, 165, 145), word("2024", 168, 135, 212, 145),
                word("Target", 220, 135, 250, 145), word("2025", 253, 135, 280, 145)};
  page.blocks = {wide_head("Target 2024 Target 2025", kRows)};
  join_heads(page, Vocabulary::standard());
  EXPECT_EQ(first_row(page), (std::vector<std::string>{"Indicatore", "Target 2024", "Target 2025", "Formula"}));
}

TEST(JoinHeads, WideCellsOfALowerHeadArePartedAndValuesOverYearsStay) {
  extract::Page page;
  page.words = {word("Risultato", 130, 155, 160, 165), word("Peso", 220, 155, 270, 165)};
  extract::Table table = table_of({{"Indicatore", "Anno", "", "Anno 2025", "Anno 2026"},
                                   {"", "Risultato Peso", "", "Target", "entro maggio\n2026"},
                                   {"Pareri resi", "N.", "7", "8", "9"},
                                   {"Atti adottati", "N.", "5", "6", "7"}},
                                  130);
  for (const size_t at : {7U, 2U}) table.cells.erase(table.cells.begin() + at);
  table.cells[5].column_span = 2;
  table.cells[5].place.box = extract::Box{130, 150, 270, 170};
  page.blocks = {table};
  join_heads(page, Vocabulary::standard());
  std::vector<std::string> second;
  for (const extract::Cell& cell : std::get<extract::Table>(page.blocks.front()).cells) {
    if (cell.row == 1 && !cell.text.empty()) second.push_back(cell.text);
  }
  EXPECT_EQ(second, (std::vector<std::string>{"Risultato", "Peso", "Target", "entro maggio\n2026"}));
}

TEST(JoinHeads, WhatStandsOverTheHeadersOfItsColumnsIsNotParted) {
  extract::Page page;
  page.words = {word("Obiettivo", 110, 135, 160, 145), word("e", 165, 135, 170, 145),
                word("responsabilità", 205, 135, 270, 145)};
  auto rows = kRows;
  rows.insert(rows.begin(), {"", "Obiettivo strategico", "Obiettivo operativo", ""});
  page.blocks = {wide_head("Obiettivo e responsabilità", rows)};
  join_heads(page, Vocabulary::standard());
  EXPECT_EQ(first_row(page), (std::vector<std::string>{"Indicatore", "Obiettivo e responsabilità", "Formula"}));
}

TEST(JoinHeads, EveryCellOverSeveralColumnsIsParted) {
  extract::Page page;
  page.words = {word("Peso", 130, 135, 160, 145), word("Baseline", 220, 135, 270, 145),
                word("Target", 330, 135, 360, 145), word("Formula", 430, 135, 470, 145)};
  auto rows = kRows;
  for (auto& row : rows) row.push_back("conteggio");
  rows.insert(rows.begin(), {"Indicatore", "Peso Baseline", "", "Target Formula", ""});
  extract::Table table = table_of(rows, 130);
  for (const size_t at : {4U, 2U}) table.cells.erase(table.cells.begin() + at);
  table.cells[1].column_span = table.cells[2].column_span = 2;
  table.cells[1].place.box = extract::Box{130, 130, 270, 150};
  table.cells[2].place.box = extract::Box{330, 130, 470, 150};
  page.blocks = {table};
  join_heads(page, Vocabulary::standard());
  EXPECT_EQ(first_row(page), (std::vector<std::string>{"Indicatore", "Peso", "Baseline", "Target", "Formula"}));
}

extract::Block line_of(const std::string& text, double y) {
  extract::Line out;
  out.text = text;
  out.place = {1, 0, extract::Box{0, y, 400, y + 10}};
  return out;
}

// The words of a head over the columns of kRows, with the lines they came out as, under a title.
extract::Page headed_by_lines(const std::string& title) {
  extract::Page page;
  page.words = {word("Indicatore", 15, 70, 70, 80), word("Unità", 125, 70, 150, 80),  word("misura", 152, 70, 185, 80),
                word("Valori", 260, 58, 290, 68),   word("attesi", 292, 58, 330, 68), word("2024", 230, 82, 260, 92),
                word("2025", 330, 82, 360, 92),     word(title, 150, 40, 220, 50)};
  page.blocks = {line_of(title, 40), line_of("Valori attesi", 58), line_of("Indicatore Unità misura", 70),
                 line_of("2024 2025", 82), line_of("Programma n. 002 - Rifugi e sentieri", 106)};
  return page;
}

TEST(JoinHeads, LinesOverTheColumnsAreTheirHeadThoughAHeadingStandsBetween) {
  extract::Page page = headed_by_lines("2024");
  auto rows = kRows;
  rows.insert(rows.begin() + 1, {"Indicatore", "Unità misura", "2024", "2025"});
  page.blocks.push_back(table_of(rows, 130));
  join_heads(page, Vocabulary::standard());
  ASSERT_EQ(page.blocks.size(), 3U);  // the title, the heading and the table
  std::swap(page.blocks.front(), page.blocks.back());
  EXPECT_EQ(first_row(page),
            (std::vector<std::string>{"Indicatore", "Unità misura", "Valori attesi 2024", "Valori attesi 2025"}));
  const auto& cells = std::get<extract::Table>(page.blocks.front()).cells;
  EXPECT_EQ(std::count_if(cells.begin(), cells.end(), [](const auto& cell) { return cell.text == "Indicatore"; }), 1);
}

TEST(JoinHeads, AHeadOfOneLineThatIsWholeTakesNothingFromTheCardAboveIt) {
  extract::Page page;
  page.words = {word("Responsabilità", 15, 50, 70, 60), word("Verde", 130, 50, 160, 60),
                word("Peso", 230, 50, 260, 60),         word("20%", 330, 50, 350, 60),
                word("Indicatore", 15, 70, 70, 80),     word("U.M.", 140, 70, 160, 80),
                word("Baseline", 230, 70, 270, 80),     word("Target", 330, 70, 365, 80)};
  extract::Line head;
  head.text = "Indicatore U.M. Baseline Target";
  head.place = {1, 0, extract::Box{15, 70, 365, 80}};
  page.blocks = {table_of({{"Responsabilità", "Verde", "Peso", "20%"}}, 48), head, table_of(kRows, 84)};
  join_heads(page, Vocabulary::standard());
  ASSERT_EQ(page.blocks.size(), 2U);
  std::vector<std::string> texts;
  for (const extract::Cell& cell : std::get<extract::Table>(page.blocks[1]).cells) {
    if (cell.row == 0) texts.push_back(cell.text);
  }
  EXPECT_EQ(texts, (std::vector<std::string>{"Indicatore", "U.M.", "Baseline", "Target"}));
}

TEST(JoinHeads, AColumnWithoutCellsOfItsOwnLiesBetweenThoseBesideIt) {
  extract::Page page;
  page.words = {word("2025", 235, 135, 260, 145), word("u.m.", 320, 135, 345, 145)};
  auto rows = kRows;
  rows.insert(rows.begin(), {"Indicatore", "Baseline", "2025 u.m.", ""});
  extract::Table table = table_of(rows, 130);
  std::erase_if(table.cells, [](const extract::Cell& cell) {
    return (cell.row > 0 && cell.column == 2) || (cell.row == 0 && cell.column == 3);
  });
  table.cells[2].column_span = 2;
  table.cells[2].place.box = extract::Box{235, 130, 345, 150};
  page.blocks = {table};
  join_heads(page, Vocabulary::standard());
  EXPECT_EQ(first_row(page), (std::vector<std::string>{"Indicatore", "Baseline", "2025", "u.m."}));
}

}  // namespace
}  // namespace spoglio::normalize

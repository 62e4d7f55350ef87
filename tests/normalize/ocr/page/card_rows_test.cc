// Rows of recognised cards that stand as lines above the rest of their card.
#include "normalize/ocr/page/card_rows.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace spoglio::normalize {
namespace {

constexpr double kHeight = 10;  // points, of a line

// A page with the card's rows from y = 100 on, labels at x = 40 and values at x = 200.
extract::Page page_of_card() {
  extract::Table table;
  table.columns = 2;
  const std::vector<std::vector<std::string>> rows = {{"Tipologia", "Volume"}, {"Peso", "55%"}, {"Target 2024", "150"}};
  for (const auto& row : rows) {
    for (int c = 0; c < 2; ++c) {
      extract::Cell cell;
      cell.row = table.rows;
      cell.column = c;
      cell.text = row[static_cast<size_t>(c)];
      const double x = c == 0 ? 40 : 200;
      const double y = 100 + 20 * table.rows;
      cell.place = {1, 0, extract::Box{x, y, x + 60, y + kHeight}};
      table.cells.push_back(cell);
    }
    ++table.rows;
  }
  table.place = {1, 0, extract::Box{40, 100, 260, 150}};
  extract::Page page;
  page.blocks = {table};
  return page;
}

struct Printed {
  std::string text;
  double x;
};

// Puts a line in front of the page's blocks from `at` on.
void put_line(extract::Page& page, size_t at, double y, const std::vector<Printed>& words) {
  extract::Line line;
  extract::Box box{words.front().x, y, words.front().x, y + kHeight};
  for (const Printed& one : words) {
    extract::Word word;
    word.text = one.text;
    word.confidence = 0.96;
    word.box = {one.x, y, one.x + 5 * static_cast<double>(one.text.size()), y + kHeight};
    box = extract::unite(box, word.box);
    line.text += (line.text.empty() ? "" : " ") + one.text;
    page.words.push_back(word);
  }
  line.place = {1, 0, box};
  page.blocks.insert(page.blocks.begin() + static_cast<std::ptrdiff_t>(at), line);
}

std::vector<std::string> cells_of(const extract::Block& block) {
  std::vector<std::string> out;
  for (const extract::Cell& cell : std::get<extract::Table>(block).cells)
    out.push_back(std::to_string(cell.row) + "," + std::to_string(cell.column) + " " + cell.text);
  return out;
}

TEST(JoinCardRows, LinesOverLabelsAndValuesAreTheFirstRowsOfTheCard) {
  extract::Page page = page_of_card();
  put_line(page, 0, 40, {{"OBIETTIVO:", 40}, {"Curare", 100}, {"i", 140}, {"parchi", 150}, {"grandi", 190}});
  put_line(page, 1, 58, {{"Indicatore", 40}, {"Alberi", 200}, {"piantati", 235}});
  put_line(page, 2, 68, {{"nell'anno", 200}});
  put_line(page, 3, 84, {{"Algoritmo", 40}, {"Somma", 200}});
  join_card_rows(page, Vocabulary::standard());
  ASSERT_EQ(page.blocks.size(), 2U);
  const std::vector<std::string> cells = cells_of(page.blocks[1]);
  ASSERT_EQ(cells.size(), 10U);
  EXPECT_EQ(cells[0], "0,0 Indicatore");
  EXPECT_EQ(cells[1], "0,1 Alberi piantati\nnell'anno");
  EXPECT_EQ(cells[3], "1,1 Somma");
  EXPECT_EQ(cells[4], "2,0 Tipologia");
}

TEST(JoinCardRows, LinesThatCrossTheEdgeOrStandFarOrHaveNoLabelStay) {
  extract::Page crossing = page_of_card();
  put_line(crossing, 0, 84, {{"Indicatore", 40}, {"alberi", 170}, {"piantati", 202}});
  join_card_rows(crossing, Vocabulary::standard());
  EXPECT_EQ(crossing.blocks.size(), 2U);
  extract::Page far = page_of_card();
  put_line(far, 0, 50, {{"Indicatore", 40}, {"Alberi", 200}});
  join_card_rows(far, Vocabulary::standard());
  EXPECT_EQ(far.blocks.size(), 2U);
  extract::Page unlabelled = page_of_card();
  put_line(unlabelled, 0, 84, {{"Parchi", 40}, {"Alberi", 200}});
  join_card_rows(unlabelled, Vocabulary::standard());
  EXPECT_EQ(unlabelled.blocks.size(), 2U);
}

}  // namespace
}  // namespace spoglio::normalize

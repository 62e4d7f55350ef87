// Codes of a column that came out in pieces.
#include "normalize/ocr/page/code_cells.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace spoglio::normalize {
namespace {

using ::testing::ElementsAre;

// A table of one column under this header.
extract::Page column_of(const std::vector<std::string>& cells) {
  extract::Table table;
  table.columns = 1;
  for (const std::string& text : cells) {
    extract::Cell cell;
    cell.row = table.rows++;
    cell.text = text;
    cell.place.box = extract::Box{0, 0, 10, 10};
    table.cells.push_back(cell);
  }
  extract::Page page;
  page.blocks.emplace_back(table);
  return page;
}

std::vector<std::string> joined(extract::Page page) {
  join_code_cells(page, Vocabulary::standard());
  std::vector<std::string> out;
  for (const extract::Cell& cell : std::get<extract::Table>(page.blocks[0]).cells) out.push_back(cell.text);
  return out;
}

TEST(CodeCells, CodesInPiecesAreOneWordWhereMostCodesAre) {
  EXPECT_THAT(joined(column_of({"Codice", "1.1.a", "1. 1.b", "1.2.a"})),
              ElementsAre("Codice", "1.1.a", "1.1.b", "1.2.a"));
  EXPECT_THAT(joined(column_of({"ID", "1.1.a", "2. 19", "1.2.a"})), ElementsAre("ID", "1.1.a", "2.19", "1.2.a"));
}

TEST(CodeCells, CodesOfTwoWordsAndOtherColumnsStay) {
  EXPECT_THAT(joined(column_of({"Codice", "VP 1.1", "VP 1.2", "1.3"})),
              ElementsAre("Codice", "VP 1.1", "VP 1.2", "1.3"));
  EXPECT_THAT(joined(column_of({"Target 2024", "10", "10 gg", "20"})), ElementsAre("Target 2024", "10", "10 gg", "20"));
}

}  // namespace
}  // namespace spoglio::normalize

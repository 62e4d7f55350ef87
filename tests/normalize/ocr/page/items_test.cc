// Items of one row whose numbers were misread.
#include "normalize/ocr/page/items.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace spoglio::normalize {
namespace {

using ::testing::IsEmpty;

extract::Table row_of(const std::vector<std::string>& cells) {
  extract::Table table;
  table.rows = 1;
  for (const std::string& text : cells) {
    extract::Cell cell;
    cell.column = table.columns++;
    cell.text = text;
    cell.place.box = extract::Box{0, 0, 10, 10};
    table.cells.push_back(cell);
  }
  return table;
}

TEST(RowsOfItems, NumbersRunOnWhateverTheirPointsWereReadAs) {
  extract::Table table = row_of({"1. Pareri resi\n2. Quota di rifugi\ncontrollati", "1.7\n2. 35%", "1. 50%\n2,50%"});
  const std::vector<Mend> mends = mend_rows_of_items(table);
  EXPECT_EQ(table.cells[1].text, "1. 7\n2. 35%");
  EXPECT_EQ(table.cells[2].text, "1. 50%\n2. 50%");
  ASSERT_EQ(mends.size(), 2U);
  EXPECT_EQ(mends[0].read, "1.7");
  EXPECT_EQ(mends[0].meant, "7");
}

TEST(RowsOfItems, FiguresThatAreNoItemsStay) {
  extract::Table unnumbered = row_of({"Pareri resi", "1.7\n2. 35%"});
  EXPECT_THAT(mend_rows_of_items(unnumbered), IsEmpty());
  extract::Table figures = row_of({"1. Pareri resi\n2. Quota di rifugi", "1.700\n2.500"});
  EXPECT_THAT(mend_rows_of_items(figures), IsEmpty());
  extract::Table fewer = row_of({"1. Pareri resi\n2. Quota di rifugi", "1. 700"});
  EXPECT_THAT(mend_rows_of_items(fewer), IsEmpty());
}

TEST(RowsOfItems, NumbersWithoutTheirPointsCountWhereWordsStandBehindEach) {
  extract::Table table = row_of({"1. Aule aperte\n2. Spese ridotte", "1 Si\n2.>= 93"});
  mend_rows_of_items(table);
  EXPECT_EQ(table.cells[1].text, "1. Si\n2. >= 93");
}

TEST(RowsOfItems, AnotherFigureInPlaceOfANumberIsTheNumberThatIsDue) {
  extract::Table table = row_of({"1) Aule aperte\n2) Spese\n3) Atti", "1) 100%\n2) Sì\n8) Sì"});
  const std::vector<Mend> mends = mend_rows_of_items(table);
  EXPECT_EQ(table.cells[1].text, "1) 100%\n2) Sì\n3) Sì");
  ASSERT_EQ(mends.size(), 1U);
  EXPECT_EQ(mends[0].read, "8) Sì");
}

TEST(RowsOfItems, AYearOnALineOfItsOwnIsNoItem) {
  extract::Table table = row_of({"1. Aule aperte\n2. Spese ridotte", "1. entro il 15 novembre\n2024"});
  EXPECT_THAT(mend_rows_of_items(table), IsEmpty());
  EXPECT_EQ(table.cells[1].text, "1. entro il 15 novembre\n2024");
}

}  // namespace
}  // namespace spoglio::normalize

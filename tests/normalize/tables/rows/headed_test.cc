// Headers of a table's rows, kept until rows change.
#include "normalize/tables/rows/headed.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace spoglio::normalize {
namespace {

extract::Table table_of(const std::vector<std::vector<std::string>>& rows) {
  extract::Table out;
  out.rows = static_cast<int>(rows.size());
  out.columns = static_cast<int>(rows.front().size());
  for (int r = 0; r < out.rows; ++r) {
    for (int c = 0; c < out.columns; ++c) {
      extract::Cell cell;
      cell.row = r;
      cell.column = c;
      cell.text = rows[static_cast<size_t>(r)][static_cast<size_t>(c)];
      cell.place.line = r + 1;
      out.cells.push_back(cell);
    }
  }
  return out;
}

TEST(HeadedRows, AHeaderIsWhereItsWordingsAre) {
  HeadedRows table(table_of({{"Fontane di Valdoria", "", "Acque"},
                             {"Indicatore", "Peso", "Target 2024"},
                             {"Fontane curate", "100%", "12"}}),
                   2024, Vocabulary::standard());
  EXPECT_FALSE(table.header_at(0));
  ASSERT_TRUE(table.header_at(1));
  EXPECT_EQ(table.header_at(1)->columns[2].year, 2024);
  EXPECT_FALSE(table.header_at(2));
}

TEST(HeadedRows, ChangedRowsAreReadAnew) {
  HeadedRows table(table_of({{"Indicatore", "Peso", "Target 2024"}, {"Fontane curate", "100%", "12"}}), 2024,
                   Vocabulary::standard());
  ASSERT_TRUE(table.header_at(0));
  table.change()[0].cells[0] = "Comune";
  table.change()[0].cells[2] = "Abitanti";
  EXPECT_FALSE(table.header_at(0));
}

}  // namespace
}  // namespace spoglio::normalize

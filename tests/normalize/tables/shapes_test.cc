// Tables set right before they are read.
#include "normalize/tables/shapes.h"

#include <gtest/gtest.h>

#include "tests/support/tables.h"
#include "tests/support/text_plan.h"

namespace spoglio::normalize {
namespace {

TEST(CoveredColumns, ThoseThatAllRowsMergeFromTheLeftAreNone) {
  extract::Table table = test::table_of(
      "Obiettivo | Indicatore | Anno | < | Target\n"
      "Area strategica 1 | | | | \n"
      "Verde | Alberi | 2024 | < | 150\n"
      "^ | ^ | 2025 | < | 160\n");
  drop_covered_columns(table);
  EXPECT_EQ(table.columns, 4);
  for (const extract::Cell& cell : table.cells) EXPECT_LE(cell.column + cell.column_span, 4) << cell.text;
}

TEST(CoveredColumns, BlankOnesStay) {
  extract::Table table = test::table_of(
      "Obiettivo 1.1 Curare il verde | < | < | <\n"
      "Alberi | 150 | 160 | \n"
      "Parchi | 12 | 14 | \n");
  drop_covered_columns(table);
  EXPECT_EQ(table.columns, 4);
}

}  // namespace
}  // namespace spoglio::normalize

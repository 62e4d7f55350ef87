// Columns that found no room on a page, put beside the rows they are of.
#include "normalize/pages/wide_sheets.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/tables.h"
#include "tests/support/text_plan.h"

namespace spoglio::normalize {
namespace {

using Strings = std::vector<std::string>;

constexpr const char* kNames =
    "N. | Obiettivo operativo | Indicatore\n1 | Curare il verde | Alberi\n2 | Leggere | Libri\n";
constexpr const char* kValues = "N. | Formula | Target 2024\n1 | n. alberi | 150\n2 | n. libri | >= 80\n";

extract::Page page_of(int number, const std::string& drawing) {
  extract::Page page;
  page.number = number;
  extract::Table table = test::table_of(drawing);
  table.place.page = number;
  for (extract::Cell& cell : table.cells) cell.place.page = number;
  page.blocks.emplace_back(std::move(table));
  return page;
}

// "2x5": rows and columns of the table of each page, "-" for a page without one; in the order they come out.
Strings shapes_of(const Strings& drawings, WideSheets& sheets) {
  std::vector<extract::Page> pages;
  const auto take = [&](std::vector<extract::Page> ready) {
    for (extract::Page& page : ready) pages.push_back(std::move(page));
  };
  int number = 0;
  for (const std::string& drawing : drawings) take(sheets.add(page_of(++number, drawing)));
  take(sheets.finish());
  Strings out;
  for (const extract::Page& page : pages) {
    const auto* table = page.blocks.empty() ? nullptr : std::get_if<extract::Table>(&page.blocks[0]);
    out.push_back(table == nullptr ? "-" : std::to_string(table->rows) + "x" + std::to_string(table->columns));
  }
  return out;
}

Strings shapes_of(const Strings& drawings) {
  WideSheets sheets(Vocabulary::standard());
  return shapes_of(drawings, sheets);
}

TEST(WideSheets, ColumnsOnTheNextPageStandBesideTheirRowsAndANoteSaysSo) {
  WideSheets sheets(Vocabulary::standard());
  EXPECT_EQ(shapes_of({kNames, kValues}, sheets), (Strings{"3x5", "-"}));
  EXPECT_EQ(sheets.notes(), Strings{"page 2 goes on beside page 1: same rows, further columns"});
}

TEST(WideSheets, ColumnsAfterTheLastRowsOfTheSheetFindTheirsByTheKeys) {
  const std::string more =
      "N. | Obiettivo operativo | Indicatore\n3 | Curare il verde | Panchine\n4 | Leggere | Lettori\n";
  const std::string values = "N. | Formula | Target 2024\n3 | n. panchine | 12\n4 | n. lettori | 40\n";
  EXPECT_EQ(shapes_of({kNames, more, kValues, values}), (Strings{"3x5", "3x5", "-", "-"}));
}

TEST(WideSheets, RowsWithoutAHeaderFollowThoseAboveThem) {
  const std::string more = "3 | Curare il verde | Panchine\n4 | Leggere | Lettori\n";
  const std::string values = "3 | n. panchine | 12\n4 | n. lettori | 40\n";
  EXPECT_EQ(shapes_of({kNames, more, kValues, values}), (Strings{"3x5", "2x5", "-", "-"}));
  EXPECT_EQ(shapes_of({more, values}), (Strings{"2x3", "2x3"}));
}

TEST(WideSheets, OtherRowsAndHeadersThatNameRowsOrAreNotKnownAreOtherTables) {
  const std::string other_rows = "N. | Formula | Target 2024\n1 | n. alberi | 150\n3 | n. libri | >= 80\n";
  const std::string named = "N. | Indicatore | Target 2024\n1 | Panchine | 150\n2 | Lettori | >= 80\n";
  const std::string unknown = "N. | Giorno di riposo | Target 2024\n1 | lunedi | 150\n2 | martedi | >= 80\n";
  for (const std::string& right : {other_rows, named, unknown})
    EXPECT_EQ(shapes_of({kNames, right})[0], "3x3") << right;
}

TEST(WideSheets, SheetsThatCountTheirRowsAlikeHaveTheirOwnColumns) {
  EXPECT_EQ(shapes_of({kNames, kValues, kNames, kValues}), (Strings{"3x5", "-", "3x5", "-"}));
  EXPECT_EQ(shapes_of({kNames, kNames, kValues, kValues}), (Strings{"3x5", "3x5", "-", "-"}));
}

TEST(WideSheets, PlanOfSuchASheetHasItsTargets) {
  const Plan plan = test::plan_of_blocks({"Piano della Performance 2024", "\f", kNames, "\f", kValues});
  EXPECT_EQ(test::indicators_in(plan),
            (Strings{"Alberi | target 2024 number 150", "Libri | target 2024 number >= 80"}));
}

}  // namespace
}  // namespace spoglio::normalize

// Pages of targets that gave no indicator.
#include "normalize/tables/unread_pages.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/tables.h"

namespace spoglio::normalize {
namespace {

// A table on a page, its cells with places there.
extract::Table table_on(int page, const std::string& drawing) {
  extract::Table table = test::table_of(drawing);
  for (extract::Cell& cell : table.cells) cell.place.page = page;
  return table;
}

constexpr const char* kTargets = "A | ≥ 80%\nB | entro il 30/06/2024\nC e D | 1) <= 12 gg / 2) almeno 3\n";

TEST(UnreadPages, TargetsWithoutAnIndicatorAreTold) {
  UnreadPages pages;
  pages.see(table_on(3, kTargets));
  pages.see(table_on(4, kTargets));
  Plan plan;
  plan.indicators.emplace_back().at.page = 4;
  const auto notes = pages.notes(plan);
  ASSERT_EQ(notes.size(), 1u);
  EXPECT_EQ(notes[0], "page 3: no indicator was read, though its tables print 4 targets");
}

TEST(UnreadPages, TablesOfOtherNumbersAreNot) {
  UnreadPages pages;
  pages.see(table_on(1, "Dirigenti | 12\nCategoria D | 45\nSpesa | 1.200.000,00\nDal | 01/01/2024\nTasso | 12,5%\n"));
  EXPECT_TRUE(pages.notes({}).empty());
}

}  // namespace
}  // namespace spoglio::normalize

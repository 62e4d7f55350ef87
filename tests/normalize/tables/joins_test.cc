// Tables over page breaks: what a plan tells of its joins.
#include "normalize/tables/joins.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "normalize/read_plan.h"
#include "tests/support/text_plan.h"

namespace spoglio::normalize {
namespace {

using Strings = std::vector<std::string>;
using Rows = std::vector<Strings>;

TableJoin join_on(int page, int table = 1) {
  TableJoin out;
  out.table = table;
  out.from.page = page - 1;
  out.place.page = page;
  out.header_dropped = true;
  return out;
}

// Each page holds a line of text, if any, and one table.
struct PageText {
  std::string line;
  Rows rows;
};

extract::Page page_of(int number, const PageText& text) {
  extract::Page page;
  page.number = number;
  extract::Table table;
  table.page_start = text.line.empty();
  table.rows = static_cast<int>(text.rows.size());
  table.columns = static_cast<int>(text.rows.front().size());
  table.place.page = number;
  for (int r = 0; r < table.rows; ++r) {
    for (int c = 0; c < table.columns; ++c) {
      extract::Cell cell;
      cell.row = r;
      cell.column = c;
      cell.text = text.rows[static_cast<size_t>(r)][static_cast<size_t>(c)];
      cell.place.page = number;
      cell.place.box = extract::Box{100.0 * c, 20.0 * r, 100.0 * c + 90, 20.0 * r + 10};
      if (!cell.text.empty()) table.cells.push_back(cell);
    }
  }
  if (!text.line.empty()) {
    extract::Line line;
    line.text = text.line;
    line.place.page = number;
    line.page_start = line.gap_before = true;
    page.blocks.emplace_back(line);
  }
  page.blocks.emplace_back(table);
  return page;
}

Plan plan_of_pages(const std::vector<PageText>& pages) {
  PlanReader reader({}, Vocabulary::standard());
  for (size_t i = 0; i < pages.size(); ++i) reader.add(page_of(static_cast<int>(i) + 1, pages[i]));
  return reader.finish();
}

const Strings kHeader = {"Indicatore", "Algoritmo", "Target 2024"};
const Rows kFirst = {kHeader, {"Fontane curate", "n. fontane", "12"}, {"Pozzi puliti", "n. pozzi", "30"}};

TEST(TableJoins, ARepeatedHeaderIsToldAsDropped) {
  const Plan plan = plan_of_pages({{"1.1 Curare le fontane", kFirst}, {"", {kHeader, {"Tubi nuovi", "n. tubi", "4"}}}});
  EXPECT_EQ(plan.indicators.size(), 3u);
  EXPECT_EQ(plan.document.joins, Strings{"page 2 continues page 1: same columns, header dropped, objective carried"});
}

TEST(TableJoins, RowsWithoutAHeaderGoOnWithTheColumns) {
  const Plan plan = plan_of_pages({{"1.1 Curare le fontane", kFirst}, {"", {{"Tubi nuovi", "n. tubi", "4"}}}});
  EXPECT_EQ(plan.indicators.size(), 3u);
  EXPECT_EQ(plan.document.joins, Strings{"page 2 continues page 1: same columns, objective carried"});
}

TEST(TableJoins, ACutRowIsToldAsJoined) {
  const Plan plan = plan_of_pages(
      {{"1.1 Curare le fontane", kFirst}, {"", {{"e rimessi in uso", "", ""}, {"Tubi nuovi", "n. tubi", "4"}}}});
  ASSERT_EQ(plan.indicators.size(), 3u);
  EXPECT_EQ(plan.indicators[1].name, "Pozzi puliti e rimessi in uso");
  EXPECT_EQ(plan.document.joins, Strings{"page 2 continues page 1: same columns, objective carried, row joined"});
}

TEST(TableJoins, AnObjectiveThatThePageOpensIsNotCarried) {
  const Plan plan = plan_of_pages({{"1.1 Curare le fontane", kFirst},
                                   {"", {kHeader, {"1.2 Curare i tubi", "", ""}, {"Tubi nuovi", "n. tubi", "4"}}}});
  EXPECT_EQ(test::objective_of(plan, plan.indicators.at(2)).code, "1.2");
  EXPECT_EQ(plan.document.joins, Strings{"page 2 continues page 1: same columns, header dropped"});
}

TEST(TableJoins, ATableOfItsOwnIsNone) {
  const Plan plan =
      plan_of_pages({{"1.1 Curare le fontane", kFirst}, {"1.2 Curare i tubi", {kHeader, {"Tubi", "n. tubi", "4"}}}});
  EXPECT_EQ(plan.indicators.size(), 3u);
  EXPECT_EQ(plan.document.joins, Strings{});
}

TEST(TableJoins, ThoseOfATextAreToldByLines) {
  const Plan plan = test::plan_of(
      "1.1 Curare le fontane\n\nIndicatore\tAlgoritmo\tTarget 2024\nFontane curate\tn. fontane\t12\n\f"
      "Indicatore\tAlgoritmo\tTarget 2024\nPozzi puliti\tn. pozzi\t30\n");
  EXPECT_EQ(plan.document.joins, Strings{"line 6 continues line 4: same columns, header dropped, objective carried"});
}

TEST(TableJoins, TheyAreNoDoubts) {
  const Plan plan = plan_of_pages({{"1.1 Curare le fontane", kFirst}, {"", {kHeader, {"Tubi nuovi", "n. tubi", "4"}}}});
  ASSERT_EQ(plan.document.joins.size(), 1u);
  EXPECT_EQ(plan.document.notes, Strings{});
  for (const Indicator& indicator : plan.indicators) EXPECT_TRUE(indicator.review.empty()) << indicator.name;
}

TEST(JoinNotes, PagesOfOneTableShareANote) {
  std::vector<TableJoin> joins;
  for (int page = 12; page <= 40; ++page) joins.push_back(join_on(page));
  joins[0].objective_carried = joins[1].objective_carried = joins[5].objective_carried = true;
  joins[28].row_joined = true;
  joins.push_back(join_on(43, 2));
  EXPECT_EQ(join_notes(joins), (Strings{"pages 12-40 continue page 11: same columns, header dropped, objective carried "
                                        "on pages 12-13, 17, row joined on page 40",
                                        "page 43 continues page 42: same columns, header dropped"}));
}

TEST(JoinNotes, ManyRangesAreCounted) {
  std::vector<TableJoin> joins;
  for (int page = 2; page <= 301; ++page) {
    joins.push_back(join_on(page));
    joins.back().objective_carried = page % 2 == 0;
  }
  EXPECT_EQ(join_notes(joins), (Strings{"pages 2-301 continue page 1: same columns, header dropped, objective carried "
                                        "on 150 pages from 2 on"}));
}

}  // namespace
}  // namespace spoglio::normalize

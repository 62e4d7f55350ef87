// Columns that only the years of a header show, and gutters that nested headers and merged cells hide.
#include "extract/layout/headers/year_columns.h"

#include <gtest/gtest.h>

#include <string>
#include <variant>
#include <vector>

#include "extract/layout/layout.h"
#include "extract/layout/tables/gutters.h"
#include "extract/layout/tables/tables.h"
#include "tests/extract/blocks.h"
#include "tests/support/pages.h"

namespace spoglio::extract {
namespace {

using testing::cell_of;
using testing::page_of;
using testing::show;
using testing::x_of;

TEST(YearColumns, EveryRowMayHaveOneCellOverTheYears) {
  const auto blocks = lay_out(page_of(R"(
Indicatore                 Unita          Atteso:           Ufficio
                                       2023     2024

Pratiche evase             numero       almeno 1500         Protocollo

Giorni di attesa           giorni           300             Anagrafe

Reclami chiusi             %              1.000,0           Tributi
)"));
  ASSERT_EQ(blocks.size(), 1U) << show(blocks);
  const auto& table = std::get<Table>(blocks[0]);
  ASSERT_EQ(table.columns, 5) << show(blocks);
  for (const char* text : {"almeno 1500", "300", "1.000,0"}) {
    const Cell* value = cell_of(table, text);
    ASSERT_NE(value, nullptr) << show(blocks);
    EXPECT_EQ(value->column, 2) << show(blocks);
    EXPECT_EQ(value->column_span, 2) << show(blocks);
  }
}

TEST(YearColumns, WhiteBesideMergedCellsIsNoGutter) {
  const PageLines lines = find_lines(page_of(R"(
Indicatore                       2023           2024

Atto adottato                 30/09/2023     30/09/2024

Pratiche evase                      almeno 360

Giorni di attesa                    almeno 260

Visite                              almeno 100

Corsi                               almeno 120

Sale aperte                       60             61
)"));
  Region region = {0, lines.bands.size() - 1, {{x_of(17), x_of(30)}, {x_of(46), x_of(48)}}};
  clear_gutters(lines, region);
  ASSERT_EQ(region.gutters.size(), 2U);
  EXPECT_NEAR(region.gutters[1].from, x_of(40), 1);
  EXPECT_NEAR(region.gutters[1].to, x_of(45), 1);
}

TEST(YearColumns, YearsOverTheMiddleOfSeveralColumnsHideNoGutter) {
  const PageLines lines = find_lines(page_of(R"(
                                 Anno 2022:                             Anno 2023:
Indicatore             RISULTATO     TARGET     GRADO         RISULTATO     TARGET     GRADO
)"));
  EXPECT_TRUE(lines.bands.at(0).parting.empty());
  EXPECT_EQ(lines.bands.at(1).parting.size(), 7U);
}

TEST(YearColumns, AHeaderInTheMiddleOfItsColumnPartsNoTable) {
  const Page page = page_of(R"(
                  INDICATORE                Tipo          Target 2023

Tirocini nuovi                              Impatto          12

Quota di tirocini nuovi sul totale          Qualita          80

Tirocini chiusi con un esito positivo       Impatto          30
)");
  const PageLines lines = find_lines(page);
  const std::vector<Region> parts = {{0, 1, {{x_of(14), x_of(18)}, {x_of(28), x_of(44)}, {x_of(51), x_of(58)}}},
                                     {2, 3, {{x_of(37), x_of(44)}, {x_of(51), x_of(61)}}}};
  EXPECT_EQ(settle_regions(page, lines, {}, parts, {}).size(), 1U);
}

}  // namespace
}  // namespace spoglio::extract

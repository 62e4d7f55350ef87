// Values over several columns, in the middle of them.
#include <gtest/gtest.h>

#include <algorithm>

#include "extract/layout/layout.h"
#include "tests/extract/blocks.h"
#include "tests/support/pages.h"

namespace spoglio::extract {
namespace {

using testing::cell_of;
using testing::page_of;
using testing::show;

TEST(SpanValues, ValuesBetweenTwoColumnsAreOverBoth) {
  const auto blocks = lay_out(page_of(R"(
Indicatore              2023                 2024

Pratiche evase          entro il 31/10/2023  entro il 31/10/2024

Giorni di attesa                           30

Reclami chiusi          entro il 30/06/2023  entro il 30/06/2024

Incontri tenuti                            12
)"));
  ASSERT_EQ(blocks.size(), 1U) << show(blocks);
  const Cell* value = cell_of(std::get<Table>(blocks[0]), "30");
  ASSERT_NE(value, nullptr) << show(blocks);
  EXPECT_EQ(value->column, 1) << show(blocks);
  EXPECT_EQ(value->column_span, 2);
}

TEST(SpanValues, LinesThatFillOtherColumnsHideNoGutterUnderThem) {
  const auto blocks = lay_out(page_of(R"(
Indicatore              Nota              2023                2024

Pratiche evase                    entro il 31/10/2023  entro il 31/10/2024

Giorni di attesa        Ufficio                   30 giorni

Visite agli uffici                     minimo 10            minimo 12

Visite alle scuole      Comune                    45 scuole

Reclami chiusi                    entro il 31/10/2023  entro il 31/10/2024

Alberi nuovi                           almeno 10            almeno 12

Incontri tenuti         Comune                   15 in anno

Atti adottati                             10                    12
)"));
  ASSERT_EQ(blocks.size(), 1U) << show(blocks);
  for (const char* text : {"30 giorni", "45 scuole", "15 in anno"}) {
    const Cell* value = cell_of(std::get<Table>(blocks[0]), text);
    ASSERT_NE(value, nullptr) << show(blocks);
    EXPECT_EQ(value->column, 2) << show(blocks);
    EXPECT_EQ(value->column_span, 2) << show(blocks);
  }
}

TEST(SpanValues, MostValuesMayBeOverBothColumns) {
  const auto blocks = lay_out(page_of(R"(
Indicatore              Nota     Valore atteso nel 2023       Nel 2024

Pratiche evase          Ufficio   entro il 31/10/2023        31/10/2024

Giorni di attesa        Ufficio                      30

Visite agli uffici      Comune                       45

Visite alle scuole      Comune                       40

Reclami chiusi          Ufficio   entro il 31/10/2023        31/12/2024

Alberi nuovi            Verde             100                   120

Incontri tenuti         Comune                       15
)"));
  ASSERT_EQ(blocks.size(), 1U) << show(blocks);
  for (const char* text : {"30", "45", "40", "15"}) {
    const Cell* value = cell_of(std::get<Table>(blocks[0]), text);
    ASSERT_NE(value, nullptr) << show(blocks);
    EXPECT_EQ(value->column, 2) << show(blocks);
    EXPECT_EQ(value->column_span, 2) << show(blocks);
  }
}

TEST(SpanValues, LongerLinesOfOneColumnHideNoGutterUnderThem) {
  const auto blocks = lay_out(page_of(R"(
Indicatore              Nota        Valore nel 2023   Valore nel 2024

Pratiche evase          Ufficio          100                120

Giorni di attesa        Ufficio                   30

Reclami chiusi          Ufficio     entro il giorno       31/12/2024
                                  31 ottobre del 2023

Visite agli uffici      Comune                    45

Alberi nuovi            Verde             80                 90
)"));
  ASSERT_EQ(blocks.size(), 1U) << show(blocks);
  const auto& table = std::get<Table>(blocks[0]);
  ASSERT_EQ(table.columns, 4) << show(blocks);
  const Cell* value = cell_of(table, "45");
  ASSERT_NE(value, nullptr) << show(blocks);
  EXPECT_EQ(value->column_span, 2) << show(blocks);
}

TEST(SpanValues, ColumnsOfDifferentWidthsHaveTheirMiddleElsewhere) {
  const auto blocks = lay_out(page_of(R"(
Indicatore                    2023                      2024

Pratiche evase       entro il 31 ottobre 2023        31/10/2024

Giorni di attesa                          30

Reclami chiusi       entro il 30 giugno 2023         30/6/2024

Incontri tenuti              minimo 10                   12
)"));
  ASSERT_EQ(blocks.size(), 1U) << show(blocks);
  const Cell* value = cell_of(std::get<Table>(blocks[0]), "30");
  ASSERT_NE(value, nullptr) << show(blocks);
  EXPECT_EQ(value->column, 1) << show(blocks);
  EXPECT_EQ(value->column_span, 2) << show(blocks);
}

TEST(SpanValues, ATableOfFewRowsIsCentredAsTheOneBeforeWas) {
  LayoutCarry carry;
  const auto before = lay_out(page_of(R"(
Indicatore       Valore atteso nel 2023:    Target 2024       Ufficio

Pratiche evase     entro il 31 ottobre       9/10/2024        Anagrafe

Giorni di attesa           300                  280           Tributi

Reclami chiusi         il 9 luglio         9 maggio 2024      Protocollo
)"),
                              {}, carry);
  const auto blocks = lay_out(page_of(R"(
Indicatore       Valore atteso nel 2023:    Target 2024       Ufficio

Sale aperte                           Si                      Cultura

Alberi nuovi                        min 40                    Verde
)"),
                              {}, carry);
  ASSERT_EQ(blocks.size(), 1U) << show(blocks);
  ASSERT_EQ(carry.centred.size(), 2U) << show(before);
  for (const char* text : {"Si", "min 40"}) {
    const Cell* value = cell_of(std::get<Table>(blocks[0]), text);
    ASSERT_NE(value, nullptr) << show(blocks);
    EXPECT_EQ(value->column, 1) << show(blocks);
    EXPECT_EQ(value->column_span, 2) << show(blocks);
  }
}

TEST(SpanValues, YearsSideBySideShowTheirColumnsMiddlesWhereMostValuesAreOverBoth) {
  const auto blocks = lay_out(page_of(R"(
Indicatore                     2023                2024

Pratiche evase                           30

Giorni di attesa                       45 gg

Reclami chiusi                 75%                 76%

Incontri tenuti                          12

Visite agli uffici              Si                  SI

Alberi nuovi                            100

Ponti sicuri                             9
)"));
  ASSERT_EQ(blocks.size(), 1U) << show(blocks);
  for (const char* text : {"30", "12", "100", "9"}) {
    const Cell* value = cell_of(std::get<Table>(blocks[0]), text);
    ASSERT_NE(value, nullptr) << show(blocks);
    EXPECT_EQ(value->column_span, 2) << text << '\n' << show(blocks);
  }
}

}  // namespace
}  // namespace spoglio::extract

// What was planned over what was reached, row by row, as columns of one row.
#include "normalize/tables/shapes/measure_rows.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/tables.h"
#include "tests/support/text_plan.h"

namespace spoglio::normalize {
namespace {

using Strings = std::vector<std::string>;
using test::indicators_in;

constexpr const char* kTitle = "Piano della Performance 2024-2025";

TEST(MeasureRows, RowsOfAnIndicatorAreItsTargetsAndResults) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "Indicatore | U.M. | | Anno 2023 | Anno 2024\n"
                                          "Obiettivo operativo 1.1 Curare il verde | < | < | < | <\n"
                                          "Alberi piantati | N. | Previsto | 120 | 150\n"
                                          "^ | ^ | Conseguito | 118 | \n"
                                          "Giorni di attesa | gg | Previsto | 30 | 28\n"
                                          "^ | ^ | Conseguito | 33 | \n"});
  EXPECT_EQ(
      indicators_in(plan),
      (Strings{"Alberi piantati | target 2023 number 120 N | target 2024 number 150 N | result 2023 number 118 N",
               "Giorni di attesa | target 2023 number 30 gg | target 2024 number 28 gg | result 2023 number 33 gg"}));
  EXPECT_EQ(plan.objectives.at(0).code, "1.1");
}

TEST(MeasureRows, ThePartOnTheNextPageHasTheSameColumnsAndTheRestOfACutRow) {
  const Plan plan = test::plan_of_blocks({kTitle, "Obiettivo operativo 1.1 Curare il verde",
                                          "Indicatore | Valori | 2023 | 2024\n"
                                          "Alberi piantati | Atteso | 120 | 150\n"
                                          "^ | Raggiunto | 118 | \n"
                                          "Panchine nuove | Atteso | 9 | 12\n",
                                          "\f",
                                          " | Raggiunto | 8 | \n"
                                          "Parchi aperti | Atteso | 3 | 4\n"
                                          "^ | Raggiunto | 2 | \n"});
  EXPECT_EQ(indicators_in(plan),
            (Strings{"Alberi piantati | target 2023 number 120 | target 2024 number 150 | result 2023 number 118",
                     "Panchine nuove | target 2023 number 9 | target 2024 number 12 | result 2023 number 8",
                     "Parchi aperti | target 2023 number 3 | target 2024 number 4 | result 2023 number 2"}));
  EXPECT_TRUE(test::is_flagged(plan.indicators.at(1).review, "*"));
}

TEST(MeasureRows, APartWithAnotherWordingHasNoColumnsForIt) {
  MeasureRows rows(Vocabulary::standard());
  EXPECT_TRUE(rows.fold(test::table_of("Indicatore | | 2023\nAlberi | Previsto | 1\n^ | Conseguito | 2\n")));
  EXPECT_FALSE(rows.fold(test::table_of("Parchi | Previsto | 3\n^ | Raggiunto | 4\n")));
}

TEST(MeasureRows, OtherTablesStayAsTheyAre) {
  MeasureRows rows(Vocabulary::standard());
  // One kind of wording alone, wordings among other words, and none under years.
  EXPECT_FALSE(rows.fold(test::table_of("Indicatore | | 2023\nAlberi | Previsto | 1\nParchi | Previsto | 2\n")));
  EXPECT_FALSE(rows.fold(
      test::table_of("Indicatore | | 2023\nAlberi | Previsto | 1\n^ | Conseguito | 2\nParchi | Verde | 3\n")));
  EXPECT_FALSE(rows.fold(test::table_of("Indicatore | | Note\nAlberi | Previsto | a\n^ | Conseguito | b\n")));
}

}  // namespace
}  // namespace spoglio::normalize

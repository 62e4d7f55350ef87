#include "normalize/tables/shapes/transposed.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/tables.h"
#include "tests/support/text_plan.h"

namespace spoglio::normalize {
namespace {

using Strings = std::vector<std::string>;

TEST(Transposed, IndicatorsMayBePrintedAColumnEach) {
  const Plan plan = test::plan_of_blocks({"Piano della Performance 2024", "Obiettivo operativo 1.1 - Curare il verde",
                                          "Indicatore | Alberi piantati | Aiuole nuove\n"
                                          "Formula | n. alberi | n. aiuole\n"
                                          "Peso | 60% | 40%\n"
                                          "Target 2024 | 150 | >= 12\n"});
  EXPECT_EQ(test::indicators_in(plan),
            (Strings{"Alberi piantati | target 2024 number 150", "Aiuole nuove | target 2024 number >= 12"}));
  ASSERT_EQ(plan.indicators.size(), 2U);
  EXPECT_EQ(plan.indicators[1].weight, 40);
  EXPECT_EQ(plan.indicators[1].algorithm, "n. aiuole");
}

TEST(Transposed, NumbersOverTheColumnsAreNoField) {
  const Plan plan = test::plan_of_blocks({"Piano della Performance 2024", "Obiettivo operativo 1.1 - Curare il verde",
                                          " | Indicatore 1 | Indicatore 2\n"
                                          "Denominazione | Alberi piantati | Aiuole nuove\n"
                                          "Formula | n. alberi | n. aiuole\n"
                                          "Target 2024 | 150 | 12\n"});
  EXPECT_EQ(test::indicators_in(plan),
            (Strings{"Alberi piantati | target 2024 number 150", "Aiuole nuove | target 2024 number 12"}));
}

TEST(Transposed, OtherTablesStayAsTheyAre) {
  const auto stays = [](const std::string& table) {
    return !transposed(test::table_of(table), Vocabulary::standard()).has_value();
  };
  EXPECT_TRUE(
      stays("Indicatore | Formula | Target 2024\nAlberi piantati | n. alberi | 150\nAiuole | n. aiuole | 12\n"));
  // Labels and values in pairs.
  EXPECT_TRUE(stays("Indicatore | Alberi piantati | Formula\nPeso | 40% | n. alberi\nTarget 2024 | 150 | Note\n"));
  // A list of indicators with their fields below each other.
  EXPECT_TRUE(stays("Indicatori |  | \nAlberi piantati |  | \nPeso |  | 30%\nStato |  | 12\nTarget 2024 |  | 150\n"));
  // One value over all columns, and years: a sheet of one indicator, or of several below each other.
  EXPECT_TRUE(
      stays("Indicatore 1 | Alberi piantati | < | <\nFormula | n. alberi | < | <\nTipologia | Efficacia | < | <\n"
            "Anno | 2024 | 2025 | 2026\nTarget | 150 | 160 | 170\n"));
  EXPECT_TRUE(
      stays("Indicatore 1 | Alberi piantati | <\nFormula | n. alberi | <\nTarget 2024 | 150 | <\n"
            "Indicatore 2 | Aiuole | <\nFormula | n. aiuole | <\nTarget 2024 | 12 | <\n"));
  // Statistics.
  EXPECT_TRUE(stays("Settore | 2022 | 2023\nAgricoltura | 1.204 | 1.198\nIndustria | 3.410 | 3.402\n"));
}

TEST(Transposed, FieldsThatAPageBreakCutsGoOnOnTheNextPage) {
  const Plan plan = test::plan_of_blocks({"Piano della Performance 2024", "Obiettivo operativo 1.1 - Curare il verde",
                                          " | Indicatore 1 | Indicatore 2\n"
                                          "Denominazione | Alberi piantati | Aiuole nuove\n"
                                          "Formula | n. alberi | n. aiuole\n",
                                          "\f",
                                          " | Indicatore 1 | Indicatore 2\n"
                                          "Peso | 60% | 40%\n"
                                          "Target 2024 | 150 | 12\n"});
  EXPECT_EQ(test::indicators_in(plan),
            (Strings{"Alberi piantati | target 2024 number 150", "Aiuole nuove | target 2024 number 12"}));
  ASSERT_EQ(plan.indicators.size(), 2U);
  EXPECT_EQ(plan.indicators[1].weight, 40);
}

TEST(Transposed, ValuesWordedLikeLabelsMakeNoForm) {
  const Plan plan = test::plan_of_blocks({"Piano della Performance 2024", "Obiettivo operativo 1.1 - Curare il verde",
                                          " | Indicatore 1 | Indicatore 2\n"
                                          "Denominazione | Alberi piantati | Aiuole nuove\n"
                                          "Dimensione | Stato | Risultato\n"
                                          "Formula | n. alberi | n. aiuole\n"
                                          "Fonte | Registro | Note\n"
                                          "Target 2024 | 150 | 12\n"});
  EXPECT_EQ(test::indicators_in(plan),
            (Strings{"Alberi piantati | target 2024 number 150", "Aiuole nuove | target 2024 number 12"}));
}

TEST(Transposed, CardsBelowEachOtherAreNotOneTable) {
  const Plan plan = test::plan_of_blocks({"Piano della Performance 2024", "Obiettivo operativo 1.1 - Curare il verde",
                                          "Indicatore | Alberi piantati | <\nFormula | n. alberi | <\n"
                                          "Anno | 2024 | 2025\nTarget | 150 | 160\n",
                                          "\f",
                                          "Indicatore | Aiuole nuove | <\nFormula | n. aiuole | <\n"
                                          "Anno | 2024 | 2025\nTarget | 12 | 14\n"});
  EXPECT_EQ(test::indicators_in(plan), (Strings{"Alberi piantati | target 2024 number 150 | target 2025 number 160",
                                                "Aiuole nuove | target 2024 number 12 | target 2025 number 14"}));
}

}  // namespace
}  // namespace spoglio::normalize

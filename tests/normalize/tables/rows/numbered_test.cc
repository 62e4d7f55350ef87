// Indicators numbered inside the cells of one row.
#include "normalize/tables/rows/numbered.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/tables.h"
#include "tests/support/text_plan.h"

namespace spoglio::normalize {
namespace {

using Strings = std::vector<std::string>;
using test::indicators_in;
using test::objectives_in;

Plan plan_of(const std::string& table) { return test::plan_of_blocks({"Piano della Performance 2024", table}); }

TEST(Numbered, MarksOfAllKindsOpenItems) {
  EXPECT_EQ(numbered_texts("1. Alberi\n2. Panchine\nnuove"), (Strings{"Alberi", "Panchine\nnuove"}));
  EXPECT_EQ(numbered_texts("(1) Alberi\n(2) Panchine"), (Strings{"Alberi", "Panchine"}));
  EXPECT_EQ(numbered_texts("a) Alberi\nb) Panchine"), (Strings{"Alberi", "Panchine"}));
  EXPECT_EQ(numbered_texts("a. Alberi\nb. Panchine"), (Strings{"Alberi", "Panchine"}));
  EXPECT_EQ(numbered_texts("- Alberi\n- Panchine"), (Strings{"Alberi", "Panchine"}));
  EXPECT_EQ(numbered_texts("1 - Alberi\n2 - Panchine"), (Strings{"Alberi", "Panchine"}));
}

TEST(Numbered, NumbersAndSignsOfValuesAreNoMarks) {
  EXPECT_EQ(numbered_texts("1.950"), Strings{"1.950"});
  EXPECT_EQ(numbered_texts("- 5 %"), Strings{"- 5 %"});
  EXPECT_EQ(numbered_texts("n. 3 progetti"), Strings{"n. 3 progetti"});
  EXPECT_EQ(numbered_texts("12 gg"), Strings{"12 gg"});
}

TEST(Numbered, OneWeightBesideSeveralIndicatorsIsNobodys) {
  const Plan plan = plan_of(
      "Obiettivo | Indicatore | Target 2024 | Peso\n"
      "Curare il verde | 1. Alberi piantati / 2. Panchine nuove | 1. >= 150 / 2. 12 | 100%\n"
      "Aprire la biblioteca | Ore di apertura | 40 | 100%\n");
  ASSERT_EQ(plan.indicators.size(), 3u);
  EXPECT_FALSE(plan.indicators[0].weight);
  EXPECT_FALSE(plan.indicators[1].weight);
  EXPECT_EQ(plan.indicators[2].weight, 100);
}

TEST(Numbered, ARowCutBetweenItsLinesIsOne) {
  const Plan plan = plan_of(
      "Obiettivo operativo | Peso obiettivo | Indicatore | Peso indicatore | Target 2024\n"
      "1 - Curare il | | 1) Alberi piantati lungo i | 1) 40% | 1) >= 150\n"
      "verde dei viali | 30% | viali | 2) 60% | 2) 12\n"
      "| | 2) Panchine nuove | |\n"
      "2 - Aprire la biblioteca | 70% | 1) Ore di apertura | 1) 100% | 1) 40\n");
  EXPECT_EQ(objectives_in(plan),
            (Strings{"obiettivo_operativo 1 Curare il verde dei viali", "obiettivo_operativo 2 Aprire la biblioteca"}));
  EXPECT_EQ(indicators_in(plan),
            (Strings{"Alberi piantati lungo i viali | target 2024 number >= 150",
                     "Panchine nuove | target 2024 number 12", "Ore di apertura | target 2024 number 40"}));
  EXPECT_EQ(plan.indicators.at(1).weight, 60);
  EXPECT_EQ(plan.objectives.at(0).weight, 30);
}

TEST(Numbered, CellsThatCountDifferentlyStayWholeAndFlagged) {
  const Plan plan = plan_of(
      "Obiettivo | Indicatore | Target 2024\n"
      "Curare il verde | 1) Alberi piantati / 2) Panchine nuove / 3) Aiuole | 1) >= 150 / 2) 12\n");
  ASSERT_EQ(plan.indicators.size(), 1u);
  EXPECT_FALSE(plan.indicators[0].review.empty());
}

TEST(Numbered, FiguresThatTheLastValueLacksGoOnWithIt) {
  const Plan plan = plan_of(
      "Obiettivo operativo | Indicatore | Target 2024\n"
      "1 - Curare il | a. Alberi piantati lungo i | a. 150\n"
      "verde dei viali | viali | b. non superiore a gg.\n"
      "| b. Giorni di attesa | 120\n"
      "2 - Aprire la biblioteca | a. Ore di apertura | a. 40\n");
  EXPECT_EQ(indicators_in(plan),
            (Strings{"Alberi piantati lungo i viali | target 2024 number 150",
                     "Giorni di attesa | target 2024 number <= 120 gg", "Ore di apertura | target 2024 number 40"}));
}

}  // namespace
}  // namespace spoglio::normalize

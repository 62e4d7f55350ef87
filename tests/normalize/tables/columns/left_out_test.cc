// Columns that give no field, below wordings that no vocabulary knows.
#include "normalize/tables/columns/left_out.h"

#include <gtest/gtest.h>

#include "tests/support/tables.h"
#include "tests/support/text_plan.h"

namespace spoglio::normalize {
namespace {

TEST(LeftOut, TextsBelowAnUnknownWordingMayBeTheAlgorithmOrTheUnits) {
  const Plan plan = test::plan_of_table(
      "Indicatore | In che modo si ricava | Target 2024\n"
      "Alberi piantati | si contano dal catasto del verde urbano | >= 150\n"
      "Ore di apertura | si sommano dai registri di ogni giardino | >= 40\n");
  ASSERT_EQ(plan.indicators.size(), 2u);
  EXPECT_TRUE(test::is_flagged(plan.indicators[0].review, "algorithm"));
  EXPECT_TRUE(test::is_flagged(plan.indicators[0].review, "units"));
  EXPECT_FALSE(test::is_flagged(plan.indicators[0].review, "type"));
}

TEST(LeftOut, AFieldThatAColumnHasIsNotInDoubt) {
  const Plan plan = test::plan_of_table(
      "Indicatore | Formula | Chi lo segue | Target 2024\n"
      "Alberi piantati | Somma degli alberi | chi cura il verde lungo i viali | >= 150\n"
      "Ore di apertura | Somma delle ore | chi apre i cancelli dei giardini | >= 40\n");
  ASSERT_EQ(plan.indicators.size(), 2u);
  EXPECT_TRUE(test::is_flagged(plan.indicators[0].review, "units"));
  EXPECT_FALSE(test::is_flagged(plan.indicators[0].review, "algorithm"));
}

TEST(LeftOut, NumbersBelowAnUnknownWordingMayBeABaselineOrAResult) {
  const Plan plan = test::plan_of_table(
      "Indicatore | Target 2024 | Punto raggiunto\n"
      "Alberi piantati | >= 150 | 143\n"
      "Ore di apertura | >= 40 | 44\n");
  ASSERT_EQ(plan.indicators.size(), 2u);
  EXPECT_TRUE(test::is_flagged(plan.indicators[0].review, "measures.baseline"));
  EXPECT_TRUE(test::is_flagged(plan.indicators[0].review, "measures.result"));
}

TEST(LeftOut, AKnownWordingOfNoFieldLeavesNoDoubt) {
  const Plan plan = test::plan_of_table(
      "Indicatore | Stakeholder | Target 2024\n"
      "Alberi piantati | abitanti dei quartieri lungo il fiume | >= 150\n"
      "Ore di apertura | scuole e visitatori di fuori | >= 40\n");
  ASSERT_EQ(plan.indicators.size(), 2u);
  EXPECT_FALSE(test::is_flagged(plan.indicators[0].review, "algorithm"));
  EXPECT_FALSE(test::is_flagged(plan.indicators[0].review, "units"));
}

TEST(LeftOut, CodesThatStayAsLongAsTheirObjectiveAreItsAndAreFlagged) {
  const Plan plan = test::plan_of_table(
      "Contrassegno | Obiettivo | Indicatore | Target 2024\n"
      "A.1 | Curare i parchi | Alberi piantati | >= 150\n"
      "^ | ^ | Panchine nuove | >= 12\n"
      "A.2 | Aprire i giardini | Ore di apertura | >= 40\n");
  ASSERT_EQ(plan.objectives.size(), 2u);
  EXPECT_EQ(plan.objectives[1].code, "A.2");
  EXPECT_TRUE(test::is_flagged(plan.indicators[2].review, "objective"));
}

TEST(LeftOut, WeightsThatReachOverAnObjectivesRowsAreInDoubt) {
  const Plan plan = test::plan_of_table(
      "Obiettivo | Indicatore | Target 2024 | Peso\n"
      "Curare i parchi | Alberi piantati | >= 150 | 70\n"
      "^ | Panchine nuove | >= 12 | ^\n"
      "Aprire i giardini | Ore di apertura | >= 40 | 30\n");
  ASSERT_EQ(plan.indicators.size(), 3u);
  EXPECT_TRUE(test::is_flagged(plan.indicators[0].review, "weight"));
}

}  // namespace
}  // namespace spoglio::normalize

// Whose a weight is that stands beside several numbered indicators.
#include "normalize/tables/rows/shared_weights.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/tables.h"
#include "tests/support/text_plan.h"

namespace spoglio::normalize {
namespace {

constexpr const char* kTitle = "Piano della Performance 2024";

TEST(SharedWeights, ThoseThatAddUpTo100OverTheTableAreTheObjectives) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "N. | Obiettivo individuale | Misuratore | Pond. | Target 2024\n"
                                          "1 | Curare il verde | a. Alberi / b. Panchine | 30 | a. 150 / b. n. 12\n"
                                          "2 | Aprire la biblioteca | Ore di apertura | 70 | 40\n"
                                          "Totale | < | < | 100 |\n"});
  ASSERT_EQ(plan.objectives.size(), 2U);
  ASSERT_EQ(plan.indicators.size(), 3U);
  EXPECT_EQ(plan.objectives[0].weight, 30);
  EXPECT_EQ(plan.objectives[1].weight, 70);
  for (const Indicator& indicator : plan.indicators) EXPECT_FALSE(indicator.weight) << indicator.name;
}

TEST(SharedWeights, TheTableBelowWithTheSameHeaderHasThemToo) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "N. | Obiettivo individuale | Misuratore | Pond. | Target 2024\n"
                                          "1 | Curare il verde | a. Alberi / b. Panchine | 30 | a. 150 / b. n. 12\n"
                                          "2 | Aprire la biblioteca | Ore di apertura | 70 | 40\n",
                                          "Scheda obiettivi - Anna Neri",
                                          "N. | Obiettivo individuale | Misuratore | Pond. | Target 2024\n"
                                          "1 | Pulire i parchi | Parchi puliti | 60 | 15\n"});
  ASSERT_EQ(plan.objectives.size(), 3U);
  EXPECT_EQ(plan.objectives[2].weight, 60);
  EXPECT_FALSE(plan.indicators.back().weight);
}

TEST(SharedWeights, ValuesTellARowThatIsCutAboveItsWeight) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "N. | Obiettivo individuale | Misuratore | Pond. | Target 2024\n"
                                          "1 | Aprire la biblioteca | Ore di apertura | 70 | 40\n"
                                          "| | a) Alberi piantati nei | |\n"
                                          "2 | Curare il verde | viali / b) Panchine | 30 | a) 150 / b) n. 12\n"});
  ASSERT_EQ(plan.objectives.size(), 2U);
  EXPECT_EQ(plan.objectives[0].weight, 70);
  EXPECT_FALSE(plan.indicators.at(0).weight);
}

TEST(SharedWeights, ThoseThatDoNotAddUpStayAndAreFlagged) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "Obiettivo | Indicatore | Target 2024 | Peso\n"
                                          "Curare il verde | a. Alberi / b. Panchine | a. 150 / b. 12 | 100%\n"
                                          "Aprire la biblioteca | Ore di apertura | 40 | 100%\n"});
  ASSERT_EQ(plan.indicators.size(), 3U);
  EXPECT_FALSE(plan.indicators[0].weight);
  EXPECT_EQ(plan.indicators[2].weight, 100);
  EXPECT_TRUE(test::is_flagged(plan.indicators[2].review, "weight"));
}

}  // namespace
}  // namespace spoglio::normalize

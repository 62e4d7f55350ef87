// Tables that print an objective's indicators beside each other, in numbered groups of columns.
#include "normalize/tables/shapes/across.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/tables.h"
#include "tests/support/text_plan.h"

namespace spoglio::normalize {
namespace {

using Strings = std::vector<std::string>;
using test::indicators_in;
using test::plan_of_table;

TEST(AcrossTables, EachNumberedGroupIsAnIndicatorOfTheRow) {
  const Plan plan = plan_of_table(
      "N. | Obiettivo operativo | Peso | Indicatore 1 | Target 2024 1 | Indicatore 2 | Target 2024 2 | Note\n"
      "1 | Curare i parchi | 60% | Panchine posate | 12 | Alberi piantati | 150 | -\n"
      "2 | Riparare i ponti | 40% | Ponti riparati | 3 | | | -\n");
  EXPECT_EQ(indicators_in(plan),
            (Strings{"Panchine posate | target 2024 number 12", "Alberi piantati | target 2024 number 150",
                     "Ponti riparati | target 2024 number 3"}));
  ASSERT_EQ(plan.objectives.size(), 2U);
  EXPECT_EQ(plan.objectives[0].weight, 60);
  EXPECT_EQ(test::objective_of(plan, plan.indicators[1]).title, "Curare i parchi");
}

TEST(AcrossTables, ANumberedLabelMayStandOverTheLabelsOfItsGroup) {
  const Plan plan = plan_of_table(
      "Obiettivo operativo | Indicatore 1 | < | Indicatore 2 | <\n"
      "^ | Descrizione | Target 2024 | Descrizione | Target 2024\n"
      "Curare i parchi | Panchine posate | 12 | Alberi piantati | 150\n"
      "Riparare i ponti | | | Ponti riparati | 3\n");
  EXPECT_EQ(indicators_in(plan),
            (Strings{"Panchine posate | target 2024 number 12", "Alberi piantati | target 2024 number 150",
                     "Ponti riparati | target 2024 number 3"}));
}

TEST(AcrossTables, GoesOnAfterAPageBreakWithoutItsHeader) {
  const Plan plan =
      test::plan_of_blocks({"Piano della performance 2024",
                            "Obiettivo operativo | Indicatore 1 | Target 2024 1 | Indicatore 2 | Target 2024 2\n"
                            "Curare i parchi | Panchine posate | 12 | Alberi piantati | 150\n",
                            "\f", "Riparare i ponti | Ponti riparati | 3 | Ponti visitati | 30\n"});
  EXPECT_EQ(indicators_in(plan),
            (Strings{"Panchine posate | target 2024 number 12", "Alberi piantati | target 2024 number 150",
                     "Ponti riparati | target 2024 number 3", "Ponti visitati | target 2024 number 30"}));
}

TEST(AcrossTables, NumbersThatDoNotBeginAtOneMakeNoGroups) {
  const Vocabulary vocabulary = Vocabulary::standard();
  AcrossTables across(vocabulary);
  EXPECT_FALSE(across.unfold(test::table_of("Obiettivo 4 | Fase 2 | Fase 3\nCurare i parchi | a | b\n")).has_value());
  EXPECT_FALSE(
      across.unfold(test::table_of("Obiettivo | Indicatore 1 | Indicatore 1\nCurare i parchi | a | b\n")).has_value());
}

}  // namespace
}  // namespace spoglio::normalize

// What is done in each year, printed beside what is expected of it.
#include "normalize/tables/columns/year_actions.h"

#include <gtest/gtest.h>

#include "tests/support/tables.h"

namespace spoglio::normalize {
namespace {

std::string target(const Plan& plan, size_t indicator, int year) {
  for (const Measure& measure : plan.indicators.at(indicator).measures) {
    if (measure.role == "target" && measure.year == year) return measure.raw;
  }
  return "";
}

TEST(YearActions, ColumnsOfActionsForEachYearOpenNoObjectives) {
  const Plan plan = test::plan_of_table(
      "Obiettivo strategico | Indicatore | Azioni 2024 | Target 2024 | Azioni 2025 | Target 2025\n"
      "Curare il verde | Alberi piantati | Studio delle aree | 150 | Messa a dimora | 160\n"
      "Aprire i musei | Ore di apertura | Nuovi turni | 40 | Verifica | 45\n");
  ASSERT_EQ(plan.objectives.size(), 2u);
  EXPECT_EQ(plan.indicators.at(1).objective, plan.objectives[1].id);
  EXPECT_EQ(target(plan, 0, 2024), "150");
  EXPECT_EQ(target(plan, 1, 2025), "45");
}

TEST(YearActions, ActionsOfOneYearBehindIndicatorsOpenNoObjectives) {
  const Plan plan = test::plan_of_table(
      "Obiettivo operativo | Indicatore | Azioni 2024 | Target 2024\n"
      "Curare il verde | Alberi piantati | Studio delle aree | 150\n");
  EXPECT_EQ(plan.objectives.size(), 1u);
}

TEST(YearActions, ActionsWithoutAYearAreObjectives) {
  const Plan plan = test::plan_of_table(
      "Obiettivo operativo | Azione | Indicatore | Target 2024\n"
      "Curare il verde | Piantare alberi | Alberi piantati | 150\n");
  EXPECT_EQ(plan.objectives.size(), 2u);
}

TEST(YearActions, WhatIsDoneInAYearIsNotItsTargetWhateverItIsCalled) {
  for (const std::string done : {"Attività previste", "Cosa faremo"}) {
    const Plan plan = test::plan_of_table(
        "Obiettivo | Indicatori | 2024 | < | 2025 | <\n"
        "^ | ^ | " +
        done + " | Valore atteso | " + done +
        " | Valore atteso\n"
        "Curare il verde | Alberi piantati | Studio delle aree | >= 150 | Messa a dimora | >= 160\n"
        "Aprire i musei | Ore di apertura | Nuovi turni | 40 | Verifica | 45\n");
    ASSERT_EQ(plan.indicators.size(), 2u) << done;
    EXPECT_EQ(target(plan, 0, 2024), ">= 150") << done;
    EXPECT_EQ(target(plan, 1, 2025), "45") << done;
  }
}

}  // namespace
}  // namespace spoglio::normalize

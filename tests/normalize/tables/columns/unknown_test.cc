// Columns below wordings that no vocabulary knows.
#include "normalize/tables/columns/unknown.h"

#include <gtest/gtest.h>

#include "tests/support/tables.h"
#include "tests/support/text_plan.h"

namespace spoglio::normalize {
namespace {

TEST(UnknownColumns, TextsBeforeTheValuesNameWhatIsMeasuredAndAreFlagged) {
  const Plan plan = test::plan_of_table(
      "Obiettivo | Cosa guardiamo | Peso | Target 2024\n"
      "Curare i parchi | Alberi piantati lungo i viali | 60 | >= 150\n"
      "^ | Panchine rimesse a nuovo | 40 | >= 12\n");
  ASSERT_EQ(plan.indicators.size(), 2u);
  EXPECT_EQ(plan.indicators[1].name, "Panchine rimesse a nuovo");
  EXPECT_TRUE(test::is_flagged(plan.indicators[1].review, "name"));
}

TEST(UnknownColumns, ComparedValuesAreTheTargetAndAreFlagged) {
  const Plan plan = test::plan_of_table(
      "Indicatore | Punto di arrivo\n"
      "Alberi piantati lungo i viali | almeno 150\n"
      "Riapertura della serra | entro il 30/06/2024\n");
  ASSERT_EQ(plan.indicators.size(), 2u);
  ASSERT_EQ(plan.indicators[0].measures.size(), 1u);
  EXPECT_EQ(plan.indicators[0].measures[0].role, "target");
  EXPECT_TRUE(test::is_flagged(plan.indicators[0].review, "measures.target"));
}

TEST(UnknownColumns, EachYearOfAnUnknownWordingIsATargetOfIt) {
  const Plan plan = test::plan_of_table(
      "Obiettivo | Indicatore | Approdo 2024 | Approdo 2025\n"
      "Curare i parchi | Alberi piantati lungo i viali | 150 | 160\n"
      "Aprire i giardini | Ore di apertura | 40 | 45\n");
  ASSERT_EQ(plan.indicators.size(), 2u);
  ASSERT_EQ(plan.indicators[0].measures.size(), 2u);
  EXPECT_EQ(plan.indicators[0].measures[1].year, 2025);
}

TEST(UnknownColumns, StatisticsAreNoTargets) {
  const Plan plan = test::plan_of_table(
      "Indicatore | Zona costiera | Zona collinare\n"
      "Abitanti per chilometro | 310 | 95\n"
      "Famiglie con figli | 41 | 38\n");
  EXPECT_TRUE(plan.indicators.empty());
}

TEST(UnknownColumns, BudgetsOfYearsToComeNameNoIndicators) {
  const Plan plan = test::plan_of_table(
      "Voce di entrata | Previsione 2024 | Previsione 2025\n"
      "Entrate tributarie correnti | 310.000 | 320.000\n"
      "Trasferimenti dalla regione | 41.000 | 38.000\n");
  EXPECT_TRUE(plan.indicators.empty());
}

TEST(UnknownColumns, LabelsBelowEachOtherAreNoHeader) {
  const Plan plan = test::plan_of_table(
      "Obiettivo | Apertura dei giardini storici | Peso | 30\n"
      "Indicatore | Ore di apertura alla settimana | Target 2024 | 40\n"
      "Formula | Somma delle ore di ogni giardino | Peso | 20\n");
  for (const Indicator& indicator : plan.indicators) EXPECT_NE(indicator.name, "Somma delle ore di ogni giardino");
}

TEST(UnknownColumns, CodesOfIndicatorsLeaveTheirNamesToAnotherTable) {
  const Plan plan = test::plan_of_table(
      "Cod. indicatore | Registro consultato | Valore di partenza 2023 | Target 2024\n"
      "I01 | Registro delle presenze | 140 | 150\n"
      "I02 | Archivio degli accessi | 30 | 40\n");
  for (const Indicator& indicator : plan.indicators) EXPECT_NE(indicator.name, "Registro delle presenze");
}

}  // namespace
}  // namespace spoglio::normalize

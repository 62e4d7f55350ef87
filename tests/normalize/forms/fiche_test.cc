// Fiches, outlines and slides: titles of forms, fields in lines below an objective, titles below their number.
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

constexpr const char* kTitle = "Piano della Performance 2025";
constexpr const char* kFiche =
    "SCHEDA OBIETTIVO STRATEGICO | < | < | <\n"
    "Priorità politica | 1 - Curare il territorio | < | <\n"
    "Denominazione obiettivo | 1.1 - Pulire i fossi | < | <\n"
    "Struttura responsabile | Direzione opere | < | <\n"
    "Data inizio | 01/01/2025 | Data fine | 31/12/2027\n"
    "Stakeholder | Cittadini | < | <\n";

TEST(Fiche, ItsTitleTellsTheLevelAndIsNoRow) {
  const Plan plan = test::plan_of_blocks({kTitle, kFiche,
                                          "N. | Indicatore | Target 2025\n"
                                          "1 | Metri puliti | 300\n"});
  EXPECT_EQ(objectives_in(plan),
            (Strings{"area_strategica 1 Curare il territorio", "obiettivo_strategico 1.1 Pulire i fossi < 1"}));
  EXPECT_EQ(plan.objectives.at(1).units, Strings{"Direzione opere"});
  EXPECT_EQ(indicators_in(plan), Strings{"Metri puliti | target 2025 number 300"});
}

TEST(Fiche, FollowsATableOfOperationalObjectivesAndIsNoRestOfIt) {
  const std::string second = std::string(kFiche).replace(std::string(kFiche).find("1.1 - Pulire"), 3, "1.2");
  const Plan plan = test::plan_of_blocks({kTitle, kFiche, "Obiettivi operativi 2025",
                                          "Codice | Obiettivo operativo | Struttura | Indicatore | Target 2025\n"
                                          "1.1.1 | Rilevare | Ufficio tecnico | Fossi rilevati | 12\n",
                                          "\f", second,
                                          "N. | Indicatore | Target 2025\n"
                                          "1 | Metri puliti | 300\n",
                                          "Obiettivi operativi 2025",
                                          "Codice | Obiettivo operativo | Struttura | Indicatore | Target 2025\n"
                                          "1.2.1 | Misurare | Ufficio acque | Fossi misurati | 15\n"});
  EXPECT_EQ(objectives_in(plan),
            (Strings{"area_strategica 1 Curare il territorio", "obiettivo_strategico 1.1 Pulire i fossi < 1",
                     "obiettivo_operativo 1.1.1 Rilevare < 1.1", "obiettivo_strategico 1.2 Pulire i fossi < 1",
                     "obiettivo_operativo 1.2.1 Misurare < 1.2"}));
  EXPECT_EQ(indicators_in(plan),
            (Strings{"Fossi rilevati | target 2025 number 12", "Metri puliti | target 2025 number 300",
                     "Fossi misurati | target 2025 number 15"}));
}

TEST(Outline, OfficeBelowAnObjectivesTitleIsTheObjectives) {
  const Plan plan = test::plan_of(
      "Piano della Performance 2025\n\nObiettivo operativo 1.1 - Pulire i fossi\n\nResponsabile: ing. Rosa Monti\n"
      "Indicatore: Metri puliti\nTarget 2025: 300\nIndicatore: Fossi rilevati\nTarget 2025: 12\n");
  EXPECT_EQ(plan.objectives.at(0).units, Strings{"ing. Rosa Monti"});
  for (const Indicator& indicator : plan.indicators) EXPECT_TRUE(indicator.units.empty()) << indicator.name;
}

TEST(Outline, OfficeInFrontOfEachIndicatorIsTheIndicators) {
  const Plan plan = test::plan_of(
      "Piano della Performance 2025\n\nObiettivo operativo 1.1 - Pulire i fossi\n\nResponsabile: ing. Rosa Monti\n"
      "Indicatore: Metri puliti\nTarget 2025: 300\nResponsabile: dott. Ugo Bassi\nIndicatore: Fossi rilevati\nTarget "
      "2025: 12\n");
  EXPECT_TRUE(plan.objectives.at(0).units.empty());
  ASSERT_EQ(plan.indicators.size(), 2U);
  EXPECT_EQ(plan.indicators[0].units, Strings{"ing. Rosa Monti"});
  EXPECT_EQ(plan.indicators[1].units, Strings{"dott. Ugo Bassi"});
}

TEST(Slides, TitleStandsBelowTheNumberOfItsArea) {
  const Plan plan = test::plan_of(
      "Piano della Performance 2025\n\fArea strategica 1\n\nCurare il territorio\n\fObiettivo strategico 1.1 - Pulire "
      "i "
      "fossi\n\nIndicatore\tTarget 2025\nMetri puliti\t300\n");
  EXPECT_EQ(objectives_in(plan),
            (Strings{"area_strategica 1 Curare il territorio", "obiettivo_strategico 1.1 Pulire i fossi < 1"}));
}

TEST(Slides, ASentenceBelowTheNumberOfAnAreaIsNoTitle) {
  const Plan plan = test::plan_of(
      "Piano della Performance 2025\n\fArea strategica 1\n\nQui si dice che cosa si vuole fare "
      "quest'anno.\n\fObiettivo "
      "strategico 1.1 - Pulire i fossi\n\nIndicatore\tTarget 2025\nMetri puliti\t300\n");
  EXPECT_EQ(objectives_in(plan), Strings{"obiettivo_strategico 1.1 Pulire i fossi"});
}

TEST(Slides, ValuesMayStandSomeWhiteBelowTheirLabels) {
  const Plan plan = test::plan_of(
      "Piano della Performance 2025\n\fObiettivo strategico 1.1 - Pulire i fossi\n\nDescrizione\n\nSi comincia dal "
      "fiume.\n\nStruttura responsabile\n\nDirezione opere\n\nIndicatore\tTarget 2025\nMetri puliti\t300\n");
  ASSERT_EQ(plan.objectives.size(), 1U);
  EXPECT_EQ(plan.objectives[0].description, "Si comincia dal fiume.");
  EXPECT_EQ(plan.objectives[0].units, Strings{"Direzione opere"});
}

}  // namespace
}  // namespace spoglio::normalize

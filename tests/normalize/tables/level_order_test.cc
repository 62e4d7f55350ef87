// Which level stands inside which, whatever the order of the columns, and cards that do not call themselves objectives.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/tables.h"
#include "tests/support/text_plan.h"

namespace spoglio::normalize {
namespace {

using Strings = std::vector<std::string>;
using test::objectives_in;
using test::plan_of_table;

TEST(LevelOrder, MissionsBehindTheValuesAreOverTheObjectives) {
  const Plan plan = plan_of_table(
      "Cod. | Obiettivo | Indicatore | Target 2024 | Missione | Programma\n"
      "1 | Curare i parchi | Panchine posate | 12 | 011 Sviluppo | 005 Verde\n"
      "^ | ^ | Alberi piantati | 150 | ^ | ^\n"
      "2 | Riparare i ponti | Ponti riparati | 3 | 011 Sviluppo | 005 Verde\n");
  EXPECT_EQ(objectives_in(plan),
            (Strings{"missione 011 Sviluppo", "programma 005 Verde < 011",
                     "obiettivo_operativo 1 Curare i parchi < 005", "obiettivo_operativo 2 Riparare i ponti < 005"}));
  ASSERT_EQ(plan.indicators.size(), 3U);
  EXPECT_EQ(test::objective_of(plan, plan.indicators[1]).title, "Curare i parchi");
}

TEST(LevelOrder, OfficesMergedOverTheRowsOfAnObjectiveAreItsOwn) {
  const Plan plan = plan_of_table(
      "Obiettivo | Indicatore | Target 2024 | Servizio\n"
      "Curare i parchi | Panchine posate | 12 | Ufficio verde\n"
      "^ | Alberi piantati | 150 | ^\n"
      "Riparare i ponti | Ponti riparati | 3 | Ufficio strade\n"
      "^ | Ponti visitati | 30 | ^\n");
  ASSERT_EQ(plan.objectives.size(), 2U);
  EXPECT_EQ(plan.objectives[0].units, (Strings{"Ufficio verde"}));
  EXPECT_EQ(plan.indicators.at(0).units, Strings{});
}

TEST(LevelOrder, OfficesOfEachRowAreTheIndicators) {
  const Plan plan = plan_of_table(
      "Obiettivo | Indicatore | Target 2024 | Servizio\n"
      "Curare i parchi | Panchine posate | 12 | Ufficio verde\n"
      "^ | Alberi piantati | 150 | Vivaio\n"
      "Riparare i ponti | Ponti riparati | 3 | Ufficio strade\n");
  EXPECT_EQ(plan.indicators.at(1).units, (Strings{"Vivaio"}));
  EXPECT_EQ(plan.objectives.at(0).units, Strings{});
}

TEST(LevelOrder, ALabelBesideAWholeInnerTableIsNoColumn) {
  const Plan plan = test::plan_of_blocks({"Piano della performance 2024",
                                          "Codice | D1 | < | <\n"
                                          "Titolo | Curare i parchi | < | <\n"
                                          "Responsabile | Rosa Bianchi | < | <\n"
                                          "Peso | 85 % | < | <\n"
                                          "Indicatori e target | Indicatore | Formula | Target 2024\n"
                                          "^ | Panchine posate | conteggio | 12\n"
                                          "^ | Alberi piantati | conteggio | 150\n"});
  EXPECT_EQ(objectives_in(plan), (Strings{"obiettivo_operativo D1 Curare i parchi"}));
  EXPECT_EQ(plan.objectives.at(0).weight, 85);
  EXPECT_EQ(test::indicators_in(plan),
            (Strings{"Panchine posate | target 2024 number 12", "Alberi piantati | target 2024 number 150"}));
}

TEST(LevelOrder, RowsBesideALabelOfNoFieldBelowAnInnerTableAreNoIndicators) {
  const Plan plan = test::plan_of_blocks({"Piano della performance 2024",
                                          "Codice | D1 | < | <\n"
                                          "Titolo | Curare i parchi | < | <\n"
                                          "Indicatori e target | Indicatore | Formula | Target 2024\n"
                                          "^ | Panchine posate | conteggio | 12\n"
                                          "^ | Alberi piantati | conteggio | 150\n"
                                          "Attività | Scavi e fondamenta | |\n"
                                          "^ | Collaudo delle panchine | |\n"});
  EXPECT_EQ(test::indicators_in(plan),
            (Strings{"Panchine posate | target 2024 number 12", "Alberi piantati | target 2024 number 150"}));
}

TEST(LevelOrder, OfficesMergedOverAnObjectivesRowsAreItsOwnBehindACutOneToo) {
  const Plan plan = plan_of_table(
      "Obiettivo | Indicatore | Target 2024 | Centro di responsabilità\n"
      " | Orti aperti | 3 | \n"
      "Curare i parchi | Panchine posate | 12 | Ufficio verde\n"
      "^ | Alberi piantati | 150 | ^\n"
      "Riparare i ponti | Ponti riparati | 3 | Ufficio strade\n");
  ASSERT_EQ(plan.objectives.size(), 2u);
  EXPECT_EQ(plan.objectives.at(0).units, (Strings{"Ufficio verde"}));
  EXPECT_EQ(plan.objectives.at(1).units, (Strings{"Ufficio strade"}));
}

TEST(LevelOrder, CodesRightBeforeAnUnknownWordingOfObjectivesAreTheirs) {
  const Plan plan = plan_of_table(
      "Cod. | Obiettivo di mandato assegnato | Indicatore | Target 2024\n"
      "1 | Curare i parchi e i viali | Panchine posate | 12\n"
      "2 | Riparare i ponti cittadini | Ponti riparati | 3\n");
  EXPECT_EQ(objectives_in(plan), (Strings{"obiettivo_operativo 1 Curare i parchi e i viali",
                                          "obiettivo_operativo 2 Riparare i ponti cittadini"}));
}

TEST(LevelOrder, ACodeAndATitleAloneAreNoObjective) {
  const Plan plan = test::plan_of_blocks(
      {"Piano della performance 2024", "Codice | D1\nTitolo | Regolamento del verde\nPubblicato il | 3 marzo 2021\n"});
  EXPECT_EQ(objectives_in(plan), Strings{});
}

TEST(LevelOrder, NumberedAreasWithoutObjectivesHoldTheIndicators) {
  const Plan plan = plan_of_table(
      "Area | Cod. | Indicatore | Target 2024\n"
      "1. Governo della spesa | I1.1 | Fatture pagate | 12\n"
      "^ | I1.2 | Giorni di attesa | 30\n"
      "2. Sportelli aperti | I2.1 | Ore di apertura | 40\n");
  EXPECT_EQ(objectives_in(plan),
            (Strings{"area_strategica 1 Governo della spesa", "area_strategica 2 Sportelli aperti"}));
  EXPECT_EQ(plan.indicators.at(0).units, Strings{});
}

TEST(LevelOrder, AreasThatAreOfficesAreWhoHasTheIndicators) {
  const Plan plan = plan_of_table(
      "Area | Cod. | Indicatore | Target 2024\n"
      "Area tecnica | I1.1 | Fatture pagate | 12\n"
      "Area servizi | I2.1 | Ore di apertura | 40\n");
  EXPECT_EQ(plan.indicators.at(1).units, (Strings{"Area servizi"}));
}

}  // namespace
}  // namespace spoglio::normalize

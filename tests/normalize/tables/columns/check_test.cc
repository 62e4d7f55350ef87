// What the cells of a table's columns say against, or beside, the words of its header.
#include "normalize/tables/columns/check.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/support/tables.h"
#include "tests/support/text_plan.h"

namespace spoglio::normalize {
namespace {

using Strings = std::vector<std::string>;

TEST(ColumnOwners, OfficesInFrontOfObjectivesHaveThese) {
  const Plan plan = test::plan_of_table(
      "Struttura responsabile | Obiettivo | Indicatore | Formula | Target 2024\n"
      "Servizio Verde | Curare i parchi | Alberi piantati | Somma | >= 150\n"
      "^ | ^ | Panchine nuove | Somma | >= 12\n"
      "^ | Aprire i giardini | Ore di apertura | Somma | >= 40\n"
      "Ufficio Musei | Esporre le raccolte | Visite guidate | Conteggio | >= 9\n");
  ASSERT_EQ(plan.objectives.size(), 3u);
  EXPECT_EQ(plan.objectives[1].units, Strings{"Servizio Verde"});
  EXPECT_EQ(plan.objectives[2].units, Strings{"Ufficio Musei"});
  EXPECT_TRUE(plan.indicators[1].units.empty());
}

TEST(ColumnOwners, AListOfOfficesWithoutATickNamesNone) {
  const Plan plan = test::plan_of_table(
      "Indicatore | Formula | Ufficio responsabile | Target 2024\n"
      "Alberi piantati | Somma | ☐ Ufficio Verde ☐ Ufficio Musei | >= 150\n"
      "Ore di apertura | Somma | ☐ Ufficio Verde ☒ Ufficio Musei | >= 40\n");
  EXPECT_TRUE(plan.indicators.at(0).units.empty());
  EXPECT_EQ(plan.indicators.at(1).units, Strings{"Ufficio Musei"});
}

TEST(ColumnOwners, OfficesThatGoOnInTheNextRowStayWithTheirObjective) {
  const Plan plan = test::plan_of_table(
      "Obiettivo | Settore | Indicatore | Target 2024\n"
      "Curare i parchi | Servizio Verde, | Alberi piantati | >= 150\n"
      "^ | Ufficio Musei | Panchine nuove | >= 12\n"
      "Aprire i giardini | Servizio Strade | Ore di apertura | >= 40\n");
  ASSERT_EQ(plan.objectives.size(), 2u);
  EXPECT_EQ(plan.objectives[0].units, (Strings{"Servizio Verde", "Ufficio Musei"}));
  EXPECT_TRUE(plan.indicators.at(2).units.empty());
}

TEST(ColumnOwners, AUnitThatEndsInTheMiddleIsInDoubt) {
  const Plan plan = test::plan_of_table(
      "Indicatore | Formula | Target 2024 | Ufficio responsabile\n"
      "Alberi piantati | Somma | >= 150 | Servizio per il verde e\n"
      "Ore di apertura | Somma | >= 40 | Servizio Strade\n");
  EXPECT_TRUE(test::is_flagged(plan.indicators.at(0).review, "units"));
  EXPECT_FALSE(test::is_flagged(plan.indicators.at(1).review, "units"));
}

TEST(ColumnOwners, KindsOfStaffWithTheirNumbersBesideTheRowsHaveNone) {
  const Plan plan = test::plan_of_table(
      "Indicatore | Target 2024 | Personale assegnato | Unità\n"
      "Alberi piantati | >= 150 | Istruttore | 4\n"
      "Ore di apertura | >= 40 | Dirigente | 1\n");
  ASSERT_EQ(plan.indicators.size(), 2u);
  EXPECT_TRUE(plan.indicators[0].assignees.empty());
}

TEST(ColumnOwners, SumsOfAnOfficeDoNotChangeItsObjectives) {
  const Plan plan = test::plan_of_table(
      "Struttura | Obiettivo | Peso obiettivo | Indicatore | Target 2024\n"
      "Servizio Manutenzione del Patrimonio | Curare i parchi | 70 | Alberi piantati | >= 150\n"
      "^ | Aprire i giardini | 30 | Ore di apertura | >= 40\n"
      "Totale Servizio Manutenzione del Patrimonio | | 100 | | \n"
      "Ufficio Musei | Esporre le raccolte | 100 | Visite guidate | >= 9\n");
  EXPECT_EQ(plan.objectives.at(0).units, Strings{"Servizio Manutenzione del Patrimonio"});
  EXPECT_TRUE(plan.indicators.at(0).units.empty());
}

TEST(ColumnOwners, AreasAreOfficesWhereTheirCellsBeginAsThose) {
  const std::string rows =
      " | 1 | Curare i parchi | Alberi piantati | >= 150\n"
      "^ | 2 | Aprire i giardini | Ore di apertura | >= 40\n";
  const std::string header = "Area | N. | Obiettivo | Indicatore | Target 2024\n";
  const Plan areas = test::plan_of_table(header + "Verde e quartieri" + rows + "Musei e raccolte" + rows);
  EXPECT_EQ(areas.objectives.at(0).level, "area_strategica");
  EXPECT_EQ(areas.objectives.at(0).title, "Verde e quartieri");
  const Plan offices = test::plan_of_table(header + "Servizio Verde" + rows + "Ufficio Musei" + rows);
  EXPECT_EQ(offices.objectives.at(0).title, "Curare i parchi");
  EXPECT_EQ(offices.objectives.at(0).units, Strings{"Servizio Verde"});
}

TEST(LevelColumns, AnObjectivesCellMayPrintItsFieldsBelowItsTitle) {
  const Plan plan = test::plan_of_table(
      "Obiettivo operativo | Indicatore | Target 2024\n"
      "1.1 Curare i parchi / della costa / Responsabile: Ufficio / verde / Peso: 40 % | Alberi piantati | >= 150\n"
      "1.2 Aprire i giardini / Descrizione: Ogni giorno. | Ore di apertura | >= 40\n");
  ASSERT_EQ(plan.objectives.size(), 2u);
  EXPECT_EQ(plan.objectives[0].title, "Curare i parchi della costa");
  EXPECT_EQ(plan.objectives[0].units, Strings{"Ufficio verde"});
  EXPECT_EQ(plan.objectives[0].weight, 40);
  EXPECT_EQ(plan.objectives[1].description, "Ogni giorno.");
}

TEST(ColumnCheck, RelevanceInPercentIsAWeightEvenOfARowThatStandsAlone) {
  const Plan plan = test::plan_of_table(
      "Indicatore | Target 2024 | Rilevanza\n"
      "Alberi piantati | >= 150 | 100\n");
  EXPECT_EQ(plan.indicators.at(0).weight, 100);
  const Plan scale = test::plan_of_table(
      "Indicatore | Target 2024 | Rilevanza\n"
      "Alberi piantati | >= 150 | 3\n"
      "Panchine nuove | >= 12 | 5\n");
  EXPECT_FALSE(scale.indicators.at(0).weight);
}

TEST(ColumnCheck, APercentSignBehindTargetAndResultIsTheShareReached) {
  const Plan plan = test::plan_of_table(
      "Indicatore | 2023 | < | < | 2024 | < | <\n"
      "^ | Target | Consuntivo | % | Target | Consuntivo | %\n"
      "Alberi piantati | 150 | 75 | 50% | 160 | | \n"
      "Panchine nuove | 12 | 12 | 100% | 14 | | \n");
  ASSERT_EQ(plan.indicators.size(), 2u);
  const auto& measures = plan.indicators[0].measures;
  const auto share =
      std::find_if(measures.begin(), measures.end(), [](const Measure& m) { return m.role == "realisation"; });
  ASSERT_NE(share, measures.end());
  EXPECT_EQ(share->year, 2023);
  EXPECT_EQ(share->value, 50);
}

TEST(ColumnCheck, AValueOverColumnsOfDifferentMeaningIsInDoubt) {
  const Plan plan = test::plan_of_table(
      "Indicatore | Unità di misura | Valore iniziale 2023 | Target 2024\n"
      "Alberi piantati | 120 | < | 150\n"
      "Panchine nuove | n. | 9 | 12\n");
  ASSERT_EQ(plan.indicators.size(), 2u);
  EXPECT_TRUE(test::is_flagged(plan.indicators[0].review, "*"));
  EXPECT_FALSE(test::is_flagged(plan.indicators[1].review, "*"));
}

TEST(ColumnCheck, GradingsOfTheResultAreNoFormula) {
  const Plan plan = test::plan_of_table(
      "Obiettivo | Indicatore | Criteri di valutazione | Target 2024\n"
      "Curare i parchi | Alberi piantati | 100% se raggiunto / 50% se in parte | >= 150\n"
      "Aprire i giardini | Ore di apertura | da 40: 100% / sotto 40: 0% | >= 40\n");
  EXPECT_FALSE(plan.indicators.at(0).algorithm);
  EXPECT_TRUE(test::is_flagged(plan.indicators.at(0).review, "algorithm"));
  const Plan formulas = test::plan_of_table(
      "Obiettivo | Indicatore | Criteri di valutazione | Target 2024\n"
      "Curare i parchi | Alberi piantati | somma degli alberi | >= 150\n"
      "Aprire i giardini | Ore di apertura | somma delle ore | >= 40\n");
  EXPECT_EQ(formulas.indicators.at(0).algorithm, "somma degli alberi");
}

TEST(TableHeader, TwoWordingsOverOneColumnAreReadInDoubt) {
  const Plan plan = test::plan_of_blocks({"Piano della Performance 2024",
                                          "Indicatore Formula | Peso | Target 2024\n"
                                          "Alberi piantati N. alberi | 40% | 150\n"
                                          "Panchine nuove N. panchine | 60% | 12\n"});
  ASSERT_EQ(plan.indicators.size(), 2u);
  EXPECT_TRUE(test::is_flagged(plan.indicators[0].review, "name"));
  EXPECT_TRUE(test::is_flagged(plan.indicators[0].review, "algorithm"));
}

TEST(TableRow, NameOverTheNextColumnIsDoubtful) {
  const Plan plan = test::plan_of_blocks({"Piano della Performance 2024",
                                          "Indicatore | Formula | Target 2024\n"
                                          "Alberi piantati N. alberi | < | 150\n"
                                          "Panchine nuove | N. panchine | 12\n"});
  ASSERT_EQ(plan.indicators.size(), 2u);
  EXPECT_TRUE(test::is_flagged(plan.indicators[0].review, "name"));
  EXPECT_FALSE(test::is_flagged(plan.indicators[1].review, "name"));
}

TEST(ColumnUnits, CellsThatAreUnitsOfMeasureAreThoseWhateverTheHeaderReads) {
  const std::string rows =
      "Alberi piantati | n. | 150\n"
      "Aule aperte | % | 40\n"
      "Spese ridotte | euro | 900\n"
      "Carta adottata | Temporale | 30/06/2024\n"
      "Pareri resi | Numero | 12\n"
      "Corsi svolti | punti | 8\n";
  const Plan plan = test::plan_of_table("Indicatore | sd £ 3 | Target 2024\n" + rows);
  ASSERT_EQ(plan.indicators.size(), 6u);
  EXPECT_EQ(plan.indicators[0].measures.at(0).unit, "N");
  EXPECT_EQ(plan.indicators[1].measures.at(0).unit, "%");
  EXPECT_EQ(plan.indicators[2].measures.at(0).unit, "EUR");
  EXPECT_FALSE(plan.indicators[5].measures.at(0).unit.has_value());
  const Plan worded =
      test::plan_of_table("Indicatore | sd £ 3 | Target 2024\n" + rows + "Atti adottati | sempre | 5\n");
  EXPECT_FALSE(worded.indicators.at(0).measures.at(0).unit.has_value());
}

TEST(ColumnTypes, CellsThatAreTypesAreThoseWhateverTheHeaderReadsAndAreFlagged) {
  const std::string rows =
      "Alberi piantati | Volume | 150\n"
      "Aule aperte | Efficacia | 40\n"
      "Pareri resi | Outcome | 12\n";
  const Plan plan = test::plan_of_table("Indicatore | T1p0 | Target 2024\n" + rows);
  ASSERT_EQ(plan.indicators.size(), 3u);
  EXPECT_EQ(plan.indicators[1].type, "Efficacia");
  EXPECT_TRUE(test::is_flagged(plan.indicators[1].review, "type"));
  const Plan cut = test::plan_of_table("Indicatore (descrizione) | indicatore | Target 2024\n" + rows);
  EXPECT_EQ(cut.indicators.at(1).type, "Efficacia");
  const Plan worded = test::plan_of_table("Indicatore | T1p0 | Target 2024\n" + rows +
                                          "Atti adottati | sempre | 5\nCorsi | mai | 6\nAtti | spesso | 7\n");
  EXPECT_FALSE(worded.indicators.at(0).type.has_value());
}

TEST(ColumnUnits, OneCellOfManyMayBeNoUnitWhichIsFlagged) {
  std::string rows;
  for (const char* name : {"Alberi", "Aule", "Pareri", "Corsi", "Rifugi", "Sentieri", "Atti", "Bandi", "Visite"})
    rows += std::string(name) + " conteggiati | n. | 15\n";
  const Plan plan = test::plan_of_table("Indicatore | unn | Target 2024\n" + rows + "Giudizio medio | Indice | 7\n");
  ASSERT_EQ(plan.indicators.size(), 10u);
  EXPECT_EQ(plan.indicators[0].measures.at(0).unit, "N");
  EXPECT_FALSE(plan.indicators[0].review.empty());
}

TEST(ColumnsBeside, AHeaderOverABlankColumnIsOfTheCellsBesideIt) {
  const Plan plan = test::plan_of_table(
      " | Indicatore | Peso | Target 2024\n"
      "Alberi piantati | | 60% | >= 150\n"
      "Panchine nuove | | 40% | >= 12\n");
  EXPECT_EQ(test::indicators_in(plan),
            (Strings{"Alberi piantati | target 2024 number >= 150", "Panchine nuove | target 2024 number >= 12"}));
  EXPECT_TRUE(test::is_flagged(plan.indicators.at(0).review, "name"));
}

TEST(ColumnsBeside, ColumnsWithCellsKeepTheirHeaders) {
  const Plan plan = test::plan_of_table(
      " | Indicatore | Peso | Target 2024\n"
      "A | Alberi piantati | 60% | >= 150\n"
      "B | Panchine nuove | 40% | >= 12\n");
  EXPECT_EQ(plan.indicators.at(0).name, "Alberi piantati");
  EXPECT_FALSE(test::is_flagged(plan.indicators.at(0).review, "name"));
}

TEST(ColumnCheck, ATimetableBelowTheRowsSaysNothingOfTheirColumns) {
  const Plan plan = test::plan_of_table(
      "Indicatore | Peso | Target 2024 | | | | | | | | | |\n"
      "Alberi piantati | 60% | >= 150 | | | | | | | | | |\n"
      "Panchine nuove | 40% | >= 12 | | | | | | | | | |\n"
      "Tempistica delle attività | | | | | | | | | | | |\n"
      "Fasi | G | F | M | A | M | G | L | A | S | O | N | D\n"
      "Scelta dei luoghi | X | X | X | | | | | | | | |\n"
      "Messa a dimora | | | | X | X | X | X | X | X | X | X | X\n"
      "Cura | | | | X | X | X | X | X | X | X | X | X\n");
  ASSERT_EQ(plan.indicators.size(), 2U);
  EXPECT_EQ(plan.indicators[0].weight, 60);
  EXPECT_EQ(plan.indicators[1].weight, 40);
}

TEST(ColumnCodes, NumbersLeftOfAnObjectivesTypeAreItsCodes) {
  const Plan plan = test::plan_of_table(
      "N. | Tipologia obiettivo | Obiettivo | Indicatore | Target 2024\n"
      "1 | Sviluppo | Curare il verde dei quartieri | Alberi piantati | >= 150\n"
      "^ | ^ | ^ | Panchine nuove | >= 12\n"
      "2 | Mantenimento | Aprire la biblioteca la sera | Ore di apertura | >= 40\n");
  ASSERT_EQ(plan.objectives.size(), 2U);
  EXPECT_EQ(plan.objectives[0].code, "1");
  EXPECT_EQ(plan.objectives[1].code, "2");
}

TEST(ColumnCheck, BehavioursBelowTheRowsAreNoIndicators) {
  const Plan plan = test::plan_of_table(
      "Obiettivo | Indicatore | Target 2024 | Peso\n"
      "1 Curare il verde | Alberi piantati | >= 150 | 60%\n"
      "2 Aprire la sera | Ore di apertura | >= 40 | 40%\n"
      "Comportamenti organizzativi | | | Peso\n"
      "Capacità di risolvere problemi | | | 25%\n"
      "Orientamento all'utente | | | 75%\n");
  EXPECT_EQ(plan.indicators.size(), 2U);
}

TEST(ColumnCheck, PeopleCountedBelowTheRowsAreNoIndicators) {
  const Plan plan = test::plan_of_table(
      "Indicatore | Formula | Target 2024\n"
      "Alberi piantati | Somma | >= 150\n"
      "Ore di apertura | Somma | >= 40\n"
      "Personale coinvolto | | Unità\n"
      "Istruttore amministrativo | | 1\n"
      "Operatore esperto | | 2\n");
  EXPECT_EQ(plan.indicators.size(), 2U);
}

}  // namespace
}  // namespace spoglio::normalize

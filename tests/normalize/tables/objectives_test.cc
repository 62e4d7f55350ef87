// Which objective the rows of a table belong to: columns, merged cells, rows and labels of their own.
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
using test::plan_of_table;

// What a row's review says of the row's own fields, in order.
Strings flags_of(const Indicator& indicator) {
  Strings out;
  for (const Review& review : indicator.review) {
    if (review.field != "objective") out.push_back(review.field + " " + review.reason);
  }
  return out;
}

constexpr const char* kCentred =
    "N. obiettivo | Obiettivo operativo | Indicatore | Peso | Target 2024\n"
    "1 | Ridurre le perdite | Perdite di rete | 60% | 28%\n"
    " | | Tratti ispezionati | 40% | 12\n"
    " | Riaprire le | Fontane riaperte | 50% | 4\n"
    "2 | fontane | Fontane pulite | 30% | 6\n"
    " | | Panchine | 20% | 9\n"
    " | | Lettori attivi | 70% | 50\n"
    "3 | Aprire la biblioteca | Libri prestati | 30% | 900\n";

TEST(TableObjectives, LevelColumnsOverMergedCellsMakeTheTree) {
  const Plan plan = plan_of_table(
      "Missione | Programma | Obiettivo | KPI | Descrizione | Formula | Fonte dei dati | Target 2024 | Target 2025\n"
      "011 - Sviluppo locale | 005 - Reti | Ridurre le perdite | K1 | Perdite di rete | perdite/immesso | Gestore | <= "
      "28% | <= 26%\n"
      "^ | ^ | ^ | K2 | Tratti ispezionati | n. tratti | Gestore | 12 | 15\n"
      "^ | 006 - Fontane | Riaprire le fontane | K3 | Fontane riaperte | n. fontane | Comune | 4 | 6\n");
  EXPECT_EQ(objectives_in(plan), (Strings{"missione 011 Sviluppo locale", "programma 005 Reti < 011",
                                          "obiettivo_operativo Ridurre le perdite < 005", "programma 006 Fontane < 011",
                                          "obiettivo_operativo Riaprire le fontane < 006"}));
  EXPECT_EQ(indicators_in(plan), (Strings{"Perdite di rete | target 2024 number <= 28 % | target 2025 number <= 26 %",
                                          "Tratti ispezionati | target 2024 number 12 | target 2025 number 15",
                                          "Fontane riaperte | target 2024 number 4 | target 2025 number 6"}));
  EXPECT_EQ(plan.indicators.at(0).code, "K1");
  EXPECT_EQ(plan.indicators.at(0).algorithm, "perdite/immesso");
}

TEST(TableObjectives, ObjectiveCodesStandInTheirOwnColumn) {
  const Plan plan = plan_of_table(
      "Obiettivo n. | Obiettivo operativo | Peso obiettivo | Indicatore | Valore atteso | Scadenza | Responsabile\n"
      "1.2 | Aprire la biblioteca | 60% | Ore di apertura | 40 | 31/12/2024 | Ufficio cultura\n"
      "^ | ^ | ^ | Eventi | 5 | 30/06/2024 | Ufficio cultura\n"
      "1.3 | Curare gli archivi | 40% | Fascicoli ordinati | 80% | 31/12/2024 | Ufficio archivi\n");
  EXPECT_EQ(objectives_in(plan),
            (Strings{"obiettivo_operativo 1.2 Aprire la biblioteca", "obiettivo_operativo 1.3 Curare gli archivi"}));
  EXPECT_EQ(plan.objectives.at(0).weight, 60);
  EXPECT_EQ(indicators_in(plan).at(1), "Eventi | target 2024 number 5");
  EXPECT_EQ(plan.indicators.at(1).due, "2024-06-30");
}

TEST(TableObjectives, LinesOverTheWholeTableNameItsObjectives) {
  const Plan plan = plan_of_table(
      "Indicatore | Formula | Peso | Target 2024\n"
      "Linea strategica 1 - Territorio | < | | \n"
      "Obiettivo strategico 1.1 - Curare il verde | < | < | \n"
      "Alberi piantati | n. alberi | 100% | 150\n"
      "Obiettivo n. 4: Aprire la biblioteca (peso 30%) | < | < | <\n"
      "Ore di apertura | n. ore | 100% | 40\n");
  EXPECT_EQ(objectives_in(plan),
            (Strings{"area_strategica 1 Territorio", "obiettivo_strategico 1.1 Curare il verde < 1",
                     "obiettivo_operativo 4 Aprire la biblioteca < 1.1"}));
  EXPECT_EQ(plan.objectives.back().weight, 30);
  EXPECT_EQ(plan.indicators.size(), 2u);
}

TEST(TableObjectives, NumberBesideAnObjectiveIsItsCodeUnlessItCountsRows) {
  const Plan coded = plan_of_table(
      "N. | Obiettivo strategico | KPI | Target 2024\n"
      "A.1 | Curare il verde | Alberi piantati | 150\n"
      "A.1 | Curare il verde | Panchine | 12\n"
      "A.2 | Aprire la biblioteca | Ore | 40\n");
  EXPECT_EQ(objectives_in(coded),
            (Strings{"obiettivo_strategico A.1 Curare il verde", "obiettivo_strategico A.2 Aprire la biblioteca"}));
  const Plan counted = plan_of_table(
      "N. | Obiettivo strategico | KPI | Target 2024\n"
      "1 | Curare il verde | Alberi piantati | 150\n"
      "2 | Curare il verde | Panchine | 12\n"
      "3 | Aprire la biblioteca | Ore | 40\n");
  EXPECT_EQ(objectives_in(counted),
            (Strings{"obiettivo_strategico Curare il verde", "obiettivo_strategico Aprire la biblioteca"}));
}

TEST(TableObjectives, ObjectiveBesideTheMiddleOfItsRowsIsTheirsAndFlagged) {
  const Plan plan = plan_of_table(
      "Obiettivo operativo | Indicatore | Target 2024\n"
      "| Alberi piantati | 150\n"
      "1.1 Curare il verde | Panchine | 12\n"
      "| Fontane | 3\n");
  ASSERT_EQ(plan.indicators.size(), 3u);
  EXPECT_EQ(objectives_in(plan), Strings{"obiettivo_operativo 1.1 Curare il verde"});
  EXPECT_TRUE(test::is_flagged(plan.indicators[0].review, "objective"));
  EXPECT_FALSE(test::is_flagged(plan.indicators[1].review, "objective"));
  EXPECT_TRUE(test::is_flagged(plan.indicators[2].review, "objective"));
}

TEST(TableObjectives, ProgrammesStandBetweenTheirMissionAndItsObjectives) {
  const Plan plan = test::plan_of_blocks(
      {"Piano della Performance 2024", "Missione 011 - Territorio", "Programma 004 – Reti",
       "Obiettivo strategico | Indicatore | Target 2024\n1 Ridurre le perdite | Perdite | 12%\n",
       "Programma 005 – Verde", "Obiettivo strategico | Indicatore | Target 2024\n2 Curare il verde | Alberi | 12\n"});
  EXPECT_EQ(
      objectives_in(plan),
      (Strings{"missione 011 Territorio", "programma 004 Reti < 011", "obiettivo_strategico 1 Ridurre le perdite < 004",
               "programma 005 Verde < 011", "obiettivo_strategico 2 Curare il verde < 005"}));
}

TEST(TableObjectives, LabelInACellOfItsOwnNamesTheObjectiveBesideIt) {
  const Plan plan = plan_of_table(
      "Indicatore | Formula | Target 2024 | Target 2025\n"
      "Missione | 011 - Territorio | < | \n"
      "Programma | 004 - Reti | | \n"
      "Obiettivo strategico | Ridurre le perdite | < | <\n"
      "Perdite | perdite/immesso | 12% | 11%\n"
      "Programma | 005 - Verde | | \n"
      "Obiettivo | Curare il verde | < | \n"
      "Alberi | n. alberi | 12 | 14\n");
  EXPECT_EQ(objectives_in(plan), (Strings{"missione 011 Territorio", "programma 004 Reti < 011",
                                          "obiettivo_strategico Ridurre le perdite < 004", "programma 005 Verde < 011",
                                          "obiettivo_operativo Curare il verde < 005"}));
  EXPECT_EQ(plan.indicators.size(), 2u);
}

TEST(TableObjectives, LinesOverTheTableThatNameNoObjectiveAreNoIndicators) {
  const Plan plan = plan_of_table(
      "Indicatore | Formula | Target 2024\n"
      "Obiettivo operativo 1.1 – Curare il verde | < | <\n"
      "Descrizione: i viali e i parchi della costa | < | <\n"
      "Servizio Ambiente e territorio | < | <\n"
      "Alberi | n. alberi | 12\n");
  ASSERT_EQ(plan.indicators.size(), 1u);
  EXPECT_EQ(plan.objectives.at(0).description, "i viali e i parchi della costa");
}

TEST(TableObjectives, TitlesBelowTheirLabelMayBeCutByTheColumns) {
  const Plan plan = plan_of_table(
      "Obiettivo operativo | < | <\n"
      "PO_01_02 - Curare il verde della | costa e dei parchi | \n"
      "Indicatore | Formula | Target 2024\n"
      "Alberi | n. alberi | 12\n");
  ASSERT_EQ(plan.indicators.size(), 1u);
  EXPECT_EQ(plan.objectives.at(0).title, "Curare il verde della costa e dei parchi");
}

TEST(TableObjectives, ObjectivesMeasuredThemselvesAreFlagged) {
  const Plan plan = plan_of_table(
      "Obiettivi individuali | Risultato atteso | Peso | Scadenza\n"
      "Aggiornare il regolamento | 1 regolamento | 40% | 30/06/2024\n"
      "Ridurre gli arretrati | almeno l'80% | 60% | 31/12/2024\n");
  EXPECT_EQ(objectives_in(plan), (Strings{"obiettivo_individuale Aggiornare il regolamento",
                                          "obiettivo_individuale Ridurre gli arretrati"}));
  EXPECT_EQ(plan.indicators.size(), 2u);
  EXPECT_TRUE(test::is_flagged(plan.indicators.at(0).review, "name"));
}

TEST(TableObjectives, RowsOfObjectivesHaveTheirOwnWeightsAndOwners) {
  const Plan plan = plan_of_table(
      "Obiettivo/Indicatore | Peso % | Target 2024 | Struttura responsabile\n"
      "Obiettivo strategico 1 - Curare il verde | 60 | | Settore tecnico\n"
      "Alberi piantati | 100 | 150 | Ufficio verde\n"
      "Obiettivo strategico 2 - Aprire la biblioteca | 40 | |\n"
      "Ore di apertura | 100 | 40 | Biblioteca\n");
  ASSERT_EQ(plan.objectives.size(), 2u);
  EXPECT_EQ(plan.objectives[0].title, "Curare il verde");
  EXPECT_EQ(plan.objectives[0].weight, 60);
  EXPECT_EQ(plan.objectives[0].units, std::vector<std::string>{"Settore tecnico"});
  EXPECT_EQ(plan.objectives[1].weight, 40);
}

TEST(TableObjectives, WeightsThatAddUpTellTheRowsOfAnObjectiveCentredBesideThem) {
  const Plan plan = plan_of_table(kCentred);
  EXPECT_EQ(objectives_in(plan),
            (Strings{"obiettivo_operativo 1 Ridurre le perdite", "obiettivo_operativo 2 Riaprire le fontane",
                     "obiettivo_operativo 3 Aprire la biblioteca"}));
  EXPECT_EQ(test::objective_of(plan, test::indicator_named(plan, "Fontane riaperte")).code, "2");
  EXPECT_EQ(test::objective_of(plan, test::indicator_named(plan, "Panchine")).code, "2");
  EXPECT_EQ(test::objective_of(plan, test::indicator_named(plan, "Lettori attivi")).code, "3");
  EXPECT_TRUE(test::is_flagged(test::indicator_named(plan, "Lettori attivi").review, "objective"));
  EXPECT_FALSE(test::is_flagged(test::indicator_named(plan, "Perdite di rete").review, "objective"));
}

TEST(TableObjectives, WeightsOfAWholeSheetMoveNoRows) {
  const Plan plan = plan_of_table(
      "Obiettivo operativo | Indicatore | Peso | Target 2024\n"
      "Ridurre le perdite | Perdite di rete | 60% | 28%\n"
      "Riaprire le fontane | Fontane riaperte | 20% | 4\n"
      " | Panchine | 20% | 9\n");
  EXPECT_EQ(test::objective_of(plan, test::indicator_named(plan, "Panchine")).title, "Riaprire le fontane");
  EXPECT_EQ(flags_of(test::indicator_named(plan, "Panchine")), Strings{});
}

TEST(TableObjectives, WeightAndUnitsBesideALabelledObjectiveAreItsOwn) {
  const Plan plan = plan_of_table(
      "Obiettivo/Indicatore | Algoritmo | Peso | Target 2024 | Responsabile\n"
      "OBIETTIVO OPERATIVO 1: Ridurre le perdite | | 45% | | Ufficio Reti\n"
      "Perdite di rete | perdite/immesso | 100% | 28% | Ufficio Acqua\n");
  EXPECT_EQ(objectives_in(plan), Strings{"obiettivo_operativo 1 Ridurre le perdite"});
  EXPECT_EQ(plan.objectives.at(0).weight, 45);
  EXPECT_EQ(plan.objectives.at(0).units, Strings{"Ufficio Reti"});
  EXPECT_EQ(plan.indicators.at(0).weight, 100);
}

TEST(TableObjectives, LabelsOverTheTablePartTheRowsWhoseWeightsAddUp) {
  const Plan plan = plan_of_table(
      "Obiettivo operativo | Indicatore | Peso | Target 2024\n"
      "Area strategica 1 Acqua | < | < | <\n"
      "1.1.1 – | Perdite di rete | 60% | 28%\n"
      "Ridurre le perdite | Tratti ispezionati | 40% | 12\n"
      " | Fontane riaperte | 50% | 4\n"
      "1.1.2 – Pulire | Fontane pulite | 50% | 6\n"
      "Area strategica 2 Cultura | < | < | <\n"
      "2.1.1 – Aprire la biblioteca | Libri prestati | 30% 70% | 900\n");
  EXPECT_EQ(objectives_in(plan), (Strings{"area_strategica 1 Acqua", "obiettivo_operativo 1.1.1 Ridurre le perdite < 1",
                                          "obiettivo_operativo 1.1.2 Pulire < 1", "area_strategica 2 Cultura",
                                          "obiettivo_operativo 2.1.1 Aprire la biblioteca < 2"}));
  EXPECT_EQ(test::objective_of(plan, test::indicator_named(plan, "Fontane riaperte")).code, "1.1.2");
}

TEST(TableObjectives, EveryRowWithoutAPrintedObjectiveIsFlagged) {
  const Plan plan = plan_of_table(
      "Indicatore | Formula | Target 2024\n"
      "Libri prestati | n. libri | 10\n"
      "Lettori attivi | n. lettori | 10\n");
  for (const Indicator& indicator : plan.indicators) EXPECT_TRUE(test::is_flagged(indicator.review, "objective"));
}

TEST(TableObjectives, DescriptionInARowOfItsOwnIsTheObjectives) {
  const Plan plan = plan_of_table(
      "Indicatore | Formula | Target 2024\n"
      "Obiettivo operativo 1.1 Curare il verde | <\n"
      "Descrizione: alberi nuovi in ogni quartiere | | \n"
      "Alberi piantati | n. alberi | 150\n");
  EXPECT_EQ(indicators_in(plan), Strings{"Alberi piantati | target 2024 number 150"});
  ASSERT_EQ(plan.objectives.size(), 1U);
  EXPECT_EQ(plan.objectives[0].description, "alberi nuovi in ogni quartiere");
}

TEST(TableObjectives, AnObjectiveWithTheNextNumberIsNoRestOfANumberedCell) {
  const Plan plan = plan_of_table(
      "Obiettivo operativo | Indicatori | Target 2024\n"
      "3 - Curare il verde | 1) Alberi piantati / 2) Aiuole | 1) 150 / 2) 12\n"
      "4 - Aprire la sera | Ore di apertura | 30\n");
  EXPECT_EQ(indicators_in(plan), (Strings{"Alberi piantati | target 2024 number 150", "Aiuole | target 2024 number 12",
                                          "Ore di apertura | target 2024 number 30"}));
  EXPECT_EQ(plan.objectives.size(), 2U);
}

TEST(TableObjectives, ColumnOfOfficesHoldsTheUnitsWhateverItIsCalled) {
  const Plan plan = plan_of_table(
      "Indicatore | Chi risponde | Peso | Target 2024\n"
      "Alberi piantati | Settore Ambiente | 40% | 150\n"
      "Panchine nuove | Ufficio Arredo | 60% | 12\n");
  ASSERT_EQ(plan.indicators.size(), 2u);
  EXPECT_EQ(plan.indicators[0].units, std::vector<std::string>{"Settore Ambiente"});
  EXPECT_TRUE(test::is_flagged(plan.indicators[0].review, "units"));
}

TEST(TableObjectives, CodesOfTheRowsAreTheirsWhateverTheColumnIsCalled) {
  const Plan plan = plan_of_table(
      "Riferimento | Indicatore | Peso | Target 2024\n"
      "VP1.1 | Alberi piantati | 40% | 150\n"
      "VP1.2 | Panchine nuove | 60% | 12\n");
  ASSERT_EQ(plan.indicators.size(), 2u);
  EXPECT_EQ(plan.indicators[1].code, "VP1.2");
  EXPECT_TRUE(test::is_flagged(plan.indicators[1].review, "code"));
}

TEST(TableObjectives, ACodeBesideTheDescriptionOfAnObjectiveIsItsOwn) {
  const Plan plan = test::plan_of_table(
      "Settore | Cod. | Descrizione obiettivo | Indicatore | Target 2024\n"
      "Ambiente | 010203 | Curare il verde | Alberi messi a dimora | 150\n"
      "^ | ^ | ^ | Panchine nuove | 12\n");
  ASSERT_EQ(plan.objectives.size(), 1u);
  EXPECT_EQ(plan.objectives[0].code, "010203");
  EXPECT_EQ(plan.objectives[0].title, "Curare il verde");
  EXPECT_FALSE(plan.indicators.at(0).code);
}

TEST(TableObjectives, ColumnOfDescribedObjectivesNamesThem) {
  const Plan plan = plan_of_table(
      "Descrizione obiettivo | Indicatore | Peso | Target 2024\n"
      "Curare il verde | Alberi piantati | 40% | 150\n"
      "Arredare le piazze | Panchine nuove | 60% | 12\n");
  ASSERT_EQ(plan.indicators.size(), 2u);
  EXPECT_EQ(test::objective_of(plan, plan.indicators[1]).title, "Arredare le piazze");
}

TEST(TableObjectives, ValuesUnderAnUnknownHeaderAreNotLeftOutInSilence) {
  const Plan plan = plan_of_table(
      "Indicatore | Peso | Quota pattuita | Target 2024\n"
      "Alberi piantati | 40% | >= 80 | 150\n"
      "Panchine nuove | 60% | >= 10 | 12\n");
  ASSERT_EQ(plan.indicators.size(), 2u);
  EXPECT_TRUE(test::is_flagged(plan.indicators[0].review, "*"));
}

TEST(TableObjectives, LastWordOfANameIsNoLabel) {
  const Plan plan = plan_of_table(
      "Indicatore | Peso | Target 2024\n"
      "Grado di attuazione del / programma | 40% | 80%\n"
      "Panchine nuove | 60% | 12\n");
  ASSERT_EQ(plan.indicators.size(), 2u);
  EXPECT_EQ(plan.indicators[0].name, "Grado di attuazione del programma");
}

TEST(TableObjectives, BandBelowNamesTheNextObjectiveAndNotTheRowsAbove) {
  const Plan plan = plan_of_table(
      "Azione | Indicatore | Peso | Target 2024\n"
      "Obiettivo strategico A.1 – Curare il verde | < | < | <\n"
      "A.1.1 Piantare | Alberi piantati | 40% | 150\n"
      " | Aiuole nuove | 60% | 12\n"
      "Obiettivo strategico A.2 – Arredare le piazze | < | < | <\n"
      "A.2.1 Comprare | Panchine nuove | 100% | 5\n");
  EXPECT_EQ(test::objective_coded(plan, "A.2").title, "Arredare le piazze");
  ASSERT_EQ(plan.indicators.size(), 3u);
  EXPECT_EQ(test::objective_of(plan, plan.indicators[1]).code, "A.1.1");
  EXPECT_EQ(test::objective_of(plan, plan.indicators[2]).code, "A.2.1");
}

TEST(TableObjectives, TitleBesideALabelBeginsNoHeader) {
  const Plan plan = test::plan_of_blocks({"Piano della Performance 2024",
                                          "Obiettivo strategico | 3.1 Curare il verde | < | <\n"
                                          "Prospettiva | Utenti e imprese | < | <\n"
                                          "Indicatore | Formula | Peso | Target 2024\n"
                                          "Alberi piantati | n. alberi | 100% | 150\n"});
  ASSERT_EQ(plan.indicators.size(), 1u);
  EXPECT_EQ(test::objective_of(plan, plan.indicators[0]).title, "Curare il verde");
}

TEST(TableObjectives, LastLineOfAnotherCellIsNoLabel) {
  const Plan plan = plan_of_table(
      "Indicatore | Peso | Target 2024 | Responsabile\n"
      "Alberi piantati | 40% | 150 | Delegato alla Terza / Missione\n"
      "Panchine nuove | 60% | 12 | Ufficio Arredo\n");
  ASSERT_EQ(plan.indicators.size(), 2u);
  EXPECT_EQ(plan.indicators[0].units, std::vector<std::string>{"Delegato alla Terza Missione"});
}

TEST(TableObjectives, LabelWithItsNumberMayStandOverTheTitle) {
  const Plan plan =
      test::plan_of_blocks({"Piano della Performance 2024",
                            "OBIETTIVO STRATEGICO TRIENNALE 3:", "Curare il verde e le fonti di tutti i quartieri",
                            "Indicatore | Peso | Target 2024\nAlberi piantati | 100% | 150\n"});
  EXPECT_EQ(objectives_in(plan), Strings{"obiettivo_strategico 3 Curare il verde e le fonti di tutti i quartieri"});
}

TEST(TableObjectives, OneHeaderOverTwoColumnsOfValuesIsFlagged) {
  const Plan plan = plan_of_table(
      "Indicatore | Peso | Target 2024 | Target 2025 | <\n"
      "Alberi piantati | 40% | 5 | 150 | 160\n"
      "Panchine nuove | 60% | 7 | 12 | 14\n");
  ASSERT_EQ(plan.indicators.size(), 2u);
  EXPECT_TRUE(test::is_flagged(plan.indicators[0].review, "*"));
}

TEST(TableObjectives, ValuesOfTwoYearsInOneColumnAreFlagged) {
  const Plan plan = plan_of_table(
      "Indicatore | Peso | Target 2023 | 2024 2025\n"
      "Alberi piantati | 40% | 5 | 150 160\n"
      "Panchine nuove | 60% | 7 | 12 14\n");
  ASSERT_EQ(plan.indicators.size(), 2u);
  EXPECT_TRUE(test::is_flagged(plan.indicators[0].review, "*"));
}

TEST(TableObjectives, TwoValuesInACellMayBeTwoRows) {
  const Plan plan = plan_of_table(
      "Indicatore | Peso | Target 2024\n"
      "Alberi piantati nei parchi / Panchine nuove nelle piazze | 40% | 30/09/2024 / entro dicembre 2024\n"
      "Fonti pulite | 60% | 12\n");
  ASSERT_EQ(plan.indicators.size(), 2u);
  EXPECT_TRUE(test::is_flagged(plan.indicators[0].review, "*"));
}

TEST(TableObjectives, RemarkBelowANameIsLeftOutAndTold) {
  const Plan plan = plan_of_table(
      "Indicatore | Peso | Target 2024\n"
      "Alberi piantati / Motivazione dello scostamento: il vivaio ha chiuso | 40% | 150\n"
      "Fonti pulite | 60% | 12\n");
  ASSERT_EQ(plan.indicators.size(), 2u);
  EXPECT_EQ(plan.indicators[0].name, "Alberi piantati");
  EXPECT_TRUE(test::is_flagged(plan.indicators[0].review, "name"));
}

TEST(TableObjectives, ARowWhoseCodeTheNextOneGoesOnWithIsTheirObjective) {
  const Plan plan = plan_of_table(
      "Cod. | Obiettivo/Indicatore | Peso | Valore target 2024 | Risultato 2024 | Grado di raggiungimento\n"
      "1 | Curare il verde | 60 | | | 100%\n"
      "1.1 | Numero di alberi piantati | 30 | 150 | 151 | 100%\n"
      "1.2 | Numero di panchine nuove | 70 | 12 | 11 | 92%\n"
      "2 | Aprire la biblioteca | 40 | | | 95%\n"
      "2.1 | Numero di ore di apertura | 100 | 40 | 38 | 95%\n");
  ASSERT_EQ(plan.indicators.size(), 3u);
  EXPECT_EQ(objectives_in(plan),
            (Strings{"obiettivo_operativo 1 Curare il verde", "obiettivo_operativo 2 Aprire la biblioteca"}));
  EXPECT_EQ(test::objective_of(plan, plan.indicators[1]).title, "Curare il verde");
  EXPECT_EQ(test::objective_of(plan, plan.indicators[2]).weight, 40);
}

TEST(TableObjectives, ATableOfOneObjectivesFieldsNamesItForTheTableBelow) {
  const Plan plan = test::plan_of_blocks(
      {"Piano della Performance 2024",
       "Codice | Struttura responsabile | Obiettivo operativo | Peso\n1.1 | Ufficio tecnico | Curare il verde | 60%",
       "Indicatore | Formula | Target 2024\nAlberi piantati | n. alberi | 150",
       "Codice | Struttura responsabile | Obiettivo operativo | Peso\n1.2 | Biblioteca | Aprire la sera | 40%",
       "Indicatore | Formula | Target 2024\nOre di apertura | n. ore | 40"});
  ASSERT_EQ(plan.indicators.size(), 2u);
  EXPECT_EQ(test::objective_of(plan, plan.indicators[0]).code, "1.1");
  EXPECT_EQ(test::objective_of(plan, plan.indicators[1]).code, "1.2");
  EXPECT_EQ(test::objective_of(plan, plan.indicators[1]).title, "Aprire la sera");
}

TEST(TableObjectives, ALineOverAllColumnsIsNoIndicatorThoughTheFirstColumnIsAType) {
  const Plan plan = plan_of_table(
      "Dimensione | Indicatore | Target 2024\n"
      "Obiettivo operativo | 1.1 Curare il verde | <\n"
      "Descrizione: si piantano alberi lungo i viali. | < | <\n"
      "Efficacia | Alberi piantati | 150\n");
  EXPECT_EQ(plan.indicators.size(), 1u);
}

TEST(TableObjectives, TextWithoutACodeAmongCodedOnesGoesOnWithTheTitleAbove) {
  const Plan plan = plan_of_table(
      "Obiettivo | Indicatore | Target 2024\n"
      "1 – CURARE IL VERDE | Alberi | 150\n"
      "2 – APRIRE LA BIBLIOTECA | Libri prestati | 900\n"
      "3 – RIDURRE LE PERDITE SECONDO | Perdite di rete | 28%\n"
      "E OLTRE GLI STANDARD | Tratti ispezionati | 12\n");
  ASSERT_EQ(plan.indicators.size(), 4U);
  EXPECT_EQ(test::objective_of(plan, plan.indicators[3]).code, "3");
  EXPECT_EQ(test::objective_of(plan, plan.indicators[3]).title, "RIDURRE LE PERDITE SECONDO E OLTRE GLI STANDARD");
}

TEST(TableObjectives, DescriptionBelowATitleIsNoPartOfIt) {
  const Plan plan = plan_of_table(
      "Indicatore | Formula | Target 2024\n"
      "Obiettivo operativo: Curare il verde / Descrizione: Si intende piantare alberi. | < | <\n"
      "Alberi | n. alberi | 150\n");
  ASSERT_EQ(plan.indicators.size(), 1U);
  EXPECT_EQ(test::objective_of(plan, plan.indicators[0]).title, "Curare il verde");
  EXPECT_EQ(test::objective_of(plan, plan.indicators[0]).description, "Si intende piantare alberi.");
}

TEST(TableObjectives, AreaAloneInARowIsNoIndicator) {
  const Plan plan = plan_of_table(
      "Obiettivo operativo | Indicatore | Target 2024\n"
      "AREA: Ambiente | |\n"
      "1 - Curare il verde | Alberi | 150\n");
  EXPECT_EQ(objectives_in(plan),
            (Strings{"area_strategica Ambiente", "obiettivo_operativo 1 Curare il verde < \"Ambiente\""}));
  EXPECT_EQ(plan.indicators.size(), 1U);
}

TEST(TableObjectives, ASpecificObjectiveIsStrategic) {
  const Plan plan = plan_of_table(
      "Obiettivo specifico | Indicatore | Target 2024\n"
      "1.1 Curare il verde | Alberi | 150\n");
  EXPECT_EQ(objectives_in(plan), (Strings{"obiettivo_strategico 1.1 Curare il verde"}));
}

TEST(TableObjectives, CodesOfLinkedObjectivesInFrontOfAnObjectiveNameItsParent) {
  const Plan plan =
      test::plan_of_blocks({"Piano della performance 2024",
                            "N. | Obiettivo specifico | Indicatore | Target 2024\n"
                            "OS1 | Una città più verde e più curata di ieri | Alberi | 150\n"
                            "OS2 | Una città più sicura per chi va a scuola a piedi | Strade | 12\n",
                            "Ob. specifico collegato | Codice | Obiettivo annuale | Indicatore | Target 2024\n"
                            "OS2 | A1 | Rifare i marciapiedi attorno alle scuole | Metri | 900\n"
                            "OS1 | A2 | Piantare alberi lungo i viali del centro | Viali | 4\n"});
  EXPECT_EQ(objectives_in(plan), (Strings{"obiettivo_strategico OS1 Una città più verde e più curata di ieri",
                                          "obiettivo_strategico OS2 Una città più sicura per chi va a scuola a piedi",
                                          "obiettivo_operativo A1 Rifare i marciapiedi attorno alle scuole < OS2",
                                          "obiettivo_operativo A2 Piantare alberi lungo i viali del centro < OS1"}));
}

TEST(TableObjectives, CodesInFrontOfEachLevelAreItsOwn) {
  const Plan plan = plan_of_table(
      "Cod. OS | Obiettivo strategico | Codice OGO | Obiettivo gestionale operativo | Indicatore | Target 2024\n"
      "OS_01 | Una città verde | OP.017 | Curare i parchi | Alberi | 150\n"
      "^ | ^ | OP.018 | Aprire un vivaio | Piante | 40\n"
      "OS_02 | Una città sicura | OP.019 | Rifare i marciapiedi | Metri | 900\n");
  EXPECT_EQ(
      objectives_in(plan),
      (Strings{"obiettivo_strategico OS_01 Una città verde", "obiettivo_operativo OP.017 Curare i parchi < OS_01",
               "obiettivo_operativo OP.018 Aprire un vivaio < OS_01", "obiettivo_strategico OS_02 Una città sicura",
               "obiettivo_operativo OP.019 Rifare i marciapiedi < OS_02"}));
}

}  // namespace
}  // namespace spoglio::normalize

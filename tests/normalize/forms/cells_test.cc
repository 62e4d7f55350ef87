// Sheets whose cells hold a label and its value, and cards whose measures stand in tiles below the lines.
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

constexpr const char* kTitle = "Piano della Performance 2024";

TEST(FormCells, StripOfLabelledCellsBelowANameIsItsIndicators) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "Obiettivo operativo 1.1 Curare il verde | < | < | <\n"
                                          "1.1.a | Alberi piantati | < | <\n"
                                          "^ | Formula: n. alberi | Peso %: 60 | Target 2024: >= 150\n"
                                          "1.1.b | Giorni di attesa: sfalci | < | <\n"
                                          "^ | Formula: media dei giorni | Peso %: / 40 | Target 2024: 12 gg\n"});
  EXPECT_EQ(objectives_in(plan), Strings{"obiettivo_operativo 1.1 Curare il verde"});
  EXPECT_EQ(indicators_in(plan), (Strings{"Alberi piantati | target 2024 number >= 150",
                                          "Giorni di attesa: sfalci | target 2024 number 12 gg"}));
  EXPECT_EQ(plan.indicators.at(0).code, "1.1.a");
  EXPECT_EQ(plan.indicators.at(1).weight, 40);
  EXPECT_EQ(plan.indicators.at(1).algorithm, "media dei giorni");
}

TEST(FormCells, CodeInFrontOfAStripIsThatOfTheNameAboveIt) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "Obiettivo operativo 1.1 Curare il verde | < | < | <\n"
                                          " | Alberi piantati | < | \n"
                                          "1.1.a | Formula: n. alberi | Peso %: 60 | Target 2024: >= 150\n"
                                          " | Giorni di attesa | < | \n"
                                          "1.1.b | Formula: media | Peso %: 40 | Target 2024: 12 gg\n"});
  EXPECT_EQ(indicators_in(plan),
            (Strings{"Alberi piantati | target 2024 number >= 150", "Giorni di attesa | target 2024 number 12 gg"}));
  EXPECT_EQ(plan.indicators.at(0).code, "1.1.a");
  EXPECT_EQ(plan.indicators.at(1).code, "1.1.b");
}

TEST(FormCells, NameOfAStripMayStandInItsFirstCellAndItsCodeWithIt) {
  const Plan plan = test::plan_of_blocks(
      {kTitle,
       "Obiettivo operativo 1.1 Curare il verde | < | <\n"
       "Alberi piantati / 1.1.a / Formula: n. alberi Fonte: Registro | Peso %: 60 | Target 2024: >= 150\n"
       "1.1.b Giorni di attesa | < | <\n"
       "Formula: media | Peso %: 40 | Target 2024: 12 gg\n"});
  EXPECT_EQ(indicators_in(plan),
            (Strings{"Alberi piantati | target 2024 number >= 150", "Giorni di attesa | target 2024 number 12 gg"}));
  EXPECT_EQ(plan.indicators.at(0).code, "1.1.a");
  EXPECT_EQ(plan.indicators.at(0).algorithm, "n. alberi");
  EXPECT_EQ(plan.indicators.at(1).code, "1.1.b");
}

TEST(FormCells, StripWithoutItsNameIsNotThatOfTheNextOne) {
  const Plan plan = test::plan_of_blocks({kTitle, "Obiettivo operativo 1.1 Curare il verde",
                                          "Formula: n. panchine | Peso %: 95 | Target 2024: 7\n"
                                          "Alberi piantati / Formula: n. alberi | Peso %: 5 | Target 2024: 150\n"});
  EXPECT_EQ(indicators_in(plan), Strings{"Alberi piantati | target 2024 number 150"});
  EXPECT_EQ(plan.indicators.at(0).weight, 5);
  EXPECT_EQ(plan.indicators.at(0).algorithm, "n. alberi");
}

TEST(FormCells, GridOfQuartersBelowATableOfAsManyColumnsIsNoneOfItsRows) {
  const Plan plan = test::plan_of_blocks({kTitle, "Obiettivo operativo 1.1 Curare il verde",
                                          "N. | Indicatore | Peso % | U.M. | Target 2024\n"
                                          "1 | Alberi piantati | 100 | n. | 150\n",
                                          "Cronoprogramma | I / trim. | II / trim. | III / trim. | IV / trim.\n"
                                          "1 Scelta dei viali | x | x | |\n"
                                          "2 Scavi | | | x | x\n"});
  EXPECT_EQ(indicators_in(plan), Strings{"Alberi piantati | target 2024 number 150 N"});
}

TEST(FormCells, WordsOverLabelledCellsThatMeasureNothingNameNothing) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "Obiettivo operativo 1.1 Curare il verde | <\n"
                                          "Squadra dei parchi | <\n"
                                          "Responsabile: Anna Neri | Ufficio: Servizio verde\n"
                                          "Alberi piantati | <\n"
                                          "Peso %: 60 | Target 2024: >= 150\n"});
  EXPECT_EQ(indicators_in(plan), Strings{"Alberi piantati | target 2024 number >= 150"});
}

TEST(FormCells, LabelsOverTheirValuesInsideOfCellsNameTheObjectiveOfTheTableBelow) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "Codice / 04/2024 | Missione/Programma / 09.02 | Peso % / 35\n"
                                          "Titolo dell'obiettivo / Curare il verde | < | <\n"
                                          "Descrizione / Due squadre in più | < | <\n",
                                          "N. | Indicatore | U.M. | Target 2024\n"
                                          "1 | Alberi piantati | N. | 150\n"});
  EXPECT_EQ(objectives_in(plan), Strings{"obiettivo_operativo 04/2024 Curare il verde"});
  EXPECT_EQ(plan.objectives.at(0).weight, 35);
  EXPECT_EQ(plan.objectives.at(0).description, "Due squadre in più");
  ASSERT_EQ(plan.indicators.size(), 1U);
  EXPECT_EQ(plan.indicators[0].objective, plan.objectives[0].id);
}

TEST(FormCells, RowOfLabelsOverARowOfValuesGoesOnWithTheSheet) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "Codice | Missione/Programma | Peso %\n"
                                          "3 | 09.02 | 35\n"
                                          "Titolo dell'obiettivo / Curare il verde | < | <\n",
                                          "N. | Indicatore | U.M. | Target 2024\n"
                                          "1 | Alberi piantati | N. | 150\n"});
  EXPECT_EQ(objectives_in(plan), Strings{"obiettivo_operativo 3 Curare il verde"});
  EXPECT_EQ(plan.objectives.at(0).weight, 35);
}

TEST(FormCells, LabelAloneOverItsValueAlone) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "Codice / OG01 | Missione/Programma / 10.03 | Peso % / 40,00\n"
                                          "Obiettivo strategico | < | <\n"
                                          "2 - Un territorio che si cura | < | <\n"
                                          "Obiettivo gestionale | < | <\n"
                                          "Curare il verde | < | <\n"
                                          "Stakeholder | < | <\n"
                                          "Studenti | < | <\n",
                                          "N. | Indicatore | U.M. | Target 2024\n"
                                          "1 | Alberi piantati | N. | 150\n"});
  EXPECT_EQ(objectives_in(plan), (Strings{"obiettivo_strategico 2 Un territorio che si cura",
                                          "obiettivo_operativo OG01 Curare il verde < 2"}));
  EXPECT_EQ(plan.objectives.at(1).weight, 40);
}

TEST(FormCells, LabelsAloneInATableOfThemNeedNotBeMerged) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "Codice | Missione/Programma | Peso %\n"
                                          "3 | 09.02 | 35\n"
                                          "Titolo dell'obiettivo | |\n"
                                          "Curare il verde | < | <\n"
                                          "Descrizione | |\n"
                                          "Due squadre in più | |\n",
                                          "N. | Indicatore | U.M. | Target 2024\n"
                                          "1 | Alberi piantati | N. | 150\n"});
  EXPECT_EQ(objectives_in(plan), Strings{"obiettivo_operativo 3 Curare il verde"});
  EXPECT_EQ(plan.objectives.at(0).description, "Due squadre in più");
}

TEST(FormCells, TitleOverCardsWithoutALabelForTheirNamesIsNotOneOfThem) {
  const Plan plan = test::plan_of_blocks({kTitle, "Obiettivo strategico\n\nA.1 Curare il verde",
                                          "Indicatori | <\n"
                                          "Alberi piantati | <\n"
                                          "Peso | 60 %\n"
                                          "Target 2024 | 150\n"
                                          "Panchine nuove | <\n"
                                          "Peso | 40 %\n"
                                          "Target 2024 | 12\n"});
  EXPECT_EQ(indicators_in(plan),
            (Strings{"Alberi piantati | target 2024 number 150", "Panchine nuove | target 2024 number 12"}));
}

TEST(FormCells, YearsBelowLabelsAreNoValues) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "Obiettivo operativo | 1 - Curare il verde\n"
                                          "Indicatore | Alberi piantati\n"
                                          "Valore / 2023 | Target / 2024\n"
                                          "120 | 150\n"});
  EXPECT_EQ(indicators_in(plan), Strings{"Alberi piantati | baseline 2023 number 120 | target 2024 number 150"});
}

TEST(FormCells, TitleBelowTheLabelThatHoldsItsNumber) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "Scheda obiettivo n. 7 | <\n"
                                          "Titolo | Curare il verde\n"
                                          "Finalità | Due squadre in più\n"
                                          "Indicatore | Alberi piantati\n"
                                          "Target 2024 | 150\n"});
  EXPECT_EQ(objectives_in(plan), Strings{"obiettivo_operativo 7 Curare il verde"});
  EXPECT_EQ(indicators_in(plan), Strings{"Alberi piantati | target 2024 number 150"});
}

TEST(FormCells, TilesOfYearsBelowLinesAreTheMeasuresOfTheIndicatorNamedLast) {
  const Plan plan = test::plan_of_blocks(
      {kTitle,
       "Obiettivo strategico OS1 - Curare il verde\nDescrizione: Due squadre in più\nIndicatore: Alberi piantati",
       "Valore iniziale 2023 | Target 2024 | Target 2025\n120 | 150 | 160\n",
       "Indicatore: Giorni di attesa\nTipo: Qualità",
       "Valore iniziale 2023 | Target 2024 | Target 2025\n"
       "40 gg | Entro 30 gg dalla | Entro 25 gg dalla\n"
       "| domanda | domanda\n"});
  EXPECT_EQ(objectives_in(plan), Strings{"obiettivo_strategico OS1 Curare il verde"});
  EXPECT_EQ(indicators_in(plan),
            (Strings{"Alberi piantati | baseline 2023 number 120 | target 2024 number 150 | target 2025 number 160",
                     "Giorni di attesa | baseline 2023 number 40 gg | target 2024 duration <= 30 gg | target 2025 "
                     "duration <= 25 gg"}));
  EXPECT_EQ(plan.indicators.at(1).type, "Qualità");
}

TEST(FormCells, TilesBelowAnIndicatorThatHasMeasuresAreNotItsOwn) {
  const Plan plan = test::plan_of_blocks(
      {kTitle,
       "Obiettivo strategico OS1 - Curare il verde\nIndicatore: Alberi piantati\nFormula: n. alberi\nTarget 2024: 150",
       "Valore 2023 | Target 2024\n7 | 9\n"});
  EXPECT_EQ(indicators_in(plan), Strings{"Alberi piantati | target 2024 number 150"});
}

TEST(FormCells, AmountsInTilesAreNoLabels) {
  const Plan plan = test::plan_of_blocks(
      {kTitle, "Obiettivo strategico OS1 - Curare il verde\nIndicatore: Alberi piantati\nFormula: n. alberi",
       "Target 2024 | Target 2025\nn° 10 | n. 1.200\n"});
  EXPECT_EQ(indicators_in(plan), Strings{"Alberi piantati | target 2024 number 10 N | target 2025 number 1200 N"});
}

TEST(FormCells, NumberOfACardStandsInALineOrARowAboveIt) {
  const std::string card = "Descrizione | Due squadre in più\nIndicatore | Alberi piantati\nTarget 2024 | 150\n";
  const Plan plan = test::plan_of_blocks(
      {kTitle, "Obiettivo operativo n. 1", "Titolo | Curare il verde\n" + card, "Obiettivo operativo n. 2 |\n",
       "Titolo | Pulire i parchi\n" + card + "Obiettivo operativo n. 3 |\n", "Titolo | Aprire i giochi\n" + card});
  EXPECT_EQ(objectives_in(plan),
            (Strings{"obiettivo_operativo 1 Curare il verde", "obiettivo_operativo 2 Pulire i parchi",
                     "obiettivo_operativo 3 Aprire i giochi"}));
  ASSERT_EQ(plan.indicators.size(), 3U);
  EXPECT_EQ(plan.indicators[2].objective, plan.objectives[2].id);
}

TEST(FormCells, CardsInOneTableKeepTheNumbersAboveTheirTitles) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "Scheda obiettivo n. 1 | <\n"
                                          "Titolo | Curare il verde\n"
                                          "Indicatore | Alberi piantati\n"
                                          "Target 2024 | 150\n"
                                          "Scheda obiettivo n. 2 | <\n"
                                          "Titolo | Pulire i parchi\n"
                                          "Indicatore | Parchi puliti\n"
                                          "Target 2024 | 9\n"});
  EXPECT_EQ(objectives_in(plan),
            (Strings{"obiettivo_operativo 1 Curare il verde", "obiettivo_operativo 2 Pulire i parchi"}));
}

TEST(FormCells, TitleOfACardWithoutANumberIsTheObjectives) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "Titolo | Curare il verde\n"
                                          "Descrizione | Due squadre in più\n"
                                          "Indicatore | Alberi piantati\n"
                                          "Target 2024 | 150\n"});
  EXPECT_EQ(objectives_in(plan), Strings{"obiettivo_operativo Curare il verde"});
  EXPECT_EQ(plan.objectives.at(0).description, "Due squadre in più");
}

TEST(FormCells, CardWithACodeInFrontOfItsTitleLeavesTheNumberAboveIt) {
  const auto card = [](const char* code, const char* title) {
    return std::string("Priorità politica | Verde e salute\nCodice obiettivo | ") + code + "\nTitolo obiettivo | " +
           title + "\nResponsabile | Rosa Bianchi\n";
  };
  const std::string indicators = "Indicatore | Target 2024\nPanchine posate | 12\n";
  const Plan plan =
      test::plan_of_blocks({"Piano della performance 2024", "Scheda obiettivo n. 1", card("OB4", "Curare i parchi"),
                            indicators, "Scheda obiettivo n. 2", card("OB7", "Aprire gli orti"), indicators});
  EXPECT_EQ(test::objectives_in(plan),
            (std::vector<std::string>{"area_strategica Verde e salute",
                                      "obiettivo_operativo OB4 Curare i parchi < \"Verde e salute\"",
                                      "obiettivo_operativo OB7 Aprire gli orti < \"Verde e salute\""}));
}

TEST(FormCells, FiguresUnderAHeaderAreNoCard) {
  const Plan plan = test::plan_of_blocks({"Piano della performance 2024",
                                          "Prospettiva | N. | Obiettivo | Indicatore | Peso | Target\n"
                                          "Entrate | < | < | Previsione | Assestato | \n"
                                          "Entrate tributarie | < | < | 962.310,50 | 951.740,25 | \n"
                                          "Trasferimenti | < | < | 4.310.000,00 | 4.402.118,00 | \n"});
  EXPECT_TRUE(plan.indicators.empty());
  EXPECT_TRUE(plan.objectives.empty());
}

TEST(FormCells, NameInALineRightAboveItsFieldsIsTheirs) {
  const std::string fields =
      "Modalità di calcolo: | conteggio | Tipo indicatore: | Efficienza\n"
      "Unità misura: | % | Risultati attesi 2024: | 95,00\n"
      "Risultati attesi 2025: | 96,00 | < | <\n";
  const Plan plan = test::plan_of_blocks({"Piano della performance 2024", "Obiettivo operativo: Curare i parchi",
                                          "Indicatore: Panchine posate", fields, "Indicatore: Alberi piantati", fields});
  EXPECT_EQ(test::indicators_in(plan),
            (std::vector<std::string>{"Panchine posate | target 2024 number 95 % | target 2025 number 96 %",
                                      "Alberi piantati | target 2024 number 95 % | target 2025 number 96 %"}));
  EXPECT_EQ(plan.indicators.at(1).algorithm, "conteggio");
}

}  // namespace
}  // namespace spoglio::normalize

// Offices as heads of columns of marks, codes and abbreviations in headers, and columns told by a part of their header.
#include "normalize/tables/columns/marks.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "normalize/headers/header.h"
#include "normalize/values/code.h"
#include "tests/support/tables.h"
#include "tests/support/text_plan.h"

namespace spoglio::normalize {
namespace {

using Strings = std::vector<std::string>;

TEST(Marks, NameTheOfficesThatStandOverThem) {
  const Plan plan = test::plan_of_table(
      "Codice | Obiettivo operativo | Indicatore | Target 2024 | Strutture coinvolte | < | <\n"
      "^ | ^ | ^ | ^ | VERDE | ACQUE | Ufficio Sport\n"
      "A1 | Curare i giardini | Alberi messi a dimora | 150 | X | | x\n"
      "^ | ^ | Fonti pulite | 12 | | ● | \n"
      "A2 | Aprire le palestre | Ore di apertura | 900 | | | \n");
  EXPECT_EQ(test::indicator_named(plan, "Alberi messi a dimora").units, (Strings{"VERDE", "Ufficio Sport"}));
  EXPECT_EQ(test::indicator_named(plan, "Fonti pulite").units, Strings{"ACQUE"});
  EXPECT_TRUE(test::indicator_named(plan, "Ore di apertura").units.empty());
  EXPECT_EQ(plan.indicators.size(), 3U);
}

TEST(Marks, AreTakenOnThePageThatGoesOnWithoutTheHeads) {
  const Plan plan = test::plan_of_blocks({"Piano della Performance 2024",
                                          "Obiettivo operativo | Indicatore | Target 2024 | Strutture coinvolte | <\n"
                                          "^ | ^ | ^ | VERDE | ACQUE\n"
                                          "1 Curare i giardini | Alberi messi a dimora | 150 | X | \n",
                                          "\f", "2 Pulire le fonti | Fonti pulite | 12 | | X\n"});
  EXPECT_EQ(test::indicator_named(plan, "Fonti pulite").units, Strings{"ACQUE"});
}

TEST(Marks, DashesAreNoneAndWordsOnALaterPageStayBesideTheName) {
  const Plan plan = test::plan_of_blocks({"Piano della Performance 2024",
                                          "Obiettivo operativo | Indicatore | Target 2024 | Strutture coinvolte | <\n"
                                          "^ | ^ | ^ | VERDE | ACQUE\n"
                                          "1 Curare i giardini | Alberi messi a dimora | 150 | X | -\n",
                                          "\f", "2 Pulire le fonti | Fonti pulite | 12 | - | in parte\n"});
  EXPECT_EQ(test::indicator_named(plan, "Alberi messi a dimora").units, Strings{"VERDE"});
  EXPECT_EQ(test::indicator_named(plan, "Fonti pulite").units, Strings{"ACQUE (in parte)"});
}

TEST(Marks, OtherWordsInTheirCellsAreNone) {
  const std::vector<TableRow> rows =
      rows_of(test::table_of("Indicatore | Target 2024 | Strutture coinvolte | <\n"
                             "^ | ^ | VERDE | ACQUE\n"
                             "Alberi messi a dimora | 150 | X | in parte\n"));
  TableHeader header;
  header.columns = {{"name", 0}, {"target", 2024}, {"units", 0}, {"units", 0}};
  find_marks(header, rows, 0);
  EXPECT_TRUE(header.marked.empty());
  EXPECT_EQ(header.rows, 1U);
}

TEST(AbbreviatedHeaders, AreTheCodeAndWeightOfWhatTheLettersStandFor) {
  const Plan plan = test::plan_of_table(
      "Obiettivo strategico | Cod. OGO | Obiettivo gestionale operativo (OGO) | Peso OGO | Indicatore | Target 2024\n"
      "1 Curare il verde | OGO2024070 | Rinnovare i giardini | 40% | Alberi messi a dimora | 150\n"
      "^ | OGO2024071 | Pulire le fonti | 60% | Fonti pulite | 12\n");
  EXPECT_EQ(test::objectives_in(plan), (Strings{"obiettivo_strategico 1 Curare il verde",
                                                "obiettivo_operativo OGO2024070 Rinnovare i giardini < 1",
                                                "obiettivo_operativo OGO2024071 Pulire le fonti < 1"}));
  EXPECT_EQ(test::objective_coded(plan, "OGO2024071").weight, 60);
}

TEST(UnknownObjectiveHeaders, HoldObjectivesThatAreFlagged) {
  const Plan plan = test::plan_of_table(
      "Obiettivo strategico | Obiettivo interno di filiera | Indicatore | Peso | Target 2024\n"
      "1 Curare il verde | Rinnovare i giardini di tutti i quartieri | Alberi messi a dimora | 100% | 150\n"
      "^ | Pulire le fonti lungo i sentieri di montagna | Fonti pulite | 100% | 12\n");
  const Indicator& indicator = test::indicator_named(plan, "Fonti pulite");
  EXPECT_EQ(test::objective_of(plan, indicator).title, "Pulire le fonti lungo i sentieri di montagna");
  EXPECT_TRUE(test::is_flagged(indicator.review, "objective"));
}

TEST(ParentCodes, PutObjectivesUnderThoseOfAnotherTable) {
  const Plan plan = test::plan_of_blocks(
      {"Piano della Performance 2024",
       "N. | Obiettivo strategico | Indicatore | Target 2024\n"
       "1 | Curare il verde di tutti i quartieri | Alberi messi a dimora | 150\n"
       "2 | Pulire le fonti di tutti i sentieri | Fonti pulite | 12\n",
       "Servizio Acque",
       "Codice | Obiettivo annuale | Obiettivo strategico di riferimento | Peso obiettivo | Indicatore | Target 2024\n"
       "D1 | Svuotare le vasche lungo il fiume | 2 | 45% | Vasche svuotate | 7\n"
       "D2 | Rinnovare le panchine dei giardini | 1 | 55% | Panchine nuove | 30\n"});
  EXPECT_EQ(test::objectives_in(plan), (Strings{"obiettivo_strategico 1 Curare il verde di tutti i quartieri",
                                                "obiettivo_strategico 2 Pulire le fonti di tutti i sentieri",
                                                "obiettivo_operativo D1 Svuotare le vasche lungo il fiume < 2",
                                                "obiettivo_operativo D2 Rinnovare le panchine dei giardini < 1"}));
  EXPECT_EQ(test::objective_of(plan, test::indicator_named(plan, "Vasche svuotate")).code, "D1");
}

TEST(OfficesOfObjectives, StayTheirsWhereOneListIsCutBetweenRows) {
  const Plan plan = test::plan_of_table(
      "Obiettivo operativo | Servizio responsabile | Indicatore | Target 2024\n"
      "1 Curare il verde | Servizio Verde | Alberi messi a dimora | 150\n"
      "^ | ^ | Panchine nuove | 30\n"
      "2 Pulire le fonti | Servizio Acque; Ufficio | Fonti pulite | 12\n"
      "^ | Sentieri e rifugi | Vasche svuotate | 7\n"
      "3 Aprire le sale | Ufficio Cultura | Sale aperte | 5\n"
      "^ | ^ | Ore di apertura | 900\n");
  EXPECT_EQ(test::objective_coded(plan, "2").units, (Strings{"Servizio Acque", "Ufficio Sentieri e rifugi"}));
  const Indicator& indicator = test::indicator_named(plan, "Alberi messi a dimora");
  EXPECT_TRUE(indicator.units.empty());
  EXPECT_TRUE(test::is_flagged(indicator.review, "units"));
}

TEST(DatedHeaders, AreTargetsWithAYearOnly) {
  const Plan plan = test::plan_of_table(
      "Indicatori di attività | Unità di misura | Consuntivo 2022 | Consuntivo 2023 | Previsto 2024\n"
      "Pratiche evase | N. | 1.250 | 1.312 | 1.330\n"
      "Controlli svolti | N. | 180 | 189 | 195\n");
  EXPECT_EQ(test::measure_of(test::indicator_named(plan, "Pratiche evase"), "target", 2024), "number 1330 N");
  EXPECT_EQ(read_column_header("Previsto", Vocabulary::standard()).role, "");
}

TEST(OrdinalColumns, BlankOnOnePageHoldTheCodesOnTheNext) {
  const Plan plan = test::plan_of_blocks({"Piano della Performance 2024",
                                          "N. | Obiettivo operativo | Indicatore | Target 2024\n"
                                          "1 | Curare i giardini | Alberi messi a dimora | 150\n"
                                          "^ | ^ | Panchine nuove | 10\n",
                                          "\f",
                                          "N. | Obiettivo operativo | Indicatore | Target 2024\n"
                                          " | | Siepi potate | 30\n",
                                          "Programma 004 - Acque",
                                          "2 | Pulire le fonti | Fonti pulite | 12\n"
                                          "^ | ^ | Vasche svuotate | 4\n"});
  EXPECT_EQ(test::objective_of(plan, test::indicator_named(plan, "Fonti pulite")).code, "2");
}

TEST(GoingOn, AmountsUnderTheWeightOfAnObjectiveAreAnotherTable) {
  const Plan plan = test::plan_of_blocks({"Piano della Performance 2024",
                                          "Obiettivo individuale | Peso dell'obiettivo | Indicatore | Target 2024\n"
                                          "1 - Curare i giardini | 25% | Alberi messi a dimora | 150\n"
                                          "2 - Pulire le fonti | 75% | Fonti pulite | 12\n",
                                          "\f", "Quadro delle risorse",
                                          "Voce | Previsione 2024 | Previsione 2025 | Previsione 2026\n"
                                          "Entrate tributarie | 35.942.060,00 | 49.644.020,00 | 45.583.051,00\n"
                                          "Spese correnti | 67.138.890,00 | 10.224.472,00 | 9.146.978,00\n"});
  EXPECT_EQ(plan.indicators.size(), 2U);
  EXPECT_EQ(plan.objectives.size(), 2U);
}

TEST(GoingOn, DatesInARowAreNoWordingsOfAnotherHeader) {
  const Plan plan = test::plan_of_blocks(
      {"Piano della Performance 2024",
       "Obiettivo operativo | Indicatore | Target 2024 | Target 2025 | UM\n"
       "1 Curare il verde | Alberi messi a dimora | 150 | 160 | n.\n",
       "\f",
       "2 Pulire le fonti | Carta delle fonti | Entro il / 31/12/2024 | Entro / 31/12/2025 | Temporale\n"
       "3 Aprire le sale | Sale aperte | 5 | 6 | n.\n"});
  EXPECT_EQ(plan.indicators.size(), 3U);
}

TEST(OrdinalColumns, HoldCodesOfTwoLettersToo) {
  const Plan plan = test::plan_of_table(
      "Cod. obiettivo | Obiettivo strategico | ID | Indicatore | Target 2024\n"
      "A | Curare il verde | A.a | Alberi messi a dimora | 150\n"
      "B | Pulire le fonti | B.a | Fonti pulite | 12\n"
      "^ | ^ | B.b | Vasche svuotate | 7\n");
  EXPECT_EQ(test::indicator_named(plan, "Vasche svuotate").code, "B.b");
}

TEST(HeaderRows, AHeadingOverAllColumnsIsNone) {
  const Plan plan = test::plan_of_table(
      "Obiettivo gestionale | Azione | Indicatore/i | Baseline 2023 | Target 2024\n"
      "Obiettivo strategico triennale: Curare la città | < | < | < | <\n"
      "Curare il verde | Rinnovare i giardini | Alberi messi a dimora | 120 | 150\n"
      "^ | Potare le siepi | Siepi potate | 10 | 12\n");
  const Indicator& indicator = test::indicator_named(plan, "Siepi potate");
  EXPECT_EQ(test::objective_of(plan, indicator).title, "Potare le siepi");
  EXPECT_EQ(test::objective_of(plan, indicator).level, "azione");
}

TEST(LeftOutColumns, OfNumbersUnderAYearAreTold) {
  const Plan plan = test::plan_of_table(
      "Indicatore | U.M. | Cifra 2022 | Cifra 2023 | Target 2024\n"
      "Pratiche evase | N. | 1.250 | 1.312 | 1.330\n"
      "Controlli svolti | N. | 180 | 189 | 195\n");
  EXPECT_TRUE(test::is_flagged(test::indicator_named(plan, "Pratiche evase").review, "*"));
}

TEST(DatedHeaders, EstimatesAreNoTargets) {
  EXPECT_EQ(read_column_header("Stima 2023", Vocabulary::standard()).role, "");
  EXPECT_EQ(read_column_header("Previsto 2024", Vocabulary::standard()).role, "target");
}

TEST(DatedHeaders, AForecastBesideATargetIsFlagged) {
  const Plan plan = test::plan_of_table(
      "Indicatore | Unità di misura | Previsione 2023 | Target 2024\n"
      "Pratiche evase | N. | 1.312 | 1.330\n"
      "Controlli svolti | N. | 189 | 195\n");
  const Indicator& indicator = test::indicator_named(plan, "Controlli svolti");
  EXPECT_TRUE(test::is_flagged(indicator.review, "measures.target.2023"));
  EXPECT_FALSE(test::is_flagged(indicator.review, "measures.target.2024"));
}

TEST(LongerCodes, OfFourFiguresAndMoreNeedPartsOrLetters) {
  EXPECT_EQ(read_heading("0304_02 - Curare il verde")->code, "0304_02");
  EXPECT_EQ(read_heading("OGO2024070 - Curare il verde")->code, "OGO2024070");
  EXPECT_EQ(read_heading("OGO2016/13 – Curare il verde")->code, "OGO2016/13");
  EXPECT_FALSE(read_heading("2024 - Curare il verde"));
}

TEST(DatedHeaders, DataOfAYearAreResultsThatMayBeWhereThePlanStarts) {
  EXPECT_EQ(read_column_header("Dato", Vocabulary::standard()).role, "");
  const Plan plan = test::plan_of_table(
      "Indicatore | Unità di misura | Dato 2022 | Dato 2023 | Target 2024\n"
      "Alberi piantati | Numero | 120 | 130 | 150\n"
      "Panchine nuove | Numero | 8 | 10 | 12\n");
  EXPECT_EQ(test::indicators_in(plan).at(0),
            "Alberi piantati | result 2022 number 120 N | result 2023 number 130 N | target 2024 number 150 N");
  EXPECT_TRUE(test::is_flagged(plan.indicators.at(0).review, "measures.result.2022"));
  EXPECT_FALSE(test::is_flagged(plan.indicators.at(0).review, "measures.target.2024"));
}

TEST(DatedHeaders, ThresholdsCarryTheYearOfTheTargetsBesideThem) {
  const Plan plan = test::plan_of_table(
      "Indicatore | Formula | Anno 2024 / Soglia min. | Valore target | Anno 2025 / Soglia min. | Valore target\n"
      "Alberi piantati | Somma | 120 | >= 130 | 130 | >= 150\n"
      "Panchine nuove | Somma | 8 | >= 10 | 9 | >= 12\n");
  EXPECT_EQ(test::indicators_in(plan).at(0), "Alberi piantati | target 2024 number >= 130 | target 2025 number >= 150");
  EXPECT_TRUE(test::is_flagged(plan.indicators.at(0).review, "measures.target"));
}

TEST(MarkedColumns, HeadsThatRanTogetherAreFlagged) {
  const Plan plan = test::plan_of_table(
      "Obiettivo | Indicatore | Target 2024 | Strutture competenti | < | <\n"
      "^ | ^ | ^ | DA | PREV RU | TN\n"
      "Curare il verde | Alberi piantati | >= 150 | X | | \n"
      "Aprire i musei | Ore di apertura | >= 40 | | X X | \n");
  ASSERT_EQ(plan.indicators.size(), 2u);
  EXPECT_EQ(plan.indicators[0].units, Strings{"DA"});
  EXPECT_TRUE(test::is_flagged(plan.indicators[1].review, "units"));
}

}  // namespace
}  // namespace spoglio::normalize

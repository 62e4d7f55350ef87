// Tables with tabs between their cells: whose rows they are, and which tables hold no indicators.
#include "normalize/tables/reader.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/support/tables.h"
#include "tests/support/text_plan.h"

namespace spoglio::normalize {
namespace {

using Strings = std::vector<std::string>;

Plan plan_of(const std::string& body) { return test::plan_of("Piano della Performance 2024\n\n" + body); }

// A balanced-scorecard table as one annex prints it.
constexpr const char* kScorecard =
    "Allegato A – Obiettivi e risorse\n\n"
    "Prospettiva\tOBIETTIVI / INDICATORI\tBudget\tAlgoritmo\tTarget 2024\tTarget 2025\tTarget 2026\n"
    "\tENTE\t€ 91.250,00\t\t\t\t\n"
    "Utenti / Economico Finanziaria\tOB 1: ACQUA SENZA PERDITE\t€ 91.250,00\t\t\t\t\n"
    "Economico Finanziaria\t1.1 Ridurre le perdite\t€ 76.250,00\t\t\t\t\n"
    "\t1.1 Indicatori Strategici\t\t\t\t\t\n"
    "\tS1.1.1-a Perdite sul volume immesso\t\t% perdite <= 28%\t28%\t<=26%\t<=24%\n"
    "Processi Interni\t1.1.1 Cercare le perdite\t€ 76.250,00\t\t\t\t\n"
    "\tO1.1.1-a Chilometri ascoltati\t\tn. chilometri ascoltati >= 140\t140\t\t\n"
    "\t01.1.1-b Acquisto dello strumento\t\tdata di acquisto entro il 30/04/2024\t30/04/2024\t\t\n";

TEST(Table, ObjectiveRowsMakeTheTree) {
  EXPECT_EQ(test::objectives_in(plan_of(kScorecard)),
            (Strings{"ente ENTE", "area_strategica 1 ACQUA SENZA PERDITE < \"ENTE\"",
                     "obiettivo_strategico 1.1 Ridurre le perdite < 1",
                     "obiettivo_operativo 1.1.1 Cercare le perdite < 1.1"}));
}

TEST(Table, SectionLabelsAreNoObjectives) {
  for (const auto& objective : plan_of(kScorecard).objectives) EXPECT_NE(objective.title, "Indicatori Strategici");
}

TEST(Table, BudgetAndPerspectivesBelongToTheObjective) {
  const Plan plan = plan_of(kScorecard);
  const Objective& area = test::objective_coded(plan, "1");
  EXPECT_EQ(area.budget, 91250);
  EXPECT_EQ(area.perspectives, (Strings{"Utenti", "Economico Finanziaria"}));
  EXPECT_EQ(test::objective_coded(plan, "1.1.1").perspectives, Strings{"Processi Interni"});
}

TEST(Table, CodedIndicatorsKeepTheirCodeAndMeasures) {
  const Plan plan = plan_of(kScorecard);
  EXPECT_EQ(
      test::indicators_in(plan),
      (Strings{
          "Perdite sul volume immesso | target 2024 number <= 28 % | target 2025 number <= 26 % | target 2026 number "
          "<= 24 %",
          "Chilometri ascoltati | target 2024 number >= 140",
          "Acquisto dello strumento | target 2024 deadline <= "
          "2024-04-30"}));
  ASSERT_EQ(plan.indicators.size(), 3u);
  EXPECT_EQ(plan.indicators[0].code, "S1.1.1-a");
  EXPECT_EQ(plan.indicators[2].code, "O1.1.1-b");
  EXPECT_EQ(plan.indicators[0].algorithm, "% perdite <= 28%");
  EXPECT_EQ(test::objective_of(plan, plan.indicators[0]).code, "1.1");
  EXPECT_EQ(test::objective_of(plan, plan.indicators[1]).code, "1.1.1");
}

TEST(Table, RawIsTheCellAsPrinted) {
  const Plan plan = plan_of(kScorecard);
  EXPECT_EQ(plan.indicators.at(0).measures.at(0).raw, "28%");
  EXPECT_EQ(plan.indicators.at(0).measures.at(1).raw, "<=26%");
  EXPECT_EQ(plan.indicators.at(0).measures.at(1).rule.empty(), false);
}

TEST(Table, PlacesAreTheLinesOfTheDump) {
  const Plan plan = plan_of("1.1 Reti\n\nIndicatore\tTarget 2024\nTubi\t3\nPozzi\t4\n");
  EXPECT_EQ(plan.indicators.at(0).at.line, 6);
  EXPECT_EQ(plan.indicators.at(1).at.line, 7);
  EXPECT_EQ(plan.indicators.at(1).measures.at(0).at.line, 7);
}

TEST(Table, CodeOfAnObjectiveBeforeAnIndicatorImpliesTheObjective) {
  const Plan plan = plan_of(
      "OBIETTIVI / INDICATORI\tAlgoritmo\tTarget 2024\tPeso\n"
      "OB 2: STRADE\t\t\t\n2.1 Ponti sicuri\t\t\t\n"
      "2.1.3 Controllo dei viadotti\t% viadotti visti\t>=80%\t11,4%\n"
      "2.1.3 Schede caricate\t% schede\t>=85%\t5,7%\n"
      "2.1.1 Obiettivo 2: censimento dei passi carrai\tn. passi\t40\t10%\n");
  EXPECT_EQ(test::objectives_in(plan), (Strings{"area_strategica 2 STRADE", "obiettivo_strategico 2.1 Ponti sicuri < 2",
                                                "obiettivo_operativo 2.1.3 < 2.1", "obiettivo_operativo 2.1.1 < 2.1"}));
  ASSERT_EQ(plan.indicators.size(), 3u);
  EXPECT_EQ(plan.indicators[0].name, "Controllo dei viadotti");
  EXPECT_EQ(plan.indicators[0].weight, 11.4);
  EXPECT_EQ(test::objective_of(plan, plan.indicators[1]).code, "2.1.3");
  EXPECT_EQ(plan.indicators[2].name, "Obiettivo 2: censimento dei passi carrai");
  EXPECT_EQ(plan.indicators[2].code, std::nullopt);
  EXPECT_EQ(test::objective_of(plan, plan.indicators[2]).code, "2.1.1");
}

TEST(Table, UnitsOfObjectivesAndAssigneesOfIndicatorsAreLists) {
  const Plan plan = plan_of(
      "Ufficio Reti (U2.1)\n\n"
      "OBIETTIVI / INDICATORI\tAlgoritmo\tRisultato 2024\tTarget 2024\tTarget 2025\t% Realizz\tUFFICIO\tOB IND\n"
      "OB 1: ACQUA\t\t\t\t\t\tENTE U2.1\t\n1.1 Reti\t\t\t\t\t\tU2.1\t\n"
      "S1.1.1-a Perdite\t% perdite <= 28%\t27%\t28%\t<=26%\t100%\tU2.1 U2.2\tSG P05 PO3\n");
  EXPECT_EQ(test::objective_coded(plan, "1").units, (Strings{"ENTE", "U2.1"}));
  const Indicator& indicator = test::indicator_named(plan, "Perdite");
  EXPECT_EQ(indicator.units, (Strings{"U2.1", "U2.2"}));
  EXPECT_EQ(indicator.assignees, (Strings{"SG", "PO5", "PO3"}));
  EXPECT_EQ(test::measure_of(indicator, "result", 2024), "number 27 %");
  EXPECT_EQ(test::measure_of(indicator, "realisation", 2024), "number 100 %");
  EXPECT_EQ(test::measure_of(indicator, "target", 2024), "number <= 28 %");
}

TEST(Table, ResultsTakeNoComparatorFromTheAlgorithm) {
  const Plan plan = plan_of(
      "1.1 Reti\n\nIndicatore\tAlgoritmo\tRisultato 2024\tTarget 2024\tTarget 2025\n"
      "Perdite\t% perdite <= 28%\t28%\t28%\t28%\n");
  EXPECT_EQ(test::indicators_in(plan),
            Strings{"Perdite | result 2024 number 28 % | target 2024 number <= 28 % | target 2025 "
                    "number <= 28 %"});
}

TEST(Table, TitleLineNamesTheSheet) {
  const Plan plan = plan_of(
      "Ufficio Reti (U2.1)\n\nOBIETTIVI / INDICATORI\tAlgoritmo\tTarget 2024\nOB 1: ACQUA\t\t\nS1.1.1-a Tubi\tn. "
      "tubi\t3\n\n"
      "Ufficio Strade (U3.1)\n\nOBIETTIVI / INDICATORI\tAlgoritmo\tTarget 2024\nOB 1: ACQUA\t\t\nS1.1.1-a Tubi\tn. "
      "tubi\t3\n");
  EXPECT_EQ(test::sheets_in(plan), (Strings{"Ufficio Reti (U2.1)", "Ufficio Strade (U3.1)"}));
  EXPECT_EQ(plan.indicators.size(), 2u);
  EXPECT_EQ(plan.objectives.size(), 2u);
}

TEST(Table, MissingTitleLineLeavesTheSheetUntitled) {
  const Plan plan = plan_of(
      "Ufficio Reti (U2.1)\n\nOBIETTIVI / INDICATORI\tAlgoritmo\tTarget 2024\nOB 1: ACQUA\t\t\nS1.1.1-a Tubi\tn. "
      "tubi\t3\n\n"
      "OBIETTIVI / INDICATORI\tAlgoritmo\tTarget 2024\tUfficio\nOB 2: STRADE\t\t\t\nS2.1.1-a Ponti\tn. ponti\t3\tU1\n");
  EXPECT_EQ(test::sheets_in(plan), (Strings{"Ufficio Reti (U2.1)", "-"}));
}

TEST(Table, WholeAdministrationIsParentInItsOwnTableOnly) {
  const Plan plan = plan_of(std::string(kScorecard) +
                            "\nUfficio Strade\n\nOBIETTIVI / INDICATORI\tAlgoritmo\tTarget 2024\n"
                            "OB 1: ACQUA SENZA PERDITE\t\t\nS1.1.1-a Perdite\t% perdite\t28%\n");
  EXPECT_EQ(plan.objectives.at(1).parent, plan.objectives.at(0).id);
  EXPECT_EQ(plan.objectives.back().level, "area_strategica");
  EXPECT_EQ(plan.objectives.back().parent, std::nullopt);
}

TEST(Table, BlankLinesAndAPageBreakStartNoNewTable) {
  const Plan plan = plan_of(
      "Ufficio Reti (U2.1)\n\nOBIETTIVI / INDICATORI\tAlgoritmo\tTarget 2024\nOB 1: ACQUA\t\t\n1.1 Reti\t\t\n"
      "S1.1.1-a Tubi\tn. tubi\t3\n\n\n\fS1.1.1-b Pozzi\tn. pozzi\t4\n\n1.1.1 Perdite\t\t\nO1.1.1-a Metri\tn. "
      "metri\t5\n");
  EXPECT_EQ(plan.sheets.size(), 1u);
  EXPECT_EQ(test::indicators_in(plan),
            (Strings{"Tubi | target 2024 number 3", "Pozzi | target 2024 number 4", "Metri | target 2024 number 5"}));
}

TEST(Table, HeaderRepeatedAfterAPageBreakIsNoRow) {
  const Plan plan = plan_of(
      "Ufficio Reti (U2.1)\n\nOBIETTIVI / INDICATORI\tAlgoritmo\tTarget 2024\nOB 1: ACQUA\t\t\n1.1 Reti\t\t\n"
      "S1.1.1-a Tubi\tn. tubi\t3\n\fOBIETTIVI / INDICATORI\tAlgoritmo\tTarget 2024\nS1.1.1-b Pozzi\tn. pozzi\t4\n");
  EXPECT_EQ(plan.sheets.size(), 1u);
  EXPECT_EQ(plan.indicators.size(), 2u);
  EXPECT_EQ(test::objective_of(plan, plan.indicators.at(1)).code, "1.1");
}

TEST(Table, BlankTargetCellIsNoMeasure) {
  const Plan plan = plan_of("1.1 Reti\n\nIndicatore\tTarget 2024\tTarget 2025\nTubi\t3\t\n");
  EXPECT_EQ(plan.indicators.at(0).measures.size(), 1u);
}

TEST(Table, UnreadableTargetIsKeptRawAndFlagged) {
  const Plan plan = plan_of("1.1 Reti\n\nIndicatore\tTarget 2024\nTubi\tvedi relazione tecnica\n");
  const Indicator& indicator = test::indicator_named(plan, "Tubi");
  ASSERT_EQ(indicator.measures.size(), 1u);
  EXPECT_EQ(indicator.measures[0].kind, "text");
  EXPECT_EQ(indicator.measures[0].raw, "vedi relazione tecnica");
  EXPECT_TRUE(test::is_flagged(indicator.review, "measures.target.2024"));
}

TEST(Table, ColumnWithoutAYearIsThePlansYear) {
  const Plan plan = plan_of("1.1 Reti\n\nIndicatore\tFormula\tPeso\tTarget\nTubi\tn. tubi\t30%\t>= 3\n");
  EXPECT_EQ(test::measure_of(test::indicator_named(plan, "Tubi"), "target", 2024), "number >= 3");
  EXPECT_EQ(plan.indicators.at(0).weight, 30);
}

TEST(Table, DueColumnBesideATargetIsADateOfItsOwn) {
  const Plan plan = plan_of("1.1 Reti\n\nIndicatore\tTarget 2024\tScadenza\nTubi\t>= 3\t30/09/2024\n");
  EXPECT_EQ(test::indicator_named(plan, "Tubi").due, "2024-09-30");
  EXPECT_EQ(test::measure_of(plan.indicators.at(0), "target", 2024), "number >= 3");
}

TEST(Table, UnreadableWeightIsFlagged) {
  const Plan plan = plan_of("1.1 Reti\n\nIndicatore\tTarget 2024\tPeso\nTubi\t>= 3\talto\n");
  const Indicator& indicator = test::indicator_named(plan, "Tubi");
  EXPECT_EQ(indicator.weight, std::nullopt);
  EXPECT_TRUE(test::is_flagged(indicator.review, "weight"));
}

TEST(Table, LevelColumnsOpenObjectives) {
  const Plan plan = plan_of(
      "Area strategica\tObiettivo operativo\tIndicatore\tTarget 2024\n"
      "1. Acqua\t1.1.1 Perdite\tMetri di tubo\t3\n"
      "\t1.1.2 Tubi\tTubi nuovi\t4\n");
  ASSERT_EQ(plan.indicators.size(), 2u);
  EXPECT_EQ(test::objective_of(plan, plan.indicators[0]).code, "1.1.1");
  EXPECT_EQ(test::objective_of(plan, plan.indicators[1]).code, "1.1.2");
  EXPECT_EQ(test::objective_coded(plan, "1").level, "area_strategica");
}

TEST(Table, AHeaderOfCodesAndDescriptionsPartsTheCodesFromTheNames) {
  const Plan plan = test::plan_of_blocks({"Piano della Performance 2024",
                                          "Codice e descrizione | Valori target | <\n"
                                          "^ | 2024 | 2025\n"
                                          "1 - Alberi messi a dimora | 150 | 160\n"
                                          "2.1 - Panchine nuove | 12 | 14\n"});
  ASSERT_EQ(plan.indicators.size(), 2u);
  EXPECT_EQ(plan.indicators[0].code, "1");
  EXPECT_EQ(plan.indicators[0].name, "Alberi messi a dimora");
  EXPECT_EQ(plan.indicators[1].code, "2.1");
  EXPECT_TRUE(test::is_flagged(plan.indicators[0].review, "name"));
}

TEST(Table, StatisticsStaffAndProseTablesHoldNoIndicators) {
  for (const char* body : {
           "Popolazione residente\n\nComune\t2021\t2022\t2023\nBorgo "
           "Antico\t1.203\t1.198\t1.187\nValchiara\t845\t851\t849\n",
           "Personale in servizio\n\nCategoria\tUomini\tDonne\tTotale\nD\t12\t15\t27\nC\t30\t41\t71\n",
           "Le fasi\n\nATTIVITÀ\tTEMPI\tATTORI COINVOLTI\n1. Analisi\tGiu-Set\tStakeholder\n2. Bozza\tOtt\tGiunta\n",
           "Area strategica\tObiettivo strategico\tObiettivo operativo\n1. Acqua\t1.1 Reti\t1.1.1 Perdite\n\t\t1.1.2 "
           "Tubi\n",
           "ENTE\tRisorse\n1\t698.298,24 €\n\nObiettivi strategici\tRisorse\n1.1\t240.000,00 €\n1.2\t12.000,00 €\n",
           "OGGETTO\tPIANO DI MIGLIORAMENTO\nBilancio\tPiù attenzione ai target e agli indicatori del 2024\n",
           "Voce\tTarget 2024\nEntrate\t100\nUscite\t90\n",
       }) {
    const Plan plan = plan_of(body);
    EXPECT_EQ(test::indicators_in(plan), Strings{}) << body;
    EXPECT_EQ(test::objectives_in(plan), Strings{}) << body;
  }
}

TEST(Table, RowsBelowAStatisticsTableAreNotItsHeadersRows) {
  const Plan plan = plan_of(
      "1.1 Reti\n\nIndicatore\tAlgoritmo\tTarget 2024\nTubi\tn. tubi\t3\n\n"
      "La popolazione servita è riportata nella tabella che segue, distinta per comune.\n\n"
      "Comune\tFamiglie\tUtenze\nBorgo Antico\t1.203\t1.198\nValchiara\t845\t851\n");
  EXPECT_EQ(test::indicators_in(plan), Strings{"Tubi | target 2024 number 3"});
}

TEST(Table, MarkdownTablesAreReadLikeThoseWithTabs) {
  const Plan plan = plan_of(
      "1.1 Reti\n\n| Indicatore | Algoritmo | Target 2024 |\n|---|---|---|\n| Tubi | n. tubi | >= 3 |\n| Pozzi | n. "
      "pozzi | 4 |\n");
  EXPECT_EQ(test::indicators_in(plan), (Strings{"Tubi | target 2024 number >= 3", "Pozzi | target 2024 number 4"}));
}

TEST(Table, NumberedHeadingOverIndicatorRowsIsAStrategicObjective) {
  const Plan plan = plan_of("2. Strade e ponti\n\nIndicatore\tTarget 2024\nTubi\t3\n");
  EXPECT_EQ(test::objectives_in(plan), Strings{"obiettivo_strategico 2 Strade e ponti"});
}

TEST(TableReader, TwoColumnsWithTheSameHeaderAreDoubtful) {
  const Plan plan = test::plan_of_table(
      "Indicatore | Peso | Target | Target\n"
      "Alberi | 40% | 150 | 160\n"
      "Panchine | 60% | 12 | 14\n");
  ASSERT_EQ(plan.indicators.size(), 2u);
  for (const Indicator& indicator : plan.indicators) {
    EXPECT_TRUE(std::any_of(indicator.review.begin(), indicator.review.end(),
                            [](const Review& review) { return review.field == "*"; }));
  }
}

TEST(TableReader, WeightOverIndicatorIsOneHeader) {
  const Plan plan = test::plan_of_table(
      "Obiettivo strategico | Indicatori di risultato | Peso | 2023 | 2024\n"
      "^ | ^ | indicatore | Consuntivo | Target\n"
      "1 - Curare il verde | Alberi | 40% | 140 | 150\n"
      "^ | Panchine | 60% | 12 | 14\n");
  ASSERT_EQ(plan.indicators.size(), 2U);
  EXPECT_EQ(plan.indicators[0].name, "Alberi");
  EXPECT_EQ(plan.indicators[0].weight, 40);
  EXPECT_FALSE(test::is_flagged(plan.indicators[0].review, "weight"));
}

TEST(TableReader, SumBelowAMergedNameIsNoPartOfItsRow) {
  const Plan plan = test::plan_of_table(
      "Indicatore | Formula | Peso | Target 2024\n"
      "Alberi | n. alberi | 40% | 150\n"
      "Panchine | n. panchine | 60% | 14\n"
      "^ | Totale | 100 | \n");
  ASSERT_EQ(plan.indicators.size(), 2U);
  EXPECT_EQ(plan.indicators[1].weight, 60);
  EXPECT_EQ(plan.indicators[1].algorithm, "n. panchine");
}

TEST(TableReader, PhasesBelowTheIndicatorsAreNone) {
  const std::string rows = "Indicatore | Valore iniziale 2023 | Target 2024\nPanchine posate | 10 | 12\n";
  const std::string phases = "Fasi | | Scadenza\nRaccolta dei dati | | 31/01/2024\nRelazione finale | | 30/06/2024\n";
  const Strings indicators{"Panchine posate | baseline 2023 number 10 | target 2024 number 12"};
  EXPECT_EQ(test::indicators_in(test::plan_of_table(rows + phases)), indicators);
  EXPECT_EQ(test::indicators_in(test::plan_of_blocks(
                {"Piano della performance 2024", rows,
                 "Fasi di attuazione | Scadenza\nRaccolta dei dati | 31/01/2024\nRelazione finale | 30/06/2024\n"})),
            indicators);
}

}  // namespace
}  // namespace spoglio::normalize

// Tables of administrations that no reader was written for: what wording and cells tell together.
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

Plan plan_of(const std::string& table, const std::string& title = "Piano della Performance 2024-2026") {
  return test::plan_of_blocks({title, table});
}

TEST(Layouts, LevelColumnsOverMergedCellsMakeTheTree) {
  const Plan plan = plan_of(
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

TEST(Layouts, YearsBelowAWordingAreItsYears) {
  const Plan plan = plan_of(
      "Indicatore | Peso | Valore | < | Target | < | <\n"
      "^ | ^ | 2022 | 2023 | 2024 | 2025 | 2026\n"
      "Libri prestati | 40% | 900 | 950 | 980 | 1.000 | 1.020\n"
      "Lettori attivi | 60% | 50 | 55 | >= 60 | >= 65 | >= 70\n");
  EXPECT_EQ(indicators_in(plan),
            (Strings{"Libri prestati | baseline 2022 number 900 | baseline 2023 number 950 | target 2024 number 980 | "
                     "target 2025 number 1000 | target 2026 number 1020",
                     "Lettori attivi | baseline 2022 number 50 | baseline 2023 number 55 | target 2024 number >= 60 | "
                     "target 2025 number >= 65 | target 2026 number >= 70"}));
  EXPECT_EQ(plan.indicators.at(0).weight, 40);
}

TEST(Layouts, WordingOverTheMiddleOfItsYearsHoldsForAllOfThem) {
  const Plan plan = plan_of(
      "Indicatore | | Target | | Responsabile\n"
      "| 2024 | 2025 | 2026 | \n"
      "Libri prestati | 10 | 11 | 12 | Biblioteca\n");
  EXPECT_EQ(indicators_in(plan),
            (Strings{"Libri prestati | target 2024 number 10 | target 2025 number 11 | target 2026 number 12"}));
  EXPECT_EQ(plan.indicators.at(0).units, Strings{"Biblioteca"});
}

TEST(Layouts, YearsMayStandOverWhatIsMeasured) {
  const Plan plan = plan_of(
      "Indicatore | 2023 | < | < | 2024 | <\n"
      "^ | Risultato effettivo | Target | % Realizzazione | Peso | Risultato atteso\n"
      "Libri prestati | 90 | 100 | 90% | 40% | 110\n"
      "Lettori attivi | 50 | 50 | 100% | 60% | 55\n");
  EXPECT_EQ(indicators_in(plan).at(0),
            "Libri prestati | result 2023 number 90 | target 2023 number 100 | realisation 2023 number 90 % | target "
            "2024 number 110");
  EXPECT_EQ(plan.indicators.at(0).weight, 40);
}

TEST(Layouts, ObjectiveCodesStandInTheirOwnColumn) {
  const Plan plan = plan_of(
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

TEST(Layouts, ColumnOfUnitsGivesTheUnit) {
  const Plan plan = plan_of(
      "Obiettivo strategico | Indicatore | Unità di misura | Baseline | Target 2024\n"
      "Cura del verde | Alberi piantati | Numero | 120 | 150\n"
      "| Tempo di risposta | giorni | 30 | 20\n"
      "| Aree servite | % | 70 | >= 75\n"
      "| Spesa per abitante | euro | 12,50 | 13\n"
      "| Gradimento | punteggio | 3 | 4\n");
  EXPECT_EQ(indicators_in(plan),
            (Strings{"Alberi piantati | baseline 2023 number 120 N | target 2024 number 150 N",
                     "Tempo di risposta | baseline 2023 number 30 gg | target 2024 number 20 gg",
                     "Aree servite | baseline 2023 number 70 % | target 2024 number >= 75 %",
                     "Spesa per abitante | baseline 2023 number 12.5 EUR | target 2024 number 13 EUR",
                     "Gradimento | baseline 2023 number 3 | target 2024 number 4"}));
}

TEST(Layouts, NthYearsAreCountedFromThePlansOwn) {
  const Plan plan = plan_of(
      "Dimensione | Stakeholder | Indicatore | Target 1° anno | Target 2° anno | Target 3° anno | Fonte\n"
      "Efficacia | Cittadini | Pratiche digitali | 50% | 60% | 70% | Protocollo\n");
  EXPECT_EQ(
      indicators_in(plan),
      (Strings{"Pratiche digitali | target 2024 number 50 % | target 2025 number 60 % | target 2026 number 70 %"}));
}

TEST(Layouts, TargetOfSeveralYearsIsGivenToTheLastAndFlagged) {
  const Plan plan = plan_of("Indicatore | Peso | Target triennale\nPratiche digitali | 100% | 70%\n");
  EXPECT_EQ(indicators_in(plan), Strings{"Pratiche digitali | target 2026 number 70 %"});
  EXPECT_TRUE(test::is_flagged(plan.indicators.at(0).review, "measures.target.2026"));
}

TEST(Layouts, PercentagesThatAddUpAreWeightsAndFlagged) {
  const Plan plan = plan_of(
      "Indicatore | Rilevanza | Target 2024\n"
      "Alberi piantati | 30% | 150\n"
      "Panchine | 70% | 12\n");
  EXPECT_EQ(plan.indicators.at(0).weight, 30);
  EXPECT_TRUE(test::is_flagged(plan.indicators.at(0).review, "weight"));
  EXPECT_LT(plan.indicators.at(0).confidence, 0.95);
}

TEST(Layouts, WeightColumnOfDatesIsNoWeightAndFlagged) {
  const Plan plan = plan_of(
      "Indicatore | Peso | Target 2024\n"
      "Alberi piantati | 30/06/2024 | 150\n"
      "Panchine | 31/12/2024 | 12\n");
  EXPECT_EQ(plan.indicators.at(0).weight, std::nullopt);
  EXPECT_TRUE(test::is_flagged(plan.indicators.at(0).review, "weight"));
}

TEST(Layouts, ColumnsThatNoFieldStandsForStayOutOfNames) {
  const Plan plan = plan_of(
      "Indicatore | Note | Stakeholder | Fonte | Cosa ne pensano i comitati di quartiere | Target 2024\n"
      "Alberi piantati | dato provvisorio | Cittadini | Ufficio verde | Vorrebbero molti più alberi lungo i viali | "
      "150\n");
  EXPECT_EQ(indicators_in(plan), Strings{"Alberi piantati | target 2024 number 150"});
  EXPECT_EQ(plan.indicators.at(0).algorithm, std::nullopt);
}

TEST(Layouts, LinesOverTheWholeTableNameItsObjectives) {
  const Plan plan = plan_of(
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

TEST(Layouts, NumberBesideAnObjectiveIsItsCodeUnlessItCountsRows) {
  const Plan coded = plan_of(
      "N. | Obiettivo strategico | KPI | Target 2024\n"
      "A.1 | Curare il verde | Alberi piantati | 150\n"
      "A.1 | Curare il verde | Panchine | 12\n"
      "A.2 | Aprire la biblioteca | Ore | 40\n");
  EXPECT_EQ(objectives_in(coded),
            (Strings{"obiettivo_strategico A.1 Curare il verde", "obiettivo_strategico A.2 Aprire la biblioteca"}));
  const Plan counted = plan_of(
      "N. | Obiettivo strategico | KPI | Target 2024\n"
      "1 | Curare il verde | Alberi piantati | 150\n"
      "2 | Curare il verde | Panchine | 12\n"
      "3 | Aprire la biblioteca | Ore | 40\n");
  EXPECT_EQ(objectives_in(counted),
            (Strings{"obiettivo_strategico Curare il verde", "obiettivo_strategico Aprire la biblioteca"}));
}

TEST(Layouts, ValueMergedOverYearsIsEachOnes) {
  const Plan plan = plan_of(
      "Indicatore | Target 2024 | Target 2025 | Target 2026\n"
      "Alberi piantati | 150 | < | <\n"
      "Panchine | 12 | 14 | <\n");
  EXPECT_EQ(indicators_in(plan).at(0),
            "Alberi piantati | target 2024 number 150 | target 2025 number 150 | target 2026 number 150");
  EXPECT_EQ(indicators_in(plan).at(1),
            "Panchine | target 2024 number 12 | target 2025 number 14 | target 2026 number 14");
}

TEST(Layouts, IndicatorsNumberedInsideOfCellsAreRows) {
  const Plan plan = plan_of(
      "Obiettivo | Indicatore | Peso | Target 2024 | Responsabile\n"
      "(1) | (2) | (3) | (4) | (5)\n"
      "Curare il verde | 1) Alberi piantati / lungo i viali / 2) Panchine | 1) 40% / 2) 60% | 1) >= 150 / 2) 12 | "
      "Ufficio verde\n");
  EXPECT_EQ(indicators_in(plan),
            (Strings{"Alberi piantati lungo i viali | target 2024 number >= 150", "Panchine | target 2024 number 12"}));
  ASSERT_EQ(plan.indicators.size(), 2u);
  EXPECT_EQ(plan.indicators[1].weight, 60);
  EXPECT_EQ(plan.indicators[1].units, Strings{"Ufficio verde"});
}

TEST(Layouts, ObjectivesMeasuredThemselvesAreFlagged) {
  const Plan plan = plan_of(
      "Obiettivi individuali | Risultato atteso | Peso | Scadenza\n"
      "Aggiornare il regolamento | 1 regolamento | 40% | 30/06/2024\n"
      "Ridurre gli arretrati | almeno l'80% | 60% | 31/12/2024\n");
  EXPECT_EQ(objectives_in(plan), (Strings{"obiettivo_individuale Aggiornare il regolamento",
                                          "obiettivo_individuale Ridurre gli arretrati"}));
  EXPECT_EQ(plan.indicators.size(), 2u);
  EXPECT_TRUE(test::is_flagged(plan.indicators.at(0).review, "name"));
}

TEST(Layouts, TablesOfOtherThingsGiveNoIndicators) {
  for (const char* table : {
           "Servizio | Dipendenti 2023 | Dipendenti 2024\nTributi | 5 | 4\nVerde | 8 | 9\n",
           "Società | Quota % | Obiettivo | Risultato 2023\nAcqua srl | 40% | Mantenere | 12.000\nLuce spa | 60% | "
           "Vendere | 9.000\n",
           "Missione | Programma | Stanziamento 2024 | Stanziamento 2025\n01 | 02 | 12.000,00 | 13.000,00\n",
           "Indicatore | 2020 | 2021 | 2022\nResidenti | 5.000 | 5.100 | 5.050\nNati | 40 | 38 | 35\n",
           "Area | Responsabile | Obiettivo\nTecnica | Rossi | Manutenzioni\n",
           "Obiettivo | Pagina\nCura del verde | 12\nBiblioteca | 14\n",
       }) {
    const Plan plan = plan_of(table);
    EXPECT_TRUE(plan.indicators.empty()) << table << indicators_in(plan).at(0);
    EXPECT_TRUE(plan.objectives.empty()) << table << objectives_in(plan).at(0);
  }
}

TEST(Layouts, RowsOfObjectivesHaveTheirOwnWeightsAndOwners) {
  const Plan plan = plan_of(
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

}  // namespace
}  // namespace spoglio::normalize

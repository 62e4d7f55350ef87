// Tables of administrations that no reader was written for: what wording and cells tell together.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "normalize/read_plan.h"
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

TEST(Layouts, YearsOverTheMiddleOfTheirColumnsHoldForAllOfThem) {
  const Plan plan = plan_of(
      "| | 2023 | | | 2024 | \n"
      "Indicatore | Target | Consuntivo | % di realizzazione | Target | Consuntivo | % di realizzazione\n"
      "Libri prestati | 100 | 90 | 90% | 110 | 120 | 100%\n");
  EXPECT_EQ(indicators_in(plan), Strings{"Libri prestati | target 2023 number 100 | result 2023 number 90 | "
                                         "realisation 2023 number 90 % | target 2024 "
                                         "number 110 | result 2024 number 120 | realisation 2024 number 100 %"});
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

TEST(Layouts, ObjectiveBesideTheMiddleOfItsRowsIsTheirsAndFlagged) {
  const Plan plan = plan_of(
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

TEST(Layouts, ProgrammesStandBetweenTheirMissionAndItsObjectives) {
  const Plan plan = test::plan_of_blocks(
      {"Piano della Performance 2024", "Missione 011 - Territorio", "Programma 004 – Reti",
       "Obiettivo strategico | Indicatore | Target 2024\n1 Ridurre le perdite | Perdite | 12%\n",
       "Programma 005 – Verde", "Obiettivo strategico | Indicatore | Target 2024\n2 Curare il verde | Alberi | 12\n"});
  EXPECT_EQ(
      objectives_in(plan),
      (Strings{"missione 011 Territorio", "programma 004 Reti < 011", "obiettivo_strategico 1 Ridurre le perdite < 004",
               "programma 005 Verde < 011", "obiettivo_strategico 2 Curare il verde < 005"}));
}

TEST(Layouts, LineMergedOverAllColumnsIsPrintedOnce) {
  const Plan plan = plan_of(
      "Indicatore | Target 2024 | Target 2025\n"
      "Obiettivo strategico 1 – Curare il verde | < | <\n"
      "Alberi | 12 | 14\n");
  EXPECT_EQ(objectives_in(plan), Strings{"obiettivo_strategico 1 Curare il verde"});
  EXPECT_EQ(plan.indicators.size(), 1u);
}

TEST(Layouts, LabelInACellOfItsOwnNamesTheObjectiveBesideIt) {
  const Plan plan = plan_of(
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

TEST(Layouts, LinesOverTheTableThatNameNoObjectiveAreNoIndicators) {
  const Plan plan = plan_of(
      "Indicatore | Formula | Target 2024\n"
      "Obiettivo operativo 1.1 – Curare il verde | < | <\n"
      "Descrizione: i viali e i parchi della costa | < | <\n"
      "Servizio Ambiente e territorio | < | <\n"
      "Alberi | n. alberi | 12\n");
  ASSERT_EQ(plan.indicators.size(), 1u);
  EXPECT_EQ(plan.objectives.at(0).description, "i viali e i parchi della costa");
}

TEST(Layouts, ColumnsBesideAYearOfTheirGroupTakeItFlagged) {
  const Plan plan = plan_of(
      "Indicatore | Risultati attesi | 2023 Consuntivo | Grado di raggiungimento | Risultato effettivo | 2024 Target | "
      "Grado di realizzazione\n"
      "Alberi | 10 | 11 | 100% | 12 | 13 | 90%\n");
  EXPECT_EQ(indicators_in(plan), Strings{"Alberi | target 2023 number 10 | result 2023 number 11 | realisation 2023 "
                                         "number 100 % | result 2024 number 12 | "
                                         "target 2024 number 13 | realisation 2024 number 90 %"});
  EXPECT_TRUE(test::is_flagged(plan.indicators.at(0).review, "measures.target.2023"));
}

TEST(Layouts, TableGoesOnBelowTheTitleOfTheNextObjective) {
  const Plan plan = test::plan_of_blocks({"Piano della Performance 2024", "Indicatore | Formula | Peso | Target 2024",
                                          "Obiettivo operativo 1.1 – Curare il verde",
                                          "Alberi | n. alberi | 40% | 150\nPanchine | n. panchine | 60% | 12",
                                          "Obiettivo operativo 1.2 – Aprire la biblioteca",
                                          "Ore di apertura | n. ore | 50% | 40\nEventi | n. eventi | 50% | 5"});
  EXPECT_EQ(plan.indicators.size(), 4u);
  EXPECT_EQ(test::objective_of(plan, plan.indicators.at(0)).code, "1.1");
  EXPECT_EQ(test::objective_of(plan, plan.indicators.at(3)).code, "1.2");
}

TEST(Layouts, AnotherTableDoesNotGoOnWithIt) {
  const Plan plan = test::plan_of_blocks(
      {"Piano della Performance 2024", "Indicatore | Formula | Peso | Target 2024\nAlberi | n. alberi | 100% | 150",
       "Le società partecipate",
       "Acque Chiare | Servizio idrico | forte | da vendere\nFarmacie | Commercio | debole | da tenere"});
  EXPECT_EQ(plan.indicators.size(), 1u);
}

TEST(Layouts, SumsAndNumbersOfColumnsAreNoRows) {
  const Plan plan = plan_of(
      "Indicatore | Peso | Target 2024\n"
      "(1) | (2) | (3)\n"
      "Alberi piantati | 40% | 150\n"
      "Panchine | 60% | 12\n"
      "Totale | 100% | \n");
  EXPECT_EQ(plan.indicators.size(), 2u);
}

TEST(Layouts, NameThatGoesOnInTheNextRowIsJoinedAndFlagged) {
  const Plan plan = plan_of(
      "Indicatore | Peso | Target 2024\n"
      "Alberi piantati lungo i viali e nei | 40% | 150\n"
      "parchi della costa | | \n"
      "Panchine | 60% | 12\n");
  ASSERT_EQ(plan.indicators.size(), 2u);
  EXPECT_EQ(plan.indicators[0].name, "Alberi piantati lungo i viali e nei parchi della costa");
  EXPECT_TRUE(test::is_flagged(plan.indicators[0].review, "name"));
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

TEST(Layouts, ProseMinutesAndChartsGiveNothing) {
  const Plan plan = test::plan_of_blocks(
      {"Piano della Performance 2024",
       "Indice\n1. Obiettivi strategici ........ 3\n2. Indicatori e target 2024 ........ 7",
       "Verbale della seduta del 12/10/2024\nPresenti: Rossi, Bianchi, Verdi.\n1) Completare la spesa entro il "
       "31/12/2024\nLa proposta "
       "è approvata con 8 voti.",
       "Nel 2023 il 45% degli obiettivi è stato raggiunto; il target del 2024 è dell'80%, con un peso del 20%.",
       "Direzione generale\nSettore Tributi Settore Verde\nUfficio Anagrafe",
       "Categoria | Uomini | Donne | Totale | % part time\nDirigenti | 4 | 3 | 7 | 10%\nIstruttori | 5 | 9 | 14 | "
       "20%",
       "Voce | Previsione 2024 | Previsione 2025\nEntrate tributarie | 38.469,00 | 53.992,00",
       "Grado di raggiungimento | Punteggio | Giudizio\ndal 90% al 100% | 10 | Pienamente raggiunto\ndal 70% all'89% "
       "| "
       "8 | In parte"});
  EXPECT_TRUE(plan.indicators.empty());
  EXPECT_TRUE(plan.objectives.empty());
}

TEST(Layouts, WhatIsReachedWithinTheYearIsNoBaseline) {
  const Plan plan = plan_of(
      "Indicatore | Target 2024 | Stato al 30 giugno\n"
      "Alberi piantati lungo i viali | 150 | 50%\n"
      "Panchine nuove nei parchi | 12 | in linea\n");
  ASSERT_EQ(plan.indicators.size(), 2u);
  EXPECT_EQ(plan.indicators[0].measures.size(), 1u);
  EXPECT_EQ(plan.indicators[1].measures.size(), 1u);
}

TEST(Layouts, ALineOverTheNextHeaderIsATitleNotARow) {
  const Plan plan = test::plan_of_blocks(
      {"Piano della Performance 2024",
       "Indicatore | Target 2024 | Peso\nAlberi piantati lungo i viali | 150 | 60%\nPanchine nuove | 12 | 40%\n",
       "| P.O. Ufficio scuola |\nIndicatore | Target 2024 | Peso\nIscrizioni lavorate | 90% | 100%\n"});
  ASSERT_EQ(plan.indicators.size(), 3u);
  EXPECT_EQ(plan.indicators[2].name, "Iscrizioni lavorate");
}

TEST(Layouts, TablesOfAnyShapeNeverThrow) {
  for (const char* table : {"|", "| |\n", "Indicatore | Target 2024", "Indicatore | Target 2024\n|", "^ | <\n< | ^",
                            "Obiettivo | Obiettivo | Obiettivo | Peso | Target\n| | | |",
                            "Indicatore | < | <\nTarget | < | <\n2024 | 2025 | 2026",
                            "Peso | Peso\nPeso | Peso\nPeso | Peso", "N. | Indicatore | Target 2024\n1) | 1) | 1)"}) {
    EXPECT_NO_THROW(plan_of(table)) << table;
  }
}

// What a row's review says of the row's own fields, in order.
Strings flags_of(const Indicator& indicator) {
  Strings out;
  for (const Review& review : indicator.review) {
    if (review.field != "objective") out.push_back(review.field + " " + review.reason);
  }
  return out;
}

TEST(Layouts, ValueThatMayReachOverItsNeighboursIsFlaggedWithThem) {
  const Plan plan = plan_of(
      "Indicatore | Formula | Target 2024 | Target 2025 | Target 2026 | Responsabile\n"
      "Libri prestati | n. libri | ~10 | | | \n"
      "Lettori attivi | n. lettori | 10 | | | \n"
      "Fontane riaperte | n. fontane | ~5 | | 7 | Ufficio Reti\n");
  EXPECT_EQ(
      flags_of(plan.indicators.at(0)),
      (Strings{"measures.target.2024 ambiguous", "measures.target.2025 ambiguous", "measures.target.2026 ambiguous"}));
  EXPECT_EQ(flags_of(plan.indicators.at(1)), Strings{});
  EXPECT_TRUE(test::is_flagged(plan.indicators.at(2).review, "measures.target.2025"));
  EXPECT_FALSE(test::is_flagged(plan.indicators.at(2).review, "measures.target.2026"));
}

TEST(Layouts, BlankYearsBeforeATargetAreFlagged) {
  const Plan plan = plan_of(
      "Indicatore | Formula | Target 2024 | Target 2025 | Target 2026\n"
      "Libri prestati | n. libri | | 10 | \n"
      "Lettori attivi | n. lettori | | 10 | 12\n"
      "Fontane riaperte | n. fontane | 5 | 6 | \n");
  EXPECT_EQ(
      flags_of(plan.indicators.at(0)),
      (Strings{"measures.target.2024 ambiguous", "measures.target.2025 ambiguous", "measures.target.2026 ambiguous"}));
  EXPECT_EQ(flags_of(plan.indicators.at(1)), Strings{"measures.target.2024 ambiguous"});
  EXPECT_EQ(flags_of(plan.indicators.at(2)), Strings{});
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

TEST(Layouts, WeightsThatAddUpTellTheRowsOfAnObjectiveCentredBesideThem) {
  const Plan plan = plan_of(kCentred);
  EXPECT_EQ(objectives_in(plan),
            (Strings{"obiettivo_operativo 1 Ridurre le perdite", "obiettivo_operativo 2 Riaprire le fontane",
                     "obiettivo_operativo 3 Aprire la biblioteca"}));
  EXPECT_EQ(test::objective_of(plan, test::indicator_named(plan, "Fontane riaperte")).code, "2");
  EXPECT_EQ(test::objective_of(plan, test::indicator_named(plan, "Panchine")).code, "2");
  EXPECT_EQ(test::objective_of(plan, test::indicator_named(plan, "Lettori attivi")).code, "3");
  EXPECT_TRUE(test::is_flagged(test::indicator_named(plan, "Lettori attivi").review, "objective"));
  EXPECT_FALSE(test::is_flagged(test::indicator_named(plan, "Perdite di rete").review, "objective"));
}

TEST(Layouts, WeightsOfAWholeSheetMoveNoRows) {
  const Plan plan = plan_of(
      "Obiettivo operativo | Indicatore | Peso | Target 2024\n"
      "Ridurre le perdite | Perdite di rete | 60% | 28%\n"
      "Riaprire le fontane | Fontane riaperte | 20% | 4\n"
      " | Panchine | 20% | 9\n");
  EXPECT_EQ(test::objective_of(plan, test::indicator_named(plan, "Panchine")).title, "Riaprire le fontane");
  EXPECT_EQ(flags_of(test::indicator_named(plan, "Panchine")), Strings{});
}

TEST(Layouts, PoliticalAndAdministrativeResponsibilityAreBothUnits) {
  const Plan plan = plan_of(
      "Indicatore | Formula | Target 2024 | Responsabilità politica | Responsabilità gestionale\n"
      "Libri prestati | n. libri | 10 | Rettore | Area Biblioteche\n");
  EXPECT_EQ(plan.indicators.at(0).units, (Strings{"Rettore", "Area Biblioteche"}));
}

TEST(Layouts, RowsWithAValueAndAHalfInTheirCellsAreFlaggedAsTwo) {
  const Plan plan = plan_of(
      "Indicatore | Formula | Valore 2023 | Target 2024 | Target 2025\n"
      "Somme spese / Guida / presentata | somma / data | 5 € / 15/11/2023 | 6 € / entro il | 6 € / entro il\n"
      "Atto di indirizzo / Utenti accolti | atto / aumento | NO | Sì / >= +20% | Sì\n"
      "Libri prestati | n. libri | 10 | 11 | 12\n");
  EXPECT_TRUE(test::is_flagged(plan.indicators.at(0).review, "name"));
  EXPECT_TRUE(test::is_flagged(plan.indicators.at(1).review, "measures.target.2024"));
  EXPECT_EQ(flags_of(plan.indicators.at(2)), Strings{});
}

TEST(Layouts, WeightAndUnitsBesideALabelledObjectiveAreItsOwn) {
  const Plan plan = plan_of(
      "Obiettivo/Indicatore | Algoritmo | Peso | Target 2024 | Responsabile\n"
      "OBIETTIVO OPERATIVO 1: Ridurre le perdite | | 45% | | Ufficio Reti\n"
      "Perdite di rete | perdite/immesso | 100% | 28% | Ufficio Acqua\n");
  EXPECT_EQ(objectives_in(plan), Strings{"obiettivo_operativo 1 Ridurre le perdite"});
  EXPECT_EQ(plan.objectives.at(0).weight, 45);
  EXPECT_EQ(plan.objectives.at(0).units, Strings{"Ufficio Reti"});
  EXPECT_EQ(plan.indicators.at(0).weight, 100);
}

TEST(Layouts, LabelsOverTheTablePartTheRowsWhoseWeightsAddUp) {
  const Plan plan = plan_of(
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

TEST(Layouts, RestOfATableThatLostAColumnIsReadByWhereItsCellsStandAndFlagged) {
  extract::DocumentInfo info;
  info.source = "prova.pdf";
  PlanReader reader(info, Vocabulary::standard());
  extract::Page page;
  page.blocks.emplace_back(
      test::table_of("N. | Obiettivo operativo | Indicatore | Peso | Target 2024\n"
                     "1 | Ridurre le perdite | Perdite di rete | 60% | 28%\n"
                     " | | Tratti ispezionati | 40% | 12\n"));
  extract::Table rest = test::table_of("Riaprire le fontane | Fontane riaperte | 100% | 4\n");
  for (extract::Cell& cell : rest.cells) {  // one column to the right, each centred in its own
    cell.place.box->x0 += 70;
    cell.place.box->x1 += 50;
  }
  page.blocks.emplace_back(rest);
  reader.add(page);
  const Plan plan = reader.finish();
  const Indicator& last = test::indicator_named(plan, "Fontane riaperte");
  EXPECT_EQ(test::objective_of(plan, last).title, "Riaprire le fontane");
  EXPECT_EQ(last.weight, 100);
  EXPECT_EQ(test::measure_of(last, "target", 2024), "number 4");
  EXPECT_TRUE(test::is_flagged(last.review, "objective"));
}

TEST(Layouts, EveryRowWithoutAPrintedObjectiveIsFlagged) {
  const Plan plan = plan_of(
      "Indicatore | Formula | Target 2024\n"
      "Libri prestati | n. libri | 10\n"
      "Lettori attivi | n. lettori | 10\n");
  for (const Indicator& indicator : plan.indicators) EXPECT_TRUE(test::is_flagged(indicator.review, "objective"));
}

TEST(Layouts, RowsWhoseNameStartsInsideASentenceAreFlaggedWithTheOneAbove) {
  const Plan plan = plan_of(
      "Indicatore | Formula | Target 2024\n"
      "Libri prestati | n. libri | 10\n"
      "Tasso di lettori | lettori | 5\n"
      "iscritti alla biblioteca | iscritti | 7\n"
      "n. fontane | fontane | 3\n");
  EXPECT_EQ(flags_of(plan.indicators.at(0)), Strings{});
  EXPECT_TRUE(test::is_flagged(plan.indicators.at(1).review, "name"));
  EXPECT_TRUE(test::is_flagged(plan.indicators.at(2).review, "name"));
  EXPECT_EQ(flags_of(plan.indicators.at(3)), Strings{});
}

TEST(Layouts, TitleThatAPageBreakCutsGoesOnBelowTheRepeatedHeader) {
  const Plan plan =
      test::plan_of_blocks({"Piano della Performance 2024",
                            "Obiettivo operativo | Indicatore | Formula | Target 2024\n"
                            "1.1 Ridurre le perdite di rete | Tratti ispezionati | n. tratti | 12\n"
                            "1.2 Riaprire le fontane del | Fontane riaperte | (n. fontane su n. fontane | 4\n",
                            "\f",
                            "Obiettivo operativo | Indicatore | Formula | Target 2024\n"
                            "centro antico | | in tutto) * 100 | \n"
                            "^ | Fontane pulite | n. fontane | 6\n"});
  EXPECT_EQ(objectives_in(plan), (Strings{"obiettivo_operativo 1.1 Ridurre le perdite di rete",
                                          "obiettivo_operativo 1.2 Riaprire le fontane del centro antico"}));
  ASSERT_EQ(plan.indicators.size(), 3U);
  EXPECT_EQ(plan.indicators.at(1).algorithm, "(n. fontane su n. fontane in tutto) * 100");
  EXPECT_TRUE(test::is_flagged(plan.indicators.at(1).review, "algorithm"));
  EXPECT_EQ(test::objective_of(plan, plan.indicators.at(2)).code, "1.2");
}

TEST(Layouts, ACardOnTheNextPageIsNoRestOfTheTableBefore) {
  const auto card = [](const std::string& code, const std::string& title, const std::string& name) {
    return "Codice obiettivo | " + code + " | < | <\nObiettivo | " + title +
           " | < | <\nResponsabile | Settore Acque | < | <\nPeso obiettivo | 30% | < | <\n"
           "Indicatore | Modalità di calcolo | Target 2024 | Target 2025\n" +
           name + " | conteggio | 12 | 14\n";
  };
  const Plan plan =
      test::plan_of_blocks({"Piano della Performance 2024", card("1", "Ridurre le perdite", "Tratti ispezionati"), "\f",
                            card("2", "Riaprire le fontane", "Fontane riaperte")});
  EXPECT_EQ(objectives_in(plan),
            (Strings{"obiettivo_operativo 1 Ridurre le perdite", "obiettivo_operativo 2 Riaprire le fontane"}));
  EXPECT_EQ(plan.indicators.size(), 2U);
}

TEST(Layouts, ARestThatBeginsLikeATotalIsNone) {
  const Plan plan = test::plan_of_blocks({"Piano della Performance 2024", "Obiettivo 1: Ridurre le perdite",
                                          "Indicatore | Formula | Target 2024\n"
                                          "Rapporto tra le perdite e il | (n. perdite / | 4\n",
                                          "\f",
                                          "Indicatore | Formula | Target 2024\n"
                                          "totale dei tratti di rete | n. tratti) | \n"
                                          "Tratti ispezionati | n. tratti | 6\n"});
  ASSERT_EQ(plan.indicators.size(), 2U);
  EXPECT_EQ(plan.indicators.at(0).name, "Rapporto tra le perdite e il totale dei tratti di rete");
  EXPECT_EQ(plan.indicators.at(0).algorithm, "(n. perdite / n. tratti)");
}

}  // namespace
}  // namespace spoglio::normalize

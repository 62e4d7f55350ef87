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
using test::plan_of_table;

// What a row's review says of the row's own fields, in order.
Strings flags_of(const Indicator& indicator) {
  Strings out;
  for (const Review& review : indicator.review) {
    if (review.field != "objective") out.push_back(review.field + " " + review.reason);
  }
  return out;
}

TEST(Layouts, YearsBelowAWordingAreItsYears) {
  const Plan plan = plan_of_table(
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
  const Plan plan = plan_of_table(
      "Indicatore | | Target | | Responsabile\n"
      "| 2024 | 2025 | 2026 | \n"
      "Libri prestati | 10 | 11 | 12 | Biblioteca\n");
  EXPECT_EQ(indicators_in(plan),
            (Strings{"Libri prestati | target 2024 number 10 | target 2025 number 11 | target 2026 number 12"}));
  EXPECT_EQ(plan.indicators.at(0).units, Strings{"Biblioteca"});
}

TEST(Layouts, YearsOverTheMiddleOfTheirColumnsHoldForAllOfThem) {
  const Plan plan = plan_of_table(
      "| | 2023 | | | 2024 | \n"
      "Indicatore | Target | Consuntivo | % di realizzazione | Target | Consuntivo | % di realizzazione\n"
      "Libri prestati | 100 | 90 | 90% | 110 | 120 | 100%\n");
  EXPECT_EQ(indicators_in(plan), Strings{"Libri prestati | target 2023 number 100 | result 2023 number 90 | "
                                         "realisation 2023 number 90 % | target 2024 "
                                         "number 110 | result 2024 number 120 | realisation 2024 number 100 %"});
}

TEST(Layouts, YearsMayStandOverWhatIsMeasured) {
  const Plan plan = plan_of_table(
      "Indicatore | 2023 | < | < | 2024 | <\n"
      "^ | Risultato effettivo | Target | % Realizzazione | Peso | Risultato atteso\n"
      "Libri prestati | 90 | 100 | 90% | 40% | 110\n"
      "Lettori attivi | 50 | 50 | 100% | 60% | 55\n");
  EXPECT_EQ(indicators_in(plan).at(0),
            "Libri prestati | result 2023 number 90 | target 2023 number 100 | realisation 2023 number 90 % | target "
            "2024 number 110");
  EXPECT_EQ(plan.indicators.at(0).weight, 40);
}

TEST(Layouts, ColumnOfUnitsGivesTheUnit) {
  const Plan plan = plan_of_table(
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
  const Plan plan = plan_of_table(
      "Dimensione | Stakeholder | Indicatore | Target 1° anno | Target 2° anno | Target 3° anno | Fonte\n"
      "Efficacia | Cittadini | Pratiche digitali | 50% | 60% | 70% | Protocollo\n");
  EXPECT_EQ(
      indicators_in(plan),
      (Strings{"Pratiche digitali | target 2024 number 50 % | target 2025 number 60 % | target 2026 number 70 %"}));
}

TEST(Layouts, TargetOfSeveralYearsIsGivenToTheLastAndFlagged) {
  const Plan plan = plan_of_table("Indicatore | Peso | Target triennale\nPratiche digitali | 100% | 70%\n");
  EXPECT_EQ(indicators_in(plan), Strings{"Pratiche digitali | target 2026 number 70 %"});
  EXPECT_TRUE(test::is_flagged(plan.indicators.at(0).review, "measures.target.2026"));
}

TEST(Layouts, PercentagesThatAddUpAreWeightsAndFlagged) {
  const Plan plan = plan_of_table(
      "Indicatore | Rilevanza | Target 2024\n"
      "Alberi piantati | 30% | 150\n"
      "Panchine | 70% | 12\n");
  EXPECT_EQ(plan.indicators.at(0).weight, 30);
  EXPECT_TRUE(test::is_flagged(plan.indicators.at(0).review, "weight"));
  EXPECT_LT(plan.indicators.at(0).confidence, 0.95);
}

TEST(Layouts, WeightColumnOfDatesIsNoWeightAndFlagged) {
  const Plan plan = plan_of_table(
      "Indicatore | Peso | Target 2024\n"
      "Alberi piantati | 30/06/2024 | 150\n"
      "Panchine | 31/12/2024 | 12\n");
  EXPECT_EQ(plan.indicators.at(0).weight, std::nullopt);
  EXPECT_TRUE(test::is_flagged(plan.indicators.at(0).review, "weight"));
}

TEST(Layouts, ColumnsThatNoFieldStandsForStayOutOfNames) {
  const Plan plan = plan_of_table(
      "Indicatore | Note | Stakeholder | Fonte | Cosa ne pensano i comitati di quartiere | Target 2024\n"
      "Alberi piantati | dato provvisorio | Cittadini | Ufficio verde | Vorrebbero molti più alberi lungo i viali | "
      "150\n");
  EXPECT_EQ(indicators_in(plan), Strings{"Alberi piantati | target 2024 number 150"});
  EXPECT_EQ(plan.indicators.at(0).algorithm, std::nullopt);
}

TEST(Layouts, ValueMergedOverYearsIsEachOnes) {
  const Plan plan = plan_of_table(
      "Indicatore | Target 2024 | Target 2025 | Target 2026\n"
      "Alberi piantati | 150 | < | <\n"
      "Panchine | 12 | 14 | <\n");
  EXPECT_EQ(indicators_in(plan).at(0),
            "Alberi piantati | target 2024 number 150 | target 2025 number 150 | target 2026 number 150");
  EXPECT_EQ(indicators_in(plan).at(1),
            "Panchine | target 2024 number 12 | target 2025 number 14 | target 2026 number 14");
}

TEST(Layouts, IndicatorsNumberedInsideOfCellsAreRows) {
  const Plan plan = plan_of_table(
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

TEST(Layouts, LineMergedOverAllColumnsIsPrintedOnce) {
  const Plan plan = plan_of_table(
      "Indicatore | Target 2024 | Target 2025\n"
      "Obiettivo strategico 1 – Curare il verde | < | <\n"
      "Alberi | 12 | 14\n");
  EXPECT_EQ(objectives_in(plan), Strings{"obiettivo_strategico 1 Curare il verde"});
  EXPECT_EQ(plan.indicators.size(), 1u);
}

TEST(Layouts, ColumnsBesideAYearOfTheirGroupTakeItFlagged) {
  const Plan plan = plan_of_table(
      "Indicatore | Risultati attesi | 2023 Consuntivo | Grado di raggiungimento | Risultato effettivo | 2024 Target | "
      "Grado di realizzazione\n"
      "Alberi | 10 | 11 | 100% | 12 | 13 | 90%\n");
  EXPECT_EQ(indicators_in(plan), Strings{"Alberi | target 2023 number 10 | result 2023 number 11 | realisation 2023 "
                                         "number 100 % | result 2024 number 12 | "
                                         "target 2024 number 13 | realisation 2024 number 90 %"});
  EXPECT_TRUE(test::is_flagged(plan.indicators.at(0).review, "measures.target.2023"));
}

TEST(Layouts, SumsAndNumbersOfColumnsAreNoRows) {
  const Plan plan = plan_of_table(
      "Indicatore | Peso | Target 2024\n"
      "(1) | (2) | (3)\n"
      "Alberi piantati | 40% | 150\n"
      "Panchine | 60% | 12\n"
      "Totale | 100% | \n");
  EXPECT_EQ(plan.indicators.size(), 2u);
}

TEST(Layouts, TwoNumbersOfColumnsInBracketsAreNoRowNorAreThoseOfWhichOneWasMisread) {
  EXPECT_EQ(
      plan_of_table("Indicatore | Target 2024\n(1) | (2)\nAlberi piantati | 150\nPanchine | 12\n").indicators.size(),
      2U);
  EXPECT_EQ(plan_of_table("Indicatore | Peso | Target 2024\n(1) | (2) | (8)\nAlberi | 40% | 150\nPanchine | 60% | 12\n")
                .indicators.size(),
            2U);
  EXPECT_EQ(plan_of_table("Indicatore | Target 2024\n1 | 2\nAlberi piantati | 150\nPanchine | 12\n").indicators.size(),
            3U);
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
    const Plan plan = plan_of_table(table);
    EXPECT_TRUE(plan.indicators.empty()) << table << indicators_in(plan).at(0);
    EXPECT_TRUE(plan.objectives.empty()) << table << objectives_in(plan).at(0);
  }
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
  const Plan plan = plan_of_table(
      "Indicatore | Target 2024 | Stato al 30 giugno\n"
      "Alberi piantati lungo i viali | 150 | 50%\n"
      "Panchine nuove nei parchi | 12 | in linea\n");
  ASSERT_EQ(plan.indicators.size(), 2u);
  EXPECT_EQ(plan.indicators[0].measures.size(), 1u);
  EXPECT_EQ(plan.indicators[1].measures.size(), 1u);
}

TEST(Layouts, TablesOfAnyShapeNeverThrow) {
  for (const char* table : {"|", "| |\n", "Indicatore | Target 2024", "Indicatore | Target 2024\n|", "^ | <\n< | ^",
                            "Obiettivo | Obiettivo | Obiettivo | Peso | Target\n| | | |",
                            "Indicatore | < | <\nTarget | < | <\n2024 | 2025 | 2026",
                            "Peso | Peso\nPeso | Peso\nPeso | Peso", "N. | Indicatore | Target 2024\n1) | 1) | 1)"}) {
    EXPECT_NO_THROW(plan_of_table(table)) << table;
  }
}

TEST(Layouts, ValueThatMayReachOverItsNeighboursIsFlaggedWithThem) {
  const Plan plan = plan_of_table(
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
  const Plan plan = plan_of_table(
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

TEST(Layouts, PoliticalAndAdministrativeResponsibilityAreBothUnits) {
  const Plan plan = plan_of_table(
      "Indicatore | Formula | Target 2024 | Responsabilità politica | Responsabilità gestionale\n"
      "Libri prestati | n. libri | 10 | Rettore | Area Biblioteche\n");
  EXPECT_EQ(plan.indicators.at(0).units, (Strings{"Rettore", "Area Biblioteche"}));
}

TEST(Layouts, RowsWithAValueAndAHalfInTheirCellsAreFlaggedAsTwo) {
  const Plan plan = plan_of_table(
      "Indicatore | Formula | Valore 2023 | Target 2024 | Target 2025\n"
      "Somme spese / Guida / presentata | somma / data | 5 € / 15/11/2023 | 6 € / entro il | 6 € / entro il\n"
      "Atto di indirizzo / Utenti accolti | atto / aumento | NO | Sì / >= +20% | Sì\n"
      "Libri prestati | n. libri | 10 | 11 | 12\n");
  EXPECT_TRUE(test::is_flagged(plan.indicators.at(0).review, "name"));
  EXPECT_TRUE(test::is_flagged(plan.indicators.at(1).review, "measures.target.2024"));
  EXPECT_EQ(flags_of(plan.indicators.at(2)), Strings{});
}

TEST(Layouts, RestOfOneWordingBelowTheHeaderIsPartOfIt) {
  const Plan plan = plan_of_table(
      "Obiettivo operativo | Indicatore | Unità di | Peso (%) | Target anno 2023\n"
      "| | misura | |\n"
      "4.1 Ampliare i nidi | Posti disponibili | n. | 100 | oltre 72\n");
  ASSERT_EQ(plan.indicators.size(), 1U);
  EXPECT_EQ(plan.indicators[0].measures.at(0).unit, "N");
  EXPECT_EQ(plan.indicators[0].measures.at(0).value, 72);
}

TEST(Layouts, CodesOfIndicatorsStayTheirsBesideAColumnOfObjectives) {
  const Plan plan = plan_of_table(
      "Cod. indicatore | Obiettivo operativo | Indicatore | Target 2024\n"
      "I01 | Curare il verde | Alberi piantati | 150\n"
      "I02 | Aprire la biblioteca | Libri prestati | 90\n");
  ASSERT_EQ(plan.indicators.size(), 2U);
  EXPECT_EQ(plan.indicators[0].code, "I01");
  EXPECT_FALSE(test::objective_of(plan, plan.indicators[0]).code);
}

TEST(Layouts, ValueOfADayWithinTheTargetsYearIsNoBaselineOneBeforeThemIs) {
  const auto read = [](const std::string& header) {
    return indicators_in(plan_of_table(header + "1.1 Curare il verde | Alberi piantati | 150 | 70\n")).at(0);
  };
  EXPECT_EQ(read("Obiettivo operativo | Indicatore | Target 2024 | Valore al 30/06/2024\n"),
            "Alberi piantati | target 2024 number 150");
  EXPECT_EQ(read("Obiettivo operativo | Indicatore | Target 2024 | Dato al 30 giugno 2024\n"),
            "Alberi piantati | target 2024 number 150");
  EXPECT_EQ(read("Obiettivo operativo | Indicatore | Target 2024 | Valore al 30/06/2023\n"),
            "Alberi piantati | target 2024 number 150 | baseline 2023 number 70");
}

TEST(Layouts, AHeaderOfWhichSomeCellsRanTogetherIsTheOneAboveIt) {
  const Plan plan = plan_of_table(
      "Indicatore | Formula | Peso | Valore 2023 | Target 2024\n"
      "Alberi | n. alberi | 100% | 140 | 150\n"
      "Area 2 – Cultura | < | < | < | <\n"
      "Indicatore | Formula | Valore Peso 2023 | < | Target 2024\n"
      "Eventi | n. eventi | 40% | 4 | 5\n"
      "Lettori | n. lettori | 60% | 8 | 9\n");
  ASSERT_EQ(plan.indicators.size(), 3U);
  EXPECT_EQ(plan.indicators[1].weight, 40);
  EXPECT_EQ(test::measure_of(plan.indicators[1], "baseline", 2023), "number 4");
}

TEST(Layouts, AWeightOfMoreThanAllIsOneAllTheSame) {
  const Plan plan = plan_of_table("Indicatore | Target 2024 | Peso\nAlberi | 150 | 50%\nPanchine | 12 | 350%\n");
  ASSERT_EQ(plan.indicators.size(), 2U);
  EXPECT_EQ(plan.indicators[0].weight, 50);
}

}  // namespace
}  // namespace spoglio::normalize

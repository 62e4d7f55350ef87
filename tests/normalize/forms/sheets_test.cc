// Sheets of an objective as spreadsheets print them: a band with its number, a number at the left, areas as bands.
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

constexpr const char* kTitle = "Piano dettagliato degli obiettivi 2024";

TEST(FormSheets, ABandMayGiveTheObjectivesNumber) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "SCHEDA OBIETTIVO 2 | < | < | <\n"
                                          "Servizio | Verde | Titolare P.O. | Mario Bianchi\n"
                                          "Titolo obiettivo | Curare i parchi | < | <\n"
                                          "Finalità | Si curano i parchi di tutti i quartieri. | < | <\n"
                                          "Peso | 35% | Tipologia obiettivo | Mantenimento\n",
                                          "N. | Attività | 1 | 2 | 3 | 4\n"
                                          "1 | Analisi | X | X | | \n"
                                          "2 | Gara | | | X | X\n",
                                          "Indicatore di performance | Unità di misura | Risultato atteso 2024\n"
                                          "Alberi piantati | N. | 150\n"
                                          "Panchine nuove | N. | 12\n"});
  ASSERT_EQ(plan.objectives.size(), 1u);
  EXPECT_EQ(plan.objectives[0].code, "2");
  EXPECT_EQ(plan.objectives[0].title, "Curare i parchi");
  EXPECT_EQ(plan.objectives[0].weight, 35);
  EXPECT_EQ(plan.objectives[0].units, (Strings{"Verde", "Mario Bianchi"}));
  ASSERT_EQ(plan.indicators.size(), 2u);
  EXPECT_EQ(plan.indicators[1].objective, plan.objectives[0].id);
}

TEST(FormSheets, ALabelThatNobodyKnowsPutsInDoubtWhatItsCardLacks) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "Obiettivo | Curare i parchi | < | <\n"
                                          "Indicatore | Alberi piantati | < | <\n"
                                          "Peso | 30% | Target 2024 | almeno 150\n"
                                          "Come si ricava | dal catasto del verde | Ufficio | Area verde\n"});
  ASSERT_EQ(plan.indicators.size(), 1u);
  EXPECT_TRUE(test::is_flagged(plan.indicators[0].review, "algorithm"));
  EXPECT_FALSE(test::is_flagged(plan.indicators[0].review, "weight"));
}

TEST(FormSheets, CodeAndTitleOverAHeaderNameItsObjective) {
  const Plan plan = test::plan_of_blocks({kTitle, "CDR 01 - Segreteria", "Responsabile: Mario Bianchi",
                                          "Codice | 1.1 | <\n"
                                          "Obiettivo | Curare i parchi | <\n"
                                          "Descrizione indicatore | Target 2024 | Peso\n"
                                          "Alberi piantati | 150 | 70\n"
                                          "Panchine nuove | 12 | 30\n"});
  ASSERT_EQ(plan.objectives.size(), 1u);
  EXPECT_EQ(plan.objectives[0].code, "1.1");
  EXPECT_EQ(plan.objectives[0].title, "Curare i parchi");
}

TEST(FormSheets, ANumberMergedAtTheLeftIsTheObjectives) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "1 | Titolo obiettivo | Curare i parchi | < | <\n"
                                          "^ | Ufficio | Area verde | Peso obiettivo | 25\n"
                                          "^ | Indicatore 1 | Alberi piantati | < | <\n"
                                          "^ | Target 2024 | almeno 150 | < | <\n"
                                          "^ | Indicatore 2 | Panchine nuove | < | <\n"
                                          "^ | Target 2024 | 12 | < | <\n"
                                          "N. 2 | Titolo obiettivo | Aprire la biblioteca | < | <\n"
                                          "^ | Ufficio | Area cultura | Peso obiettivo | 75\n"
                                          "^ | Indicatore 1 | Ore di apertura | < | <\n"
                                          "^ | Target 2024 | 40 | < | <\n"});
  ASSERT_EQ(plan.objectives.size(), 2u);
  EXPECT_EQ(plan.objectives[0].code, "1");
  EXPECT_EQ(plan.objectives[1].code, "2");
  EXPECT_EQ(plan.objectives[1].title, "Aprire la biblioteca");
  EXPECT_EQ(plan.objectives[1].weight, 75);
  ASSERT_EQ(plan.indicators.size(), 3u);
  EXPECT_EQ(plan.indicators[2].objective, plan.objectives[1].id);
}

TEST(FormSheets, ALetteredBandIsTheAreaOfTheObjectivesBelow) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "Obiettivo | Indicatori | Risultato atteso 2024 | Peso %\n"
                                          "Area A - Governo della spesa | < | < | <\n"
                                          "Curare i parchi | Alberi piantati | 150 | 40%\n"
                                          "^ | Panchine nuove | 12 | 10%\n"
                                          "Area B - Qualità | < | < | <\n"
                                          "Aprire la biblioteca | Ore di apertura | 40 | 50%\n"});
  EXPECT_EQ(objectives_in(plan),
            (Strings{"area_strategica A Governo della spesa", "obiettivo_operativo Curare i parchi < A",
                     "area_strategica B Qualità", "obiettivo_operativo Aprire la biblioteca < B"}));
}

TEST(FormSheets, TablesWithoutATitleGoOnWithTheCodesThatAreOpen) {
  const Plan plan = test::plan_of_blocks({kTitle, "Obiettivo strategico 1.1 - Curare il verde",
                                          "Indicatore | Target 2024 | Peso\n"
                                          "Superficie curata | 40 | 100%\n",
                                          "Obiettivo operativo | Ufficio | Indicatore | Target 2024\n"
                                          "1.1-1 Curare i parchi | Verde | Alberi piantati | 150\n"
                                          "1.1-2 Curare i viali | Verde | Panchine nuove | 12\n"});
  ASSERT_EQ(plan.objectives.size(), 3u);
  EXPECT_EQ(plan.objectives[1].code, "1.1-1");
  EXPECT_EQ(plan.objectives[1].title, "Curare i parchi");
  EXPECT_EQ(plan.objectives[1].parent, plan.objectives[0].id);
  EXPECT_EQ(plan.objectives[2].parent, plan.objectives[0].id);
  EXPECT_EQ(plan.sheets.size(), 1u);
}

TEST(FormSheets, YearsInBracketsMayBeTheLowerLineOfAHeader) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "Obiettivo | Indicatore | Valore di partenza | Valore atteso anno | Valore "
                                          "atteso anno\n | | (2023) | 2024 | 2025\n"
                                          "Curare i parchi | Alberi piantati | 100 | 150 | 160\n"});
  EXPECT_EQ(indicators_in(plan),
            Strings{"Alberi piantati | baseline 2023 number 100 | target 2024 number 150 | target 2025 number 160"});
}

TEST(FormSheets, AYearsIndexBrokenAtItsSignIsOneWord) {
  const Plan plan =
      test::plan_of_blocks({kTitle,
                            "Obiettivo | Indicatore | Formula | Target 2024\n"
                            "Curare i parchi | Variazione degli alberi | differenza tra anno n e anno n- / 1 | 5%\n"});
  EXPECT_EQ(plan.indicators.at(0).algorithm, "differenza tra anno n e anno n-1");
}

TEST(FormSheets, YearsStandOverPairsOfColumnsBesideABaseline) {
  const Plan plan = test::plan_of_blocks(
      {kTitle,
       " | | | | Valore iniziale / 2023 | Anno 2024 | | Anno 2025 | \n"
       "Codice | Obiettivo operativo | Indicatori | Fonte dati | ^ | Valore minimo | Valore target | Valore minimo | "
       "Valore target\n"
       "OS1 | Curare i parchi | Alberi piantati | Verbali | 100 | 120 | 150 | 140 | 160\n"
       "OS2 | Curare i viali | Panchine nuove | Verbali | 10 | 11 | 12 | 12 | 14\n"});
  EXPECT_EQ(indicators_in(plan).at(1),
            "Panchine nuove | baseline 2023 number 10 | target 2024 number 12 | target 2025 number 14");
}

TEST(FormSheets, AValueBrokenInsideAWordIsReadWhole) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "Obiettivo | Indicatore | Target 2024\n"
                                          "Curare i parchi | Piano adottato | entro il 31 di- / cembre 2024\n"});
  EXPECT_EQ(indicators_in(plan), Strings{"Piano adottato | target 2024 deadline <= 2024-12-31"});
}

TEST(FormSheets, AValueBelowItsLabelMayGoOnInTheNextRow) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "Codice | Centro di responsabilità | Peso %\n"
                                          "OG1 | Ufficio tecnico | 20%\n"
                                          "Titolo dell'obiettivo | |\n"
                                          "Curare il verde | |\n"
                                          "Descrizione | |\n"
                                          "Si curano i viali e i parchi; le economie | |\n"
                                          "restano a disposizione. | |\n",
                                          "Indicatore | Unità di misura | Valore atteso 2024\n"
                                          "Alberi piantati | n. | 150\nPanchine nuove | n. | 12\n"});
  ASSERT_EQ(plan.objectives.size(), 1u);
  EXPECT_EQ(plan.objectives[0].title, "Curare il verde");
  EXPECT_EQ(plan.objectives[0].description, "Si curano i viali e i parchi; le economie restano a disposizione.");
}

TEST(FormSheets, ATableOfContentsNamesNoObjective) {
  const Plan plan =
      test::plan_of_blocks({kTitle, "Indice\n1. Il contesto 4\n2. Obiettivi strategici 28\n3. Allegati 69",
                            "Obiettivo | Indicatore | Target 2024\n"
                            "Curare i parchi | Alberi piantati | 150\n"});
  EXPECT_EQ(objectives_in(plan), Strings{"obiettivo_operativo Curare i parchi"});
}

TEST(FormSheets, ALineOfLabelsIsNoRowOfTheTableBefore) {
  const Plan plan =
      test::plan_of_blocks({kTitle,
                            "Obiettivo | Indicatore | Target 2024 | Peso\n"
                            "Curare i parchi | Alberi piantati | 150 | 10\n"
                            "Curare i viali | Panchine nuove | 12 | 90\n",
                            "Scheda budget 2024 - U.O.C. Chirurgia", "Direttore | Mario Rossi | Posti letto | 24\n"});
  EXPECT_EQ(plan.indicators.size(), 2u);
  EXPECT_EQ(plan.objectives.size(), 2u);
}

TEST(FormSheets, AKnownHeaderMayGoOnInItsLowerLine) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "Obiettivo | Indicatore | Livello atteso | < | Responsabilità\n"
                                          "^ | ^ | 2024 | 2025 | gestionale\n"
                                          "Curare i parchi | Alberi piantati | 150 | 160 | Ufficio verde\n"});
  ASSERT_EQ(indicators_in(plan), Strings{"Alberi piantati | target 2024 number 150 | target 2025 number 160"});
  EXPECT_EQ(plan.indicators[0].units, Strings{"Ufficio verde"});
}

TEST(FormSheets, ALabelBrokenInsideAWordIsKnown) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "Indicatore | Target 2024 | Peso\n"
                                          "Obiettivo strate- / gico | 1.2 - Curare il verde | <\n"
                                          "Alberi piantati | 150 | 100%\n"});
  ASSERT_EQ(plan.objectives.size(), 1u);
  EXPECT_EQ(plan.objectives[0].code, "1.2");
  EXPECT_EQ(plan.objectives[0].title, "Curare il verde");
}

TEST(FormSheets, StaffBelowTheRowsIsAnotherTable) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "Obiettivo | Indicatore | Target 2024 | Peso\n"
                                          "Curare i parchi | Alberi piantati | 150 | 40%\n"
                                          "^ | Panchine nuove | 12 | 60%\n"
                                          " | Risorse umane assegnate | |\n"
                                          " | Nominativo Categoria | | % impiego\n"
                                          " | Mario Bianchi Funzionario | | 80%\n"});
  EXPECT_EQ(plan.indicators.size(), 2u);
}

TEST(FormSheets, ACalendarOfPhasesBelowTheRowsIsAnotherTable) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "Obiettivo | Indicatore | Target 2024 | Peso\n"
                                          "Curare i parchi | Alberi piantati | 150 | 40%\n"
                                          "^ | Panchine nuove | 12 | 60%\n"
                                          "N. | Fase / attività | G F M A M G L A | S 0 N D\n"
                                          "1 | Scegliere le piante | X X | X\n"});
  EXPECT_EQ(plan.indicators.size(), 2u);
}

TEST(FormSheets, ANameMayBeginLeftOfItsHeader) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          " | Indicatore | Target 2024 | Peso\n"
                                          "Alberi piantati | < | 150 | 40%\n"
                                          "Panchine nuove | < | 12 | 60%\n"});
  ASSERT_EQ(plan.indicators.size(), 2u);
  EXPECT_EQ(plan.indicators[0].name, "Alberi piantati");
  EXPECT_EQ(plan.indicators[1].weight, 60);
}

TEST(FormSheets, StaffUnderAHeaderThatCallsThemAGroupIsAnotherTable) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "Obiettivo | Indicatore | Target 2024\n"
                                          "Curare i parchi | Dipendenti formati | 80%\n"
                                          "Personale coinvolto | Cat. | % di impiego\n"
                                          "Verdini M. | C | 50%\n"});
  ASSERT_EQ(plan.indicators.size(), 1u);
  EXPECT_EQ(plan.indicators[0].name, "Dipendenti formati");
}

TEST(FormSheets, AnAreaCalledAfterStaffLosesNoRow) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "Obiettivo | Indicatore | Target 2024 | Peso\n"
                                          "Risorse umane | < | < | <\n"
                                          "Curare i parchi | Alberi piantati | 150 | 40%\n"
                                          "^ | Panchine nuove | 12 | 60%\n"});
  EXPECT_EQ(plan.indicators.size(), 2u);
}

TEST(FormSheets, AHeaderEndsTheStaffAboveIt) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "Obiettivo | Indicatore | Target 2024 | Peso\n"
                                          "Curare i parchi | Alberi piantati | 150 | 40%\n"
                                          "Personale assegnato | < | < | <\n"
                                          "Mario Bianchi | Funzionario | 80 | \n"
                                          "Obiettivo | Indicatore | Target 2024 | Peso\n"
                                          "Curare i viali | Panchine nuove | 12 | 60%\n"});
  EXPECT_EQ(plan.indicators.size(), 2u);
}

TEST(FormSheets, ARowWhoseValuesReadAsLabelsIsARow) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "Indicatore | Unità di misura | Target 2024 | Responsabile\n"
                                          "Alberi piantati | Numero | 150 | Direttore\n",
                                          "Si curano i parchi.", "Panchine nuove | Numero | 12 | Direttore\n"});
  EXPECT_EQ(plan.indicators.size(), 2u);
}

// "Arco temporale" and its like differ from plan to plan: an objective's own label tells that the sheet is one.
TEST(FormSheets, LabelsThatNobodyKnowsDoNotHideASheet) {
  const Plan plan = test::plan_of_blocks({"Piano degli indicatori e dei risultati attesi 2024-2026",
                                          "Missione | 011 - Sviluppo delle imprese\n"
                                          "Obiettivo n. 1 | Ridurre i tempi del registro\n"
                                          "Arco previsto | Triennio 2024-2026\n"
                                          "Soggetti interessati | Imprese\n"
                                          "Descrizione | Si rivedono le procedure\n",
                                          "Indicatore | Giorni di evasione\n"
                                          "Valore osservato 2023 | 12\n"
                                          "Valore atteso 2024 | 10\n"});
  EXPECT_EQ(objectives_in(plan), (Strings{"missione 011 Sviluppo delle imprese",
                                          "obiettivo_operativo 1 Ridurre i tempi del registro < 011"}));
  EXPECT_EQ(plan.indicators.at(0).objective, plan.objectives.at(1).id);
}

TEST(FormSheets, WhatWasObservedBeforeTheTargetsIsTheBaselineElseTheResult) {
  const auto read = [](const std::string& observed) {
    return indicators_in(test::plan_of_blocks({kTitle,
                                               "Obiettivo operativo | 1 - Ridurre i tempi\n"
                                               "Indicatore | Giorni di evasione\n"
                                               "Target 2024 | 10\n"
                                               "Valore osservato " +
                                                   observed + " | 12\n"}));
  };
  EXPECT_EQ(read("2023"), Strings{"Giorni di evasione | target 2024 number 10 | baseline 2023 number 12"});
  EXPECT_EQ(read("2024"), Strings{"Giorni di evasione | target 2024 number 10 | result 2024 number 12"});
}

TEST(FormSheets, NumberBehindAnObjectiveThatHasACodeIsTheNextOnes) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "Obiettivo strategico | F.1 Territorio | < | <\n"
                                          "N. | 4 | Peso | 10 %\n"
                                          "Obiettivo | Curare le sedi | < | <\n"
                                          "Indicatore | Sedi visitate | < | <\n"
                                          "Target 2024 | 12 | < | <\n"});
  EXPECT_EQ(objectives_in(plan),
            (Strings{"obiettivo_strategico F.1 Territorio", "obiettivo_operativo 4 Curare le sedi < F.1"}));
}

TEST(FormSheets, StaffBelowTheRowsOfACardIsNoIndicator) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "Obiettivo n. 1 | < | < | <\n"
                                          "Denominazione obiettivo | Curare i viali | < | <\n"
                                          "Indicatore di risultato | < | Target 2024 | Tempistica\n"
                                          "Panchine nuove | < | 12 | 31/12/2024\n"
                                          "Personale assegnato | Bianchi M., Verdi L. | < | <\n"});
  EXPECT_EQ(indicators_in(plan), Strings{"Panchine nuove | target 2024 number 12"});
}

TEST(FormSheets, IndividualObjectivesInFrontOfTheirIndicatorsAreObjectives) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "N. | Obiettivi individuali | Peso | Indicatore | Target 2024\n"
                                          "1 | Curare i parchi | 40% | Alberi piantati | 150\n"
                                          "2 | Curare i viali | 60% | Panchine nuove | 12\n"});
  EXPECT_EQ(objectives_in(plan),
            (Strings{"obiettivo_individuale 1 Curare i parchi", "obiettivo_individuale 2 Curare i viali"}));
  EXPECT_EQ(plan.objectives.at(0).weight, 40);
  EXPECT_FALSE(plan.indicators.at(0).weight);
  EXPECT_TRUE(plan.indicators.at(0).assignees.empty());
}

TEST(FormSheets, BoxesToTickMayStandInCellsOfTheirOwn) {
  const Plan plan = test::plan_of_blocks({kTitle, "Obiettivo | Curare i viali | < | <\n",
                                          "Indicatore di risultato | Panchine nuove | < | <\n"
                                          "Tipologia | [ ] Efficacia | [ ] Efficienza | [x] Qualità\n"
                                          "Risultato atteso 2024 | 12 | < | <\n"
                                          "Fonte dei dati | Magazzino | < | <\n"
                                          "Indicatore di risultato | Alberi piantati | < | <\n"
                                          "Tipologia | [x] Efficacia | [ ] Efficienza | [ ] Qualità\n"
                                          "Risultato atteso 2024 | 150 | < | <\n"
                                          "Fonte dei dati | Registro | < | <\n"});
  EXPECT_EQ(indicators_in(plan),
            (Strings{"Panchine nuove | target 2024 number 12", "Alberi piantati | target 2024 number 150"}));
  EXPECT_EQ(plan.indicators.at(0).type, "Qualità");
  EXPECT_EQ(plan.indicators.at(1).type, "Efficacia");
}

TEST(FormSheets, LabelThatRanIntoTheCodeBeforeItIsNoPartOfIt) {
  for (const char* row : {"N. | 1 Peso obiettivo | 10,00%", "N. obiettivo | 1 Peso % | 10%", "N. | 1 Peso 10 | <"}) {
    const Plan plan =
        test::plan_of_blocks({kTitle, "Obiettivo strategico | C.5 Salute pubblica | \n" + std::string(row) +
                                          "\n"
                                          "Obiettivo | Curare le visite fiscali | <\n"
                                          "Indicatore | Giorni di attesa | <\n"
                                          "Target 2024 | 8 | <\n"});
    EXPECT_EQ(plan.objectives.back().code, "1") << row;
    EXPECT_EQ(plan.objectives.back().weight, 10) << row;
  }
}

TEST(FormSheets, NumberedDescriptionBelowACodedObjectiveIsOneOfItsOwn) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "Obiettivo strategico | F.1 Territorio | < | <\n"
                                          "N. | 4 | Peso | 10 %\n"
                                          "Descrizione sintetica obiettivo | Curare le sedi | < | <\n"
                                          "Indicatore | Sedi visitate | < | <\n"
                                          "Target 2024 | 12 | < | <\n"});
  EXPECT_EQ(objectives_in(plan),
            (Strings{"obiettivo_strategico F.1 Territorio", "obiettivo_operativo 4 Curare le sedi < F.1"}));
  EXPECT_EQ(plan.objectives.at(1).weight, 10);
  EXPECT_TRUE(test::is_flagged(plan.objectives.at(1).review, "title"));
}

}  // namespace
}  // namespace spoglio::normalize

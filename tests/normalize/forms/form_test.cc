// Sheets of labels and values, as comuni and universities print them: one objective or indicator a sheet.
#include "normalize/forms/form.h"

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

constexpr const char* kTitle = "Piano esecutivo di gestione 2024";

TEST(Form, LabelsInAColumnOfTheirOwn) {
  const Plan plan = test::plan_of_blocks({"Piano della Performance 2024",
                                          "Obiettivo operativo | 2.1 - Aprire la biblioteca la sera\n"
                                          "Descrizione | Due sere a settimana\n"
                                          "Responsabile | Servizio cultura\n"
                                          "Indicatore | Ore di apertura serale\n"
                                          "Formula | n. ore di apertura\n"
                                          "Unità di misura | ore\n"
                                          "Peso | 100%\n"
                                          "Baseline | 0\n"
                                          "Target 2024 | >= 120\n"
                                          "Fonte | Registro presenze\n"});
  EXPECT_EQ(objectives_in(plan), Strings{"obiettivo_operativo 2.1 Aprire la biblioteca la sera"});
  EXPECT_EQ(plan.objectives.at(0).description, "Due sere a settimana");
  EXPECT_EQ(plan.objectives.at(0).units, Strings{"Servizio cultura"});
  EXPECT_EQ(indicators_in(plan),
            Strings{"Ore di apertura serale | baseline 2023 number 0 | target 2024 number >= 120"});
  EXPECT_EQ(plan.indicators.at(0).weight, 100);
  EXPECT_EQ(plan.indicators.at(0).algorithm, "n. ore di apertura");
}

TEST(Form, TwoPairsSideBySideInAnyOrder) {
  const Plan plan = test::plan_of_blocks({"Piano della Performance 2024",
                                          "Codice obiettivo | OS3 | Responsabile | Settore tecnico\n"
                                          "Obiettivo strategico | Curare il verde | < | <\n"
                                          "Indicatore | Alberi piantati | Tipologia | Efficacia\n"
                                          "Target 2024 | 150 | Peso | 40%\n"
                                          "Valore di partenza | 120 | Scadenza | 31/12/2024\n"
                                          "Indicatore | Panchine nuove | Tipologia | Efficacia\n"
                                          "Target 2024 | 12 | Peso | 60%\n"});
  EXPECT_EQ(objectives_in(plan), Strings{"obiettivo_strategico OS3 Curare il verde"});
  EXPECT_EQ(indicators_in(plan), (Strings{"Alberi piantati | target 2024 number 150 | baseline 2023 number 120",
                                          "Panchine nuove | target 2024 number 12"}));
  EXPECT_EQ(plan.indicators.at(0).weight, 40);
  EXPECT_EQ(plan.indicators.at(0).due, "2024-12-31");
  EXPECT_EQ(plan.indicators.at(1).weight, 60);
}

TEST(Form, IndicatorThatReadsLikeALabelIsAValueBelowTheLabels) {
  const Plan plan = test::plan_of_blocks({"Piano della Performance 2024",
                                          "Obiettivo n. | 1 | <\n"
                                          "Denominazione obiettivo | Aprire la biblioteca la sera | <\n"
                                          "Responsabile | Servizio cultura | <\n"
                                          "Peso obiettivo | 20% | <\n"
                                          "Indicatore | Modalità di calcolo | Target 2024\n"
                                          "Tasso di copertura / dei turni | turni coperti / turni | 40\n"
                                          "Numero di sere / con apertura | sere aperte | 90%\n"
                                          "Stato di avanzamento | lavori eseguiti | 90%\n"});
  EXPECT_EQ(indicators_in(plan), (Strings{"Tasso di copertura dei turni | target 2024 number 40",
                                          "Numero di sere con apertura | target 2024 number 90 %",
                                          "Stato di avanzamento | target 2024 number 90 %"}));
}

TEST(Form, LinesWithAColon) {
  const Plan plan = test::plan_of_blocks({"Piano della Performance 2024",
                                          "Obiettivo: Ridurre i tempi di pagamento\n"
                                          "Indicatore: Giorni medi di pagamento\n"
                                          "Unità di misura: giorni\n"
                                          "Valore iniziale: 35\n"
                                          "Target 2024: <= 30\n"
                                          "Peso: 50%\n",
                                          "Obiettivo: Digitalizzare gli archivi\n"
                                          "Indicatore: Fascicoli digitalizzati sul totale\n"
                                          "Target 2024: almeno l'80%   Peso: 50%\n"});
  EXPECT_EQ(objectives_in(plan), (Strings{"obiettivo_operativo Ridurre i tempi di pagamento",
                                          "obiettivo_operativo Digitalizzare gli archivi"}));
  EXPECT_EQ(indicators_in(plan),
            (Strings{"Giorni medi di pagamento | baseline 2023 number 35 gg | target 2024 number <= 30 gg",
                     "Fascicoli digitalizzati sul totale | target 2024 number >= 80 %"}));
  EXPECT_EQ(plan.indicators.at(1).weight, 50);
}

TEST(Form, ANameOverItsTargetIsEnough) {
  const Plan plan = test::plan_of_blocks({kTitle, "Obiettivo operativo 1 – Curare i fossi",
                                          "Indicatore: Fossi scavati,\nanche in collina\nTarget 2024: 40",
                                          "Indicatore: Argini rialzati\nTarget 2024: almeno 3"});
  EXPECT_EQ(indicators_in(plan), (Strings{"Fossi scavati, anche in collina | target 2024 number 40",
                                          "Argini rialzati | target 2024 number >= 3"}));
}

TEST(Form, AGlossaryIsNoIndicator) {
  const Plan plan = test::plan_of_blocks({kTitle, "Come si legge il piano",
                                          "Indicatore: grandezza che dice come procede un obiettivo\n"
                                          "Target: valore che ci si propone di raggiungere"});
  EXPECT_TRUE(plan.indicators.empty());
}

TEST(Form, LabelsOverTheirValues) {
  const Plan plan = test::plan_of_blocks({"Piano della Performance 2024",
                                          "Area strategica | Territorio | < | <\n"
                                          "Obiettivo strategico | Curare il verde | < | <\n"
                                          "Indicatore | Alberi piantati | < | <\n"
                                          "Peso | Baseline | Target 2024 | Target 2025\n"
                                          "100% | 120 | 150 | 160\n"});
  EXPECT_EQ(objectives_in(plan),
            (Strings{"area_strategica Territorio", "obiettivo_strategico Curare il verde < \"Territorio\""}));
  EXPECT_EQ(indicators_in(plan),
            Strings{"Alberi piantati | baseline 2023 number 120 | target 2024 number 150 | target 2025 number 160"});
}

TEST(Form, ObjectiveSheetOverATableOfItsIndicators) {
  const Plan plan = test::plan_of_blocks({"Piano della Performance 2024",
                                          "Obiettivo n. | 4 | < | <\n"
                                          "Obiettivo | Curare il verde | < | <\n"
                                          "Dirigente | Settore tecnico | < | <\n"
                                          "Indicatore | Peso | Baseline | Target 2024\n"
                                          "Alberi piantati | 40% | 120 | 150\n"
                                          "Panchine nuove | 60% | 10 | 12\n"});
  EXPECT_EQ(objectives_in(plan), Strings{"obiettivo_operativo 4 Curare il verde"});
  EXPECT_EQ(plan.objectives.at(0).units, Strings{"Settore tecnico"});
  EXPECT_EQ(indicators_in(plan), (Strings{"Alberi piantati | baseline 2023 number 120 | target 2024 number 150",
                                          "Panchine nuove | baseline 2023 number 10 | target 2024 number 12"}));
  EXPECT_EQ(test::objective_of(plan, plan.indicators.at(1)).code, "4");
}

TEST(Form, SheetOfAnObjectiveOverATableOfItsOwn) {
  const Plan plan = test::plan_of_blocks({"Piano della Performance 2024",
                                          "Obiettivo | Curare il verde\nDescrizione | I viali e i parchi\nPeso | 20%\n",
                                          "Indicatori | Valore atteso | Modalità di calcolo | Dimensione\n"
                                          "Alberi piantati | 150 | n. alberi | Efficacia\n",
                                          "Obiettivo | Aprire la biblioteca\nPeso | 80%\n",
                                          "Indicatori | Valore atteso | Modalità di calcolo | Dimensione\n"
                                          "Ore di apertura | 40 | n. ore | Volume\n"});
  EXPECT_EQ(objectives_in(plan),
            (Strings{"obiettivo_operativo Curare il verde", "obiettivo_operativo Aprire la biblioteca"}));
  EXPECT_EQ(plan.objectives.at(0).weight, 20);
  EXPECT_EQ(plan.indicators.at(0).type, "Efficacia");
  EXPECT_EQ(test::objective_of(plan, plan.indicators.at(1)).title, "Aprire la biblioteca");
}

TEST(Form, ItemsOfAListCarryTheirValues) {
  const Plan plan = test::plan_of_blocks(
      {"Piano della Performance 2024", "Obiettivo operativo 1.1 – Curare il verde dei viali",
       "1) Alberi piantati; peso: 50%; target 2024: ≥ 150",
       "2) Tempo medio delle risposte ai cittadini; peso: 50%; target 2024:\n≤ 19 gg",
       "Obiettivo operativo 1.2 – Aprire la biblioteca", "- Ore di apertura [valore atteso 2024: 40 - peso: 60%]",
       "- Regolamento delle sale (target 2024: entro il 30/06/2024, peso: 40%)"});
  EXPECT_EQ(indicators_in(plan), (Strings{"Alberi piantati | target 2024 number >= 150",
                                          "Tempo medio delle risposte ai cittadini | target 2024 number <= 19 gg",
                                          "Ore di apertura | target 2024 number 40",
                                          "Regolamento delle sale | target 2024 deadline <= 2024-06-30"}));
  ASSERT_EQ(plan.indicators.size(), 4u);
  EXPECT_EQ(plan.indicators[1].weight, 50);
  EXPECT_EQ(plan.indicators[2].weight, 60);
  EXPECT_EQ(test::objective_of(plan, plan.indicators[2]).code, "1.2");
}

TEST(Form, ItemsOfProseAreNone) {
  const Plan plan =
      test::plan_of_blocks({kTitle, "Obiettivo operativo 1.1 – Curare il verde dei viali",
                            "- i viali (vedi oltre): il target del 2024 è di 150 alberi",
                            "1) la Giunta, come noto: ha deliberato", "- risultati attesi; tempi: 30 giorni"});
  EXPECT_TRUE(plan.indicators.empty());
}

TEST(Form, ANumberInTheLabelIsTheObjectivesCode) {
  for (const char* label : {"Obiettivo n. 4", "N. obiettivo 4", "Obiettivo 4", "Codice obiettivo 4"}) {
    const Plan plan = test::plan_of_blocks({kTitle,
                                            std::string(label) + " | Curare il verde\n"
                                                                 "Descrizione | Più alberi nei viali\n",
                                            "Indicatore | Valore atteso\nAlberi piantati | 150\n"});
    EXPECT_EQ(objectives_in(plan), Strings{"obiettivo_operativo 4 Curare il verde"}) << label;
    EXPECT_EQ(plan.indicators.size(), 1u) << label;
  }
}

TEST(Form, AFieldRightOverTheHeaderIsTheObjectives) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "Obiettivo n. 4 | Curare il verde | <\n"
                                          "Responsabile | Settore tecnico | <\n"
                                          "Indicatore | Formula | Valore atteso\n"
                                          "Alberi piantati | n. alberi | 150\n"});
  ASSERT_EQ(plan.objectives.size(), 1u);
  EXPECT_EQ(plan.objectives[0].units, Strings{"Settore tecnico"});
  EXPECT_EQ(indicators_in(plan), Strings{"Alberi piantati | target 2024 number 150"});
}

TEST(Form, FieldsInTheTableBelowTheSheetAreItsObjectives) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "Obiettivo n. 4 | Curare il verde\n"
                                          "Descrizione | Più alberi nei viali\n",
                                          "Responsabile Settore tecnico | Peso | 45%\n"
                                          "Indicatore | Valore atteso | Termine\n"
                                          "Alberi piantati | 150 | 31/12/2024\n"});
  ASSERT_EQ(plan.objectives.size(), 1u);
  EXPECT_EQ(plan.objectives[0].units, Strings{"Settore tecnico"});
  EXPECT_EQ(plan.objectives[0].weight, 45);
  EXPECT_EQ(plan.indicators.at(0).name, "Alberi piantati");
}

TEST(Form, FieldsInATableBelowTheLineThatNamesAnObjectiveAreItsOwnAndItsStateIsNoBaseline) {
  const Plan plan = test::plan_of_blocks({kTitle, "Obiettivo 0805.001 - Curare il verde",
                                          "Responsabile: | arch. Bianchi | Peso: | 45,00\n"
                                          "Descrizione: | Più alberi nei viali | < | <\n"
                                          "Stato: | Definitivo | Periodo: | dal 01/01/2024 al 31/12/2024\n",
                                          "Indicatore | Valore atteso 2024\nAlberi piantati | 150\n"});
  ASSERT_EQ(plan.objectives.size(), 1u);
  EXPECT_EQ(plan.objectives[0].units, Strings{"arch. Bianchi"});
  EXPECT_EQ(plan.objectives[0].weight, 45);
  EXPECT_EQ(plan.objectives[0].description, "Più alberi nei viali");
  ASSERT_EQ(plan.indicators.size(), 1u);
  EXPECT_EQ(plan.indicators[0].measures.size(), 1u);
}

TEST(Form, LinesBelowTheFieldsOfAnObjectiveAreNoRestOfItsTitle) {
  const Plan plan = test::plan_of_blocks(
      {kTitle, "Obiettivo strategico 1 - Curare il verde", "Indicatori | Target 2024\nAlberi | 150",
       "Obiettivo strategico 2 - Aprire la biblioteca", "Descrizione | Orari più ampi\n", "Famiglie e ragazzi",
       "Indicatori", "Indicatore | Target 2024\nOre | 40"});
  ASSERT_EQ(plan.objectives.size(), 2u);
  EXPECT_EQ(plan.objectives[1].title, "Aprire la biblioteca");
}

TEST(Form, ALabelWithAColonBeforeANumberTellsAWeightWithoutAPerCent) {
  const Plan plan = test::plan_of_blocks({kTitle, "Obiettivo operativo 4 - Curare il verde",
                                          "Responsabile: | arch. Bianchi Peso: | 45,00\n"
                                          "Descrizione: | Più alberi nei viali | \n",
                                          "Indicatore | Valore atteso 2024\nAlberi piantati | 150\n"});
  ASSERT_EQ(plan.objectives.size(), 1u);
  EXPECT_EQ(plan.objectives[0].units, Strings{"arch. Bianchi"});
  EXPECT_EQ(plan.objectives[0].weight, 45);
}

TEST(Form, AWeightThatRunsIntoTheValueBeforeItIsTold) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "Codice obiettivo | 4\n"
                                          "Obiettivo operativo | Curare il verde\n"
                                          "Settore | Servizio Verde e Cura Peso 15%\n",
                                          "Indicatore | Valore atteso\nAlberi piantati | 150\n"});
  ASSERT_EQ(plan.objectives.size(), 1u);
  EXPECT_EQ(plan.objectives[0].weight, 15);
  EXPECT_EQ(plan.objectives[0].units, Strings{"Servizio Verde e Cura"});
}

TEST(Form, CardsOpenWithTheirFirstLabel) {
  const Plan plan = test::plan_of(
      "Piano della Performance 2024\n\n"
      "Obiettivo strategico: Curare il verde\n"
      "Codice indicatore: A1\nIndicatore: Alberi piantati\nFormula: n. alberi\nValore atteso 2024: 150\n\n"
      "Codice indicatore: A2\nIndicatore: Panchine nuove\nFormula: n. panchine\nValore atteso 2024: 12\n");
  ASSERT_EQ(plan.indicators.size(), 2u);
  EXPECT_EQ(plan.indicators[0].code, "A1");
  EXPECT_EQ(plan.indicators[1].code, "A2");
  EXPECT_EQ(plan.indicators[1].name, "Panchine nuove");
}

TEST(Form, ACardCutByAPageBreakGoesOn) {
  const Plan plan = test::plan_of(
      "Piano della Performance 2024\n\n"
      "Obiettivo strategico 1 - Curare il verde\n\n"
      "Codice indicatore: A1\nIndicatore: Alberi piantati\nFormula: n. alberi\nValore atteso 2024: 150\n\n"
      "Codice indicatore: A2\nIndicatore: Panchine nuove\nFormula: n. panchine nei parchi e\n"
      "\fnei viali\nValore atteso 2024: 12\n\n"
      "Codice indicatore: A3\nIndicatore: Aiuole curate\nFormula: n. aiuole\nValore atteso 2024: 30\n");
  EXPECT_EQ(indicators_in(plan),
            (Strings{"Alberi piantati | target 2024 number 150", "Panchine nuove | target 2024 number 12",
                     "Aiuole curate | target 2024 number 30"}));
  EXPECT_EQ(plan.indicators.at(1).algorithm, "n. panchine nei parchi e nei viali");
}

TEST(Form, TheFirstLinesOfACardAtAPagesEndAreItsOwn) {
  const Plan plan = test::plan_of(
      "Piano della Performance 2024\n\n"
      "Obiettivo strategico 1 - Curare il verde\n\n"
      "Codice indicatore: A1\nIndicatore: Alberi piantati\nFormula: n. alberi\nValore atteso 2024: 150\n\n"
      "Obiettivo strategico 2 - Rifare le piazze\n\n"
      "Codice indicatore: B1\nIndicatore: Panchine nuove\n"
      "\fFormula: n. panchine\nValore atteso 2024: 12\n");
  EXPECT_EQ(indicators_in(plan),
            (Strings{"Alberi piantati | target 2024 number 150", "Panchine nuove | target 2024 number 12"}));
  EXPECT_EQ(plan.indicators.at(1).code, "B1");
}

TEST(Form, ADescriptionBesideTheNameIsNoName) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "Indicatore | Alberi piantati\n"
                                          "Valore atteso 2024 | 150\n"
                                          "Formula | n. alberi\n"
                                          "Descrizione dell'indicatore | Misura la cura dei viali\n"});
  EXPECT_EQ(indicators_in(plan), Strings{"Alberi piantati | target 2024 number 150"});
}

TEST(Form, SheetsThatNameNoIndicatorAreNone) {
  for (const char* block :
       {"Denominazione | Biblioteca comunale\nIndirizzo | Via Roma 1\nTelefono | 0585 1234\nResponsabile | Rossi\n",
        "Codice | 12\nServizio | Tributi\nResponsabile | Bianchi\nNote | nessuna\n"}) {
    const Plan plan = test::plan_of_blocks({kTitle, block});
    EXPECT_TRUE(plan.indicators.empty()) << block;
    EXPECT_TRUE(plan.objectives.empty()) << block;
  }
}

TEST(Form, SentencesWithColonsAreProse) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "Risultato: nel 2023 sono stati raggiunti tutti i traguardi.\nObiettivo: "
                                          "continuare così anche nel 2024.\nNota: i dati sono provvisori.\n"});
  EXPECT_TRUE(plan.indicators.empty());
  EXPECT_TRUE(plan.objectives.empty());
}

TEST(Form, ObjectiveMayHaveItsNumberAndItsTitleApart) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "Obiettivo n. | 3\n"
                                          "Titolo | Curare il verde\n"
                                          "Descrizione | Con chi abita il quartiere\n"
                                          "Peso dell'obiettivo | 20%\n",
                                          "Indicatore | Peso | Valore atteso\n"
                                          "Alberi piantati | 100% | 150\n"});
  EXPECT_EQ(objectives_in(plan), Strings{"obiettivo_operativo 3 Curare il verde"});
  ASSERT_EQ(plan.indicators.size(), 1u);
  EXPECT_EQ(test::objective_of(plan, plan.indicators.front()).code, "3");
}

TEST(Form, TheLastLabelOverItsValueMayStandAlone) {
  const Plan plan = test::plan_of_blocks({"Piano della Performance 2024",
                                          "Codice | Centro di responsabilità | Peso %\n"
                                          "OG1 | Ufficio tecnico | 20%\n"
                                          "Obiettivo strategico | |\n"
                                          "2 - Un ente semplice | |\n"
                                          "Denominazione dell'obiettivo | |\n"
                                          "Curare il verde di quartiere | |\n"
                                          "Stakeholder | |\n",
                                          "Indicatore | Unità di misura | Valore atteso 2024\n"
                                          "Alberi piantati | n. | 150\nPanchine nuove | n. | 12\n"});
  ASSERT_EQ(objectives_in(plan).size(), 2u) << ::testing::PrintToString(objectives_in(plan));
  EXPECT_EQ(plan.objectives.at(1).title, "Curare il verde di quartiere");
  EXPECT_EQ(plan.objectives.at(1).code, "OG1");
}

TEST(Form, AValueMayBeginLikeAWordingOfNoField) {
  const Plan plan =
      test::plan_of_blocks({"Piano della Performance 2024", "Obiettivo gestionale 1 – Curare lo sportello",
                            "INDICATORE: | Variazione di pratiche chiuse sull'anno / precedente\n"
                            "FORMULA DI CALCOLO: | pratiche dell'anno meno quelle di prima\n"
                            "DIMENSIONE: | Impatto\n"
                            "Target 2024: | +9 %\n"});
  ASSERT_EQ(plan.indicators.size(), 1U);
  EXPECT_EQ(plan.indicators[0].name, "Variazione di pratiche chiuse sull'anno precedente");
}

TEST(Form, ALabelWithItsValueOverAllColumnsIsNoRestOfTheValuesAbove) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "Obiettivo operativo 1.1: Curare i ponti (Peso: 60%) | < | <\n"
                                          "Indicatore di risultato: Ponti ispezionati | < | <\n"
                                          "Formula: Ponti visti / ponti in gestione | < | <\n"
                                          "Valore iniziale 2023 | Valore target 2024 | Valore target 2025\n"
                                          "-- | 45% | 50%\n"
                                          "Indicatore di risultato: Ponti riparati | < | <\n"
                                          "Formula: Numero di ponti | < | <\n"
                                          "Valore iniziale 2023 | Valore target 2024 | Valore target 2025\n"
                                          "7 | 8 | 9\n"});
  EXPECT_EQ(indicators_in(plan),
            (Strings{"Ponti ispezionati | target 2024 number 45 % | target 2025 number 50 %",
                     "Ponti riparati | baseline 2023 number 7 | target 2024 number 8 | target 2025 number 9"}));
}

}  // namespace
}  // namespace spoglio::normalize

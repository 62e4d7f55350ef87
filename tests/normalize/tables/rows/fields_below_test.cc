// Formulas and sources in a row of their own below each indicator.
#include "normalize/tables/rows/fields_below.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/tables.h"
#include "tests/support/text_plan.h"

namespace spoglio::normalize {
namespace {

using Strings = std::vector<std::string>;
using test::indicators_in;

constexpr const char* kTitle = "Piano della Performance 2024";

Strings fields_of(const std::string& row) {
  Strings out;
  for (const FormPair& pair : fields_below(rows_of(test::table_of(row)).at(0), Vocabulary::standard()))
    out.push_back(pair.label.role + " " + pair.text);
  return out;
}

TEST(FieldsBelow, LabelsStandInEachCell) {
  EXPECT_EQ(fields_of("Modalità di calcolo: n. alberi su n. strade | < | Fonte: Catasto del verde"),
            (Strings{"algorithm n. alberi su n. strade", "source Catasto del verde"}));
  EXPECT_EQ(fields_of("Formula: a/b - Fonte dati: Protocollo | < | <"),
            (Strings{"algorithm a/b", "source Protocollo"}));
}

TEST(FieldsBelow, LabelsAndValuesStandInCellsByTurns) {
  EXPECT_EQ(fields_of("Formula di calcolo | n. alberi | < | Fonte | Catasto"),
            (Strings{"algorithm n. alberi", "source Catasto"}));
}

TEST(FieldsBelow, AValueOverAllOtherColumnsMayBeWordedLikeALabel) {
  EXPECT_EQ(fields_of("Unità di misura | Punteggio | < | <"), Strings{"measure_unit Punteggio"});
  EXPECT_EQ(fields_of("Tipo di indicatore | Indicatore di realizzazione | < | <"),
            Strings{"type Indicatore di realizzazione"});
  EXPECT_EQ(fields_of("Tipo di indicatore | Indicatore di realizzazione | < | 12"), Strings{});
}

TEST(FieldsBelow, TypeUnitMethodAndSourceStandInRowsBelowTheValues) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "Codice e denominazione indicatore | < | Valori obiettivo | <\n"
                                          "^ | ^ | 2024 | 2025\n"
                                          "1.1 - Alberi messi a dimora | < | 80 | 90\n"
                                          "Tipo di indicatore | Indicatore di risultato | < | <\n"
                                          "Unità di misura | % | < | <\n"
                                          "Formula di calcolo | alberi su buche | < | <\n"
                                          "Fonte di verifica | Catasto del verde | < | <\n"
                                          "1.2 - Panchine nuove | < | 12 | 14\n"
                                          "Tipo di indicatore | Realizzazione fisica | < | <\n"});
  EXPECT_EQ(indicators_in(plan), (Strings{"Alberi messi a dimora | target 2024 number 80 % | target 2025 number 90 %",
                                          "Panchine nuove | target 2024 number 12 | target 2025 number 14"}));
  EXPECT_EQ(plan.indicators.at(0).code, "1.1");
  EXPECT_EQ(plan.indicators.at(0).type, "Indicatore di risultato");
  EXPECT_EQ(plan.indicators.at(0).algorithm, "alberi su buche");
  EXPECT_EQ(plan.indicators.at(1).type, "Realizzazione fisica");
}

TEST(FieldsBelow, OtherRowsAreNone) {
  for (const char* row :
       {"Formula | Fonte | Peso", "Alberi piantati | n. alberi | 150", "Responsabile: Ufficio verde | <",
        "Formula: n. alberi | 150", "Note: aggiornato a giugno | <", "Descrizione: alberi | <"})
    EXPECT_EQ(fields_of(row), Strings{}) << row;
}

TEST(FieldsBelow, TheyBelongToTheIndicatorAbove) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "Cod. | Indicatore | Peso | Target 2024 | Target 2025\n"
                                          "Obiettivo operativo 1.1 - Curare il verde | < | < | < | <\n"
                                          "Settore: Ambiente | < | < | < | <\n"
                                          "1.1a | Alberi piantati | 40% | 150 | 160\n"
                                          "Metodo di calcolo: n. alberi | < | < | Fonte: Catasto | <\n"
                                          "1.1b | Panchine nuove | 60% | 12 | 14\n"
                                          "Metodo di calcolo: n. panchine | < | < | Fonte: Inventario | <\n"});
  EXPECT_EQ(indicators_in(plan), (Strings{"Alberi piantati | target 2024 number 150 | target 2025 number 160",
                                          "Panchine nuove | target 2024 number 12 | target 2025 number 14"}));
  EXPECT_EQ(plan.indicators.at(0).algorithm, "n. alberi");
  EXPECT_EQ(plan.indicators.at(1).algorithm, "n. panchine");
  EXPECT_EQ(plan.indicators.at(1).code, "1.1b");
  EXPECT_EQ(plan.objectives.at(0).units, Strings{"Ambiente"});
  EXPECT_TRUE(plan.indicators.at(0).review.empty());
}

TEST(FieldsBelow, TheyMayStandOnTheNextPage) {
  const std::string header = "Indicatore | Target 2024 | Target 2025\n";
  const Plan plan = test::plan_of_blocks({kTitle,
                                          header + "Obiettivo operativo 1.1 - Curare il verde | < | <\n"
                                                   "Alberi piantati | 150 | 160\n",
                                          "\f",
                                          header + "Formula: n. alberi | < | Fonte: Catasto\n"
                                                   "Panchine nuove | 12 | 14\n"});
  ASSERT_EQ(plan.indicators.size(), 2U);
  EXPECT_EQ(plan.indicators[0].algorithm, "n. alberi");
  EXPECT_TRUE(test::is_flagged(plan.indicators[0].review, "*"));
  EXPECT_FALSE(plan.indicators[1].algorithm);
}

TEST(FieldsBelow, ALineBelowTheTableIsTheLastRows) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "Obiettivo | Indicatore | Target 2024\n"
                                          "Curare il verde | Alberi piantati | 150\n",
                                          "Modalità di calcolo: n. alberi\n"
                                          "Obiettivo gestionale 2.2 - Aprire la biblioteca\n"});
  EXPECT_EQ(plan.indicators.at(0).algorithm, "n. alberi");
  EXPECT_EQ(test::objective_coded(plan, "2.2").title, "Aprire la biblioteca");
  EXPECT_TRUE(test::is_flagged(plan.indicators.at(0).review, "*"));
}

TEST(FieldsBelow, WhatTheRowHasStaysAndIsFlagged) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "Indicatore | Formula | Target 2024\n"
                                          "Obiettivo operativo 1.1 - Curare il verde | < | <\n"
                                          "Alberi piantati | n. alberi | 150\n"
                                          "Formula: alberi/strade | < | <\n"});
  EXPECT_EQ(plan.indicators.at(0).algorithm, "n. alberi");
  EXPECT_TRUE(test::is_flagged(plan.indicators.at(0).review, "algorithm"));
}

TEST(FieldsBelow, LabelsThatRunIntoTheirValuesAreNoRows) {
  const Plan plan = test::plan_of_blocks({"Piano della Performance 2024",
                                          "Indicatore | Target 2024 | Target 2025\n"
                                          "Alberi piantati | > 65 | > 70\n"
                                          "Tipo di indicatore Realizzazione fisica | | \n"
                                          "Unità di misura gg. | | \n"
                                          "Criterio di calcolo Alberi su posti | | \n"
                                          "Panchine nuove | 12 | 14\n"});
  EXPECT_EQ(test::indicators_in(plan),
            (std::vector<std::string>{"Alberi piantati | target 2024 number > 65 gg | target 2025 number > 70 gg",
                                      "Panchine nuove | target 2024 number 12 | target 2025 number 14"}));
  EXPECT_EQ(plan.indicators.at(0).type, "Realizzazione fisica");
  EXPECT_EQ(plan.indicators.at(0).algorithm, "Alberi su posti");
}

TEST(FieldsBelow, ATitleThatBeginsAsALabelIsNoField) {
  const Plan plan = test::plan_of_blocks({"Piano della Performance 2024",
                                          "Indicatore | Target 2024 | Target 2025\n"
                                          "Alberi piantati | > 65 | > 70\n"
                                          "Unità di misura condivise tra gli uffici | 12 | \n"
                                          "Unità di misura condivise tra gli uffici e i comuni | | \n"
                                          "Panchine nuove | 12 | 14\n"});
  ASSERT_GE(plan.indicators.size(), 4u);
  EXPECT_EQ(plan.indicators.at(2).name, "Unità di misura condivise tra gli uffici e i comuni");
}

TEST(FieldsBelow, ValuesMayStandUnderTheSecondHalfOfTheNames) {
  const Plan plan = test::plan_of_table(
      "Codice e denominazione indicatore | < | Valori target a preventivo | < \n"
      "^ | ^ | 2024 | 2025\n"
      "1 - Pratiche gestite nei termini | < | 100 | 100\n"
      "Tipo di indicatore | Indicatore di risultato (output) | | \n"
      "Unità di misura | Percentuale | | \n"
      "Formula | a/b | | \n");
  ASSERT_EQ(plan.indicators.size(), 1U);
  EXPECT_EQ(plan.indicators[0].name, "Pratiche gestite nei termini");
  EXPECT_EQ(plan.indicators[0].type, "Indicatore di risultato (output)");
  EXPECT_EQ(plan.indicators[0].algorithm, "a/b");
  EXPECT_EQ(plan.indicators[0].measures.at(0).unit, "%");
}

TEST(FieldsBelow, ALabelOfOneWordRunsIntoItsValueAmongOthersThatDo) {
  const Plan plan = test::plan_of_table(
      "Indicatore | Target 2024 | Target 2025\n"
      "Giorni di attesa | 30 | 28\n"
      "Unità di misura Giorni | | \n"
      "Formula Somma dei giorni | | \n"
      "Pratiche chiuse | 100 | 120\n");
  ASSERT_EQ(plan.indicators.size(), 2U);
  EXPECT_EQ(plan.indicators[0].algorithm, "Somma dei giorni");
  EXPECT_EQ(plan.indicators[0].measures.at(0).unit, "gg");
}

}  // namespace
}  // namespace spoglio::normalize

// Indicators as items of lists, weight and target in the running text.
#include "normalize/lines/listed.h"

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

std::string listed(const std::string& text) {
  const auto read = read_listed(text, Vocabulary::standard());
  if (!read) return "";
  std::string out = read->name;
  for (const LabelledValue& value : read->values)
    out += " | " + value.label.role + (value.label.year != 0 ? " " + std::to_string(value.label.year) : "") + " " +
           value.value;
  return out;
}

TEST(Listed, LabelsStandBetweenBracketsSemicolonsAndDashes) {
  const std::string expected = "Alberi piantati lungo i viali | weight 30% | target 2024 >= 120";
  EXPECT_EQ(listed("1) Alberi piantati lungo i viali (peso 30%) – target 2024: >= 120"), expected);
  EXPECT_EQ(listed("• Alberi piantati lungo i viali; peso: 30%; target 2024: >= 120"), expected);
  EXPECT_EQ(listed("Indicatore n. 3: Alberi piantati lungo i viali - Peso: 30% - Target 2024: >= 120."), expected);
  EXPECT_EQ(listed("- Alberi piantati lungo i viali [valore atteso 2024: >= 120 - peso: 30%]"),
            "Alberi piantati lungo i viali | target 2024 >= 120 | weight 30%");
  EXPECT_EQ(listed("a) Alberi piantati lungo i viali (target >= 120, peso 30%)"),
            "Alberi piantati lungo i viali | target >= 120 | weight 30%");
}

TEST(Listed, AColonInFrontOfALabelIsASemicolon) {
  EXPECT_EQ(listed("- Piano del verde: presentazione: peso: 25%: valore atteso 2024: 18"),
            "Piano del verde: presentazione | weight 25% | target 2024 18");
}

TEST(Listed, YearsAfterATargetAreItsYears) {
  EXPECT_EQ(listed("• Alberi piantati; target 2024: 100; 2025: 120; 2026: 140"),
            "Alberi piantati | target 2024 100 | target 2025 120 | target 2026 140");
}

TEST(Listed, AColonOrABracketOfTheNameIsItsOwn) {
  EXPECT_EQ(listed("2) Piano del verde: presentazione in Giunta [target 2024: Entro il 30/06/2024 - peso: 50%]"),
            "Piano del verde: presentazione in Giunta | target 2024 Entro il 30/06/2024 | weight 50%");
  EXPECT_EQ(listed("- Adozione (piano del verde) (peso 40%) – target: tra 5 (minimo) e 9"),
            "Adozione (piano del verde) | weight 40% | target tra 5 (minimo) e 9");
}

TEST(Listed, WhatHasNoTargetOrNoNameIsNoIndicator) {
  EXPECT_EQ(listed("1. Curare il verde pubblico (Peso: 50%)"), "");
  EXPECT_EQ(listed("Target 2024: >= 120; peso: 30%"), "");
  EXPECT_EQ(listed("Obiettivo operativo 1.1 - Curare il verde (peso 20%) - target: 90%"), "");
  EXPECT_EQ(listed("Affidamenti sotto soglia (Peso: 16,66%)(Tipologia: Efficienza)"), "");
  EXPECT_EQ(listed("• obiettivo 2.7: la vigilanza sui prodotti, attuato al 98 %;"), "");
}

TEST(Listed, ItemsBelongToTheObjectiveAboveAndRunOverLines) {
  const Plan plan = test::plan_of(
      "Piano della performance 2024\n\n"
      "Obiettivo operativo 1.1 - Curare il verde\n"
      "1) Alberi piantati lungo i viali e nelle piazze del centro [valore atteso 2024:\n"
      "44 - peso: 40%]\n"
      "2) Potature concluse nei tempi; peso: 60%; target 2024: entro il 28\n"
      "febbraio 2024\n\n"
      "Obiettivo operativo 1.2 - Aprire la biblioteca\n"
      "1) Ore di apertura; peso: 100%; target 2024: >= 1200\n");
  EXPECT_EQ(objectives_in(plan),
            (Strings{"obiettivo_operativo 1.1 Curare il verde", "obiettivo_operativo 1.2 Aprire la biblioteca"}));
  EXPECT_EQ(indicators_in(plan),
            (Strings{"Alberi piantati lungo i viali e nelle piazze del centro | target 2024 number 44",
                     "Potature concluse nei tempi | target 2024 deadline <= 2024-02-28",
                     "Ore di apertura | target 2024 number >= 1200"}));
  EXPECT_EQ(plan.indicators.at(0).weight, 40);
  EXPECT_EQ(test::objective_of(plan, plan.indicators.at(2)).code, "1.2");
}

TEST(Listed, AnItemCutByAPageBreakGoesOn) {
  const Plan plan = test::plan_of(
      "Piano della performance 2024\n\n"
      "Obiettivo operativo 1.1 - Curare il verde\n\n"
      "1) Alberi piantati; peso: 40%; target 2024: 44\n"
      "2) Potature concluse nei tempi che il piano del\n"
      "\fverde prevede; peso: 60%; target 2024: 90%\n");
  EXPECT_EQ(indicators_in(plan),
            (Strings{"Alberi piantati | target 2024 number 44",
                     "Potature concluse nei tempi che il piano del verde prevede | target 2024 number 90 %"}));
}

TEST(Listed, ASentenceThatMentionsATargetIsProse) {
  const Plan plan = test::plan_of(
      "Piano della performance 2024\n\n"
      "Obiettivo operativo 1.1 - Curare il verde\n\n"
      "1) Alberi piantati; peso: 40%; target 2024: 44\n\n"
      "Nel corso dell'anno il servizio ha raggiunto il valore atteso: 98% degli alberi\n");
  EXPECT_EQ(indicators_in(plan), Strings{"Alberi piantati | target 2024 number 44"});
}

TEST(Listed, AWordBehindALabelBeginsItsValue) {
  EXPECT_EQ(listed("- Tirocini attivati (peso 20%) – valore atteso 2024: minimo 26 %"),
            "Tirocini attivati | weight 20% | target 2024 minimo 26 %");
}

TEST(Listed, ADashThatNoItemHasPartsALabelFromTheLineAbove) {
  const Plan plan = test::plan_of_blocks({"Piano della Performance 2024", "Obiettivo operativo 1 – Curare il verde",
                                          "1) Alberi (peso 40%) – valore atteso: 150",
                                          "2) Panchine rifatte nei parchi (peso 60%)\n– valore atteso: 12"});
  EXPECT_EQ(indicators_in(plan),
            (Strings{"Alberi | target 2024 number 150", "Panchine rifatte nei parchi | target 2024 number 12"}));
}

TEST(Listed, ItemsThatPrintTheFieldsOfIndicatorsMakeForms) {
  const Plan plan = test::plan_of(
      "Obiettivi individuali 2025\n\n"
      "Obiettivo n. 1: Estendere gli archivi (peso 65%)\n"
      "• Indicatore di risultato: Laboratori nelle scuole\n"
      "• Valore atteso: non meno di 3\n"
      "• Indicatore di risultato: Gradimento degli utenti\n"
      "• Valore atteso: non meno di 3,75\n"
      "Si confida nella consueta collaborazione.\n\n"
      "Obiettivo n. 2: Presidiare i quartieri (peso 35%)\n"
      "• Peso: 100%\n"
      "• Indicatore di risultato: Ore di pattuglia\n"
      "• Valore atteso: 25\n");
  EXPECT_EQ(test::indicators_in(plan), (std::vector<std::string>{"Laboratori nelle scuole | target 2025 number >= 3",
                                                                 "Gradimento degli utenti | target 2025 number >= 3.75",
                                                                 "Ore di pattuglia | target 2025 number 25"}));
}

TEST(Listed, ItemsThatExplainWordsAreNoFields) {
  const Plan plan = test::plan_of(
      "Piano della performance 2025\n\nIl piano usa questi termini:\n"
      "• Indicatore: grandezza che misura un obiettivo\n"
      "• Valore atteso: ciò che si vuole raggiungere\n"
      "• Peso: quanto conta un indicatore\n");
  EXPECT_TRUE(plan.indicators.empty());
}

}  // namespace
}  // namespace spoglio::normalize

// Lists below objectives whose items print name, value and weight without labels.
#include "normalize/lines/bulleted.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/tables.h"
#include "tests/support/text_plan.h"

namespace spoglio::normalize {
namespace {

using Strings = std::vector<std::string>;
using test::indicators_in;

ListLead lead_of(int year = 0) { return {1, year, false, false, "• "}; }

std::string bulleted(const std::string& text, const ListLead& lead) {
  const auto read = read_bulleted(text, lead, Vocabulary::standard());
  if (!read) return "";
  std::string out = read->name;
  for (const LabelledValue& value : read->values)
    out += " | " + value.label.role + (value.label.year != 0 ? " " + std::to_string(value.label.year) : "") + " " +
           value.value;
  return out + (read->doubt.empty() ? "" : " ?");
}

TEST(Bulleted, TheValueBeginsBehindTheFirstSeparatorThatLeavesAWholeOne) {
  EXPECT_EQ(bulleted("• Tempo medio di risposta: 30 gg", lead_of()), "Tempo medio di risposta | target 30 gg");
  EXPECT_EQ(bulleted("- Bandi: pubblicati entro l'anno – 80%", lead_of()),
            "Bandi: pubblicati entro l'anno | target 80%");
  EXPECT_EQ(bulleted("• Utenti soddisfatti: 10 - 20%", lead_of()), "Utenti soddisfatti | target 10 - 20%");
  EXPECT_EQ(bulleted("2) Pratiche evase >= 90 %;", lead_of()), "Pratiche evase | target >= 90 %");
  EXPECT_EQ(bulleted("a) Incontri con le scuole (12)", lead_of()), "Incontri con le scuole | target 12");
}

TEST(Bulleted, WeightsStandBehindTheValueOrTheName) {
  const std::string expected = "Alberi piantati | target >= 150 | weight 40%";
  EXPECT_EQ(bulleted("• Alberi piantati: >= 150 (peso 40%)", lead_of()), expected);
  EXPECT_EQ(bulleted("• Alberi piantati: >= 150; peso: 40%.", lead_of()), expected);
  EXPECT_EQ(bulleted("• Alberi piantati [peso 40%]: >= 150", lead_of()), expected);
  EXPECT_EQ(bulleted("• Alberi piantati: >= 150 (25 punti)", lead_of()),
            "Alberi piantati | target >= 150 | weight 25 punti");
}

TEST(Bulleted, YearsPrintAValueEach) {
  EXPECT_EQ(bulleted("• Alberi piantati - 2024: almeno 10; 2025: almeno 12", lead_of()),
            "Alberi piantati | target 2024 almeno 10 | target 2025 almeno 12");
  EXPECT_EQ(bulleted("• Alberi piantati: 10", lead_of(2025)), "Alberi piantati | target 2025 10");
}

TEST(Bulleted, WhatNoRuleReadsIsFlagged) {
  EXPECT_EQ(bulleted("• Revisione: carta dei servizi: bozza condivisa", lead_of()),
            "Revisione: carta dei servizi | target bozza condivisa ?");
  EXPECT_EQ(bulleted("• Variazione dei costi - 5%", lead_of()), "Variazione dei costi | target 5% ?");
  EXPECT_EQ(bulleted("• Alberi e aiuole", lead_of()), "");
}

TEST(Bulleted, WithoutALeadAnItemNeedsAWeightOrYears) {
  EXPECT_EQ(bulleted("• Alberi piantati: 150 (peso 40%)", {}), "Alberi piantati | target 150 | weight 40%");
  EXPECT_EQ(bulleted("• Alberi piantati - 2024: 10; 2025: 12", {}),
            "Alberi piantati | target 2024 10 | target 2025 12");
  EXPECT_EQ(bulleted("• Personale assegnato: 12", {}), "");
  EXPECT_EQ(bulleted("• Spesa prevista: € 12.000", {}), "");
}

TEST(Bulleted, AListBelongsToTheObjectiveAboveIt) {
  const Plan plan = test::plan_of_blocks(
      {"Piano della Performance 2024", "Obiettivo operativo 1.1 - Curare il verde",
       "Gli spazi verdi della città sono molti, e il 40% è da rifare.\nResponsabile: Ufficio verde\n"
       "Indicatori e valori attesi:\n• Alberi piantati: 150 (peso 60%)\n• Aiuole rifatte nei quartieri\ndi periferia: "
       "12 "
       "(peso 40%)",
       "Obiettivo operativo 1.2 - Aprire la biblioteca",
       "Come si misura:\n– Ore di apertura – 1.200\n– Orario – esteso"});
  EXPECT_EQ(indicators_in(plan), (Strings{"Alberi piantati | target 2024 number 150",
                                          "Aiuole rifatte nei quartieri di periferia | target 2024 number 12",
                                          "Ore di apertura | target 2024 number 1200", "Orario | target 2024 text"}));
  ASSERT_EQ(plan.indicators.size(), 4U);
  EXPECT_EQ(plan.indicators[1].weight, 40);
  EXPECT_EQ(test::objective_of(plan, plan.indicators[1]).code, "1.1");
  EXPECT_EQ(test::objective_of(plan, plan.indicators[1]).units, Strings{"Ufficio verde"});
  EXPECT_EQ(test::objective_of(plan, plan.indicators[2]).code, "1.2");
}

TEST(Bulleted, AListGoesOnOverAPageBreak) {
  const Plan plan =
      test::plan_of_blocks({"Piano della Performance 2024", "Obiettivo operativo 1.1 - Curare il verde",
                            "Indicatori e target:", "\f", "• Alberi piantati nei", "\f", "viali: 150\n• Aiuole: 12"});
  EXPECT_EQ(indicators_in(plan),
            (Strings{"Alberi piantati nei viali | target 2024 number 150", "Aiuole | target 2024 number 12"}));
}

TEST(Bulleted, ADashAtTheBeginningOfALineMayPartItsValues) {
  const Plan plan =
      test::plan_of_blocks({"Piano della Performance 2024", "Obiettivo operativo 1.1 - Curare il verde",
                            "Indicatori:\n• Alberi piantati nei viali e nelle piazze\n- 2024: 150; 2025: 160\n• "
                            "Aiuole - 2024: 12; 2025: 13"});
  EXPECT_EQ(indicators_in(plan),
            (Strings{"Alberi piantati nei viali e nelle piazze | target 2024 number 150 | target 2025 number 160",
                     "Aiuole | target 2024 number 12 | target 2025 number 13"}));
}

TEST(Bulleted, LabelsOnALaterLineOfAnItemTellItsValues) {
  const Plan plan =
      test::plan_of_blocks({"Piano della Performance 2024", "Obiettivo operativo 1.1 - Curare il verde",
                            "Indicatori:\n1) Aiuole: semina (data di avvio)\n(peso 30%) – target: 31 marzo "
                            "2024\n2) Alberi (peso 70%) – target: 150"});
  EXPECT_EQ(indicators_in(plan), (Strings{"Aiuole: semina (data di avvio) | target 2024 deadline <= 2024-03-31",
                                          "Alberi | target 2024 number 150"}));
}

TEST(Bulleted, AnItemWithoutAValueAmongOthersIsFlagged) {
  const Plan plan = test::plan_of_blocks({"Piano della Performance 2024", "Obiettivo operativo 1.1 - Curare il verde",
                                          "Indicatori:\n• Aiuole\n• Alberi piantati: 150\n* Valori a fine anno"});
  EXPECT_EQ(indicators_in(plan), (Strings{"Aiuole", "Alberi piantati | target 2024 number 150"}));
  ASSERT_EQ(plan.indicators.size(), 2U);
  EXPECT_TRUE(test::is_flagged(plan.indicators[0].review, "name"));
}

TEST(Bulleted, ListsInProseAreNoIndicators) {
  const Plan plan =
      test::plan_of_blocks({"Piano della Performance 2024", "Obiettivo operativo 1.1 - Curare il verde",
                            "Risorse:\n• Personale: 12\n• Spesa: € 40.000\n• Inizio: 01/02/2024",
                            "Indicatori:\n• Alberi piantati: 150", "Rischi principali:\n• Ritardi: 30%\n• Rinunce: 4"});
  EXPECT_EQ(indicators_in(plan), Strings{"Alberi piantati | target 2024 number 150"});
  const Plan none =
      test::plan_of_blocks({"Relazione 2024", "Gli indicatori del contesto sono questi:\n• Abitanti: 12.000"});
  EXPECT_TRUE(none.indicators.empty());
}

}  // namespace
}  // namespace spoglio::normalize

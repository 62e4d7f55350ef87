// Cards whose number, weight and owner stand in a table of their own above their title's.
#include "normalize/forms/card_head.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/tables.h"
#include "tests/support/text_plan.h"

namespace spoglio::normalize {
namespace {

using Strings = std::vector<std::string>;
using test::objectives_in;

constexpr const char* kTitle = "Piano degli obiettivi 2024";
constexpr const char* kIndicators = "Indicatore | Valore atteso | Scadenza\nPanchine posate | 12 | 31/12/2024\n";

std::string head(const std::string& number, const std::string& weight) {
  return "Responsabile | Anna Verdi | < | <\nN. obiettivo | " + number + " | Peso obiettivo | " + weight + "\n";
}

std::string body(const std::string& title) {
  return "Obiettivo | " + title + "\nDescrizione obiettivo | Si cura il verde\nStakeholder | Cittadini\n";
}

TEST(CardHead, NumberAndWeightAreOfTheTitleInTheNextTable) {
  const Plan plan = test::plan_of_blocks({kTitle, head("7", "20 %"), body("Curare i parchi"), kIndicators,
                                          head("8", "80 %"), body("Aprire gli orti"), kIndicators});
  EXPECT_EQ(objectives_in(plan),
            (Strings{"obiettivo_operativo 7 Curare i parchi", "obiettivo_operativo 8 Aprire gli orti"}));
  EXPECT_EQ(plan.objectives.at(0).weight, 20);
  EXPECT_EQ(plan.objectives.at(1).weight, 80);
  EXPECT_EQ(plan.objectives.at(1).units, Strings{"Anna Verdi"});
}

TEST(CardHead, TitleWithANumberOfItsOwnTakesNoOther) {
  const Plan plan = test::plan_of_blocks(
      {kTitle, head("7", "20 %"), "N. obiettivo | 9 | < | <\n" + body("Curare i parchi"), kIndicators});
  EXPECT_EQ(objectives_in(plan), Strings{"obiettivo_operativo 9 Curare i parchi"});
}

TEST(CardHead, FieldsThatMayBeAnIndicatorsGoToNoObjective) {
  const Plan plan = test::plan_of_blocks({kTitle, head("7", "20 %"), body("Curare i parchi"), kIndicators,
                                          "Codice | I.7 | Peso | 60 %\nResponsabile | Anna Verdi | < | <\n",
                                          body("Aprire gli orti"), kIndicators});
  EXPECT_EQ(objectives_in(plan),
            (Strings{"obiettivo_operativo 7 Curare i parchi", "obiettivo_operativo Aprire gli orti"}));
  EXPECT_EQ(plan.objectives.at(1).weight, std::nullopt);
}

TEST(CardHead, WhatStandsBetweenPartsThem) {
  const Plan plan =
      test::plan_of_blocks({kTitle, head("7", "20 %"), "Nel corso dell'anno si curano i parchi e i viali della città.",
                            body("Curare i parchi"), kIndicators});
  EXPECT_EQ(objectives_in(plan), Strings{"obiettivo_operativo Curare i parchi"});
}

TEST(CardHead, NameInATableOfItsOwnIsThatOfTheFieldsInTheNext) {
  const std::string fields =
      "Modalità di calcolo: | conteggio | Tipo indicatore: | Efficienza\n"
      "Unità misura: | % | Risultati attesi 2024: | 95,00\n";
  const Plan plan =
      test::plan_of_blocks({kTitle, "Obiettivo operativo: Curare i parchi", "Indicatore: | Panchine posate\n", fields,
                            "Indicatore: | Alberi piantati\n", fields});
  EXPECT_EQ(test::indicators_in(plan),
            (Strings{"Panchine posate | target 2024 number 95 %", "Alberi piantati | target 2024 number 95 %"}));
}

}  // namespace
}  // namespace spoglio::normalize

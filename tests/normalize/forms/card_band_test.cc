// Cards of indicators whose codes stand in a band above them, and cards that a page's end cuts behind their name.
#include "normalize/forms/card_band.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

#include "tests/support/tables.h"
#include "tests/support/text_plan.h"

namespace spoglio::normalize {
namespace {

using Strings = std::vector<std::string>;
using test::indicators_in;

constexpr const char* kTitle = "Piano della performance 2024";

std::string card(const std::string& name, const std::string& objective = "OB1 - Curare i parchi") {
  return "Denominazione indicatore | " + name + " | < | <\nObiettivo collegato | " + objective +
         " | < | <\nFormula | Conteggio | < | <\nBaseline 2023 | 10 | Target 2024 | 12\n";
}

Strings codes_of(const Plan& plan) {
  Strings out;
  for (const Indicator& indicator : plan.indicators) out.push_back(indicator.code.value_or("-") + " " + indicator.name);
  return out;
}

TEST(CardBand, TellsTheCodeAtItsEnd) {
  EXPECT_EQ(band_code("Scheda indicatore KPI_01"), "KPI_01");
  EXPECT_EQ(band_code("Scheda anagrafica indicatore n. 12"), "12");
  EXPECT_EQ(band_code("SCHEDA KPI IND.3"), "IND.3");
  EXPECT_EQ(band_code("INDICATORE KPI_01"), "KPI_01");
  EXPECT_EQ(band_code("Indicatore 2"), std::nullopt);
  EXPECT_EQ(band_code("Scheda obiettivo 3"), std::nullopt);
  EXPECT_EQ(band_code("Scheda indicatore"), std::nullopt);
}

TEST(CardBand, IsTheIndicatorsCodeInTheFirstRowOfItsCard) {
  const Plan plan = test::plan_of_blocks(
      {kTitle, "Scheda indicatore KPI_01 | < | < | <\n" + card("Panchine posate"),
       "Scheda indicatore KPI_02 | < | < | <\n" + card("Alberi piantati", "OB2 - Curare i viali")});
  EXPECT_EQ(codes_of(plan), (Strings{"KPI_01 Panchine posate", "KPI_02 Alberi piantati"}));
  EXPECT_EQ(test::objectives_in(plan),
            (Strings{"obiettivo_operativo OB1 Curare i parchi", "obiettivo_operativo OB2 Curare i viali"}));
}

TEST(CardBand, StandsInALineOrAtTheEndOfTheTableInFront) {
  const Plan plan =
      test::plan_of_blocks({kTitle, "Scheda indicatore 1", card("Panchine posate") + "Scheda indicatore 2 | | |\n",
                            card("Alberi piantati"), "Scheda indicatore 3 | < | < | <\n", card("Viali rifatti")});
  EXPECT_EQ(codes_of(plan), (Strings{"1 Panchine posate", "2 Alberi piantati", "3 Viali rifatti"}));
}

TEST(CardBand, GoesOverThePagesEnd) {
  const Plan plan = test::plan_of_blocks({kTitle, "Scheda indicatore 1", "\f", card("Panchine posate")});
  EXPECT_EQ(codes_of(plan), (Strings{"1 Panchine posate"}));
}

TEST(CardBand, ACardThatAPageCutsBehindItsNameKeepsIt) {
  const Plan plan = test::plan_of_blocks(
      {kTitle, card("Panchine posate"),
       "Denominazione indicatore | Alberi piantati\nObiettivo collegato | OB1 - Curare i parchi\n", "\f",
       "Descrizione dell'indicatore | Dice quanto verde è nuovo. | < | <\nFormula | Conteggio | < | <\n"
       "Baseline 2023 | 100 | Target 2024 | 150\n"});
  EXPECT_EQ(indicators_in(plan), (Strings{"Panchine posate | baseline 2023 number 10 | target 2024 number 12",
                                          "Alberi piantati | baseline 2023 number 100 | target 2024 number 150"}));
}

TEST(CardBand, ACardOfAnotherObjectiveTakesNothingFromTheOneInFront) {
  const Plan plan = test::plan_of_blocks(
      {kTitle, card("Panchine posate"),
       "Denominazione indicatore | Alberi piantati\nObiettivo collegato | OB1 - Curare i parchi\n", "\f",
       "Obiettivo operativo | OB2 - Riparare i ponti | < | <\nDescrizione | Si riparano tutti i ponti. | < | <\n"
       "Baseline 2023 | 3 | Target 2024 | 5\n"});
  ASSERT_GE(plan.indicators.size(), 2U);
  EXPECT_EQ(test::objective_of(plan, plan.indicators[1]).title, "Curare i parchi");
}

}  // namespace
}  // namespace spoglio::normalize

// Sheets of labels and values that hold several indicators, or go on over tables and pages.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "normalize/headers/header.h"
#include "tests/support/tables.h"
#include "tests/support/text_plan.h"

namespace spoglio::normalize {
namespace {

using Strings = std::vector<std::string>;
using test::indicators_in;
using test::objectives_in;

constexpr const char* kTitle = "Piano della Performance 2024";

TEST(Cards, YearsInARowOfTheirOwnAreThoseOfTheValuesBelow) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "Obiettivo operativo | 1 - Curare il verde | <\n"
                                          "Indicatore | Alberi piantati | <\n"
                                          "Peso | 40% | <\n"
                                          "Anno | 2024 | 2025\n"
                                          "Valore atteso | 150 | 160\n"});
  EXPECT_EQ(indicators_in(plan), Strings{"Alberi piantati | target 2024 number 150 | target 2025 number 160"});
  EXPECT_TRUE(plan.indicators.at(0).review.empty());
}

TEST(Cards, ValueBesideAMeasureThatNoLabelOrYearTellsIsFlagged) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "Obiettivo operativo | 1 - Curare il verde | <\n"
                                          "Indicatore | Alberi piantati | <\n"
                                          "Peso | 40% | <\n"
                                          "Valore atteso 2024 | 150 | 160\n"});
  ASSERT_EQ(plan.indicators.size(), 1U);
  EXPECT_TRUE(test::is_flagged(plan.indicators[0].review, "measures.target.2024"));
}

TEST(Cards, LabelOfAnObjectiveBehindAWholeIndicatorOpensTheNext) {
  const Plan plan = test::plan_of_blocks({kTitle, "Obiettivo operativo 1 - Curare il verde",
                                          "Indicatore | Alberi piantati\n"
                                          "Formula | n. alberi\n"
                                          "Valore atteso 2024 | 150\n"
                                          "Obiettivo operativo 2 - Aprire la biblioteca la sera | <\n"
                                          "Indicatore | Ore di apertura\n"
                                          "Formula | n. ore\n"
                                          "Valore atteso 2024 | 12\n"});
  ASSERT_EQ(plan.indicators.size(), 2U);
  EXPECT_EQ(test::objective_of(plan, plan.indicators[0]).code, "1");
  EXPECT_EQ(test::objective_of(plan, plan.indicators[1]).code, "2");
}

TEST(Cards, LabelOfAnObjectiveThatClosesACardIsItsOwn) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "Indicatore | Alberi piantati\n"
                                          "Valore atteso 2024 | 150\n"
                                          "Obiettivo operativo | 1 - Curare il verde\n"});
  ASSERT_EQ(plan.indicators.size(), 1U);
  EXPECT_EQ(test::objective_of(plan, plan.indicators[0]).code, "1");
}

TEST(Cards, LinesOfACellThatEachLabelAnObjectiveAreTwo) {
  const Plan plan =
      test::plan_of_blocks({kTitle,
                            "Programma 004 Tutela del mercato / Obiettivo operativo 1 Curare i / controlli | <\n"
                            "Indicatore | Controlli fatti\n"
                            "Formula | n. controlli\n"
                            "Valore atteso 2024 | 150\n"});
  EXPECT_EQ(objectives_in(plan),
            (Strings{"programma 004 Tutela del mercato", "obiettivo_operativo 1 Curare i controlli < 004"}));
}

TEST(Cards, NumberInALabelIsThatObjectivesOwn) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "Obiettivo strategico triennale 1: Una città più verde\n"
                                          "Obiettivo operativo: 1.1 - Curare i viali\n"
                                          "Indicatore: Alberi piantati\n"
                                          "Peso: 100%\n"
                                          "Valore atteso 2024: 150\n"});
  EXPECT_EQ(objectives_in(plan),
            (Strings{"obiettivo_strategico 1 Una città più verde", "obiettivo_operativo 1.1 Curare i viali < 1"}));
  EXPECT_EQ(test::objective_of(plan, plan.indicators.at(0)).code, "1.1");
}

constexpr const char* kCutCard =
    "Codice indicatore | 1.a\n"
    "Indicatore | Alberi piantati\n"
    "Formula | n. alberi\n"
    "Valore di partenza | 120\n"
    "Valore atteso 2024 | 150\n"
    "Codice indicatore | 1.b\n"
    "Indicatore | Panchine nuove\n"
    "Formula | n. panchine\n";

TEST(Cards, FieldsThatTheLastCardLacksGoOnInTheNextTable) {
  const Plan plan = test::plan_of_blocks({kTitle, kCutCard,
                                          "Unità di misura | %\n"
                                          "Valore atteso 2024 | 12\n"
                                          "Codice indicatore | 1.c\n"
                                          "Indicatore | Fontane pulite\n"
                                          "Formula | n. fontane\n"
                                          "Valore atteso 2024 | 7\n"});
  EXPECT_EQ(indicators_in(plan),
            (Strings{"Alberi piantati | baseline 2023 number 120 | target 2024 number 150",
                     "Panchine nuove | target 2024 number 12 %", "Fontane pulite | target 2024 number 7"}));
  EXPECT_TRUE(test::is_flagged(plan.indicators.at(1).review, "*"));
}

TEST(Cards, FieldsBelowOtherTextAreNotTheLastCards) {
  const Plan plan = test::plan_of_blocks(
      {kTitle, kCutCard, "La giunta ha preso atto dei dati.", "Unità di misura | %\nValore atteso 2024 | 12\n"});
  EXPECT_EQ(indicators_in(plan).back(), "Panchine nuove");
}

TEST(Cards, FieldsThatTheLastCardHasAreNotTakenTwice) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "Codice indicatore | 1.a\n"
                                          "Indicatore | Alberi piantati\n"
                                          "Valore atteso 2024 | 150\n",
                                          "Unità di misura | %\nValore atteso 2024 | 12\n"});
  EXPECT_EQ(indicators_in(plan), Strings{"Alberi piantati | target 2024 number 150"});
}

TEST(Cards, WordingsBesideWordingsAreAHeaderAndNoValue) {
  const Vocabulary& vocabulary = Vocabulary::standard();
  EXPECT_FALSE(read_labelled_value("Grado di raggiungimento\tPunteggio\tGiudizio", vocabulary));
  EXPECT_TRUE(read_labelled_value("Grado di raggiungimento\t90%", vocabulary));
}

TEST(Cards, CodesOfThreeDigitsBehindALabelNeedNoMark) {
  const Plan plan = test::plan_of_blocks({kTitle, "Missione 011: Sviluppo",
                                          "Indicatore | Formula | Target 2024\n"
                                          "Programma 005 Promozione del commercio | < | <\n"
                                          "Obiettivo strategico 1: Aiutare le imprese | < | <\n"
                                          "Imprese aiutate | n. imprese | 30\n"});
  EXPECT_EQ(objectives_in(plan), (Strings{"missione 011 Sviluppo", "programma 005 Promozione del commercio < 011",
                                          "obiettivo_strategico 1 Aiutare le imprese < 005"}));
}

TEST(Cards, SheetOverATableAtThePagesTopIsNoRestOfTheTableBefore) {
  constexpr const char* kSheet =
      "Codice obiettivo 2 | Aprire la biblioteca | < | <\n"
      "Descrizione | Due sere a settimana | < | <\n"
      "Responsabile | Ufficio cultura | Peso obiettivo | 40%\n"
      "Indicatore | U.M. | Target 2024 | Peso indicatore\n"
      "Ore di apertura | ore | 12 | 100%\n";
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "Codice obiettivo 1 | Curare il verde | < | <\n"
                                          "Indicatore | U.M. | Target 2024 | Peso indicatore\n"
                                          "Alberi piantati | n. | 150 | 100%\n",
                                          kSheet});
  EXPECT_EQ(objectives_in(plan),
            (Strings{"obiettivo_operativo 1 Curare il verde", "obiettivo_operativo 2 Aprire la biblioteca"}));
  EXPECT_EQ(test::objective_coded(plan, "2").weight, 40);
  EXPECT_EQ(plan.indicators.size(), 2U);
}

TEST(Cards, NumberThatAPageBreakPartsFromItsTitleIsTheObjectivesCode) {
  const auto card = [](const std::string& title, const std::string& name) {
    return "Titolo obiettivo | " + title + " | <\nPeso obiettivo | 50% | <\nIndicatori | Formula | Target 2024\n" +
           name + " | n. | 12\n";
  };
  const Plan plan =
      test::plan_of_blocks({kTitle, "Codice obiettivo | 1 | <\n" + card("Curare il verde", "Alberi piantati"),
                            "Codice obiettivo 2", "\f", card("Aprire la sera", "Ore di apertura")});
  EXPECT_EQ(objectives_in(plan),
            (Strings{"obiettivo_operativo 1 Curare il verde", "obiettivo_operativo 2 Aprire la sera"}));
  ASSERT_EQ(plan.objectives.size(), 2U);
  EXPECT_FALSE(plan.objectives[1].review.empty());
}

TEST(Cards, NameLikeALabelBelowAHeaderOfNamesIsAName) {
  const Plan plan = test::plan_of_blocks({kTitle, "Obiettivo operativo 1 - Curare il verde",
                                          "Descrizione dell'indicatore | Target atteso\n"
                                          "Alberi piantati | 150\n"
                                          "Andamento di potature fatte | +25 %\n"});
  EXPECT_EQ(plan.indicators.size(), 2U);
}

TEST(Cards, RowThatAPageLeavesAloneAsALineOpensTheNextCard) {
  const Plan plan = test::plan_of_blocks({kTitle, "Obiettivo operativo 1 - Curare il verde",
                                          "Indicatore: | Alberi piantati | <\n"
                                          "Unità di misura: | n. | <\n"
                                          "Anno: | 2024 | 2025\n"
                                          "Valore atteso: | 150 | 160\n",
                                          "Indicatore: Panchine rifatte", "\f",
                                          "Unità di misura: | n. | <\n"
                                          "Anno: | 2024 | 2025\n"
                                          "Valore atteso: | 12 | 14\n"});
  ASSERT_EQ(plan.indicators.size(), 2U);
  EXPECT_EQ(plan.indicators[1].name, "Panchine rifatte");
  EXPECT_EQ(plan.indicators[1].measures.size(), 2U);
}

}  // namespace
}  // namespace spoglio::normalize

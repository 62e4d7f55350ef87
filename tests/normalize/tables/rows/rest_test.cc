// Rows that are the lower part of the one above, fields beside merged cells, and headers that extraction put together.
#include "normalize/tables/rows/rest.h"

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

constexpr const char* kTitle = "Piano della Performance 2024";

TEST(RowRest, ValuesThatCompleteThoseAboveAreOneRow) {
  const Plan plan =
      test::plan_of_blocks({kTitle,
                            "Indicatore | Formula | Peso | Target 2024 | Target 2025\n"
                            "Data di adozione del piano (data di | Data di | 40% | 30 settembre | tra 70% e\n"
                            "pubblicazione sul sito) | trasmissione | | 2024 | 80%\n"
                            "Pratiche evase | n. pratiche | 60% | 90 | 95\n"});
  EXPECT_EQ(
      indicators_in(plan),
      (Strings{"Data di adozione del piano (data di pubblicazione sul sito) | target 2024 deadline <= 2024-09-30 | "
               "target 2025 range 70..80 %",
               "Pratiche evase | target 2024 number 90 | target 2025 number 95"}));
  EXPECT_TRUE(test::is_flagged(plan.indicators.at(0).review, "*"));
  EXPECT_FALSE(test::is_flagged(plan.indicators.at(1).review, "*"));
}

TEST(RowRest, RowsWithValuesOfTheirOwnStay) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "Indicatore | Formula | Target 2024\n"
                                          "Pratiche evase | n. pratiche | 90\n"
                                          "giorni di attesa | giorni | 30\n"});
  EXPECT_EQ(plan.indicators.size(), 2U);
}

TEST(RowRest, TitleThatEndsInsideASentenceGoesOnInTheNextCell) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "Obiettivo operativo | Indicatore | Formula | Target 2024\n"
                                          "1. CURARE LA FORMAZIONE DEL | Corsi tenuti | n. corsi | 90\n"
                                          "PERSONALE | Ore di corso | n. ore | 30\n"});
  EXPECT_EQ(objectives_in(plan), Strings{"obiettivo_operativo 1 CURARE LA FORMAZIONE DEL PERSONALE"});
}

TEST(RowRest, FieldsBesideTheMiddleOfAMergedObjectiveAreItsOwn) {
  const Plan plan =
      test::plan_of_blocks({kTitle,
                            "Cod. | Obiettivo operativo | Peso obiettivo | Struttura | Indicatore | Target 2024\n"
                            " | Curare il verde | | | Alberi piantati | 150\n"
                            "3 | ^ | 20% | Servizio verde | Panchine nuove | 12\n"
                            " | ^ | | | Fontane pulite | 7\n"
                            "4 | Aprire la biblioteca | 30% | Servizio cultura | Ore di apertura | 40\n"});
  EXPECT_EQ(objectives_in(plan),
            (Strings{"obiettivo_operativo 3 Curare il verde", "obiettivo_operativo 4 Aprire la biblioteca"}));
  EXPECT_EQ(test::objective_coded(plan, "3").weight, 20);
  EXPECT_EQ(test::objective_coded(plan, "3").units, Strings{"Servizio verde"});
  EXPECT_TRUE(plan.indicators.at(1).units.empty());
}

TEST(RowRest, ValueInTheMiddleOfBlankYearsIsEachOnesAndFlagged) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "Indicatore | Formula | Target 2024 | Target 2025 | Target 2026\n"
                                          "Alberi piantati | n. alberi | | 150 | \n"
                                          "Panchine nuove | n. panchine | 3 | 4 | 5\n"});
  EXPECT_EQ(indicators_in(plan).at(0),
            "Alberi piantati | target 2024 number 150 | target 2025 number 150 | target 2026 number 150");
  for (const char* field : {"measures.target.2024", "measures.target.2025", "measures.target.2026"})
    EXPECT_TRUE(test::is_flagged(plan.indicators.at(0).review, field)) << field;
}

TEST(Headers, WordingOverTwoLinesIsOne) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          " | | Situazione | Valore obiettivo | <\n"
                                          "Indicatore | Formula | di partenza 2023 | 2024 | 2025\n"
                                          "Alberi piantati | n. alberi | 120 | 150 | 160\n"});
  EXPECT_EQ(indicators_in(plan),
            Strings{"Alberi piantati | baseline 2023 number 120 | target 2024 number 150 | target 2025 number 160"});
}

TEST(Headers, YearsOfACellOverAsManyColumnsAreShared) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "Indicatore | Formula | Valore target 2024 2025 | <\n"
                                          "Alberi piantati | n. alberi | 150 | 160\n"});
  EXPECT_EQ(indicators_in(plan), Strings{"Alberi piantati | target 2024 number 150 | target 2025 number 160"});
}

TEST(Headers, TwoWordingsInACellOverTwoColumnsAreShared) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "Indicatore Peso dell'indicatore | < | Formula | Target 2024\n"
                                          "Alberi piantati | 40% | n. alberi | 150\n"
                                          "Panchine nuove | 60% | n. panchine | 12\n"});
  EXPECT_EQ(indicators_in(plan),
            (Strings{"Alberi piantati | target 2024 number 150", "Panchine nuove | target 2024 number 12"}));
  EXPECT_EQ(plan.indicators.at(0).weight, 40);
  EXPECT_TRUE(test::is_flagged(plan.indicators.at(0).review, "weight"));
}

TEST(Headers, ValuesUnderAHeaderOfSeveralYearsAreFlagged) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "Indicatore | Formula | Target 2024 | 2025 2026\n"
                                          "Alberi piantati | n. alberi | 150 | 160\n"
                                          "Panchine nuove | n. panchine | 3 | 4\n"});
  EXPECT_TRUE(test::is_flagged(plan.indicators.at(0).review, "*"));
}

TEST(Lists, ItemsGoOnWithNoTitle) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "Obiettivo strategico 1: Curare il verde\n"
                                          "- Alberi piantati (peso 40%) – valore atteso 2024: 150\n"
                                          "- Panchine nuove (peso 60%) – valore atteso 2024: 12\n"});
  EXPECT_EQ(objectives_in(plan), Strings{"obiettivo_strategico 1 Curare il verde"});
  EXPECT_EQ(plan.indicators.size(), 2U);
}

TEST(RowRest, YearsThatAPagesEndCutsFromTheirDaysAreNoHeader) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "Indicatore | Formula | Unità | Valore iniziale 2023 | Target 2024 | Peso\n"
                                          "Data di adozione del piano | data | data | 30 settembre | entro il 30 "
                                          "settembre | 40%\n",
                                          "\f",
                                          "| | | 2023 | 2024 |\n"
                                          "Pratiche evase | n. pratiche | n. | 80 | 90 | 30%\n"
                                          "Fonti pulite | n. fonti | n. | 12 | 15 | 30%\n"});
  ASSERT_EQ(plan.indicators.size(), 3U);
  EXPECT_EQ(plan.indicators[0].measures.at(1).raw, "entro il 30 settembre 2024");
  EXPECT_EQ(plan.indicators[0].measures.at(0).date, "2023-09-30");
  EXPECT_TRUE(test::is_flagged(plan.indicators.at(0).review, "*"));
  EXPECT_EQ(plan.indicators[1].name, "Pratiche evase");
}

TEST(RowRest, RowsBelowALineGoOnWithTheTableThoughOneTargetIsWords) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "N. | Obiettivo operativo | Indicatore | Unità | Target 2024\n"
                                          "1.1 | Curare il verde | Alberi messi a dimora | n. | 150\n",
                                          "Obiettivo strategico 2 Pulire le fonti",
                                          "2.1 | Pulire le vasche | Vasche pulite | n. | 12\n"
                                          "2.2 | Aprire le sale | Sale aperte | on/off | Avvio della prova\n"
                                          "2.3 | Potare le siepi | Siepi potate | n. | 30\n"
                                          "2.4 | Visitare le scuole | Visite | n. | 8\n"
                                          "2.5 | Formare gli addetti | Corsi | n. | 4\n"});
  EXPECT_EQ(plan.indicators.size(), 6U);
}

}  // namespace
}  // namespace spoglio::normalize

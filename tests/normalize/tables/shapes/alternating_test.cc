// Headers and rows of objectives over headers and rows of their indicators, in one table.
#include "normalize/tables/shapes/alternating.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/tables.h"
#include "tests/support/text_plan.h"

namespace spoglio::normalize {
namespace {

using Strings = std::vector<std::string>;

constexpr const char* kTable =
    "N. | Descrizione obiettivo | < | Responsabile | Peso\n"
    "1 | Curare il verde | < | dott. Bianchi | 60 %\n"
    "Fasi: studio, gara, lavori | < | < | < | <\n"
    "Indicatore di risultato | Formula | Unità di misura | Peso | Target 2024\n"
    "Alberi piantati | Somma | n. | 100 % | >= 150\n"
    "N. | Descrizione obiettivo | < | Responsabile | Peso\n"
    "2 | Aprire i musei | < | dott. Verdi | 40 %\n"
    "Indicatore di risultato | Formula | Unità di misura | Peso | Target 2024\n"
    "Ore di apertura | Somma | n. | 70 % | 40\n"
    "Visite guidate | Conteggio | n. | 30 % | 12\n";

TEST(Alternating, RowsBelowEachHeaderAreItsOwn) {
  const Plan plan = test::plan_of_table(kTable, "Piano degli obiettivi 2024");
  EXPECT_EQ(test::indicators_in(plan),
            (Strings{"Alberi piantati | target 2024 number >= 150 N", "Ore di apertura | target 2024 number 40 N",
                     "Visite guidate | target 2024 number 12 N"}));
  ASSERT_EQ(plan.objectives.size(), 2u);
  EXPECT_EQ(plan.objectives[0].title, "Curare il verde");
  EXPECT_EQ(plan.objectives[0].code, "1");
  EXPECT_EQ(plan.objectives[0].weight, 60);
  EXPECT_EQ(plan.objectives[1].units, Strings{"dott. Verdi"});
  EXPECT_EQ(plan.indicators[0].objective, plan.objectives[0].id);
  EXPECT_EQ(plan.indicators[2].objective, plan.objectives[1].id);
  EXPECT_EQ(plan.indicators[2].weight, 30);
}

TEST(Alternating, ObjectiveAtTheEndOfAPageWaitsForItsIndicators) {
  const Plan plan = test::plan_of_blocks({"Piano degli obiettivi 2024",
                                          "Indicatore di risultato | Formula | Target 2024\n"
                                          "Alberi piantati | Somma | >= 150\n"
                                          "Codice | Obiettivo | Peso\n"
                                          "2 | Aprire i musei | 40 %\n",
                                          "\f",
                                          "Indicatore di risultato | Formula | Target 2024\n"
                                          "Ore di apertura | Somma | 40\n"});
  EXPECT_EQ(test::objective_of(plan, test::indicator_named(plan, "Ore di apertura")).title, "Aprire i musei");
}

TEST(Alternating, HeaderAtTheEndOfAPageIsThatOfTheNextPagesFirstRow) {
  const Plan plan = test::plan_of_blocks({"Piano degli obiettivi 2024",
                                          "Indicatore di risultato | Formula | Target 2024\n"
                                          "Alberi piantati | Somma | >= 150\n"
                                          "Codice | Obiettivo | Peso\n",
                                          "\f",
                                          "2 | Aprire i musei | 40 %\n"
                                          "Indicatore di risultato | Formula | Target 2024\n"
                                          "Ore di apertura | Somma | 40\n"});
  EXPECT_EQ(plan.indicators.size(), 2u);
  EXPECT_EQ(test::objective_of(plan, test::indicator_named(plan, "Ore di apertura")).code, "2");
}

TEST(Alternating, TablesOfObjectivesAloneStayWhole) {
  const auto whole = [](const std::string& drawing) {
    const auto parts = AlternatingTables(Vocabulary::standard()).cut(test::table_of(drawing));
    return parts.size() == 1 && parts[0].objective.empty();
  };
  EXPECT_TRUE(whole("Codice | Obiettivo | Peso\n1 | Curare il verde | 60\n2 | Aprire i musei | 40\n"));
  EXPECT_TRUE(whole("Obiettivo | Indicatore | Target 2024\nCurare il verde | Alberi piantati | 150\n"));
}

}  // namespace
}  // namespace spoglio::normalize

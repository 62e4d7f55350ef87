// Tables with objectives of all levels and their indicators in one column, and what each row is in another.
#include "normalize/tables/rows/levels.h"

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

TEST(RowLevels, WordsTellObjectivesFromIndicators) {
  const Plan plan = test::plan_of_table(
      "Tipo | Codice | Denominazione | Peso | Risultato atteso 2024 | Risultato atteso 2025 | Responsabile\n"
      "Area strategica | 1 | Vivere bene | 100% | | | \n"
      "Obiettivo strategico | 1.1 | Curare il verde | 60% | | | \n"
      "Obiettivo operativo | 1.1.1 | Rinnovare i giardini | 40% | | | Settore Ambiente\n"
      "Indicatore | 1.1.1-a | Alberi messi a dimora | 70% | 150 | 160 | \n"
      "Indicatore | 1.1.1-b | Panchine nuove | 30% | 12 | 14 | \n");
  EXPECT_EQ(objectives_in(plan),
            (Strings{"area_strategica 1 Vivere bene", "obiettivo_strategico 1.1 Curare il verde < 1",
                     "obiettivo_operativo 1.1.1 Rinnovare i giardini < 1.1"}));
  EXPECT_EQ(indicators_in(plan), (Strings{"Alberi messi a dimora | target 2024 number 150 | target 2025 number 160",
                                          "Panchine nuove | target 2024 number 12 | target 2025 number 14"}));
  EXPECT_EQ(plan.objectives.at(1).weight, 60);
  EXPECT_EQ(plan.objectives.at(2).units, Strings{"Settore Ambiente"});
  EXPECT_EQ(plan.indicators.at(0).code, "1.1.1-a");
  EXPECT_EQ(plan.indicators.at(1).weight, 30);
  EXPECT_EQ(plan.indicators.at(1).objective, plan.objectives.at(2).id);
  EXPECT_TRUE(plan.indicators.at(0).review.empty());
}

TEST(RowLevels, LettersStandForTheWords) {
  const Plan plan = test::plan_of_table(
      "Livello | Cod. | Descrizione | Target 2024\n"
      "AS | 1 | Vivere bene | \n"
      "O.S. | 1.1 | Curare il verde | \n"
      "OO | 1.1.1 | Rinnovare i giardini | \n"
      "KPI | KPI1 | Alberi messi a dimora | 150\n");
  EXPECT_EQ(objectives_in(plan),
            (Strings{"area_strategica 1 Vivere bene", "obiettivo_strategico 1.1 Curare il verde < 1",
                     "obiettivo_operativo 1.1.1 Rinnovare i giardini < 1.1"}));
  EXPECT_EQ(indicators_in(plan), Strings{"Alberi messi a dimora | target 2024 number 150"});
}

TEST(RowLevels, HoldOnThePageThatPrintsTheHeaderAgain) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "Voce | Cod. | Descrizione | Target 2024\n"
                                          "Obiettivo strategico | 1 | Curare il verde | \n"
                                          "Obiettivo operativo | 1.1 | Rinnovare i giardini | \n",
                                          "\f",
                                          "Voce | Cod. | Descrizione | Target 2024\n"
                                          "Indicatore | K1 | Alberi messi a dimora | 150\n"
                                          "Indicatore | K2 | Panchine nuove | 12\n"});
  EXPECT_EQ(indicators_in(plan),
            (Strings{"Alberi messi a dimora | target 2024 number 150", "Panchine nuove | target 2024 number 12"}));
  EXPECT_EQ(test::objective_of(plan, plan.indicators.at(0)).code, "1.1");
}

TEST(RowLevels, ARowOfWordingsIsTheHeaderOfAnotherTable) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "Livello | Descrizione | Peso | Target 2024\n"
                                          "OO | Rinnovare i giardini | 100% | \n"
                                          "KPI | Alberi messi a dimora | 40% | soglia minima 150\n"
                                          "KPI | Fonti pulite | 60% | 12\n",
                                          "Altri obiettivi",
                                          "KPI | Algoritmo | Peso | Target 2025\n"
                                          "Panchine nuove | n. panchine | 60% | 12\n"});
  EXPECT_EQ(indicators_in(plan),
            (Strings{"Alberi messi a dimora | target 2024 text", "Fonti pulite | target 2024 number 12",
                     "Panchine nuove | target 2025 number 12"}));
}

TEST(RowLevels, AnObjectiveThatIsMeasuredItselfIsFlagged) {
  const Plan plan = test::plan_of_table(
      "Livello | Descrizione | Target 2024\n"
      "Obiettivo operativo | Rinnovare i giardini | entro il 30/06/2024\n"
      "Indicatore | Alberi messi a dimora | 150\n");
  ASSERT_EQ(plan.indicators.size(), 2U);
  EXPECT_EQ(plan.indicators.at(0).name, "Rinnovare i giardini");
  EXPECT_TRUE(test::is_flagged(plan.indicators.at(0).review, "name"));
  EXPECT_FALSE(test::is_flagged(plan.indicators.at(1).review, "name"));
}

TEST(RowLevels, OtherWordsInTheColumnMakeItNone) {
  const auto rows =
      rows_of(test::table_of("Tipo | Descrizione | Target 2024\n"
                             "Indicatore | Alberi messi a dimora | 150\n"
                             "Efficienza | Panchine nuove | 12\n"));
  std::vector<ColumnRole> roles = {{"type", 0}, {"description", 0}, {"target", 2024}};
  find_row_levels(roles, rows, 0, Vocabulary::standard());
  EXPECT_EQ(roles[0].role, "type");
  EXPECT_EQ(roles[1].role, "description");
}

TEST(RowLevels, TypesBesideNamesStayTypes) {
  const auto rows =
      rows_of(test::table_of("Tipo | Indicatore | Target 2024\n"
                             "Indicatore di efficacia | Alberi messi a dimora | 150\n"
                             "Indicatore di output | Panchine nuove | 12\n"));
  std::vector<ColumnRole> roles = {{"type", 0}, {"name", 0}, {"target", 2024}};
  find_row_levels(roles, rows, 0, Vocabulary::standard());
  EXPECT_EQ(roles[0].role, "type");
}

}  // namespace
}  // namespace spoglio::normalize

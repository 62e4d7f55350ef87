// Lists of money in tables and lines.
#include "normalize/checks/budget_lists.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "extract/error.h"
#include "tests/support/text_plan.h"

namespace spoglio::normalize {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// "1.1 Title 240.00 <- 2": code, title, amount, parent's line.
std::vector<std::string> budgets_in(const std::string& dump) {
  std::vector<std::string> out;
  for (const BudgetLine& b : test::plan_of(dump).budgets) {
    std::string line = std::to_string(b.table) + ": " + (b.level.empty() ? "" : b.level + " ") + b.code.value_or("-");
    if (b.title) line += " " + *b.title;
    line += b.amount ? " " + std::to_string(static_cast<long>(*b.amount)) : " blank";
    if (b.parent) line += " < " + std::to_string(*b.parent);
    out.push_back(line);
  }
  return out;
}

TEST(Budget, ListOfTwoLevelsSideBySideKeepsWhatIsPartOfWhat) {
  EXPECT_THAT(budgets_in("Obiettivi strategici\tRisorse\tObiettivi operativi\tRisorse\n"
                         "4.1\t90.000,00 €\t4.1.1\t50.000,00 €\n"
                         "\t\t4.1.2\t€\n"
                         "4.2\t1.500,50 €\t4.2.1\t1.500,50 €\n"),
              ElementsAre("1: obiettivo_strategico 4.1 90000", "1: obiettivo_operativo 4.1.1 50000 < 1",
                          "1: obiettivo_operativo 4.1.2 blank < 1", "1: obiettivo_strategico 4.2 1500",
                          "1: obiettivo_operativo 4.2.1 1500 < 4"));
}

TEST(Budget, CodesOfOneColumnTellWhatIsPartOfWhat) {
  EXPECT_THAT(budgets_in("Obiettivo\tStanziamento\n1 Strade\t€ 300,00\n1.1 Ponti\t€ 200,00\n1.2 Buche\t€ 90,00\n"
                         "Totale\t€ 300,00\n"),
              ElementsAre("1: obiettivo 1 Strade 300", "1: obiettivo 1.1 Ponti 200 < 1",
                          "1: obiettivo 1.2 Buche 90 < 1", "1: totale - Totale 300"));
}

TEST(Budget, LinesCountFromTwoInARowOn) {
  EXPECT_THAT(
      budgets_in("Risorse\n\n2.1 Curare il verde ........ € 12.000,00\n2.1.1 Potare le siepi ...... € 7.000,00\n"
                 "\nAltro testo.\n"),
      ElementsAre("1: 2.1 Curare il verde 12000", "1: 2.1.1 Potare le siepi 7000 < 1"));
  EXPECT_THAT(budgets_in("Spese\n\n2.1 Il mercato coperto costa € 12.000,00\n\nAltro testo.\n"), IsEmpty());
}

TEST(Budget, TablesOfOtherThingsArePassedBy) {
  EXPECT_THAT(budgets_in("Voce\t2022\t2023\nCosto del personale\t10\t20\nAltri costi\t1\t2\n"), IsEmpty());
  EXPECT_THAT(budgets_in("Indicatore\tPeso\tTarget 2024\nAlberi\t100%\t10\n"), IsEmpty());
  EXPECT_THAT(budgets_in("Servizio\tRisorse\nVerde\ttre giardinieri\nStrade\tdue cantonieri\n"), IsEmpty());
}

TEST(Budget, ListsStayInTheJson) {
  Plan plan = test::plan_of("Obiettivo\tRisorse\n1.1\t90,00 €\n1.1.1\t50,00 €\n");
  ASSERT_EQ(plan.budgets.size(), 2u);
  EXPECT_EQ(plan_from_json(to_json(plan)).budgets, plan.budgets);
  plan.budgets.clear();
  EXPECT_EQ(to_json(plan).find("budgets"), std::string::npos);
}

TEST(Budget, ParentThatIsNoLineAboveIsRefused) {
  Plan plan;
  plan.budgets = {{1, "", "1.1", std::nullopt, 1, 5, {}}};
  EXPECT_THROW(plan_from_json(to_json(plan)), Error);
}

}  // namespace
}  // namespace spoglio::normalize

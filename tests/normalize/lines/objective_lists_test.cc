// Weights and offices of objectives that only a list in front of their cards prints.
#include "normalize/lines/objective_lists.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

#include "tests/support/tables.h"

namespace spoglio::normalize {
namespace {

using Strings = std::vector<std::string>;

constexpr const char* kTitle = "Piano dettagliato degli obiettivi 2024";
constexpr const char* kList =
    "N. | Obiettivo | Struttura responsabile | Peso\n"
    "1 | Curare i parchi | Area verde | 60%\n"
    "2 | Riparare i ponti | Area strade | 40%\n"
    "Totale | | | 100%\n";

std::string card(const std::string& title) {
  return "Obiettivo operativo | " + title +
         " | < | <\n"
         "Descrizione | Si lavora in tutti i quartieri. | < | <\n"
         "Indicatore | Interventi conclusi | Target 2024 | 12\n";
}

TEST(ObjectiveLists, GiveTheCardsBelowTheirWeightAndOffice) {
  const Plan plan = test::plan_of_blocks({kTitle, kList, card("Curare i parchi"), card("Riparare i ponti")});
  ASSERT_EQ(plan.objectives.size(), 2u);
  EXPECT_EQ(plan.objectives[0].weight, 60);
  EXPECT_EQ(plan.objectives[1].weight, 40);
  EXPECT_EQ(plan.objectives[1].units, (Strings{"Area strade"}));
}

TEST(ObjectiveLists, LeaveWhatTheCardItselfSays) {
  const Plan plan = test::plan_of_blocks({kTitle, kList,
                                          "Obiettivo operativo | Curare i parchi\nPeso | 35%\nUfficio | Vivaio\n"
                                          "Indicatore | Interventi conclusi\nTarget 2024 | 12\n"});
  ASSERT_EQ(plan.objectives.size(), 1u);
  EXPECT_EQ(plan.objectives[0].weight, 35);
  EXPECT_EQ(plan.objectives[0].units, (Strings{"Vivaio"}));
}

TEST(ObjectiveLists, TheLastListInFrontOfACardHolds) {
  const std::string other = "N. | Obiettivo | Peso\n1 | Curare i parchi | 25%\n2 | Aprire un vivaio | 75%\n";
  const Plan plan = test::plan_of_blocks(
      {kTitle, "Settore: Centro", kList, card("Curare i parchi"), "Settore: Colli", other, card("Curare i parchi")});
  ASSERT_EQ(plan.objectives.size(), 2u);
  EXPECT_EQ(plan.objectives[0].weight, 60);
  EXPECT_EQ(plan.objectives[1].weight, 25);
}

TEST(ObjectiveLists, ATitleThatTheListDoesNotPrintGetsNothing) {
  const Plan plan = test::plan_of_blocks({kTitle, kList, card("Curare i parchi e i giardini")});
  ASSERT_EQ(plan.objectives.size(), 1u);
  EXPECT_EQ(plan.objectives[0].weight, std::nullopt);
}

}  // namespace
}  // namespace spoglio::normalize

// Headings that go on over pages.
#include "normalize/headers/continuation.h"

#include <gtest/gtest.h>

#include "tests/support/tables.h"

namespace spoglio::normalize {
namespace {

std::string without(std::string text) {
  take_continuation(text);
  return text;
}

TEST(Continuation, MarksAreTakenOffOnBothSides) {
  for (const char* text :
       {"Obiettivo 2 - Verde (segue)", "Obiettivo 2 - Verde - segue", "Obiettivo 2 - Verde [continua]",
        "Obiettivo 2 - Verde – Segue", "Obiettivo 2 - Verde (segue da pag. 4)", "Segue: Obiettivo 2 - Verde",
        "(segue) Obiettivo 2 - Verde", "SEGUE Obiettivo 2 - Verde"})
    EXPECT_EQ(without(text), "Obiettivo 2 - Verde") << text;
}

TEST(Continuation, WordsOfTheTextStay) {
  for (const char* text : {"Migliorare la formazione continua", "Tempo che segue", "Formazione - continua",
                           "Segue le pratiche", "Contributi"})
    EXPECT_EQ(without(text), text);
}

TEST(Continuation, HeadingOfTheNextPageGoesOnWithItsObjective) {
  const Plan plan = test::plan_of_blocks(
      {"Piano della Performance 2024-2026", "Obiettivo strategico 2 - Verde",
       "Cod. | Obiettivo operativo | Indicatore | Target 2024\n2.1 | Curare i parchi | Alberi | 150\n", "\f",
       "Obiettivo strategico 2 - Verde (segue)",
       "Cod. | Obiettivo operativo | Indicatore | Target 2024\n2.2 | Aprire i giardini | Ore | 40\n"});
  ASSERT_EQ(plan.objectives.size(), 3u);
  EXPECT_EQ(plan.objectives[0].title, "Verde");
  EXPECT_EQ(plan.objectives[2].parent, plan.objectives[0].id);
}

}  // namespace
}  // namespace spoglio::normalize

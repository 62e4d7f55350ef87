// Objectives that a table prints again and again, each time read in another way.
#include "normalize/ocr/codes/repeats.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/recognised.h"

namespace spoglio::normalize {
namespace {

using test::kRecognisedRow;
using test::recognised_page;

struct Printed {
  std::string code;
  std::string title;
};

// Under an objective of this code, each with one indicator whose code goes on with ".a".
Plan under(const std::string& parent, const std::vector<Printed>& objectives) {
  Plan plan;
  Objective objective;
  objective.id = "p";
  objective.level = "obiettivo_strategico";
  objective.code = parent;
  objective.at = kRecognisedRow;
  plan.objectives.push_back(objective);
  for (const Printed& printed : objectives) {
    objective.id = "o" + std::to_string(plan.objectives.size());
    objective.parent = "p";
    objective.level = "obiettivo_operativo";
    objective.code = printed.code;
    objective.title = printed.title;
    plan.objectives.push_back(objective);
    Indicator indicator;
    indicator.objective = objective.id;
    indicator.code = printed.code + ".a";
    indicator.at = kRecognisedRow;
    plan.indicators.push_back(indicator);
  }
  return plan;
}

TEST(FirstLetters, AreThoseOfTheObjectiveThatACodeGoesOnFrom) {
  Plan plan = under("B.1", {{"B.1.1", "Curare il verde"}, {"8.1.2", "Curare le strade"}});
  mend_first_letters(plan, recognised_page());
  EXPECT_EQ(plan.objectives[2].code, "B.1.2");
  EXPECT_EQ(plan.objectives[2].review.at(0).reason, "ocr_repair");
  EXPECT_EQ(plan.indicators[1].code, "B.1.2.a");
  EXPECT_EQ(plan.indicators[1].review.at(0).reason, "ocr_repair");
}

TEST(FirstLetters, StayWhereTheRestGoesOnFromAnother) {
  Plan plan = under("B.1", {{"8.2.1", "Curare il verde"}, {"1.1.2", "Curare le strade"}});
  mend_first_letters(plan, recognised_page());
  EXPECT_EQ(plan.objectives[1].code, "8.2.1");
  EXPECT_EQ(plan.objectives[2].code, "1.1.2");
}

TEST(RepeatedObjectives, WithOneCodeAndNearlyOneTitleAreOne) {
  Plan plan =
      under("B.1", {{"B.1.1", "Curare cel verde"}, {"B.1.1", "Curare del verde"}, {"B.1.2", "Curare le strade"}});
  plan.objectives[1].review = {{"title", "low_confidence", ""}};
  join_repeated_objectives(plan, recognised_page());
  ASSERT_EQ(plan.objectives.size(), 3U);
  EXPECT_EQ(plan.objectives[1].title, "Curare del verde");
  EXPECT_EQ(plan.indicators[1].objective, plan.objectives[1].id);
  EXPECT_EQ(plan.indicators[2].objective, plan.objectives[2].id);
}

TEST(RepeatedObjectives, OtherTitlesUnderOneCodeStayApart) {
  Plan plan = under("B.1", {{"B.1.1", "Curare il verde"}, {"B.1.1", "Assumere personale"}});
  join_repeated_objectives(plan, recognised_page());
  EXPECT_EQ(plan.objectives.size(), 3U);
}

}  // namespace
}  // namespace spoglio::normalize

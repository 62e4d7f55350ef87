// Blanks where nearly all rows are filled.
#include "normalize/settle/lacking.h"

#include <gtest/gtest.h>

#include <string>

namespace spoglio::normalize {
namespace {

Plan plan_with(int rows, int lacking) {
  Plan plan;
  for (int i = 0; i < rows; ++i) {
    Indicator& indicator = plan.indicators.emplace_back();
    if (i >= lacking) indicator.type = "Volume";
  }
  return plan;
}

std::string flagged(Plan plan) {
  doubt_lacking_fields(plan);
  std::string out;
  for (const Indicator& indicator : plan.indicators) {
    for (const Review& review : indicator.review) out += review.field + " ";
  }
  return out;
}

TEST(LackingFields, OneBlankAmongManyIsFlagged) { EXPECT_EQ(flagged(plan_with(10, 1)), "type "); }

TEST(LackingFields, SeveralBlanksAreAsTheyShouldBe) { EXPECT_EQ(flagged(plan_with(10, 3)), ""); }

TEST(LackingFields, AFewRowsTellNothing) { EXPECT_EQ(flagged(plan_with(5, 1)), ""); }

}  // namespace
}  // namespace spoglio::normalize

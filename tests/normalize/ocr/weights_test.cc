// Weights of recognised pages beside their sum.
#include "normalize/ocr/weights.h"
#include "tests/support/recognised.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace spoglio::normalize {
namespace {

using test::kRecognisedRow;
using test::recognised_page;
using ::testing::IsEmpty;

Plan with_weights(const std::vector<std::vector<double>>& groups) {
  Plan plan;
  for (const std::vector<double>& group : groups) {
    for (const double weight : group) {
      Indicator indicator;
      indicator.objective = "o" + std::to_string(&group - groups.data());
      indicator.weight = weight;
      indicator.at = kRecognisedRow;
      plan.indicators.push_back(indicator);
    }
  }
  return plan;
}

TEST(CheckWeights, AWeightIsDoubtedWhereTheSumIsNotThatOfOtherObjectives) {
  Plan plan = with_weights({{50, 50}, {30, 70}, {20, 30}});
  check_weights(plan, recognised_page());
  EXPECT_THAT(plan.indicators[0].review, IsEmpty());
  ASSERT_EQ(plan.indicators[4].review.size(), 1U);
  EXPECT_EQ(plan.indicators[4].review[0].field, "weight");
  EXPECT_EQ(plan.indicators[4].weight, 20);
}

TEST(CheckWeights, TheDoubtfulOneTakesWhatIsMissingWhereItsDigitsLookAlike) {
  Plan plan = with_weights({{50, 50}, {30, 70}, {20, 30}});
  plan.indicators[5].review = {{"weight", "low_confidence", ""}};
  check_weights(plan, recognised_page());
  EXPECT_EQ(plan.indicators[5].weight, 80);
  EXPECT_EQ(plan.indicators[5].review.back().reason, "ocr_repair");
  EXPECT_THAT(plan.indicators[4].review, IsEmpty());
}

TEST(CheckWeights, ATwoMayBeAThree) {
  Plan plan = with_weights({{50, 50}, {30, 70}, {20, 70}});
  plan.indicators[4].review = {{"weight", "low_confidence", ""}};
  check_weights(plan, recognised_page());
  EXPECT_EQ(plan.indicators[4].weight, 30);
}

TEST(CheckWeights, RowsThatMayBeTwoDecideNothing) {
  Plan plan = with_weights({{50, 50}, {30, 70}, {20, 30}});
  plan.indicators[5].review = {{"weight", "low_confidence", ""}, {"*", "layout", ""}};
  check_weights(plan, recognised_page());
  EXPECT_EQ(plan.indicators[5].weight, 30);
}

TEST(CheckWeights, NothingWeighsNothing) {
  Plan plan = with_weights({{50, 50}, {30, 70}, {0, 70}, {0, 0}});
  check_weights(plan, recognised_page());
  EXPECT_EQ(plan.indicators[4].weight, 30);  // "0%" is what was left of "30%"
  EXPECT_EQ(plan.indicators[4].review.back().reason, "ocr_repair");
  EXPECT_FALSE(plan.indicators[6].weight.has_value());
  EXPECT_EQ(plan.indicators[6].review.back().field, "weight");
}

TEST(CheckWeights, OfSeveralDoubtfulOnesTheOnlyThatLooksLikeWhatIsLackingTakesIt) {
  Plan plan = with_weights({{50, 50}, {30, 70}, {23, 40, 35}});
  plan.indicators[4].review = {{"weight", "low_confidence", ""}};
  plan.indicators[5].review = {{"weight", "low_confidence", ""}};
  check_weights(plan, recognised_page());
  EXPECT_EQ(plan.indicators[4].weight, 25);  // 42 for 40 looks like nothing
  EXPECT_EQ(plan.indicators[5].weight, 40);
}

TEST(CheckWeights, ASureOneTakesWhatIsLackingWhereNoDoubtfulOneFits) {
  Plan plan = with_weights({{50, 50}, {30, 70}, {20, 40, 30}});
  check_weights(plan, recognised_page());
  EXPECT_EQ(plan.indicators[4].weight, 30);
  EXPECT_EQ(plan.indicators[4].review.back().reason, "ocr_repair");
}

TEST(CheckWeights, NothingWeighsMoreThanAll) {
  Plan plan = with_weights({{50, 50}, {30, 70}, {350, 50}});
  check_weights(plan, recognised_page());
  EXPECT_EQ(plan.indicators[4].weight, 50);
  EXPECT_EQ(plan.indicators[4].review.back().reason, "ocr_repair");
}

TEST(CheckWeights, ThirdsAreRoundedAndASingleWeightIsNot) {
  Plan plan = with_weights({{50, 50}, {33.33, 33.33, 33.33}, {100.09}, {30, 70}});
  check_weights(plan, recognised_page());
  EXPECT_THAT(plan.indicators[2].review, IsEmpty());
  ASSERT_EQ(plan.indicators[5].review.size(), 1U);
  EXPECT_EQ(plan.indicators[5].review[0].field, "weight");
}

}  // namespace
}  // namespace spoglio::normalize

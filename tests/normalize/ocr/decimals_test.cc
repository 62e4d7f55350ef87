// Commas of figures that recognition lost.
#include "normalize/ocr/decimals.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/recognised.h"

namespace spoglio::normalize {
namespace {

using test::kRecognisedRow;
using test::read_target;
using test::recognised_page;
using ::testing::IsEmpty;

Plan restored(const std::vector<std::string>& cells) {
  Plan plan;
  for (const std::string& raw : cells) {
    Indicator indicator;
    indicator.at = kRecognisedRow;
    indicator.measures = {read_target(raw)};
    plan.indicators.push_back(indicator);
  }
  restore_commas(plan, recognised_page());
  return plan;
}

TEST(RestoreCommas, AShareOverTheWholeHasAsManyDecimalsAsOthers) {
  const Plan plan = restored({"918%", "91,8 %", "45,2%", "80%", "70%"});
  EXPECT_EQ(plan.indicators[0].measures[0].value, 91.8);
  EXPECT_EQ(plan.indicators[0].review.at(0).reason, "ocr_repair");
  EXPECT_THAT(plan.indicators[3].review, IsEmpty());
}

TEST(RestoreCommas, DecimalsThatAllOthersHaveComeBack) {
  const Plan counts = restored({"80,00 N.", "5,00 N.", "36,50 N.", "7,00 N.", "9,00 N.", ">= 3700N."});
  EXPECT_EQ(counts.indicators[5].measures[0].value, 37);
  EXPECT_EQ(restored({"80 N.", "5 N.", "3700N."}).indicators[2].measures[0].value, 3700);
  const Plan shares = restored({"80,00%", "5,00%", "36,50%", "7,00%", "9,00%", "6170%"});
  EXPECT_EQ(shares.indicators[5].measures[0].value, 61.7);
}

TEST(RestoreCommas, SharesOverTheWholeStayWhereOthersAreOrDecimalsDiffer) {
  EXPECT_THAT(restored({"918%", "120%", "45,2%", "80,1%", "70%"}).indicators[0].review, IsEmpty());
  EXPECT_THAT(restored({"918%", "91,8 %", "45,25%", "80,5%", "70%"}).indicators[0].review, IsEmpty());
}

TEST(RestoreCommas, AFirstFigureMayBeTheSignThatOthersHave) {
  EXPECT_THAT(restored({"273%", "≥ 91,8 %", "≥ 45,2%", "≥ 80%"}).indicators[0].review, IsEmpty());
  EXPECT_EQ(restored({"≥ 273%", "≥ 91,8 %", "≥ 45,2%", "≥ 80%", "≥ 70%"}).indicators[0].measures[0].value, 27.3);
}

}  // namespace
}  // namespace spoglio::normalize

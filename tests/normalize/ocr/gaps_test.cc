// What a recognised row lacks, and its neighbours have.
#include "normalize/ocr/gaps.h"
#include "tests/support/recognised.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace spoglio::normalize {
namespace {

using test::flags_of;
using test::kRecognisedRow;
using test::recognised_page;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

Measure target(int year, double value, const std::string& comparator) {
  Measure m;
  m.role = "target";
  m.year = year;
  m.kind = "number";
  m.value = value;
  if (!comparator.empty()) m.comparator = comparator;
  return m;
}

// Five rows of page 1 with a weight and a target ">= 80".
Plan five_rows() {
  Plan plan;
  for (int i = 0; i < 5; ++i) {
    Indicator indicator;
    indicator.name = "Pratiche concluse";
    indicator.weight = 20;
    indicator.at = kRecognisedRow;
    indicator.measures = {target(2024, 80, ">=")};
    plan.indicators.push_back(indicator);
  }
  return plan;
}

std::vector<std::string> flagged(Plan plan, double confidence = 0.96) {
  const OcrDoubts doubts = recognised_page(confidence);
  flag_gaps(plan, doubts);
  return flags_of(plan);
}

TEST(FlagGaps, ABlankThatMostRowsFillIsTold) {
  Plan plan = five_rows();
  EXPECT_THAT(flagged(plan), IsEmpty());
  plan.indicators[2].weight.reset();
  plan.indicators[4].measures.clear();
  EXPECT_THAT(flagged(plan), ElementsAre("weight low_confidence", "measures.target.2024 low_confidence"));
}

TEST(FlagGaps, AValueWithoutTheComparisonOfItsColumnIsTold) {
  Plan plan = five_rows();
  plan.indicators[1].measures = {target(2024, 80, "")};
  EXPECT_THAT(flagged(plan), ElementsAre("measures.target.2024 ambiguous"));
}

TEST(FlagGaps, AValueWithoutTheUnitOfItsColumnIsTold) {
  Plan plan = five_rows();
  for (Indicator& indicator : plan.indicators) indicator.measures[0].unit = "%";
  EXPECT_THAT(flagged(plan), IsEmpty());
  plan.indicators[3].measures[0].unit.reset();
  EXPECT_THAT(flagged(plan), ElementsAre("measures.target.2024 ambiguous"));
}

TEST(FlagGaps, TheOnlyShareOfMoreThanTheWholeIsTold) {
  Plan plan = five_rows();
  for (Indicator& i : plan.indicators) i.measures[0].unit = "%";
  EXPECT_THAT(flagged(plan), IsEmpty());
  plan.indicators[3].measures[0].value = 280;
  EXPECT_THAT(flagged(plan), ElementsAre("measures.target.2024 ambiguous"));
}

TEST(FlagGaps, ValuesOfARowThatDifferTenfoldAreTold) {
  Plan plan = five_rows();
  plan.indicators[0].measures.push_back(target(2025, 8.5, ">="));
  const std::vector<std::string> found = flagged(plan);
  EXPECT_THAT(found, ElementsAre("measures.target.2024 ambiguous", "measures.target.2025 ambiguous"));
}

TEST(FlagGaps, PagesOfATextLayerAreLeftAlone) {
  Plan plan = five_rows();
  plan.indicators[2].weight.reset();
  EXPECT_THAT(flagged(plan, 1), IsEmpty());
}

}  // namespace
}  // namespace spoglio::normalize

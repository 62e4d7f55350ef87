// Confusions of recognition, undone where the document shows what its cells look like.
#include "normalize/ocr_readings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "normalize/measure.h"

namespace spoglio::normalize {
namespace {

using ::testing::Contains;
using ::testing::IsEmpty;
using ::testing::Not;

// One indicator per cell, each with a target of 2024.
Plan plan_of(const std::vector<std::string>& cells) {
  Plan plan;
  for (const std::string& raw : cells) {
    Measure m;
    m.role = "target";
    m.year = 2024;
    m.raw = raw;
    const Reading reading = read_measure(raw, {m.role, m.year});
    m.kind = reading.kind;
    m.comparator = reading.comparator;
    m.value = reading.value;
    m.unit = reading.unit;
    m.date = reading.date;
    m.rule = reading.rule;
    Indicator indicator;
    indicator.measures.push_back(std::move(m));
    plan.indicators.push_back(std::move(indicator));
  }
  return plan;
}

TEST(LikelyReadings, UndoWhatLooksAlike) {
  EXPECT_THAT(likely_readings("3O%"), Contains("30%"));
  EXPECT_THAT(likely_readings("l5 gg"), Contains("15 gg"));
  EXPECT_THAT(likely_readings("40 00 %"), Contains("40,00 %"));
  EXPECT_THAT(likely_readings("≥ = 80 %"), Contains(">= 80 %"));
  EXPECT_THAT(likely_readings("8 0/0"), Contains("8 %"));
  EXPECT_THAT(likely_readings("3111212024"), Not(IsEmpty()));
  EXPECT_THAT(likely_readings("85%"), IsEmpty());
}

TEST(RepairUnread, TakesTheReadingThatLooksLikeTheOtherCells) {
  Plan plan = plan_of({"85,00 %", "90,00 %", "40 0O %"});
  repair_unread(plan);
  const Indicator& mended = plan.indicators[2];
  EXPECT_EQ(mended.measures[0].kind, "number");
  EXPECT_EQ(mended.measures[0].value, 40.0);
  EXPECT_EQ(mended.measures[0].raw, "40 0O %");
  ASSERT_EQ(mended.review.size(), 1U);
  EXPECT_EQ(mended.review[0].reason, "ocr_repair");
  EXPECT_EQ(mended.review[0].field, "measures.target.2024");
  EXPECT_THAT(plan.indicators[0].review, IsEmpty());
}

TEST(RepairUnread, LeavesAloneWhatNothingElseLooksLike) {
  Plan plan = plan_of({"85,00 %", "SI", "S0 prodotti"});
  repair_unread(plan);
  EXPECT_EQ(plan.indicators[2].measures[0].kind, "text");
  EXPECT_THAT(plan.indicators[2].review, IsEmpty());
}

}  // namespace
}  // namespace spoglio::normalize

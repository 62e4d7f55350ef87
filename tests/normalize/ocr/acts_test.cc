// Acts that amended rows of a recognised document.
#include "normalize/ocr/acts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/recognised.h"

namespace spoglio::normalize {
namespace {

using test::flags_of;
using test::kRecognisedRow;
using test::recognised_page;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

// A row for each day on which act 20 is printed; "" for none.
Plan amended_on(const std::vector<std::string>& days) {
  Plan plan;
  for (const std::string& day : days) {
    Indicator indicator;
    indicator.at = kRecognisedRow;
    indicator.amendments = {{"aggiornato", {"Giunta", "20", std::nullopt}}};
    if (!day.empty()) indicator.amendments[0].act.date = day;
    plan.indicators.push_back(indicator);
  }
  check_acts(plan, recognised_page());
  return plan;
}

TEST(CheckActs, ADayThatWasLostIsThatOfTheSameNumber) {
  const Plan plan = amended_on({"2024-09-13", ""});
  EXPECT_EQ(plan.indicators[1].amendments[0].act.date, "2024-09-13");
  EXPECT_THAT(flags_of(plan), ElementsAre("amendments ocr_repair"));
}

TEST(CheckActs, AnActHasTheDayThatItIsPrintedWithMost) {
  const Plan plan = amended_on({"2024-09-13", "2024-09-13", "2024-09-12"});
  EXPECT_EQ(plan.indicators[2].amendments[0].act.date, "2024-09-13");
  EXPECT_THAT(flags_of(plan), ElementsAre("amendments ocr_repair"));
}

TEST(CheckActs, WhereNoDayIsPrintedMoreBothAreDoubted) {
  const Plan plan = amended_on({"2024-09-13", "2024-09-12"});
  EXPECT_EQ(plan.indicators[1].amendments[0].act.date, "2024-09-12");
  EXPECT_THAT(flags_of(plan), ElementsAre("amendments ambiguous", "amendments ambiguous"));
}

TEST(CheckActs, TheSameNumberInAnotherYearIsAnotherAct) {
  EXPECT_THAT(flags_of(amended_on({"2023-09-13", "2023-09-13", "2024-09-13"})), IsEmpty());
}

// A row for each number with which the act of one day is printed.
Plan numbered(const std::vector<std::string>& numbers) {
  Plan plan;
  for (const std::string& number : numbers) {
    Indicator indicator;
    indicator.at = kRecognisedRow;
    indicator.amendments = {{"aggiornato", {"Giunta", number, "2024-09-13"}}};
    plan.indicators.push_back(indicator);
  }
  check_acts(plan, recognised_page());
  return plan;
}

TEST(CheckActs, TheActOfADayHasTheNumberThatItIsPrintedWithMost) {
  const Plan plan = numbered({"33", "33", "32"});
  EXPECT_EQ(plan.indicators[2].amendments[0].act.number, "33");
  EXPECT_THAT(flags_of(plan), ElementsAre("amendments ocr_repair"));
  EXPECT_THAT(flags_of(numbered({"33", "32"})), ElementsAre("amendments ambiguous", "amendments ambiguous"));
}

TEST(CheckActs, NumbersThatDoNotLookAlikeAreSeveralActsOfADay) {
  EXPECT_THAT(flags_of(numbered({"33", "33", "34"})), IsEmpty());
  EXPECT_THAT(flags_of(numbered({"33", "33", "332"})), IsEmpty());
}

}  // namespace
}  // namespace spoglio::normalize

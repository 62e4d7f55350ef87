// Days whose year was misread.
#include "normalize/ocr/years.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/recognised.h"

namespace spoglio::normalize {
namespace {

using test::kRecognisedRow;
using test::read_target;
using test::recognised_page;
using ::testing::IsEmpty;

// Targets of 2025, one for each row.
Plan restored(const std::vector<std::string>& cells) {
  Plan plan;
  for (const std::string& raw : cells) {
    Indicator indicator;
    indicator.at = kRecognisedRow;
    indicator.measures = {read_target(raw)};
    indicator.measures[0].year = 2025;
    plan.indicators.push_back(indicator);
  }
  restore_column_years(plan, recognised_page());
  return plan;
}

TEST(ColumnYears, AYearLikeThatOfTheColumnIsItWhereTheOtherDaysHaveIt) {
  const Plan plan = restored({"31/12/2025", "entro il 30/06/2025", "28 febbraio 2023"});
  EXPECT_EQ(plan.indicators[2].measures[0].date, "2025-02-28");
  EXPECT_EQ(plan.indicators[2].measures[0].raw, "28 febbraio 2023");
  EXPECT_EQ(plan.indicators[2].review.at(0).reason, "ocr_repair");
}

TEST(ColumnYears, OtherYearsStay) {
  EXPECT_THAT(restored({"31/12/2025", "30/06/2025", "28/02/2024"}).indicators[2].review,
              IsEmpty());  // no figure like it
  EXPECT_THAT(restored({"31/12/2025", "30/06/2023", "28/02/2023"}).indicators[2].review, IsEmpty());  // as printed
}

}  // namespace
}  // namespace spoglio::normalize

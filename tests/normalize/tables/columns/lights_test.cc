// Lights in the place of values.
#include "normalize/tables/columns/lights.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/tables.h"

namespace spoglio::normalize {
namespace {

bool has_baseline(const std::string& first, const std::string& second) {
  const Plan plan = test::plan_of_table(
      "Obiettivo operativo | Indicatore | Target 2024 | Risultato 2024 | Stato\n"
      "Curare il verde | Alberi piantati | 150 | 160 | " +
      first + "\n" + "Aprire i musei | Ore di apertura | 40 | 38 | " + second + "\n");
  const auto& measures = plan.indicators.at(0).measures;
  EXPECT_TRUE(std::any_of(measures.begin(), measures.end(), [](const Measure& m) { return m.raw == "160"; }));
  return std::any_of(measures.begin(), measures.end(), [](const Measure& m) { return m.role == "baseline"; });
}

TEST(LightColumns, MarksAndColoursMeasureNothing) {
  EXPECT_FALSE(has_baseline("■", "■"));
  EXPECT_FALSE(has_baseline("⬤", "▲"));
  EXPECT_FALSE(has_baseline("\uF04A", "\uF04C"));  // faces of a font of symbols
  EXPECT_FALSE(has_baseline("Verde", "ROSSO"));
}

TEST(LightColumns, ColumnWithAValueStays) {
  EXPECT_TRUE(has_baseline("140", "■"));
  EXPECT_TRUE(has_baseline("140", "38"));
}

}  // namespace
}  // namespace spoglio::normalize

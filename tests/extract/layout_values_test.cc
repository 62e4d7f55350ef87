// Values that are broken over lines, and where they count.
#include "extract/layout_values.h"

#include <gtest/gtest.h>

#include <vector>

#include "tests/support/pages.h"

namespace spoglio::extract {
namespace {

using testing::page_of;

TEST(FindValues, DateBrokenOverFourLinesIsOneValueOnItsFirst) {
  const Page page = page_of(R"(
Stesura del manuale      entro il
della qualita            28
degli sportelli          febbraio
del comune               2018
Pratiche evase           30
)");
  const PageLines lines = find_lines(page);
  ASSERT_EQ(lines.bands.size(), 5U);
  const Region region = {0, 4, {{90, 100}}};
  const auto values = find_values(page, lines, region);
  std::vector<bool> second;
  for (const auto& band : values) second.push_back(band[1]);
  EXPECT_EQ(second, (std::vector<bool>{true, false, false, false, true}));
}

}  // namespace
}  // namespace spoglio::extract

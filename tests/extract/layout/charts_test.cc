#include "extract/layout/charts.h"

#include <gtest/gtest.h>

#include "extract/layout/layout.h"
#include "tests/extract/blocks.h"
#include "tests/support/pages.h"

namespace spoglio::extract {
namespace {

using testing::laid_out;

bool has_table(std::string_view art) { return laid_out(art).find('|') != std::string::npos; }

TEST(Charts, AnAxisWhoseNumbersAreRoundedIsNoTable) {
  EXPECT_FALSE(has_table(R"(
78                          Boats
59
39
20
0
      2004      2005      2006
)"));
}

TEST(Charts, ValuesAtTheEndsOfBarsAreNoTable) {
  EXPECT_FALSE(has_table(R"(
Ardmoor                  40%
Dunmere                                  82%
Glenross         19%
Yarrow                              69%
Kestrel             28%
)"));
}

TEST(Charts, LabelsBesideValuesThatEndAtOnePlaceAreATable) {
  EXPECT_TRUE(has_table(R"(
Ardmoor               40.5
Dunmere              182.1
Glenross               9.2
Yarrow             1,069.3
Kestrel               28.0
)"));
}

}  // namespace
}  // namespace spoglio::extract

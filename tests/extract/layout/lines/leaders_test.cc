#include "extract/layout/lines/leaders.h"

#include <gtest/gtest.h>

#include "extract/layout/layout.h"
#include "tests/extract/blocks.h"
#include "tests/support/pages.h"

namespace spoglio::extract {
namespace {

using testing::laid_out;
using testing::page_of;

bool leads(std::string_view line) {
  const Page page = page_of(line);
  return ends_in_leader(page, find_lines(page).segments.front());
}

TEST(Leaders, DotsSetCloseOrOneByOneLead) {
  EXPECT_TRUE(leads("Trout ............"));
  EXPECT_TRUE(leads("Trout............"));
  EXPECT_TRUE(leads("Trout . . . . . ."));
  EXPECT_TRUE(leads("Trout ………"));
}

TEST(Leaders, DotsThatBreakWordsOffLeadNowhere) {
  EXPECT_FALSE(leads("and so on..."));
  EXPECT_FALSE(leads("Trout, etc."));
  EXPECT_FALSE(leads("Trout …"));
}

constexpr std::string_view kPrices = R"(
Service                                           Fee
Permits
  Trout ......................................     $2.37
  Pike .......................................   $151.82
Copies
  Map ........................................     $7.23
  Deed .......................................    $17.64
)";

TEST(Leaders, LabelsWithDotsAndPricesAreATable) {
  EXPECT_NE(laid_out(kPrices).find("| Permits |\n"), std::string::npos) << laid_out(kPrices);
  EXPECT_NE(laid_out(kPrices).find("| Service | Fee\n"), std::string::npos) << laid_out(kPrices);
  EXPECT_NE(laid_out(kPrices).find("| $17.64\n"), std::string::npos) << laid_out(kPrices);
}

TEST(Leaders, LabelsWithDotsAndPagesAreContents) {
  EXPECT_EQ(laid_out(R"(
Foreword ....................................      2
Permits .....................................      5
Copies ......................................     17
Annexes .....................................     23
)")
                .find('|'),
            std::string::npos);
}

}  // namespace
}  // namespace spoglio::extract

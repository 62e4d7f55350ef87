// Headers above tables of two columns.
#include "extract/layout/frames/header.h"

#include <gtest/gtest.h>

#include <string>

#include "extract/layout/layout.h"
#include "tests/extract/blocks.h"
#include "tests/support/pages.h"

namespace spoglio::extract {
namespace {

using testing::lattice;
using testing::page_of;
using testing::show;

TEST(TwoColumnHeader, TwoColumnsWantTwoHeadsApart) {
  Page page = page_of(R"(
Obiettivo operativo 1 – Curare le sponde dei fossi
         Indicatore            Target
Sponde pulite nell'anno        40 km
Tombini riparati               12
)");
  lattice(page, 2, 4, {-1, 30, 43});
  EXPECT_EQ(show(lay_out(page)),
            "> Obiettivo operativo 1 – Curare le sponde dei fossi\n"
            "= 3 x 2\n| Indicatore | Target\n| Sponde pulite nell'anno | 40 km\n| Tombini riparati | 12\n");
}

TEST(TwoColumnHeader, TextThatKeepsClearOfTheOnlyEdgeIsNoHeader) {
  Page page = page_of(R"(
Obiettivo operativo n. quattro VP2
Sponde pulite nell'anno        40 km
Tombini riparati               12
)");
  lattice(page, 1, 3, {-1, 30.5, 43});
  EXPECT_TRUE(show(lay_out(page)).starts_with("> Obiettivo operativo n. quattro VP2\n= 2 x 2\n"));
}

TEST(TwoColumnHeader, LargerLettersAreATitle) {
  Page page = page_of(R"(
Sponde                         Fossi
Indicatore                     Target
Sponde pulite nell'anno        40 km
Tombini riparati               12
)");
  for (size_t w = 0; w < 2; ++w) page.words[w].box.y0 -= 2;
  lattice(page, 2, 4, {-1, 30, 43});
  EXPECT_NE(show(lay_out(page)).find("= 3 x 2\n| Indicatore | Target\n"), std::string::npos) << show(lay_out(page));
}

}  // namespace
}  // namespace spoglio::extract

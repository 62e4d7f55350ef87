// Headers above tables of two columns.
#include "extract/layout_frame_header.h"

#include <gtest/gtest.h>

#include <string>

#include "extract/layout.h"
#include "tests/extract/blocks.h"
#include "tests/support/pages.h"

namespace spoglio::extract {
namespace {

using testing::page_of;
using testing::show;

double x_of(double character) { return 40 + 2.5 * character; }
double y_of(double line) { return 100 + 10.5 * line - 0.25; }

// A lattice over lines `from` to `to`, with uprights before some characters.
void lattice(Page& page, int from, int to, const std::vector<double>& characters) {
  for (int line = from; line <= to; ++line)
    page.drawing.horizontal.push_back({x_of(characters.front()), y_of(line), x_of(characters.back()), y_of(line)});
  for (const double character : characters)
    page.drawing.vertical.push_back({x_of(character), y_of(from), x_of(character), y_of(to)});
}

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

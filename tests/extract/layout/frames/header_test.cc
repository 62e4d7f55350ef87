// Headers above the lines of their table, turned heads of columns, and lattices one below the other.
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
using testing::x_of;
using testing::y_of;

TEST(FrameHeader, WordsAboveALatticeThatHeadItsColumnsAreItsFirstRow) {
  Page page = page_of(R"(
Peso Tipo   Indicatore
40   Output Alberi messi a dimora
60   Esito  Panchine nuove
)");
  lattice(page, 1, 3, {-1, 4.5, 11.5, 35});
  EXPECT_EQ(
      show(lay_out(page)),
      "= 3 x 3\n| Peso | Tipo | Indicatore\n| 40 | Output | Alberi messi a dimora\n| 60 | Esito | Panchine nuove\n");
}

TEST(FrameHeader, LineOfTextAboveALatticeIsNone) {
  Page page = page_of(R"(
Il piano elenca qui di seguito gli obiettivi
40   Output Alberi messi a dimora
60   Esito  Panchine nuove
)");
  lattice(page, 1, 3, {-1, 4.5, 11.5, 35});
  EXPECT_TRUE(show(lay_out(page)).starts_with("> Il piano elenca qui di seguito gli obiettivi\n= 2 x 3\n"))
      << show(lay_out(page));
}

TEST(FrameHeader, HeadingWhoseWordsClearTheColumnsByChanceIsNone) {
  Page page = page_of(R"(
Area Verde Curare
40   Output Alberi messi      12
60   Esito  Panchine nuove    30
)");
  lattice(page, 1, 3, {-1, 4.5, 11.5, 25, 30});
  EXPECT_TRUE(show(lay_out(page)).starts_with("> Area Verde Curare\n= 2 x 4\n")) << show(lay_out(page));
}

TEST(FrameHeader, LineThatHeadsTheColumnsWithoutYearsStandsFartherUp) {
  Page page = page_of(R"(
Indicatore              Base            Valori
                                2024    2025    2026
Alberi messi            40      50      60      70
Panchine nuove          60      61      62      63
)");
  for (Word& word : page.words) {
    if (word.box.y0 < y_of(1)) {
      word.box.y0 -= 12;
      word.box.y1 -= 12;
    }
  }
  lattice(page, 2, 4, {-1, 23, 31, 39, 47, 55});
  EXPECT_TRUE(show(lay_out(page)).starts_with("= 3 x 5\n| Indicatore | Base | 2024 |")) << show(lay_out(page));
}

TEST(TurnedHeads, HeadTheirColumnsWithoutALattice) {
  Page page = page_of(R"(
Indicatore                                    Target 2024
Alberi messi a dimora          40             150
Panchine nuove                 60             12
)");
  page.words.push_back({.text = "Peso", .box = {x_of(31), 80, x_of(34), 110}, .font_size = 8});
  EXPECT_EQ(
      show(lay_out(page)),
      "= 3 x 3\n| Indicatore | Peso | Target 2024\n| Alberi messi a dimora | 40 | 150\n| Panchine nuove | 60 | 12\n");
}

TEST(TurnedHeads, FarFromTheHeaderTheyStayLines) {
  Page page = page_of(R"(
Indicatore                                    Target 2024
Alberi messi a dimora          40             150
Panchine nuove                 60             12
)");
  page.words.push_back({.text = "Peso", .box = {x_of(31), 180, x_of(34), 210}, .font_size = 8});
  EXPECT_TRUE(show(lay_out(page)).ends_with("> Peso\n")) << show(lay_out(page));
}

TEST(BrokenLines, HeaderBetweenTwoLatticesIsNoTitleOverAllColumns) {
  Page page = page_of(R"(
Alberi messi a dimora          40             150
Panchine nuove                 60             12
Azione                         Peso           Esito
Semina nei parchi              30             15
Posa delle fonti               70             20
)");
  lattice(page, 0, 2, {-1, 29, 44, 60});
  lattice(page, 3, 5, {-1, 29, 44, 60});
  // No rules at the ends of the break.
  std::erase_if(page.drawing.horizontal, [](const Box& line) { return line.y0 == y_of(2) || line.y0 == y_of(3); });
  EXPECT_EQ(show(lay_out(page)).find("Azione Peso"), std::string::npos) << show(lay_out(page));
}

}  // namespace
}  // namespace spoglio::extract

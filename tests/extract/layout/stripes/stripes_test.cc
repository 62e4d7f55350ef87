// Rows between levels of one width: what belongs to them, what ends them, and what they leave to the words.
#include "extract/layout/stripes/stripes.h"

#include <gtest/gtest.h>

#include <string>

#include "extract/layout/layout.h"
#include "extract/layout/stripes/columns.h"
#include "tests/extract/blocks.h"
#include "tests/support/pages.h"

namespace spoglio::extract {
namespace {

using testing::level;
using testing::page_of;
using testing::shade;
using testing::show;

const testing::Drawing kRows = {.white = 10.5};
constexpr double kPitch = 18;
const testing::Drawing kPadded = {.pitch = kPitch, .white = kPitch};

// A shade under a line of a padded drawing, over its whole width.
void shade_row(Page& page, double line) {
  const double top = 100 + kPitch * line - (kPitch - 10) / 2;
  page.drawing.shades.push_back({testing::x_of(0), top, testing::x_of(60), top + kPitch});
}

TEST(Regions, HeadingsOverBothColumnsLeaveTheRowsTheirHeader) {
  const std::string shown = show(lay_out(page_of(R"(
        Indicatore                    Target 2024

Obiettivo 1 - Curare il verde di tutti i quartieri

Alberi messi a dimora                 150

Panchine nuove                        12

Obiettivo 2 - Pulire le fonti lungo tutti i sentieri

Fonti pulite                          40

Vasche svuotate                       7
)")));
  EXPECT_TRUE(shown.starts_with("= 7 x 2\n| Indicatore | Target 2024\n")) << shown;
}

TEST(Regions, AHeadOverNarrowerCellsMayBeginBeforeThem) {
  const std::string shown = show(lay_out(page_of(R"(
     Codice obiettivo         Indicatore                    2024      2025

Missione 8 - Digitale e innovazione, orientamento al lavoro e alle professioni

            1                 Alberi messi a dimora         150       160

            2                 Panchine nuove                12        14

            3                 Fonti pulite                  40        41
)")));
  EXPECT_TRUE(shown.starts_with("= 5 x 4\n| Codice obiettivo | Indicatore | 2024 | 2025\n")) << shown;
}

TEST(Stripes, LabelledHeadingsMayReachOverTheColumnsOfTheRows) {
  Page page = page_of(R"(
    Indicatore             2024             2025
Obiettivo             1 Curare il verde di tutti i quartieri
Alberi                     150              160
Obiettivo             2 Pulire le fonti di tutti i sentieri
Fonti                      12               13
Obiettivo             3 Aprire le sale di tutti i quartieri
Sale                       5                6
)");
  for (const double line : {0.0, 1.0, 3.0, 5.0}) shade(page, line, line + 1, -1, 62);
  const std::string shown = show(lay_out(page));
  EXPECT_NE(shown.find("| Indicatore | 2024 | 2025\n"), std::string::npos) << shown;
  EXPECT_TRUE(shown.starts_with("= 7 x 3\n")) << shown;
}

TEST(Stripes, AShadedHeaderOverOneUnshadedRowIsATable) {
  Page page = page_of(R"(
Obiettivo 1 - Curare il verde

      Indicatore                      Target 2024
  Alberi messi a dimora               150


Obiettivo 2 - Pulire le fonti
)",
                      kPadded);
  shade_row(page, 2);
  EXPECT_EQ(show(lay_out(page)),
            "> Obiettivo 1 - Curare il verde\n= 2 x 2\n| Indicatore | Target 2024\n| Alberi messi a dimora | 150\n> "
            "Obiettivo 2 - Pulire le fonti\n");
}

TEST(Stripes, WordsFlushWithTheShadesBelowOneRowHeadTheNextTable) {
  Page page = page_of(R"(
      Indicatore                      Target 2024
  Panchine nuove                      12
  Siepi potate                        30

Obiettivo 2 - Curare il verde
      Indicatore                      Target 2024
  Alberi messi a dimora               150

Obiettivo 3 - Pulire le fonti
      Indicatore                      Target 2024
  Fonti pulite                        40
  Vasche svuotate                     7
)",
                      kPadded);
  for (const double line : {0.0, 2.0, 5.0, 9.0, 11.0}) shade_row(page, line);
  const std::string shown = show(lay_out(page));
  EXPECT_NE(shown.find("| Alberi messi a dimora | 150\n> Obiettivo 3 - Pulire le fonti\n"), std::string::npos) << shown;
}

TEST(Stripes, SecondPairOnALineOfACardHasItsOwnCells) {
  Page page = page_of(R"(
Indicatore          Alberi messi a dimora nei viali

Metodo di calcolo   Conteggio             Significato     Dice quanto verde
                                                          si trova nei viali
                                                          e nei parchi

Target 2024         150
)",
                      kRows);
  testing::draw(page, "Nel corso del triennio sono stati messi a dimora molti alberi nuovi", {.top = 60});
  for (const double line : {-0.3, 1.7, 5.7, 7.7}) testing::level(page, line, -1, 85);
  const std::string shown = show(lay_out(page));
  EXPECT_NE(
      shown.find("| Metodo di calcolo | Conteggio | Significato | Dice quanto verde/si trova nei viali/e nei parchi\n"),
      std::string::npos)
      << shown;
}

TEST(Stripes, HeadingsApartAreNoRunningText) {
  Page page = page_of(R"(
      Indicatore                                                       Target

Obiettivo 1 - Curare il verde di tutti i quartieri con chi ci vive e chi ci va

Azione 1.1: mettere a dimora alberi lungo tutti i viali con chi ci vive e passa

Alberi messi a dimora                                                  150

Panchine nuove                                                         12

Azione 1.2 - Pulire le fonti

Fonti pulite                                                           40
)",
                      kRows);
  for (const double line : {0.0, 1.5, 9.5, 13.5}) level(page, line, -1, 80);
  const std::string shown = show(lay_out(page));
  EXPECT_TRUE(shown.starts_with("= 7 x 2\n")) << shown;
}

TEST(Stripes, RowsBelowTheLastRuleGoOnToThePagesEnd) {
  Page page = page_of(R"(
Indicatore                                                             Target

Alberi messi a dimora                                                  150

Azione 1.2 - Pulire le fonti e le vasche lungo tutti i sentieri del parco nuovo

Fonti pulite                                                           40

Vasche svuotate                                                        7
)",
                      kRows);
  for (const double line : {0.0, 1.5, 3.5}) level(page, line, -1, 80);
  EXPECT_TRUE(show(lay_out(page)).starts_with("= 5 x 2\n")) << show(lay_out(page));
}

TEST(Stripes, APagesNumberBesideTheTableMakesNoColumn) {
  const PageLines lines = find_lines(page_of(R"(
Obiettivo                 Peso     Indicatore                 Target
Curare il verde           40       Alberi messi a dimora      150
Pulire le fonti           30       Fonti pulite               40
Piano                                                                    pag. 1
)"));
  const auto region = region_of(lines, {}, 0, 3);
  ASSERT_TRUE(region);
  EXPECT_EQ(gutters_of_stripe(lines, 0, 3, {*region}).size(), 4U);
  EXPECT_EQ(gutters_of_stripe(lines, 0, 2, {*region}).size(), 3U);
}

}  // namespace
}  // namespace spoglio::extract

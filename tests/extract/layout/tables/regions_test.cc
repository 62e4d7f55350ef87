// Which lines of a page are one table, by the gutters that they share.
#include <gtest/gtest.h>

#include <string>
#include <variant>

#include "extract/layout/layout.h"
#include "tests/extract/blocks.h"
#include "tests/support/pages.h"

namespace spoglio::extract {
namespace {

using testing::draw;
using testing::page_of;
using testing::show;

TEST(FindRegions, TitlesOfTwoLinesOverTheYearsPartNoHeaderFromItsRows) {
  Page page = page_of(R"(
                                        2026         2027         2028

Obiettivo strategico                 1.1 – Curare i giardini e i viali della
                                     città con i comuni vicini

Obiettivo esecutivo                  1.1.1 – Piantare nuovi alberi

Alberi messi a dimora                sei per anno    >= 70        >= 80

Giorni di attesa per la potatura        <= 30        <= 29        <= 28
straordinaria

Obiettivo esecutivo                  1.1.2 – Aprire i giardini chiusi ai cani
                                     e agli altri animali

Giardini aperti tutto l'anno            >= 3         >= 4         >= 5
)",
                      {.white = 10.5, .top = 118});
  draw(page, "                                                  Valore atteso", {.top = 100});
  draw(page, "        Indicatore (descrizione)", {.top = 109});
  const auto blocks = lay_out(page);
  ASSERT_EQ(blocks.size(), 1U) << show(blocks);
  EXPECT_EQ(std::get<Table>(blocks[0]).rows, 8) << show(blocks);
}

TEST(FindRegions, ValueThatEndsRightBeforeTheNextColumnMaySpanIt) {
  Page page = page_of(R"(
Indicatore              Significato                        Formula                 Peso         2026         2027

Missione                008 - Sviluppo dei territori

Programma               001 - Commercio e fiere locali di zona

Obiettivo               1 - Seguire i cantieri della provincia nel rispetto dei tempi

Quota di cantieri       Rileva il servizio                 Cantieri chiusi         100%         >= 8         >= 9
chiusi                  dato alle imprese                  nell'anno

Missione                010 - Servizi alle persone

Programma               005 - Regole dei mercati e piazze.

Obiettivo               2 - Aprire gli uffici al pubblico per tutta la giornata

Visite agli uffici      Rileva il servizio dato            Conteggio delle         100%         >= 5         >= 6
                        ai cittadini                       visite
)",
                      {.white = 10.5});
  const auto blocks = lay_out(page);
  ASSERT_EQ(blocks.size(), 1U) << show(blocks);
  EXPECT_EQ(std::get<Table>(blocks[0]).rows, 9) << show(blocks);
}

TEST(FindRegions, HeadInTheMiddleOverShortCellsLeavesNoRowOut) {
  EXPECT_EQ(testing::laid_out(R"(
            Indicatore                           Formula             Valore atteso
Visitatori dei centri          N. ingressi                           23.500
Gradimento dei visitatori      Media dei questionari, da 1 a 5       >= 4,1
)"),
            "= 3 x 3\n"
            "| Indicatore | Formula | Valore atteso\n"
            "| Visitatori dei centri | N. ingressi | 23.500\n"
            "| Gradimento dei visitatori | Media dei questionari, da 1 a 5 | >= 4,1\n");
}

TEST(FindRegions, LabelWithALongValueAboveRowsOfTwoYearsIsTheFirstOfThem) {
  const std::string shown = show(lay_out(page_of(R"(
Indicatore          Alberi messi a dimora nei viali della citta e in tutti i
                    giardini curati dai cittadini con i vivai della zona

Criterio            Conteggio

Anno                      2024                                         2025

Livello atteso per        150                                          160
ogni anno

Indicatore          Panchine posate

Criterio            Conteggio

Anno                      2024                                         2025

Livello atteso per        12                                           14
ogni anno
)",
                                                 {.white = 8})));
  EXPECT_TRUE(shown.starts_with("= 8 x 3\n| Indicatore | ")) << shown;
}

}  // namespace
}  // namespace spoglio::extract

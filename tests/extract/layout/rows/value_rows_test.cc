// Rows that columns of values show, whether cells begin, end or are centred with them.
#include "extract/layout/rows/value_rows.h"

#include <gtest/gtest.h>

#include "extract/layout/layout.h"
#include "extract/layout/rows/column_lines.h"
#include "tests/extract/blocks.h"
#include "tests/support/pages.h"

namespace spoglio::extract {
namespace {

using testing::draw;
using testing::page_of;
using testing::show;

TEST(ValueRows, CloseCellsInTheMiddleOfTheirRowsAreApart) {
  Page page = page_of(R"(
Obiettivo           Indicatore                 Peso        Target 2023
)");
  const auto middles = R"(
                                               40          12


                                               30          80


                                               30          5
)";
  draw(page, middles, {.white = 6.6, .top = 129.95});
  draw(page, R"(
                    Grado di copertura dei
                    turni serali

                    Numero di sale aperte
                    la domenica mattina

                    Incontri tenuti nelle
                    scuole della provincia
)",
       {.white = 2.7, .top = 124.7});
  EXPECT_EQ(show(lay_out(page)),
            "= 4 x 4\n"
            "| Obiettivo | Indicatore | Peso | Target 2023\n"
            "|| Grado di copertura dei/turni serali | 40 | 12\n"
            "|| Numero di sale aperte/la domenica mattina | 30 | 80\n"
            "|| Incontri tenuti nelle/scuole della provincia | 30 | 5\n");
}

TEST(ValueRows, CellsInTheMiddleOfSeveralRowsEndWhereTheNextOneBegins) {
  Page page = page_of("\nObiettivo           Indicatore                 Peso        Target 2023\n");
  draw(page, R"(
                                               40          12


                                               60          80


                                               30          5


                                               70          9
)",
       {.white = 6.6, .top = 129.95});
  draw(page, R"(
                    Grado di copertura dei
                    turni serali

                    Numero di sale aperte
                    la domenica mattina

                    Incontri tenuti nelle
                    scuole della provincia

                    Visite guidate per le
                    classi della primaria
)",
       {.white = 2.7, .top = 124.7});
  draw(page, "Aprire le sale\ndi lettura", {.top = 136.55});
  draw(page, "Portare i libri\nnelle scuole", {.top = 183.95});
  EXPECT_EQ(show(lay_out(page)),
            "= 5 x 4\n"
            "| Obiettivo | Indicatore | Peso | Target 2023\n"
            "| Aprire le sale/di lettura | Grado di copertura dei/turni serali | 40 | 12\n"
            "|| Numero di sale aperte/la domenica mattina | 60 | 80\n"
            "| Portare i libri/nelle scuole | Incontri tenuti nelle/scuole della provincia | 30 | 5\n"
            "|| Visite guidate per le/classi della primaria | 70 | 9\n");
}

TEST(ValueRows, CellsThatBeginOnTheLineOfTheirValuesEndWithTheNextValues) {
  EXPECT_EQ(show(lay_out(page_of(R"(
Obiettivo           Indicatore                 Formula               Peso        Target 2023
Aprire le sale      Grado di copertura dei     Ore coperte sul       40          12
di lettura anche    turni serali               totale
nei giorni di       Numero di sale aperte      Conteggio             60          80
festa               la domenica mattina
Portare i libri     Incontri tenuti nelle      Somma degli           30          5
nelle scuole        scuole della provincia     incontri
                    Visite guidate per le      Conteggio             70          9
                    classi della primaria
)"))),
            "= 5 x 5\n"
            "| Obiettivo | Indicatore | Formula | Peso | Target 2023\n"
            "| Aprire le sale/di lettura anche/nei giorni di/festa | Grado di copertura dei/turni serali | Ore coperte "
            "sul/totale | 40 | 12\n"
            "|| Numero di sale aperte/la domenica mattina | Conteggio | 60 | 80\n"
            "| Portare i libri/nelle scuole | Incontri tenuti nelle/scuole della provincia | Somma degli/incontri | 30 "
            "| 5\n"
            "|| Visite guidate per le/classi della primaria | Conteggio | 70 | 9\n");
}

TEST(ValueRows, CellsMayEndOnTheLineOfTheirValues) {
  EXPECT_EQ(show(lay_out(page_of(R"(
Settore                         2022         2023
Agricoltura                     1.204        1.198
Industria estrattiva e
costruzioni                     3.410        3.402
Commercio all'ingrosso
e al dettaglio                  2.877        2.901
)"))),
            "= 4 x 3\n"
            "| Settore | 2022 | 2023\n"
            "| Agricoltura | 1.204 | 1.198\n"
            "| Industria estrattiva e/costruzioni | 3.410 | 3.402\n"
            "| Commercio all'ingrosso/e al dettaglio | 2.877 | 2.901\n");
}

TEST(ValueRows, HeadingsWithoutValuesAreRows) {
  const std::string shown = show(lay_out(page_of(R"(
Settore                         2022         2023
Stranieri
Attive                          3.410        3.402
Totale agricoltura e pesca      2.877        2.901
)")));
  EXPECT_NE(shown.find("\n| Stranieri |"), std::string::npos) << shown;
  EXPECT_NE(shown.find("\n| Attive | 3.410"), std::string::npos) << shown;
}

TEST(ValueRows, CodesBetweenTwoRowsAreBesideBoth) {
  Page page = page_of(R"(
Cod.      Obiettivo               Indicatore                 Target 2023
                                  Sale aperte                40
                                  Ore serali                 60
                                  Libri portati              30
                                  Visite guidate             70
)");
  draw(page, "1.1       Aprire le sale", {.top = 115.75});
  draw(page, "1.2       Portare i libri", {.top = 136.75});
  EXPECT_EQ(show(lay_out(page)),
            "= 5 x 4\n"
            "| Cod. | Obiettivo | Indicatore | Target 2023\n"
            "| 1.1 | Aprire le sale | Sale aperte | 40\n"
            "||| Ore serali | 60\n"
            "| 1.2 | Portare i libri | Libri portati | 30\n"
            "||| Visite guidate | 70\n");
}

TEST(ValueRows, NoCellReachesOverAStripe) {
  Page page = page_of(R"(
Indicatore                 Peso        Target 2023
Grado di copertura
turni serali               40          12
Sale aperte                60          80
Visite guidate per
le scuole                  30          5
)");
  EXPECT_NE(show(lay_out(page)).find("copertura/turni"), std::string::npos);
  page.drawing.shades.push_back({40, 110, 170, 120.8});  // behind the first of the two lines alone
  EXPECT_EQ(show(lay_out(page)).find("copertura/turni"), std::string::npos);
}

TEST(ValueRows, AValueBesideTheFirstLineOfOthersIsOfTheirRow) {
  EXPECT_EQ(show(lay_out(page_of(R"(
Tipo          Indicatore                   Valore 2022     Target 2023     Target 2024

Volume        Relazione sulle acque:       15/11/2022      entro il        entro il
              presentazione al consiglio                   15/11/2023      15/11/2024

Efficacia     Rispetto delle scadenze      42,60%          44,60%          45,60%

Volume        Numero di controlli          14              18              20
)"))),
            "= 4 x 5\n"
            "| Tipo | Indicatore | Valore 2022 | Target 2023 | Target 2024\n"
            "| Volume | Relazione sulle acque:/presentazione al consiglio | 15/11/2022 | entro il/15/11/2023 | "
            "entro il/15/11/2024\n"
            "| Efficacia | Rispetto delle scadenze | 42,60% | 44,60% | 45,60%\n"
            "| Volume | Numero di controlli | 14 | 18 | 20\n");
}

TEST(ValueRows, WordsThatBoundAValueAreOfItsRowThoughItStandsBelowThem) {
  Page page = page_of(R"(
Tipo          Indicatore                   Risultato
indicatore                                 atteso 2023

Volume        Risparmio di spesa           non inferiore a
                                           12.505 €

Efficacia     Numero di controlli          18

Volume        Numero di atti               20
)");
  EXPECT_NE(show(lay_out(page)).find("| Volume | Risparmio di spesa | non inferiore a/12.505 €\n"), std::string::npos)
      << show(lay_out(page));
}

// Whether each line of the first column opens with a capital that may begin a cell.
std::vector<bool> capitals_in(const Page& page) {
  const PageLines lines = find_lines(page);
  const auto region = region_of(lines, {}, 0, lines.bands.size() - 1);
  const auto columns = read_column_lines(page, lines, *region);
  std::vector<bool> out;
  for (const ColumnLine& line : columns->columns.at(0)) out.push_back(line.capital);
  return out;
}

TEST(ValueRows, CapitalsOfTextSetInThemBeginNoCells) {
  const Page page = page_of(R"(
Obiettivo                       Indicatore                     Target 2023

CURARE IL VERDE DEI             Alberi messi a dimora          150
QUARTIERI E I VIALI

Pulire le fonti                 Fonti pulite                   40
Tutte le vasche                 del parco
)");
  EXPECT_EQ(capitals_in(page), (std::vector<bool>{true, false, true, true}));
}

TEST(ValueRows, NumbersOfItemsBeginCells) {
  const Page page = page_of(R"(
Obiettivo                       Indicatore                     Target 2023

1. Curare il verde              Alberi messi a dimora          150
2.1. Pulire le fonti            Fonti pulite                   40
12 fonti del parco              Vasche pulite                  7
)");
  EXPECT_EQ(capitals_in(page), (std::vector<bool>{true, true, false}));
}

TEST(ValueRows, DatesInWordsAndCountedThingsShowRowsWhereTheirColumnHoldsNothingElse) {
  const Page page = page_of(R"(
Obiettivo operativo          Indicatori                   Target          Data di scadenza
2.1 Curare i viali nel       Soddisfazione di chi usa     >= 3,20         30 giugno 2014
corso del primo anno
2.1 Curare i viali nel       Incremento di orti aperti    +3 %            30 giugno 2014
corso del primo anno         nel confronto con il 2013
2.2 Aprire le sale nuove     Incontri tenuti a scuola     3 iniziative    30 settembre 2014
della biblioteca
2.3 Rivedere gli orari di    Edifici con la mappa esposta si              30 giugno 2014
tutte le sedi
)");
  const std::string out = show(lay_out(page));
  EXPECT_NE(out.find("| 2.2 Aprire le sale nuove/della biblioteca | Incontri tenuti a scuola | 3 iniziative | 30 "
                     "settembre 2014\n"),
            std::string::npos)
      << out;
}

}  // namespace
}  // namespace spoglio::extract

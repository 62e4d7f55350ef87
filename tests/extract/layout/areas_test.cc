// Columns of text on a page.
#include <gtest/gtest.h>

#include "extract/layout/layout.h"
#include "tests/extract/blocks.h"
#include "tests/support/pages.h"

namespace spoglio::extract {
namespace {

using testing::page_of;
using testing::show;

TEST(Areas, LabelsThatBothSidesPrintMakeColumns) {
  Page page = page_of(R"(
Indicatore: sponde pulite
nell'anno
Target 2025: 40 km

Indicatore: tombini riparati
Target 2025: 12

Indicatore: ponti verificati
prima dell'inverno
Target 2025: 3
)");
  testing::Drawing right;
  right.left = 150;
  right.top = 103;
  draw(page, R"(
Indicatore: fossi scavati
Target 2025: 9

Indicatore: frane segnalate
sulla rete minore
Target 2025: 15

Indicatore: argini rialzati
dopo le piene
Target 2025: 2
)",
       right);
  const std::string shown = show(lay_out(page));
  EXPECT_EQ(shown.find('|'), std::string::npos) << shown;
  EXPECT_LT(shown.find("> Target 2025: 3\n"), shown.find("> Indicatore: fossi scavati\n")) << shown;
}

TEST(Areas, HeadersThatBothSidesPrintMakeTablesThoughTheirCellsShareNoLine) {
  Page page = page_of(R"(
                           Valore atteso
                           nel 2025

Sponde pulite              40
Tombini riparati           12
nelle strade
)");
  testing::Drawing right;
  right.left = 175;
  draw(page, R"(
                           Valore atteso
                           nel 2025

Fossi scavati              9
prima dell'inverno
Frane segnalate            15
Argini rialzati            2
)",
       right);
  for (const double left : {testing::Drawing().left, right.left}) {
    testing::Drawing between;  // in the middle of the header's two lines
    between.left = left;
    between.top = testing::Drawing().top + 6;
    draw(page, "Nome della misura", between);
  }
  const std::vector<Block> blocks = lay_out(page);
  ASSERT_EQ(blocks.size(), 2U) << show(blocks);
  for (const Block& block : blocks) EXPECT_EQ(std::get<Table>(block).columns, 2) << show(blocks);
}

TEST(Areas, LabelsWithoutMarksThatBothSidesBeginWithMakeCards) {
  Page page = page_of(R"(
Scheda n. 1
Titolo        Curare il verde
Ufficio       Servizio parchi
Utenza        Famiglie
Indicatore    Alberi piantati
Target 2024   150
Target 2025   160
)");
  testing::Drawing right;
  right.left = 260;
  draw(page, R"(
Scheda n. 2
Titolo        Aprire la biblioteca la sera
Ufficio       Servizio cultura
Utenza        Studenti
Indicatore    Ore di apertura
Target 2024   40
Target 2025   45
Indicatore    Prestiti
Target 2024   900
Target 2025   950
)",
       right);
  const std::string shown = show(lay_out(page));
  EXPECT_EQ(shown.find("Curare il verde | "), std::string::npos) << shown;
  EXPECT_LT(shown.find("150"), shown.find("Aprire la biblioteca")) << shown;
}

TEST(Areas, ValuesThatStandInTwoColumnsOfATableMakeNoCards) {
  const Page page = page_of(R"(
Cultura              10              Sport              2024
Sport                20              Scuola             2025
Scuola               30              Lavori             2024
Lavori               40              Cultura            2025
Ambiente             50              Ambiente           2024
Servizi              60              Patrimonio         2025
)");
  const std::string shown = show(lay_out(page));
  EXPECT_NE(shown.find("Cultura | 10 | Sport | 2024"), std::string::npos) << shown;
}

TEST(Areas, WordsFarOutsideOfThePageAreLaidOutToo) {
  std::string art;
  for (int i = 0; i < 20; ++i) art += "parole di un testo qualunque\n";
  Page page = page_of(art);
  page.words.front().box = {1e18, 100, 2e18, 110};
  EXPECT_FALSE(lay_out(page).empty());
}

TEST(Areas, ShortHeadersThatBothSidesPrintAgainMakeTablesWhereverTheyStand) {
  Page page = page_of(R"(
OBIETTIVO 1 - Curare il verde
KPI                    Target
Alberi piantati        150
Panchine posate        12
Aiuole rifatte         9
OBIETTIVO 3 - Aprire la biblioteca
KPI                    Target
Ore di apertura        40
Prestiti               900
)");
  testing::Drawing right;
  right.left = 155;
  draw(page, R"(
OBIETTIVO 2 - Pulire le fonti
nel corso dell'anno
KPI                    Target
Fonti pulite           45
Vasche svuotate        7
OBIETTIVO 4 - Rifare le strade
del centro storico
KPI                    Target
Strade rifatte         3
)",
       right);
  const std::string shown = show(lay_out(page));
  EXPECT_NE(shown.find("| Aiuole rifatte | 9"), std::string::npos) << shown;
  EXPECT_LT(shown.find("Prestiti"), shown.find("Fonti pulite")) << shown;
}

TEST(Areas, FramesOfOneWidthAreTablesBesideEachOtherThoughOneIsLower) {
  Page page = page_of(R"(
OBIETTIVO 7 - Curare
Indicatore   Target
Alberi       150




)");
  testing::lattice(page, 1, 3, {-1, 12, 21});
  testing::Drawing right;
  right.left = 40 + 2.5 * 26;
  draw(page, R"(
OBIETTIVO 8 - Pulire
Indicatore   Target
Fonti        45
Vasche       7
Fossi        12
Argini       3
)",
       right);
  testing::lattice(page, 1, 6, {25, 38, 47});
  const std::string shown = show(lay_out(page));
  const size_t eighth = shown.find("> OBIETTIVO 8");
  ASSERT_NE(eighth, std::string::npos) << shown;
  EXPECT_LT(shown.find("| Alberi | 150"), eighth) << shown;
  EXPECT_LT(eighth, shown.find("| Fonti | 45")) << shown;
}

TEST(Areas, RulesThatEndAtTheWhiteShowTablesBesideEachOtherHoweverWideItIs) {
  const std::string shown = show(lay_out([] {
    Page page = page_of(R"(
OBIETTIVO 7 - Curare i viali                                                OBIETTIVO 8 - Pulire le fonti
Indicatore                    Target 2024                                   Indicatore                    Target 2024
Alberi messi a dimora         150                                           Fonti pulite                  45
Panchine nuove                12                                            Vasche svuotate               7
Siepi potate                  40                                            Fossi puliti                  12
Aiuole curate                 30                                            Argini falciati               3
)");
    for (const double line : {1, 2, 6}) {
      testing::level(page, line, -1, 68);
      testing::level(page, line, 73, 120);
    }
    return page;
  }()));
  const size_t eighth = shown.find("> OBIETTIVO 8");
  ASSERT_NE(eighth, std::string::npos) << shown;
  EXPECT_LT(shown.find("| Aiuole curate | 30"), eighth) << shown;
}

}  // namespace
}  // namespace spoglio::extract

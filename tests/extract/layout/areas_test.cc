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

}  // namespace
}  // namespace spoglio::extract

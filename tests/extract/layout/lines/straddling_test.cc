// Cells that stand close to the next column, whose edge other lines show.
#include "extract/layout/lines/straddling.h"

#include <gtest/gtest.h>

#include <string>

#include "extract/layout/layout.h"
#include "tests/extract/blocks.h"
#include "tests/support/pages.h"

namespace spoglio::extract {
namespace {

// Two blanks are wider than a space here, and narrower than what parts columns anywhere.
std::string laid_out_narrowly(const std::string& art) {
  return testing::show(lay_out(testing::page_of(art, {.character = 2.2})));
}

TEST(Straddling, CellsAreCutWhereTheNextColumnBegins) {
  EXPECT_EQ(
      laid_out_narrowly(R"(
Azione                              Indicatore              Target 2024

Aprire nuove aule studio            Aule aperte             12
                                    entro l'anno

Migliorare le mense e le residenze  Iscritti alle mense     40
della citta e dei borghi            per ogni residenza

Rivedere gli orari                  Orari rivisti           7
)"),
      "= 4 x 3\n"
      "| Azione | Indicatore | Target 2024\n"
      "| Aprire nuove aule studio | Aule aperte/entro l'anno | 12\n"
      "| Migliorare le mense e le residenze/della citta e dei borghi | Iscritti alle mense/per ogni residenza | 40\n"
      "| Rivedere gli orari | Orari rivisti | 7\n");
}

TEST(Straddling, WordsASpaceApartStayOneCell) {
  const std::string out = laid_out_narrowly(R"(
Azione                              Indicatore              Target 2024

Aprire nuove aule studio            Aule aperte             12

Obiettivo di tutte le sedi e scuole della citta e dei borghi

Migliorare le mense                 Iscritti alle mense     40

Rivedere gli orari                  Orari rivisti           7
)");
  EXPECT_NE(out.find("Obiettivo di tutte le sedi e scuole della citta e dei borghi"), std::string::npos) << out;
}

}  // namespace
}  // namespace spoglio::extract

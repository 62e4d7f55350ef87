// Rows that would hold two below each other, were it not for a last look at them.
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <variant>

#include "extract/layout/layout.h"
#include "tests/extract/blocks.h"
#include "tests/support/pages.h"

namespace spoglio::extract {
namespace {

using testing::cell_of;
using testing::draw;
using testing::laid_out;
using testing::lattice;
using testing::level;
using testing::page_of;
using testing::show;

TEST(StackedRows, ObjectiveBesideRowsWithAValueOverBothYearsHidesNoneOfThem) {
  Page page = page_of(R"(
Obiettivo                  Indicatore                          Target 2024         Target 2025

                           Pratiche evase                              >= 225.000

                           Reclami chiusi entro l'anno          >= 51              >= 53

                           Visite agli uffici                          >= 18

                           Incontri tenuti                      >= 12              >= 14
)");
  draw(page, "Semplificare i\nrapporti con le\nimprese", {.top = 116.5});
  draw(page, "Aprire gli uffici\nal pubblico", {.top = 149.5});
  const auto blocks = lay_out(page);
  ASSERT_FALSE(blocks.empty());
  const auto& table = std::get<Table>(blocks.back());
  const Cell* first = cell_of(table, "Pratiche evase");
  const Cell* second = cell_of(table, "Reclami chiusi entro l'anno");
  ASSERT_NE(first, nullptr) << show(blocks);
  ASSERT_NE(second, nullptr) << show(blocks);
  EXPECT_EQ(second->row, first->row + 1);
}

TEST(StackedRows, RowsAsCloseAsLinesArePartedWhereAllTheirCellsBeginAnew) {
  EXPECT_EQ(laid_out(R"(
Indicatore                          Fonte dei dati          Target 2024                    Target 2025

Giorni per chiudere le pratiche     Registro interno        entro 60 gg. dalla denuncia    entro 60 gg. dalla denuncia
Giardini curati da cittadini        Sistema dei lavori      4 campagne informative         4 campagne informative
)"),
            "= 3 x 4\n"
            "| Indicatore | Fonte dei dati | Target 2024 | Target 2025\n"
            "| Giorni per chiudere le pratiche | Registro interno | entro 60 gg. dalla denuncia | entro 60 gg. dalla "
            "denuncia\n"
            "| Giardini curati da cittadini | Sistema dei lavori | 4 campagne informative | 4 campagne informative\n");
}

TEST(StackedRows, LinesOfCellsThatGoOnInSmallLettersAreOneRow) {
  EXPECT_EQ(laid_out(R"(
Indicatore                          Fonte dei dati          Target 2024                    Target 2025

Giorni per chiudere le pratiche     Registro interno        entro 60 gg. dalla denuncia    entro 60 gg. dalla denuncia
Edilizie dei comuni montani         del Comune              Presentata agli uffici         Presentata agli uffici
)"),
            "= 2 x 4\n"
            "| Indicatore | Fonte dei dati | Target 2024 | Target 2025\n"
            "| Giorni per chiudere le pratiche/Edilizie dei comuni montani | Registro interno/del Comune | entro 60 "
            "gg. dalla "
            "denuncia/Presentata agli uffici | entro 60 gg. dalla denuncia/Presentata agli uffici\n");
}

}  // namespace
}  // namespace spoglio::extract

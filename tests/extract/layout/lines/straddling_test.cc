// Cells that stand close to the next column, whose edge other lines show.
#include "extract/layout/lines/straddling.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

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

TEST(Straddling, AUnitAloneShowsItsColumnWhereOneOtherAndTheHeaderBeginThere) {
  constexpr double kCharacter = 2.2;
  const Page page = testing::page_of(R"(
Azione                              U.M.      Target 2024
Migliorare le mense e le residenze  %         40
Rivedere gli orari                  Ore       7
)",
                                     {.character = kCharacter});
  PageLines lines = find_lines(page);
  const auto x = [](double character) { return 40 + kCharacter * character; };
  part_straddling(page, lines, {0, 2, {{x(18), x(36)}, {x(40), x(46)}}});
  std::vector<std::string> row;
  for (const size_t s : lines.bands[1].segments) row.push_back(text_of_words(page, lines.segments[s].words));
  EXPECT_EQ(row, (std::vector<std::string>{"Migliorare le mense e le residenze", "%", "40"}));
}

}  // namespace
}  // namespace spoglio::extract

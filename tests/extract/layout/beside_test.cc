// Text beside tables, as slides print it, and rows that rules alone part.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "extract/layout/layout.h"
#include "tests/extract/blocks.h"
#include "tests/support/pages.h"

namespace spoglio::extract {
namespace {

using testing::page_of;
using testing::show;

constexpr double kPitch = 10.5;
constexpr double kTop = 100;

// Rules over the words right of `from`, above these lines of the drawing.
void rule(Page& page, double from, double to, const std::vector<double>& lines) {
  for (const double line : lines)
    page.drawing.horizontal.push_back({from, kTop + kPitch * line - 0.25, to, kTop + kPitch * line - 0.25});
}

// A story and an office at the left, lines of another distance than those of the table's rows.
Page slide() {
  Page page = page_of("Descrizione\nSi apre lo sportello\ndopo il lavoro, con\nl'aiuto di chi abita\nnel quartiere.",
                      {.pitch = 12});
  testing::draw(page, "Responsabile\nServizio cultura", {.pitch = 12, .top = kTop + 66});
  testing::draw(page, R"(Indicatore                      Valore 2024     Target 2025
Ore di apertura la sera         10              20
Visite di chi abita nel
quartiere                       300             400
Incontri                        2               4
)",
                {.left = 160});
  return page;
}

TEST(Beside, TextLeftOfTheRulesIsReadFirstAndIsNoColumn) {
  Page page = slide();
  rule(page, 158, 330, {0, 1, 2, 4, 5});
  const auto blocks = lay_out(page);
  EXPECT_EQ(show(blocks),
            "> Descrizione\n> Si apre lo sportello\n> dopo il lavoro, con\n> l'aiuto di chi abita\n> nel quartiere.\n"
            "> Responsabile\n> Servizio cultura\n"
            "= 4 x 3\n| Indicatore | Valore 2024 | Target 2025\n| Ore di apertura la sera | 10 | 20\n"
            "| Visite di chi abita nel/quartiere | 300 | 400\n| Incontri | 2 | 4\n");
}

TEST(Beside, LabelsOfRowsThatRulesLeaveOutAreAColumn) {
  Page page = page_of(R"(
Obiettivo              Indicatore              Valore 2024     Target 2025
Curare il verde        Alberi piantati         10              20
Aprire la sera         Ore di apertura         300             400
Pulire i fossi         Metri puliti            2               4
)");
  rule(page, 96, 240, {1, 2, 3, 4, 5});
  const auto blocks = lay_out(page);
  ASSERT_EQ(blocks.size(), 1U) << show(blocks);
  EXPECT_EQ(std::get<Table>(blocks[0]).columns, 4) << show(blocks);
}

TEST(Beside, ALargerHeadingBelowTheTextEndsIt) {
  Page page = slide();
  testing::draw(page, "Obiettivo 2", {.character = 5, .height = 16, .top = kTop + 95});
  rule(page, 158, 330, {0, 1, 2, 4, 5});
  const std::string shown = show(lay_out(page));
  EXPECT_LT(shown.find("| Incontri"), shown.find("> Obiettivo 2")) << shown;
}

TEST(Beside, LinesStretchedToTheColumnAreText) {
  Page page =
      page_of("Descrizione\nSi         apre         uno\nsportello  nuovo        per\nchi        lavora       qui",
              {.pitch = 13});
  testing::draw(page, R"(Indicatore                      Valore 2024     Target 2025
Ore di apertura la sera         10              20
Visite di chi abita nel
quartiere                       300             400
Incontri                        2               4
)",
                {.left = 160});
  rule(page, 158, 330, {0, 1, 2, 4, 5});
  const std::string shown = show(lay_out(page));
  EXPECT_NE(shown.find("> sportello nuovo per\n"), std::string::npos) << shown;
}

// A column of cells, each in the middle of a row between two rules.
void column(Page& page, double left, const std::vector<std::string>& cells, const std::vector<double>& rules) {
  constexpr double kLine = 11.25;
  for (size_t i = 0; i < cells.size(); ++i) {
    const auto lines = static_cast<double>(std::count(cells[i].begin(), cells[i].end(), '\n') + 1);
    const double top = (rules[i] + rules[i + 1] - lines * kLine) / 2;
    testing::draw(page, cells[i], {.height = 11, .pitch = kLine, .left = left, .top = top});
  }
}

TEST(Rows, RulesPartAllRowsWhereTheyPartThoseWithValues) {
  Page page;
  page.number = 1;
  page.width = 595;
  page.height = 842;
  const std::vector<double> rules = {76.5, 101.5, 127, 163, 200};
  column(page, 40,
         {"Indicatori", "Visitatori a\ntesta", "Variazione\ndelle visite rispetto\nall'anno precedente",
          "Livello di\nsoddisfazione degli\nutenti: musei"},
         rules);
  column(page, 110, {"Stato\n2024", "12,35", "ND", "4,60"}, rules);
  double left = 140;
  for (const char* year : {"2024", "2025", "2026"}) {
    column(page, left,
           {std::string("Target\n") + year, "Almeno\n12,50", std::string("- 5%\nrispetto al\n") + year,
            "non\ninferiore a\n4,65"},
           rules);
    left += 45;
  }
  for (const double y : rules) page.drawing.horizontal.push_back({38, y, 275, y});
  const auto blocks = lay_out(page);
  ASSERT_EQ(blocks.size(), 1U) << show(blocks);
  EXPECT_EQ(std::get<Table>(blocks[0]).rows, 4) << show(blocks);
}

TEST(Beside, TextThatGoesOnFromTheLineAboveIsACellOfTheTable) {
  Page page;
  page.number = 1;
  page.width = 842;
  page.height = 595;
  const auto at = [&](std::string_view text, double left, double top) {
    testing::draw(page, text, {.character = 4, .height = 10, .pitch = 10.6, .left = left, .top = top});
  };
  at("Obiettivo            Peso       Indicatore                      Metodo di calcolo           Target", 48, 80);
  at("Aggiornare i centri\nper l'impiego nel\nrispetto dei vincoli di\nbilancio", 48, 100);
  at("45%", 150, 100);
  double top = 100;
  for (const char* row : {"Corsi conclusi\nnell'anno", "Treni puntuali\nsulla linea", "Alloggi dati\nin uso",
                          "Cantieri aperti\nin materia"}) {
    at(row, 180, top);
    at("Conteggio della\nbanca dati", 310, top);
    at(">= 90", 420, top);
    top += 28;
    page.drawing.horizontal.push_back({176, top - 3, 470, top - 3});
  }
  for (const double y : {76.0, 96.0, top - 2}) page.drawing.horizontal.push_back({44, y, 470, y});
  const auto blocks = lay_out(page);
  ASSERT_EQ(blocks.size(), 1U) << show(blocks);
  EXPECT_NE(show(blocks).find("Aggiornare i centri/per l'impiego nel/rispetto dei vincoli di/bilancio"),
            std::string::npos)
      << show(blocks);
}

}  // namespace
}  // namespace spoglio::extract

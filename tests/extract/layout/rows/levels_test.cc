// Columns and rows where levels, shades and headings run over some of the columns only.
#include <gtest/gtest.h>

#include <algorithm>

#include "extract/layout/headers/nesting.h"
#include "extract/layout/layout.h"
#include "extract/layout/tables/gutters.h"
#include "tests/extract/blocks.h"
#include "tests/support/pages.h"

namespace spoglio::extract {
namespace {

using testing::cell_of;
using testing::level;
using testing::page_of;
using testing::shade;
using testing::show;
using testing::x_of;

TEST(Gutters, LinesOfOneStretchHideNoneOfThem) {
  const PageLines lines = find_lines(page_of(R"(
Indicatore                               Tipo         Target
Azione 1 - Rafforzare la qualità degli atti
Pratiche evase             Volume                     90
Giorni di attesa           Efficienza                 30
)"));
  // As the heading leaves them.
  Region region = {0, 3, {{x_of(43.5), x_of(53)}}};
  clear_gutters(lines, region);
  ASSERT_EQ(region.gutters.size(), 2U);
  EXPECT_LT(region.gutters[0].to, x_of(27.5));
  EXPECT_NEAR(region.gutters[1].from, x_of(45), 1);
}

TEST(Gutters, LabelsWithTheirValuesBelowARowHideNoneOfThem) {
  const PageLines lines = find_lines(page_of(R"(
Cod.    Indicatore           Target 2024    Target 2025
1.1a    Pratiche evase       90             95
Formula: evase / pervenute                  Fonte: URP
1.1b    Giorni di attesa     30             25
Formula: media dei giorni                   Fonte: URP
)"));
  // As the formulas leave them.
  Region region = {0, 4, {{x_of(26), x_of(29)}, {x_of(40), x_of(44)}}};
  clear_gutters(lines, region);
  ASSERT_EQ(region.gutters.size(), 3U);
  EXPECT_LT(region.gutters[0].to, x_of(9));
}

TEST(Stripes, BiggerLettersBetweenTwoRulesAreNoRow) {
  Page page = page_of(R"(


Indicatore                     Tipo          Target

Pratiche evase                 Volume        90

Giorni di attesa               Efficienza    30
)",
                      {.white = 10.5});
  testing::draw(page, "Area 1: Sportello", {.height = 11, .top = 105});
  for (const double line : {0.0, 2.0, 3.5, 5.5, 7.5}) level(page, line, -1, 52);
  const auto blocks = lay_out(page);
  ASSERT_EQ(blocks.size(), 2U) << show(blocks);
  EXPECT_EQ(std::get<Line>(blocks[0]).text, "Area 1: Sportello");
  EXPECT_EQ(std::get<Table>(blocks[1]).rows, 3);
}

TEST(Stripes, HeadingOverTheWholeWidthBelongsToTheRowsBelowIt) {
  Page page = page_of(R"(
Indicatore                                        Target

Obiettivo 1 - Curare la qualità degli atti e dei rapporti con tutti

Pratiche evase                                    90

Giorni di attesa per gli utenti                   30

Obiettivo 2 - Aprire lo sportello alle imprese e alle famiglie di qui

Visite agli uffici                                40

Incontri con le imprese del luogo                 12
)",
                      {.white = 10.5});
  for (const double line : {-0.5, 1.5, 7.5, 13.5}) level(page, line, -1, 70);
  const auto blocks = lay_out(page);
  ASSERT_EQ(blocks.size(), 1U) << show(blocks);
  EXPECT_EQ(std::get<Table>(blocks[0]).rows, 7);
}

TEST(Stripes, RowWhoseLinesABandWithTheNextSharesIsARow) {
  Page page = page_of(R"(
Obiettivo            Indicatore                 Target

                     Pratiche evase             90

                     Attivazione dello
                     sportello in rete          SI

                     Giorni di attesa           30
)",
                      {.white = 10.5});
  testing::draw(page, "Semplificare i\nrapporti con\nle imprese e i\ncittadini",
                {.pitch = 7.9, .top = 100 + 10.5 * 5.5});
  for (const double line : {-0.5, 1.5, 8.9}) level(page, line, -1, 60);
  for (const double line : {3.5, 6.5}) level(page, line, 20, 60);
  const auto blocks = lay_out(page);
  ASSERT_EQ(blocks.size(), 1U) << show(blocks);
  EXPECT_EQ(std::get<Table>(blocks[0]).rows, 4) << show(blocks);
}

TEST(Stripes, LongTextSetAsRowsAreIsARow) {
  Page page = page_of(R"(
Indicatore                                        Target

Pratiche evase                                    90

Giorni di attesa per gli utenti                   30

Descrizione: si vuole curare la qualità degli atti e dei rapporti
che gli uffici tengono con le imprese e le famiglie, con la posta
e gli strumenti di cui il comune dispone

Visite agli uffici                                40
)",
                      {.white = 10.5});
  for (const double line : {0, 4, 10}) shade(page, line - 0.5, line + 1.5, -1, 70);
  shade(page, 5.5, 9.5, -1, 70);
  const auto blocks = lay_out(page);
  ASSERT_EQ(blocks.size(), 1U) << show(blocks);
  EXPECT_EQ(std::get<Table>(blocks[0]).rows, 5);
}

TEST(Stripes, RowsBelowTheLastRuleThatThePageCutsOffAreOfTheTable) {
  Page page = page_of(R"(
Indicatore                 Ufficio                Target

Pratiche evase             Sportello              90

Giorni di attesa           Sportello              30

Visite agli uffici         Segreteria             40
)",
                      {.white = 10.5});
  for (const double line : {-0.5, 1.5, 3.5, 5.5}) level(page, line, -1, 60);
  const auto blocks = lay_out(page);
  ASSERT_EQ(blocks.size(), 1U) << show(blocks);
  EXPECT_EQ(std::get<Table>(blocks[0]).rows, 4);
}

TEST(LevelRows, CellThatShadesLeaveOutIsBesideTheirRows) {
  Page page = page_of(R"(
Obiettivo              Indicatore                     Target

Semplificare i         Pratiche evase                 SI
rapporti con le
imprese                Atti adottati                  NO
                       Incontri con le imprese        SI

Aprire gli uffici      Visite agli uffici             NO
al pubblico            Reclami chiusi                 SI
)",
                      {.white = 10.5});
  shade(page, 0, 1.5, -1, 62);
  shade(page, 2, 3.5, 22, 62);
  shade(page, 5, 6.5, 22, 62);
  shade(page, 8, 9, 22, 62);
  const auto blocks = lay_out(page);
  ASSERT_EQ(blocks.size(), 1U) << show(blocks);
  const auto& table = std::get<Table>(blocks[0]);
  const Cell* first = cell_of(table, "Semplificare i\nrapporti con le\nimprese");
  const Cell* second = cell_of(table, "Aprire gli uffici\nal pubblico");
  ASSERT_NE(first, nullptr) << show(blocks);
  ASSERT_NE(second, nullptr) << show(blocks);
  EXPECT_EQ(first->row, 1);
  EXPECT_EQ(first->row_span, 3);
  EXPECT_EQ(second->row, 4);
  EXPECT_EQ(second->row_span, 2);
}

TEST(LevelRows, HeadInItsOwnShadeIsOverTheColumnsBelowIt) {
  Page page = page_of(R"(
                                   Valore atteso
Indicatore                         2023       2024       2025

Pratiche evase                     80         85         90

Giorni di attesa                   40         35         30
)",
                      {.white = 10.5});
  shade(page, 0, 2, -1, 34);
  shade(page, 0, 1, 34, 70);
  for (const double from : {34, 46, 57}) shade(page, 1, 2, from, from < 50 ? from + (from < 40 ? 12 : 11) : 70);
  shade(page, 3.5, 5, -1, 70);
  const auto blocks = lay_out(page);
  ASSERT_EQ(blocks.size(), 1U) << show(blocks);
  const auto& table = std::get<Table>(blocks[0]);
  const Cell* head = cell_of(table, "Valore atteso");
  ASSERT_NE(head, nullptr) << show(blocks);
  EXPECT_EQ(head->column, 1);
  EXPECT_EQ(head->column_span, 3);
  EXPECT_EQ(head->row, 0);
  ASSERT_NE(cell_of(table, "2023"), nullptr);
  EXPECT_EQ(cell_of(table, "2023")->row, 1);
}

TEST(LevelRows, RuleUnderPartOfTheHeaderMergesNoEntries) {
  Page page = page_of(R"(
                       Valore atteso
                       2023       2024
Pratiche evase         80         85
Giorni di attesa       40         35
Reclami chiusi         91         95
)");
  level(page, 0, -1, 40);
  level(page, 1, 22, 40);
  level(page, 2, 22, 40);
  level(page, 5, -1, 40);
  const auto blocks = lay_out(page);
  ASSERT_EQ(blocks.size(), 1U) << show(blocks);
  EXPECT_NE(cell_of(std::get<Table>(blocks[0]), "Giorni di attesa"), nullptr) << show(blocks);
}

TEST(Gutters, HeadingBesideItsKindReachesOverColumns) {
  EXPECT_EQ(show(lay_out(page_of(R"(
Indicatore                 Tipo         Target

Azione                     1 - Promuovere la qualità degli atti

Pratiche evase             Volume           90

Giorni di attesa           Efficienza       30

Azione                     2 - Completare lo sportello per tutti

Incontri con le imprese    Efficacia        12
)"))),
            "= 6 x 3\n"
            "| Indicatore | Tipo | Target\n"
            "| Azione | +2 1 - Promuovere la qualità degli atti |\n"
            "| Pratiche evase | Volume | 90\n"
            "| Giorni di attesa | Efficienza | 30\n"
            "| Azione | +2 2 - Completare lo sportello per tutti |\n"
            "| Incontri con le imprese | Efficacia | 12\n");
}

TEST(Headers, StandAboveHeadingsOverRowsOfOneValue) {
  Page page = page_of(R"(
Scuole accompagnate          Scuole su scuole            90

Guide abilitate              Conteggio annuo             30

Obiettivo 2 - Curare i sentieri e i rifugi di montagna

Sentieri riaperti            Conteggio annuo             12
)",
                      {.top = 160});
  testing::draw(page, R"(
          Indicatore                  Formula       Valore target

Programma 1 - Conservazione della natura e dei boschi del parco

Obiettivo 1 - Aprire i centri di visita a tutte le scuole
)",
                {.white = 9, .top = 100});
  const auto blocks = lay_out(page);
  ASSERT_EQ(blocks.size(), 1U) << show(blocks);
  const Cell* head = cell_of(std::get<Table>(blocks[0]), "Formula");
  ASSERT_NE(head, nullptr) << show(blocks);
  EXPECT_EQ(head->row, 0);
}

TEST(Headers, CellsBesideBothRowsMayStandNearlyAsHighAsTheLower) {
  Page page = page_of(R"(
                                        2023                               2024
                        Obiettivo     Risultato     Grado di      Obiettivo     Risultato
                         atteso       effettivo     successo       atteso       effettivo

Pratiche evase             80            85            90            82            86          Conteggio

Giorni di attesa           40            35            30            38            34          Media annua
)");
  testing::draw(
      page, "Indicatore                                                                                      Metrica",
      {.top = 112.5});
  const auto blocks = lay_out(page);
  ASSERT_EQ(blocks.size(), 1U) << show(blocks);
  const Cell* year = cell_of(std::get<Table>(blocks[0]), "2023");
  ASSERT_NE(year, nullptr) << show(blocks);
  EXPECT_EQ(year->column, 1) << show(blocks);
  EXPECT_EQ(year->column_span, 3) << show(blocks);
}

TEST(Headers, WordingBrokenAlikeInSeveralColumnsIsOneRow) {
  const auto blocks = lay_out(page_of(R"(
                         Target        Target        Target
                         (valore       (valore       (valore
Indicatore               atteso)       atteso)       atteso)
                         2023          2024          2025

Pratiche evase           80            85            90

Giorni di attesa         40            35            30
)"));
  ASSERT_EQ(blocks.size(), 1U) << show(blocks);
  EXPECT_NE(cell_of(std::get<Table>(blocks[0]), "Target\n(valore\natteso)\n2025"), nullptr) << show(blocks);
}

TEST(Headers, LastHeadMayStandOverABlankColumn) {
  const auto blocks = lay_out(page_of(R"(
                                        Risultati attesi
      Indicatore               Tipo                             Osservazioni
                                        2023        2024

Pratiche evase                 Volume    80          85
)"));
  ASSERT_EQ(blocks.size(), 1U) << show(blocks);
  const Cell* head = cell_of(std::get<Table>(blocks[0]), "Osservazioni");
  ASSERT_NE(head, nullptr) << show(blocks);
  EXPECT_EQ(head->column, 4) << show(blocks);
}

TEST(Headers, RowsThatGoOnFromThePageBeforeHaveNone) {
  Page page = page_of(R"(
                        Qualità     8,7    9,0                     8,7        Servizio Uno
)");
  testing::draw(page, "Indice di\ngradimento", {.pitch = 7.9, .top = 100 - 7.9 / 2});
  testing::draw(page, "maggiore o\nuguale a\n8,7", {.pitch = 7.9, .left = x_of(52), .top = 100 - 7.9});
  const PageLines lines = find_lines(page);
  Grid grid;
  for (const double x : {21.0, 34.0, 41.0, 49.0, 65.0, 75.0}) grid.gutters.push_back({x_of(x), x_of(x + 1)});
  grid.rows.emplace_back();
  for (size_t s = 0; s < lines.segments.size(); ++s) grid.rows[0].push_back(s);
  nest_header(page, lines, grid);
  EXPECT_EQ(grid.rows.size(), 1U);
}

TEST(Headers, LastHeadMayBeWiderThanTheOneCellBelowIt) {
  const auto blocks = lay_out(page_of(R"(
                               Target
Indicatore                                                  Dimensione rilevata
                         2023       2024       2025

Pratiche evase           80         85         90           Volume
)"));
  ASSERT_EQ(blocks.size(), 1U) << show(blocks);
  EXPECT_NE(cell_of(std::get<Table>(blocks[0]), "Dimensione rilevata"), nullptr) << show(blocks);
}

TEST(TurnedWords, ShortOneInLineWithALongOneIsTurned) {
  Page page;
  page.words.push_back({.text = "indicatore", .box = {40, 100, 50, 150}, .font_size = 10});
  page.words.push_back({.text = "Tipo", .box = {40, 152, 50, 168}, .font_size = 10});
  EXPECT_EQ(text_of_cell(page, {0, 1}), "Tipo indicatore");
}

TEST(Gutters, LabelsBesideValuesOverColumnsStayInTheirTable) {
  EXPECT_EQ(show(lay_out(page_of(R"(
Obiettivo        1.2 - Aprire la biblioteca comunale la sera e nei giorni di festa

Indicatore       Ore di apertura        Fonte           Report

Atteso 2024      40                     Atteso 2025     45

Uffici           Servizio cultura, Servizio scuole, Ufficio relazioni con i cittadini
)"))),
            "= 4 x 4\n"
            "| Obiettivo | +3 1.2 - Aprire la biblioteca comunale la sera e nei giorni di festa ||\n"
            "| Indicatore | Ore di apertura | Fonte | Report\n"
            "| Atteso 2024 | 40 | Atteso 2025 | 45\n"
            "| Uffici | +3 Servizio cultura, Servizio scuole, Ufficio relazioni con i cittadini ||\n");
}

TEST(Gutters, AHeaderAndARowWithAHeadingBetweenThemAreOneTable) {
  Page page = page_of("Tipo         Indicatore                  Peso        2024         2025        Fonte\n");
  testing::draw(page, "Obiettivo    1.1 - Aprire la biblioteca comunale la sera e nei giorni di festa dell'anno",
                {.top = 121});
  testing::draw(page, "Efficacia    Ore di apertura             40%         >= 40        >= 45       Report",
                {.top = 142});
  LayoutCarry carry;
  carry.spacing = {.height = 10, .pitch = 0, .leading = 2.5, .row = 11};
  const auto blocks = lay_out(page, {}, carry);
  ASSERT_EQ(blocks.size(), 1U) << show(blocks);
  EXPECT_EQ(std::get<Table>(blocks[0]).columns, 6);
}

TEST(Stripes, BiggerLettersSetAsRowsAreARow) {
  Page page = page_of(R"(

Indicatore                     Tipo          Target

Pratiche evase                 Volume        90



Giorni di attesa               Efficienza    30
)",
                      {.white = 10.5});
  testing::draw(page, "Area 1: Sportello", {.height = 11, .top = 152});
  for (const double line : {0.5, 2.5, 4.5, 6.5, 8.5}) level(page, line, -1, 52);
  const auto blocks = lay_out(page);
  ASSERT_EQ(blocks.size(), 1U) << show(blocks);
  EXPECT_EQ(std::get<Table>(blocks[0]).rows, 4) << show(blocks);
}

TEST(Stripes, WordsBelowTheLastShadeMayBeTheLastRow) {
  Page page = page_of(R"(
 Codice      Programma      Ufficio      Peso
 OG1         06.08          Verde        20
 Titolo
 Curare il verde
)",
                      {.pitch = 16});
  for (const double line : {0.0, 2.0})
    page.drawing.shades.push_back({x_of(0), 97 + 16 * line, x_of(50), 97 + 16 * (line + 1)});
  const auto blocks = lay_out(page);
  ASSERT_EQ(blocks.size(), 1U) << show(blocks);
  EXPECT_EQ(std::get<Table>(blocks[0]).rows, 4) << show(blocks);
}

TEST(Stripes, AnUnderlinedHeaderBelowWhiteBeginsATableOfOtherColumns) {
  Page page = page_of(R"(
Codice         Programma             Ufficio             Peso
OG1            06.08                 Verde               20
OG2            06.09                 Acque               80


Indicatore             Tipo      2024    2025
Pratiche evase         Volume    90      95
Giorni di attesa       Qualita   30      28
)",
                      {.pitch = 16, .white = 16});
  for (const double line : {0.0, 1.0, 2.0, 3.0, 6.0, 7.0, 8.0})
    page.drawing.horizontal.push_back({x_of(-1), 97 + 16 * line, x_of(62), 97 + 16 * line});
  const auto blocks = lay_out(page);
  ASSERT_EQ(blocks.size(), 2U) << show(blocks);
  EXPECT_EQ(std::get<Table>(blocks[1]).rows, 3) << show(blocks);
}

TEST(LevelRows, TitleWhoseLinesPayNoHeedToTheRowsIsOneCell) {
  Page page = page_of("Obiettivo                      Indicatore                        Target");
  testing::draw(page, "MIGLIORARE LA CURA DEL\nVERDE E DEI GIARDINI\nDELLA CITTA", {.top = 115});
  double top = 115;
  for (const char* row : {"                               Alberi piantati lungo i viali     150",
                          "                               Panchine rifatte nei parchi       12",
                          "                               Fontane riaperte nelle piazze     4"}) {
    testing::draw(page, row, {.top = top});
    top += 18;
  }
  testing::draw(page, "Aprire la sala                 Ore di apertura della sala        40", {.top = 170});
  for (const double y : {99.0, 112.0, 167.0, 182.0}) page.drawing.horizontal.push_back({35, y, 220, y});
  const auto blocks = lay_out(page);
  ASSERT_EQ(blocks.size(), 1U) << show(blocks);
  const Cell* title = cell_of(std::get<Table>(blocks[0]), "MIGLIORARE LA CURA DEL\nVERDE E DEI GIARDINI\nDELLA CITTA");
  ASSERT_NE(title, nullptr) << show(blocks);
  EXPECT_EQ(title->row_span, 3);
}

TEST(LevelRows, CellOverAllRowsBetweenTwoRulesIsOneBehindOneThatBeganAbove) {
  Page page = page_of("Area                   Obiettivo                   Indicatore                       Target");
  double top = 115;
  for (const char* row : {"                                                   Alberi piantati lungo i viali    entro "
                          "la fine di ottobre prossimo",
                          "                                                   Panchine rifatte nei parchi      dodici "
                          "al mese per ogni parco",
                          "                                                   Fontane riaperte in piazza       quattro "
                          "fontane entro fine estate",
                          "                                                   Siepi potate lungo le strade     trenta "
                          "siepi entro fine autunno",
                          "                                                   Buche chiuse entro la sera       nove "
                          "buche su dieci ogni giorno",
                          "                                                   Lampioni nuovi nelle vie         "
                          "sessanta lampioni entro fine anno"}) {
    testing::draw(page, row, {.top = top});
    top += 18;
  }
  testing::draw(page, "Ambiente", {.top = 157});
  testing::draw(page, "                       1 Curare il verde\n                       della città", {.top = 128});
  testing::draw(page, "                       2 Rendere sicure\n                       le strade", {.top = 182});
  for (const double y : {99.0, 112.0, 222.0}) page.drawing.horizontal.push_back({35, y, 360, y});
  page.drawing.horizontal.push_back({x_of(22), 166, 360, 166});
  const auto blocks = lay_out(page);
  ASSERT_EQ(blocks.size(), 1U) << show(blocks);
  const Table& table = std::get<Table>(blocks[0]);
  EXPECT_EQ(table.rows, 7) << show(blocks);
  const Cell* cell = cell_of(table, "2 Rendere sicure\nle strade");
  ASSERT_NE(cell, nullptr) << show(blocks);
  EXPECT_EQ(cell->row_span, 3);
}

}  // namespace
}  // namespace spoglio::extract

// Tables by what is drawn around their words, and by where values and headers stand without any line.
#include <gtest/gtest.h>

#include <string>
#include <variant>
#include <vector>

#include "extract/layout/layout.h"
#include "tests/extract/blocks.h"
#include "tests/support/pages.h"

namespace spoglio::extract {
namespace {

using testing::cell_of;
using testing::level;
using testing::page_of;
using testing::show;
using testing::upright;
using testing::x_of;

TEST(RuledLayout, RulesPartWordsThatOnlyABlankParts) {
  Page page = page_of(R"(
Indicatore Peso Target
Pratiche   40   90
Giorni     60   30
)");
  for (const double line : {0, 1, 2, 3}) level(page, line, -1, 25);
  for (const double character : {-1, 10, 15, 25}) upright(page, character, 0, 3);
  EXPECT_EQ(show(lay_out(page)), "= 3 x 3\n| Indicatore | Peso | Target\n| Pratiche | 40 | 90\n| Giorni | 60 | 30\n");
}

TEST(RuledLayout, LinesGoBeforeShadesThatReachAHairFarther) {
  Page page = page_of(R"(
Codice     Obiettivo         Peso
1          Curare il verde   60 %
Fasi: gara e poi studio, dopo lavori
Nome       Formula           Target
Alberi     Conteggio         90
)");
  for (const double line : {0, 1, 2, 3, 4, 5}) level(page, line, -1, 40);
  for (const double character : {-1, 40}) upright(page, character, 0, 5);
  for (const double character : {10.5, 28.5}) {
    upright(page, character, 0, 2);
    upright(page, character, 3, 5);
  }
  // Headers are shaded cell by cell.
  for (const double line : {0, 3}) {
    testing::shade(page, line, line + 1, -1, 10.5);
    testing::shade(page, line, line + 1, 10.5, 28.5);
    testing::shade(page, line, line + 1, 28.5, 40);
  }
  for (Box& shade : page.drawing.shades) {
    shade.y0 -= 0.2;
    shade.y1 += 0.2;
  }
  const auto blocks = lay_out(page);
  ASSERT_EQ(blocks.size(), 1U) << show(blocks);
  const Cell* phases = cell_of(std::get<Table>(blocks[0]), "Fasi: gara e poi studio, dopo lavori");
  ASSERT_NE(phases, nullptr) << show(blocks);
  EXPECT_EQ(phases->column_span, 3);
}

TEST(RuledLayout, MissingEdgesMergeCells) {
  Page page = page_of(R"(
Obiettivo     Target
              2023     2024
Ridurre i     >= 70    >= 80
tempi         SI       NO
)");
  level(page, 0, -1, 32);
  level(page, 1, 13, 32);
  level(page, 2, -1, 32);
  level(page, 3, 13, 32);
  level(page, 4, -1, 32);
  for (const double character : {-1, 13, 32}) upright(page, character, 0, 4);
  upright(page, 22, 1, 4);
  const auto blocks = lay_out(page);
  ASSERT_EQ(blocks.size(), 1U);
  const auto& table = std::get<Table>(blocks[0]);
  ASSERT_EQ(table.rows, 4);
  ASSERT_EQ(table.columns, 3);
  EXPECT_EQ(table.cells[0].text, "Obiettivo");
  EXPECT_EQ(table.cells[0].row_span, 2);
  EXPECT_EQ(table.cells[1].text, "Target");
  EXPECT_EQ(table.cells[1].column_span, 2);
  EXPECT_EQ(table.cells[4].text, "Ridurre i\ntempi");
  EXPECT_EQ(table.cells[4].row_span, 2);
}

TEST(RuledLayout, RowsWithoutLevelRulesArePartedByTheirValues) {
  Page page = page_of(R"(
Indicatore   2023   2024
Pratiche     40     90
Giorni       60     30
Incontri     12     15
)");
  level(page, 0, -1, 28);
  level(page, 1, -1, 28);
  level(page, 4, -1, 28);
  for (const double character : {-1, 12, 19, 28}) upright(page, character, 0, 4);
  EXPECT_EQ(show(lay_out(page)),
            "= 4 x 3\n| Indicatore | 2023 | 2024\n| Pratiche | 40 | 90\n| Giorni | 60 | 30\n| Incontri | 12 | 15\n");
}

TEST(RuledLayout, LevelRulesAlonePartRowsThatStandClose) {
  Page page = page_of(R"(
Indicatore                 Formula                   Target
Numero di pratiche evase   pratiche evase nell'anno  90
entro i termini di legge   su pratiche ricevute
Giorni di attesa allo      somma dei giorni di       30
sportello unico            attesa su utenti
Incontri con le imprese    numero degli incontri     12
)");
  for (const double line : {0, 1, 3, 5, 6}) level(page, line, -1, 62);
  EXPECT_EQ(show(lay_out(page)),
            "= 4 x 3\n"
            "| Indicatore | Formula | Target\n"
            "| Numero di pratiche evase/entro i termini di legge | pratiche evase nell'anno/su pratiche ricevute | 90\n"
            "| Giorni di attesa allo/sportello unico | somma dei giorni di/attesa su utenti | 30\n"
            "| Incontri con le imprese | numero degli incontri | 12\n");
}

TEST(RuledLayout, TitleOverOtherColumnsPartsTwoTables) {
  Page page = page_of(R"(
Indicatore                      Dimensione         Valore atteso     u.m.
Numero di pratiche evase        Impatto            almeno 29         numero
Giorni di attesa                Efficacia          al massimo 30     gg
Fasi di attuazione
N.   Fase o attività       G   F   M   A   M   G   L   A   S   O   N   D
1    Aprire lo sportello       X   X   X   X   X
2    Formare chi vi lavora     X   X   X   X
3    Pubblicare gli orari                                  X
)");
  for (double line = 0; line < 9; ++line) level(page, line, -1, 75);
  const std::string shown = show(lay_out(page));
  EXPECT_TRUE(shown.starts_with("= 3 x 4\n| Indicatore | Dimensione | Valore atteso | u.m.\n")) << shown;
}

TEST(RuledLayout, CellsGoOnWhereRulesStopShortOfTheirColumn) {
  Page page = page_of(R"(
Missione         Indicatore              2023    2024

                 Pratiche evase          90      95

                 Sportelli aperti        3       4

008. Cultura     Giorni di attesa        30      28

                 Incontri fatti          12      14

                 Corsi tenuti            7       7

012. Tributi     Avvisi emessi           50      60
)");
  constexpr double kRow = testing::Drawing().pitch + 6;  // points: a line and the white below it
  for (const double row : {1, 6, 7})
    page.drawing.horizontal.push_back({x_of(-1), 97 + kRow * row, x_of(60), 97 + kRow * row});
  for (const double row : {2, 3, 4, 5})
    page.drawing.horizontal.push_back({x_of(16), 97 + kRow * row, x_of(60), 97 + kRow * row});
  const auto blocks = lay_out(page);
  ASSERT_FALSE(blocks.empty());
  const auto& table = std::get<Table>(blocks[0]);
  const auto mission = std::find_if(table.cells.begin(), table.cells.end(),
                                    [](const Cell& cell) { return cell.text == "008. Cultura"; });
  ASSERT_NE(mission, table.cells.end()) << show(blocks);
  EXPECT_EQ(mission->row, 1) << show(blocks);
  EXPECT_EQ(mission->row_span, 5) << show(blocks);
}

TEST(RuledLayout, BoxAroundTextIsNoTable) {
  Page page = page_of("Nota per chi legge\nIl piano vale tre anni");
  level(page, 0, -1, 30);
  level(page, 2, -1, 30);
  upright(page, -1, 0, 2);
  upright(page, 30, 0, 2);
  EXPECT_EQ(show(lay_out(page)).find('='), std::string::npos);
}

TEST(RuledLayout, SoundTagsGoBeforeWhiteSpace) {
  Page page = page_of("Voce      Valore\nUno       due");
  TaggedTable tagged;
  tagged.rows = 1;
  tagged.columns = 2;
  tagged.cells = {{0, 0, 1, 1, false, {0, 2}}, {0, 1, 1, 1, false, {1, 3}}};
  tagged.box = {40, 100, 90, 121};
  page.tagged = {tagged};
  EXPECT_EQ(show(lay_out(page)), "= 1 x 2\n| Voce/Uno | Valore/due\n");
}

TEST(UnruledLayout, ValuesBelowEachOtherAreRowsHoweverCloseTheyStand) {
  EXPECT_EQ(show(lay_out(page_of(R"(
Settore                2021      2022      2023
Agricoltura            1.204     1.198     1.177
Industria e
costruzioni            3.410     3.402     3.398
Commercio              2.877     2.901     2.934
)"))),
            "= 4 x 4\n"
            "| Settore | 2021 | 2022 | 2023\n"
            "| Agricoltura | 1.204 | 1.198 | 1.177\n"
            "| Industria e/costruzioni | 3.410 | 3.402 | 3.398\n"
            "| Commercio | 2.877 | 2.901 | 2.934\n");
}

TEST(UnruledLayout, WordsOverTheMiddleOfColumnsHeadThem) {
  const auto blocks = lay_out(page_of(R"(
                        Valore atteso
Indicatore            2023         2024

Pratiche evase        1.204        1.198

Giorni di attesa      30           28
)"));
  ASSERT_EQ(blocks.size(), 1U);
  const auto& table = std::get<Table>(blocks[0]);
  ASSERT_EQ(table.columns, 3);
  const auto head = std::find_if(table.cells.begin(), table.cells.end(),
                                 [](const Cell& cell) { return cell.text == "Valore atteso"; });
  ASSERT_NE(head, table.cells.end());
  EXPECT_EQ(head->row, 0);
  EXPECT_EQ(head->column, 1);
  EXPECT_EQ(head->column_span, 2);
}

TEST(UnruledLayout, CellBesideSeveralRowsKeepsToThem) {
  Page page = page_of(R"(
Obiettivo             Indicatore                      Target

                      Numero di pratiche evase        90
Semplificare i
rapporti con le       Giorni di attesa allo           30
imprese               sportello unico

                      Incontri con le imprese         12
)");
  const auto blocks = lay_out(page);
  ASSERT_EQ(blocks.size(), 1U);
  EXPECT_EQ(std::get<Table>(blocks[0]).rows, 4) << show(blocks);
}

constexpr const char* kTwoColumns = R"(
Il piano raccoglie gli obiettivi che l'ente vuole             La relazione mostra i risultati raggiunti negli
raggiungere nei tre anni che seguono la sua firma             anni passati e le ragioni di quelli che mancano
con le risorse che il bilancio mette a disposizione           insieme con le misure prese per porvi un rimedio
di ogni settore e di ogni ufficio che vi partecipa            in tempi che gli uffici hanno ritenuto adeguati
e con i tempi che i dirigenti hanno concordato fra            e che la giunta ha approvato con un proprio atto
loro nel corso degli incontri tenuti in primavera             come previsto dalle norme che regolano la materia
)";

TEST(UnruledLayout, ColumnsOfTextAreReadOneAfterTheOther) {
  const std::string shown = show(lay_out(page_of(kTwoColumns)));
  EXPECT_EQ(shown.find('='), std::string::npos);
  EXPECT_LT(shown.find("in primavera"), shown.find("La relazione mostra")) << shown;
}

TEST(UnruledLayout, TwinHeadersAreTwoTables) {
  const auto blocks = lay_out(page_of(R"(
Indicatore             Target               Indicatore             Target

Pratiche evase         90                   Incontri tenuti        12

Giorni di attesa       30                   Corsi avviati          4

Reclami chiusi         95                   Bandi usciti           3

Visite agli uffici     40                   Moduli corretti        8
)"));
  ASSERT_EQ(blocks.size(), 2U) << show(blocks);
  EXPECT_EQ(std::get<Table>(blocks[0]).columns, 2);
  EXPECT_EQ(std::get<Table>(blocks[1]).columns, 2);
}

TEST(RuledLayout, CellsBesideSeveralRowsThatNoLineParts) {
  Page page = page_of(R"(
OP1   Curare il verde    Alberi piantati        150
                         Aiuole nuove           12

OP2   Pulire le fonti    Fonti pulite           15
                         Giorni di lavoro       30

OP3   Aprire i musei     Sale aperte            4
                         Ore di apertura        40
)");
  level(page, 0, -1, 55);
  level(page, 8.5, -1, 55);
  for (const double character : {-1, 5, 24, 46, 55}) upright(page, character, 0, 8.5);
  const auto blocks = lay_out(page);
  ASSERT_EQ(blocks.size(), 1u);
  const auto& table = std::get<Table>(blocks.front());
  std::vector<std::string> objectives;
  for (const Cell& cell : table.cells) {
    if (cell.column == 1) objectives.push_back(cell.text);
  }
  EXPECT_EQ(objectives, (std::vector<std::string>{"Curare il verde", "Pulire le fonti", "Aprire i musei"}))
      << show(blocks);
}

TEST(RuledLayout, LabelsThatNoLinePartsStandBesideTheirRows) {
  Page page = page_of(R"(
Obiettivo strategico    1.1 Curare il verde

Prospettiva             Utenti e imprese

Indicatore              Alberi piantati
)");
  for (const double line : {-0.3, 5.6}) level(page, line, -1, 55);
  for (const double line : {1.3, 2.9}) level(page, line, 23, 55);
  for (const double character : {-1, 23, 55}) upright(page, character, -0.3, 5.6);
  EXPECT_EQ(show(lay_out(page)),
            "= 3 x 2\n| Obiettivo strategico | 1.1 Curare il verde\n| Prospettiva | Utenti e imprese\n"
            "| Indicatore | Alberi piantati\n");
}

TEST(RuledLayout, AHeadingOverTheRowOfItsCellIsARow) {
  Page page = page_of(R"(
Obiettivo e indicatore          Target    Ufficio
Curare il verde della citta

Alberi messi a dimora           SI        Verde
Aprire la biblioteca la sera

Ore di apertura al pubblico     40        Cultura
)");
  for (const double line : {0.0, 1.0, 3.6, 6.2}) level(page, line, -1, 52);
  for (const double character : {-1.0, 31.0, 41.0, 52.0}) upright(page, character, 0, 6.2);
  EXPECT_EQ(show(lay_out(page)),
            "= 5 x 3\n| Obiettivo e indicatore | Target | Ufficio\n| Curare il verde della citta ||\n"
            "| Alberi messi a dimora | SI | Verde\n| Aprire la biblioteca la sera ||\n"
            "| Ore di apertura al pubblico | 40 | Cultura\n");
}

TEST(RuledLayout, ARowAloneIsOneOfTheFrameWithItsColumns) {
  Page page = page_of(R"(
Indicatore     Ore di apertura
Unità          n.
Target 2024    40



Indicatore     Alberi piantati
)",
                      {.white = 10.5});
  for (const double line : {0.0, 1.0, 2.0, 3.0, 6.0, 7.0}) level(page, line, -1, 34);
  for (const double character : {-1.0, 14.0, 34.0}) {
    upright(page, character, 0, 3);
    upright(page, character, 6, 7);
  }
  const auto blocks = lay_out(page);
  ASSERT_EQ(blocks.size(), 2u) << show(blocks);
  EXPECT_EQ(show({blocks[1]}), "= 1 x 2\n| Indicatore | Alberi piantati\n");
}

TEST(RuledLayout, LinesThatStandBesideNoRowAreOneCell) {
  Page page = page_of(R"(
Ufficio        Alberi piantati      150
               Panchine nuove       12
)",
                      {.pitch = 18});
  const auto y = [](double line) { return 100 + 18 * line - 4; };
  testing::draw(page, "Appalti", {.top = 113.5});
  for (const double line : {0.0, 2.0}) page.drawing.horizontal.push_back({x_of(-1), y(line), x_of(42), y(line)});
  page.drawing.horizontal.push_back({x_of(14), y(1), x_of(42), y(1)});
  for (const double character : {-1.0, 14.0, 34.0, 42.0})
    page.drawing.vertical.push_back({x_of(character), y(0), x_of(character), y(2)});
  EXPECT_EQ(show(lay_out(page)), "= 2 x 3\n| Ufficio/Appalti | Alberi piantati | 150\n|| Panchine nuove | 12\n");
}

TEST(RuledLayout, TitleInTheMiddleOfRowsThatNoLinePartsIsBesideAllOfThem) {
  Page page = page_of("Obiettivo            Indicatore                       Tipo         Target");
  double top = 115;
  for (const char* row : {"                     Alberi piantati lungo i viali    Volume       150",
                          "                     Panchine rifatte nei parchi      Volume       12",
                          "                     Fontane riaperte in piazza       Esito        4",
                          "                     Giardini aperti la sera          Esito        7"}) {
    testing::draw(page, row, {.top = top});
    top += 18;
  }
  testing::draw(page, "A Curare il verde", {.top = 142});
  for (const double y : {99.0, 112.0, 184.0}) page.drawing.horizontal.push_back({35, y, 225, y});
  for (const double x : {35.0, 88.0, 172.0, 203.0, 225.0}) page.drawing.vertical.push_back({x, 99, x, 184});
  const auto blocks = lay_out(page);
  ASSERT_EQ(blocks.size(), 1U) << show(blocks);
  const Table& table = std::get<Table>(blocks[0]);
  EXPECT_EQ(table.rows, 5) << show(blocks);
  const auto title = std::find_if(table.cells.begin(), table.cells.end(),
                                  [](const Cell& cell) { return cell.text == "A Curare il verde"; });
  ASSERT_NE(title, table.cells.end());
  EXPECT_EQ(title->row_span, 4);
}

TEST(RuledLayout, ShadesOfSeveralColumnsPartTheRowsInsideOneOfTheLattice) {
  Page page = page_of("Obiettivo            Indicatore                       Target");
  testing::draw(page, "Curare il verde      Alberi piantati lungo i viali    Piano scritto", {.top = 115});
  testing::draw(page, "                     Panchine rifatte nei parchi      Piano attuato", {.top = 128});
  for (const double y : {99.0, 112.0, 140.0}) page.drawing.horizontal.push_back({35, y, 225, y});
  for (const double x : {35.0, 88.0, 172.0, 225.0}) page.drawing.vertical.push_back({x, 99, x, 140});
  page.drawing.shades.push_back({88, 112, 172, 126});
  page.drawing.shades.push_back({172, 112, 225, 126});
  EXPECT_EQ(show(lay_out(page)),
            "= 3 x 3\n| Obiettivo | Indicatore | Target\n"
            "| Curare il verde | Alberi piantati lungo i viali | Piano scritto\n"
            "|| Panchine rifatte nei parchi | Piano attuato\n");
}

TEST(RuledLayout, ListsBesideEachOtherAreOneRow) {
  Page page = page_of(R"(
Obiettivo        Indicatori                    Peso        Target
CURARE IL        1. Alberi messi a dimora      1. 50%      1. 150
VERDE DEI        nei viali                     2. 50%      2. 12
QUARTIERI        2. Panchine nuove
)");
  for (const double line : {0, 1, 4}) level(page, line, -1, 70);
  for (const double character : {-1, 15, 45, 57, 70}) upright(page, character, 0, 4);
  EXPECT_EQ(
      show(lay_out(page)),
      "= 2 x 4\n"
      "| Obiettivo | Indicatori | Peso | Target\n"
      "| CURARE IL/VERDE DEI/QUARTIERI | 1. Alberi messi a dimora/nei viali/2. Panchine nuove | 1. 50%/2. 50% | 1. "
      "150/2. 12\n");
}

TEST(RuledLayout, TwoCellsOfLabelsAndWhatTheyNameAreATable) {
  Page page = page_of(R"(
Obiettivo          Curare il verde della citta

Responsabile       Ufficio parchi e giardini
)");
  for (const double line : {0.0, 3.0}) level(page, line, -1, 60);
  for (const double character : {-1, 17, 60}) upright(page, character, 0, 3);
  EXPECT_EQ(show(lay_out(page)),
            "= 2 x 2\n| Obiettivo | Curare il verde della citta\n| Responsabile | Ufficio parchi e giardini\n");
}

}  // namespace
}  // namespace spoglio::extract

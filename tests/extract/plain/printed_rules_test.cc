// Rules printed with characters, and rows of tables whose lines all stand as close.
#include "extract/plain/printed_rules.h"

#include <gtest/gtest.h>

#include "extract/layout/layout.h"
#include "extract/pages/last_lines.h"
#include "tests/extract/blocks.h"
#include "tests/support/pages.h"

namespace spoglio::extract {
namespace {

using testing::page_of;
using testing::show;

TEST(PrintedRules, AreRunsOfDashesThatAreTooLongForAnythingElse) {
  EXPECT_TRUE(is_printed_rule("=========="));
  EXPECT_TRUE(is_printed_rule("-----  --------- ------"));
  EXPECT_TRUE(is_printed_rule("──────"));
  EXPECT_FALSE(is_printed_rule("---"));
  EXPECT_FALSE(is_printed_rule("----- Indice -----"));
  EXPECT_FALSE(is_printed_rule("___________"));
  EXPECT_FALSE(is_printed_rule(""));
}

TEST(PrintedRules, StandInNoLineAndInNoCell) {
  Line rule;
  rule.text = "==========";
  rule.page_start = true;
  Line line;
  line.text = "Obiettivo: 3";
  Table table;
  table.rows = table.columns = 1;
  Cell cell;
  cell.text = "Codice\n------";
  table.cells.push_back(cell);
  std::vector<Block> blocks = {rule, line, table};
  drop_printed_rules(blocks);
  ASSERT_EQ(blocks.size(), 2u);
  EXPECT_TRUE(std::get<Line>(blocks[0]).gap_before);
  EXPECT_TRUE(std::get<Line>(blocks[0]).page_start);
  EXPECT_EQ(std::get<Table>(blocks[1]).cells[0].text, "Codice");
}

TEST(PrintedRules, BelowAHeaderAreItsRulesAndCodesBeginTheRows) {
  Page page = page_of(R"(
Codice      Indicatore                         U.M.      Previsto
----------  ---------------------------------  --------  ----------
0107/1.1    Grado di copertura dei             %         75
            turni serali
0107/1.2    Sale aperte la domenica            n.        4
            mattina, con musica,
            al piano terra
0107/1.3    Incontri tenuti                    n.        12
)");
  const std::vector<bool> rules = printed_rules_of_columns(page);
  Page body = page;
  body.words.clear();
  for (size_t i = 0; i < page.words.size(); ++i) {
    if (!rules[i]) body.words.push_back(page.words[i]);
  }
  draw_printed_rules(page, body.drawing);
  EXPECT_EQ(body.drawing.horizontal.size(), 4u);
  EXPECT_EQ(show(lay_out(body)),
            "= 4 x 4\n"
            "| Codice | Indicatore | U.M. | Previsto\n"
            "| 0107/1.1 | Grado di copertura dei/turni serali | % | 75\n"
            "| 0107/1.2 | Sale aperte la domenica/mattina, con musica,/al piano terra | n. | 4\n"
            "| 0107/1.3 | Incontri tenuti | n. | 12\n");
}

TEST(LastLines, GoOnWithTheCellTheyStandUnder) {
  const auto lines_below = [](const char* text, double x) {
    Table table;
    table.rows = 1;
    table.columns = 2;
    Cell code;
    code.text = "0107/1.4";
    code.place.box = Box{50, 100, 90, 109};
    Cell name = code;
    name.column = 1;
    name.text = "Rapporto tra fossi e";
    name.place.box = Box{100, 100, 300, 109};
    table.cells = {code, name};
    Line line;
    line.text = text;
    line.place.box = Box{x, 110, x + 60, 119};
    std::vector<Block> blocks = {table, line};
    take_last_lines(blocks);
    return std::get<Table>(blocks[0]).cells[1].text;
  };
  EXPECT_EQ(lines_below("personale", 100), "Rapporto tra fossi e\npersonale");
  EXPECT_EQ(lines_below("Obiettivo 2", 100), "Rapporto tra fossi e");
  EXPECT_EQ(lines_below("personale", 50), "Rapporto tra fossi e");
}

}  // namespace
}  // namespace spoglio::extract

// spoglio inspect --svg: what is drawn, where, and that nothing of the document becomes markup.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>
#include <string>

#include "tests/tools/program.h"
#include "tests/tools/tiny_pdf.h"
#include "tools/cli/page_roles.h"
#include "tools/cli/page_svg.h"

namespace spoglio {
namespace {

using cli::page_roles;
using cli::page_svg;
using cli::PageRoles;
using extract::Box;
using extract::Page;
using extract::Place;
using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using tests::RunResult;
using tests::tiny_pdf;

Page blank_page() {
  Page page;
  page.number = 2;
  page.width = 595;
  page.height = 842;
  return page;
}

extract::Word word(const std::string& text, const Box& box) {
  extract::Word out;
  out.text = text;
  out.box = box;
  out.font_size = 10;
  return out;
}

// A table of one row with a cell per text, each 100 points wide, from y = 100 to 112.
extract::Table row(const std::vector<std::string>& texts) {
  extract::Table table;
  table.rows = 1;
  table.columns = static_cast<int>(texts.size());
  table.place = {2, 0, Box{0, 100, 100.0 * static_cast<double>(texts.size()), 112}};
  for (std::size_t i = 0; i < texts.size(); ++i) {
    extract::Cell cell;
    cell.column = static_cast<int>(i);
    cell.text = texts[i];
    cell.place = {2, 0, Box{100.0 * static_cast<double>(i), 100, 100.0 * static_cast<double>(i) + 90, 112}};
    table.cells.push_back(cell);
  }
  return table;
}

// One indicator in that row, its target in the last of four cells.
normalize::Plan plan_of_row() {
  normalize::Indicator indicator;
  indicator.code = "S1.1-a";
  indicator.name = "Giorni medi per una pratica";
  indicator.algorithm = "Somma dei giorni / pratiche chiuse";
  indicator.weight = 33.5;
  indicator.at = {2, 0, Box{0, 100, 390, 112}};
  normalize::Measure target;
  target.role = "target";
  target.year = 2024;
  target.raw = "<= 40";
  target.at = {2, 0, Box{300, 100, 390, 112}};
  indicator.measures.push_back(target);
  indicator.review.push_back({"measures.target.2024", "ambiguous", "two years"});
  indicator.review.push_back({"*", "layout", "a row apart"});
  normalize::Plan plan;
  plan.indicators.push_back(indicator);
  return plan;
}

// "label x0" of each mark.
std::vector<std::string> labels(const PageRoles& roles) {
  std::vector<std::string> out;
  for (const cli::RoleMark& mark : roles.marks) out.push_back(mark.label + " " + std::to_string(int(mark.box.x0)));
  return out;
}

TEST(PageRoles, FieldsAreFoundAgainInTheCellsOfTheRow) {
  Page page = blank_page();
  page.blocks = {row({"S1.1-a Giorni medi per una pratica", "Somma dei giorni / pratiche chiuse", "33,50 %", "<= 40"})};
  EXPECT_THAT(labels(page_roles(page, plan_of_row())),
              ElementsAre("target 2024 300", "name 0", "algorithm 100", "weight 200"));
}

TEST(PageRoles, CellThatIsTheNameGoesBeforeOneThatHoldsIt) {
  Page page = blank_page();
  page.blocks = {row({"Giorni medi per una pratica", "Giorni medi per una pratica chiusa", "", "<= 40"})};
  EXPECT_THAT(labels(page_roles(page, plan_of_row())), ElementsAre("target 2024 300", "name 0"));
}

TEST(PageRoles, OneBoxThatHoldsManyFieldsIsOneMark) {
  Page page = blank_page();
  page.blocks = {row({"Giorni medi per una pratica\n(Peso: 33,5%)", "", "", "<= 40"})};
  EXPECT_THAT(labels(page_roles(page, plan_of_row())), ElementsAre("target 2024 300", "name, weight 0"));
}

TEST(PageRoles, NameThatIsNotFoundAgainIsTheWholeRow) {
  Page page = blank_page();
  EXPECT_THAT(labels(page_roles(page, plan_of_row())), ElementsAre("target 2024 300", "indicator 0"));
}

TEST(PageRoles, DoubtsStandAtTheirMeasureOrAtTheRow) {
  const PageRoles roles = page_roles(blank_page(), plan_of_row());
  ASSERT_EQ(roles.doubts.size(), 2U);
  EXPECT_EQ(roles.doubts[0].box.x0, 300);
  EXPECT_EQ(roles.doubts[1].box.x0, 0);
  EXPECT_EQ(roles.doubts[1].text, "*: layout: a row apart");
}

TEST(PageRoles, WhatStandsOnOtherPagesIsLeftOut) {
  Page page = blank_page();
  page.number = 3;
  EXPECT_THAT(page_roles(page, plan_of_row()).marks, ElementsAre());
}

TEST(PageSvg, DrawsWordsLinesCellsRulesRolesAndDoubts) {
  Page page = blank_page();
  page.words = {word("Giorni", {0, 100, 30, 111})};
  page.drawing.horizontal = {Box{10, 50, 200, 50}};
  page.drawing.shades = {Box{1, 2, 3, 4}};
  extract::Table table = row({"Giorni medi", "40"});
  table.cells[0].row_span = 2;
  extract::Line line;
  line.text = "Piano";
  line.place = {2, 0, Box{5, 6, 7, 8}};
  page.blocks = {line, table};
  page.notes = {"page 2 is cut"};
  const std::string svg = page_svg(page, page_roles(page, plan_of_row()), "piano.pdf");
  EXPECT_THAT(svg, AllOf(HasSubstr("<title>piano.pdf, page 2</title>"),
                         HasSubstr("<rect class=\"rule\" x=\"10.00\" y=\"50.00\" width=\"190.00\" height=\"0.00\""),
                         HasSubstr("<rect class=\"shade\" x=\"1.00\""), HasSubstr("<rect class=\"line\" x=\"5.00\""),
                         HasSubstr("<rect class=\"word\" x=\"0.00\""), HasSubstr("textLength=\"30.00\""),
                         HasSubstr(">Giorni</text>")));
  EXPECT_THAT(
      svg, AllOf(HasSubstr(">1,1 2 rows</text>"), HasSubstr("<rect class=\"target\" x=\"300.00\""),
                 HasSubstr(">target 2024</text>"), HasSubstr("<rect class=\"doubt\" x=\"300.00\""),
                 HasSubstr("<title>measures.target.2024: ambiguous: two years</title>"), HasSubstr("page 2 is cut")));
}

TEST(PageSvg, WordThatRunsUpwardsIsTurned) {
  Page page = blank_page();
  page.words = {word("Obiettivo", {10, 100, 21, 150}), word("il", {40, 100, 45, 111})};
  const std::string svg = page_svg(page, {}, "a.pdf");
  EXPECT_THAT(svg, HasSubstr("rotate(-90 18.80 150.00)\">Obiettivo</text>"));
  EXPECT_THAT(svg, HasSubstr("textLength=\"5.00\" lengthAdjust=\"spacingAndGlyphs\">il</text>"));
}

TEST(PageSvg, TextOfTheDocumentIsNeverMarkup) {
  const std::string evil = "\"/><script>alert('x')</script>&amp;\x01\x1b\xef\xbf\xbf\xff";
  EXPECT_EQ(cli::xml_text(evil), "&quot;/&gt;&lt;script&gt;alert('x')&lt;/script&gt;&amp;amp;\xef\xbf\xbd");
  Page page = blank_page();
  page.words = {word(evil, {0, 0, 10, 10})};
  page.notes = {evil};
  page.blocks = {row({evil})};
  normalize::Plan plan = plan_of_row();
  plan.indicators[0].name = evil;
  plan.indicators[0].review[0].detail = evil;
  plan.indicators[0].measures[0].role = evil;
  const std::string svg = page_svg(page, page_roles(page, plan), evil);
  EXPECT_THAT(svg, AllOf(Not(HasSubstr("<script")), Not(HasSubstr("&amp;\x01")), HasSubstr("&lt;script&gt;")));
}

TEST(PageSvg, BoxesThatAreNoBoxesAreNotDrawn) {
  Page page = blank_page();
  page.width = std::numeric_limits<double>::infinity();
  const double nan = std::numeric_limits<double>::quiet_NaN();
  page.words = {word("a", {nan, 0, 10, 10}), word("b", {10, 0, 5, 10})};
  EXPECT_THAT(page_svg(page, {}, "a.pdf"),
              AllOf(Not(HasSubstr("nan")), Not(HasSubstr("\"inf")), Not(HasSubstr("-5.00"))));
}

class InspectSvg : public tests::ProgramTest {};

TEST_F(InspectSvg, OnePageGoesToTheFileAndAllPagesToTheFolder) {
  write("a.pdf", tiny_pdf({{{"Area Strategica", "A Servizi alle persone"}, "", false}, {{"Seconda"}, "", false}}));
  EXPECT_EQ(run({"inspect", "a.pdf", "--page", "2", "--svg", "due.svg"}).exit, 0);
  EXPECT_THAT(read("due.svg"), AllOf(HasSubstr("<?xml"), HasSubstr(">Seconda</text>"), HasSubstr("</svg>")));
  const RunResult all = run({"inspect", "a.pdf", "--svg", "pagine"});
  EXPECT_EQ(all.exit, 0);
  EXPECT_THAT(all.err, HasSubstr("2 pages drawn: pagine"));
  EXPECT_EQ(read("pagine/page-0002.svg"), read("due.svg"));
  EXPECT_THAT(read("pagine/page-0001.svg"), HasSubstr("<rect class=\"objective\""));
  EXPECT_EQ(run({"inspect", "a.pdf", "--page", "9", "--svg", "no.svg"}).exit, 1);
  EXPECT_EQ(run({"inspect", "a.pdf", "--stage", "words", "--svg", "no.svg"}).exit, 2);
}

TEST_F(InspectSvg, TextHasNoBoxesToDrawAndThatIsSaid) {
  write("a.txt", tests::plan_text());
  const RunResult result = run({"inspect", "a.txt", "--svg", "pagine"});
  EXPECT_EQ(result.exit, 1);
  EXPECT_THAT(result.err, HasSubstr("has no boxes to draw"));
}

}  // namespace
}  // namespace spoglio

// spoglio tables and inspect: every table as such, joined over page breaks, in three formats.
#include <string>

#include "extract/document.h"
#include "extract/text.h"
#include "gmock/gmock.h"
#include "nlohmann/json.hpp"
#include "tests/tools/program.h"
#include "tests/tools/tiny_pdf.h"
#include "tools/cli/whole_tables.h"

namespace spoglio::tests {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

// Rows of cells parted by '|', as the part of a table on `page`.
extract::Table table(int page, const std::vector<std::string>& rows) {
  extract::Table out;
  out.rows = static_cast<int>(rows.size());
  for (int row = 0; row < out.rows; ++row) {
    const auto cells = extract::split(rows[static_cast<size_t>(row)], '|');
    out.columns = static_cast<int>(cells.size());
    for (int column = 0; column < out.columns; ++column) {
      extract::Cell cell;
      cell.row = row;
      cell.column = column;
      cell.text = cells[static_cast<size_t>(column)];
      cell.place.page = page;
      out.cells.push_back(cell);
    }
  }
  out.place.page = page;
  out.place.box = extract::Box{50, 50, 500, 700};
  out.page_start = true;
  return out;
}

// Pages made by hand instead of from a file.
class Pages : public extract::PageReader {
 public:
  explicit Pages(std::vector<extract::Page> pages) : pages_(std::move(pages)) {}
  const extract::DocumentInfo& info() const override { return info_; }
  std::optional<extract::Page> next() override {
    if (next_ == pages_.size()) return std::nullopt;
    return pages_[next_++];
  }

 private:
  extract::DocumentInfo info_;
  std::vector<extract::Page> pages_;
  size_t next_ = 0;
};

extract::Page page(int number, std::vector<extract::Block> blocks) {
  extract::Page out;
  out.number = number;
  out.blocks = std::move(blocks);
  return out;
}

// The tables of some pages, each as its rows: cells parted by '|', rows by '/'.
std::vector<std::string> whole_tables(std::vector<extract::Page> pages) {
  Pages reader(std::move(pages));
  std::vector<std::string> out;
  cli::for_each_table(reader, [&](const cli::WholeTable& whole) {
    std::string text;
    for (const extract::Cell& cell : whole.table.cells) {
      text += (cell.column > 0 ? "|" : cell.row > 0 ? "/" : "") + cell.text;
    }
    out.push_back(text);
  });
  return out;
}

TEST(WholeTables, TableOverAPageBreakIsOneAndItsRepeatedHeaderIsDropped) {
  EXPECT_THAT(whole_tables({page(1, {table(1, {"Indicatore|Target", "a|1"})}),
                            page(2, {table(2, {"INDICATORE|Target", "b|2"})}), page(3, {table(3, {"c|3"})})}),
              ElementsAre("Indicatore|Target/a|1/b|2/c|3"));
}

TEST(WholeTables, RowThatRepeatsLowerDownIsData) {
  EXPECT_THAT(whole_tables({page(1, {table(1, {"H|T", "a|1"})}), page(2, {table(2, {"b|2", "H|T"})})}),
              ElementsAre("H|T/a|1/b|2/H|T"));
}

TEST(WholeTables, OtherColumnsOrWordsBetweenMakeAnotherTable) {
  extract::Line words;
  words.text = "Segue un altro obiettivo";
  EXPECT_THAT(whole_tables({page(1, {table(1, {"H|T"})}), page(2, {table(2, {"a|b|c"})}),
                            page(3, {words, table(3, {"d|e|f"})})}),
              ElementsAre("H|T", "a|b|c", "d|e|f"));
}

TEST(WholeTables, TablesBesideEachOtherStayTwo) {
  extract::Table left = table(1, {"a|1"});
  left.place.box = extract::Box{50, 50, 200, 700};
  extract::Table right = table(2, {"b|2"});
  right.place.box = extract::Box{300, 50, 500, 700};
  EXPECT_THAT(whole_tables({page(1, {left}), page(2, {right})}), ElementsAre("a|1", "b|2"));
}

class Tables : public ProgramTest {
 protected:
  Tables() { write("a.txt", plan_text()); }
};

TEST_F(Tables, JsonHasEveryCellWithItsPlace) {
  const auto tables = nlohmann::json::parse(run({"tables", "a.txt"}).out);
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(tables[0]["columns"], 2);
  bool found = false;
  for (const auto& cell : tables[0]["cells"]) {
    if (cell["text"] != "<= 40 gg") continue;
    found = true;
    EXPECT_EQ(cell["column"], 1);
    EXPECT_EQ(cell["row_span"], 1);
    EXPECT_EQ(cell["line"], 15);
  }
  EXPECT_TRUE(found);
}

TEST_F(Tables, PdfCellsHavePageAndBox) {
  tests::TinyPage page;
  page.lines = {"Indicatore|Peso|Target 2024", "Giorni medi|60|40", "Quota in rete|40|80", "Pagine scritte|10|7"};
  write("a.pdf", tiny_pdf({page}));
  const auto tables = nlohmann::json::parse(run({"tables", "a.pdf"}).out);
  ASSERT_EQ(tables.size(), 1U);
  for (const auto& cell : tables[0]["cells"]) {
    EXPECT_EQ(cell["page"], 1);
    EXPECT_EQ(cell["box"].size(), 4U);
  }
}

TEST_F(Tables, CsvQuotesWhatNeedsIt) {
  std::string text = plan_text();
  text.replace(text.find("<= 35 gg"), 8, "\"tre\", quattro");
  write("b.txt", text);
  EXPECT_THAT(run({"tables", "b.txt", "--format", "csv"}).out,
              AllOf(HasSubstr("Target 2024,<= 40 gg\r\n"), HasSubstr("Target 2025,\"\"\"tre\"\", quattro\"\r\n")));
  EXPECT_EQ(run({"tables", "b.txt", "--format", "csv", "--out", "csv"}).exit, 0);
  EXPECT_THAT(read("csv/table-0001.csv"), HasSubstr("Peso,60 %\r\n"));
}

TEST_F(Tables, HtmlIsAPageWithoutAnythingOfTheDocumentsOwn) {
  std::string text = plan_text();
  text.replace(text.find("<= 35 gg"), 8, "<script>x&y</script>");
  write("b.txt", text);
  EXPECT_THAT(run({"tables", "b.txt", "--format", "html"}).out,
              AllOf(HasSubstr("<!DOCTYPE html>"), HasSubstr("<td>&lt;script&gt;x&amp;y&lt;/script&gt;</td>"),
                    HasSubstr("</html>")));
}

TEST_F(Tables, DocumentWithoutTablesGivesAnEmptyListAndSaysSo) {
  write("letter.txt", "Gentile collega,\n\nnulla da segnalare.\n");
  const RunResult result = run({"tables", "letter.txt"});
  EXPECT_EQ(result.exit, 0);
  EXPECT_EQ(result.out, "[]\n");
  EXPECT_THAT(result.err, HasSubstr("no table found"));
}

TEST_F(Tables, OneLineOfWordsSideBySideIsNoTable) {
  write("line.txt", "Tel. 02 1234\tFax 02 1235\tPEC a@example.org\n");
  EXPECT_EQ(run({"tables", "line.txt"}).out, "[]\n");
}

TEST_F(Tables, EveryStageCanBeInspected) {
  write("a.pdf", tiny_pdf({{{"Area Strategica", "A Servizi alle persone"}, "", false}}));
  EXPECT_THAT(run({"inspect", "a.pdf", "--stage", "words"}).out, HasSubstr(" Strategica\n"));
  EXPECT_THAT(run({"inspect", "a.pdf", "--stage", "blocks", "--page", "1"}).out, HasSubstr("A Servizi alle persone"));
  EXPECT_THAT(run({"inspect", "a.txt", "--stage", "tables"}).out, HasSubstr("3,2  60 %"));
  EXPECT_THAT(run({"inspect", "a.txt", "--stage", "plan"}).out, HasSubstr("target 2024 <= 40 gg <- \"<= 40 gg\" rule"));
  EXPECT_EQ(run({"inspect", "a.pdf", "--page", "7"}).exit, 1);
  EXPECT_EQ(run({"inspect", "a.pdf", "--stage", "dreams"}).exit, 2);
}

}  // namespace
}  // namespace spoglio::tests

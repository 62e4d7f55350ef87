// Tables out of the structure tree: spans, pages, and tags that do not agree with what is printed.
#include "extract/pdf/tags/tags.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extract/pdf/content/reader.h"
#include "extract/read.h"
#include "tests/extract/raw_pdf.h"
#include "tests/extract/small_pdf.h"

namespace spoglio::extract {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::pdf_stream;
using testing::raw_pdf;
using testing::TemporaryFile;

// Text with its tag; without one it is an artifact, a line number or a repeated header.
std::string tagged_text(int mcid, double x, double y, const std::string& text) {
  const std::string begin = mcid < 0 ? "/Artifact BMC" : fmt::format("/P << /MCID {} >> BDC", mcid);
  return fmt::format("{} BT /F1 10 Tf {} {} Td ({}) Tj ET EMC\n", begin, x, 800 - y, text);
}

// A tagged document; `elements` are the objects of the structure tree from number 20 on, its root's kid is 20.
// Objects 5 and 6 are the pages, 9 is the form /Fm, which shows "40" in the last cell under its own tag 0.
std::string tagged_pdf(const std::vector<std::string>& contents, const std::vector<std::string>& elements,
                       const std::string& root = "") {
  std::vector<std::string> objects = {
      "<< /Type /Catalog /Pages 2 0 R /MarkInfo << /Marked true >> /StructTreeRoot 4 0 R >>",
      fmt::format(
          "<< /Type /Pages /Count {} /Kids [5 0 R {}] /MediaBox [0 0 600 800] /Resources << /Font << /F1 3 0 R >> "
          "/Properties << /Dieci << /MCID 10 >> >> /XObject << /Fm 9 0 R >> >> >>",
          contents.size(), contents.size() > 1 ? "6 0 R" : ""),
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
      fmt::format("<< /Type /StructTreeRoot /K 20 0 R {} >>", root),
      "<< /Type /Page /Parent 2 0 R /Contents 7 0 R >>",
      "<< /Type /Page /Parent 2 0 R /Contents 8 0 R >>",
      pdf_stream(contents.front()),
      pdf_stream(contents.back()),
      pdf_stream(tagged_text(0, 200, 120, "40"), "/Type /XObject /Subtype /Form /BBox [0 0 600 800]")};
  while (objects.size() < 19) objects.push_back("null");
  objects.insert(objects.end(), elements.begin(), elements.end());
  return raw_pdf(objects);
}

std::vector<std::vector<TaggedTable>> tables_of(const std::string& bytes, std::vector<Page>* pages = nullptr) {
  const TemporaryFile file("piano.pdf", bytes);
  const auto content = ContentReader::open(file.path());
  const auto reader = open_document(file.path());
  std::vector<std::vector<TaggedTable>> out;
  while (auto page = reader->next()) {
    const PageContent found = content->page(page->number - 1);
    out.push_back(tagged_tables(*page, found.texts, found.tables));
    if (pages != nullptr) pages->push_back(std::move(*page));
  }
  return out;
}

// The tables of the document, a line per cell: "row,column+rows+columns words".
std::vector<std::string> show(const std::string& bytes) {
  std::vector<Page> pages;
  const auto tables = tables_of(bytes, &pages);
  std::vector<std::string> out;
  for (size_t i = 0; i < pages.size(); ++i) {
    for (const auto& table : tables[i]) {
      out.push_back(fmt::format("page {}: {} x {}", i + 1, table.rows, table.columns));
      for (const auto& cell : table.cells) {
        std::string line = fmt::format("{},{}", cell.row, cell.column);
        if (cell.row_span > 1 || cell.column_span > 1) line += fmt::format("+{}+{}", cell.row_span, cell.column_span);
        if (cell.header) line += "h";
        for (const size_t word : cell.words) line += " " + pages[i].words[word].text;
        out.push_back(line);
      }
    }
  }
  return out;
}

// A table of two rows and two columns: tags 0 to 3.
std::string four_texts() {
  return tagged_text(0, 50, 100, "Obiettivo operativo") + tagged_text(1, 200, 100, "Peso") +
         tagged_text(2, 50, 120, "Ridurre i tempi") + tagged_text(3, 200, 120, "40");
}

std::string row(const std::string& cells) { return fmt::format("<< /S /TR /K [{}] >>", cells); }

std::string cell(int mcid, const std::string& more = "/S /TD") {
  return fmt::format("<< {} /K {} /Pg 5 0 R >> ", more, mcid);
}

std::vector<std::string> four_cells() {
  return {"<< /S /Document /K [21 0 R] >>", "<< /S /Table /K [22 0 R 23 0 R] >>",
          row(cell(0, "/S /TH") + cell(1, "/S /TH")), row(cell(2) + cell(3))};
}

const std::vector<std::string> kFour = {"page 1: 2 x 2", "0,0h Obiettivo operativo", "0,1h Peso", "1,0 Ridurre i tempi",
                                        "1,1 40"};

TEST(Tags, CellsHoldTheirWords) { EXPECT_EQ(show(tagged_pdf({four_texts()}, four_cells())), kFour); }

TEST(Tags, DocumentThatDoesNotSayItIsTaggedHasNoTables) {
  std::string bytes = tagged_pdf({four_texts()}, four_cells());
  bytes.replace(bytes.find("true"), 4, "null");
  EXPECT_THAT(show(bytes), IsEmpty());
}

TEST(Tags, RolesAreMappedAndWrappersAreLookedThrough) {
  const auto bytes =
      tagged_pdf({four_texts()},
                 {"<< /S /Tabella /K [21 0 R 22 0 R] >>", "<< /S /THead /K 23 0 R >>", "<< /S /TBody /K [24 0 R] >>",
                  row(cell(0) + cell(1)),
                  row("<< /S /TD /K [<< /S /Link /Pg 5 0 R /K << /Type /MCR /MCID 2 >> >>] >> " + cell(3))},
                 "/RoleMap << /Tabella /Tavola /Tavola /Table >>");
  EXPECT_EQ(show(bytes), kFour);
}

TEST(Tags, PropertyListsOfTheResourcesNameTheTag) {
  std::string content = four_texts();
  content.replace(content.find("<< /MCID 3 >>"), 13, "/Dieci");
  auto elements = four_cells();
  elements[3] = row(cell(2) + cell(10));
  EXPECT_EQ(show(tagged_pdf({content}, elements)), kFour);
}

TEST(Tags, FormsCountTheirTagsByThemselves) {
  const auto content = tagged_text(0, 50, 100, "Obiettivo operativo") + tagged_text(1, 200, 100, "Peso") +
                       tagged_text(2, 50, 120, "Ridurre i tempi") + "/Fm Do\n";
  auto elements = four_cells();
  elements[3] = row(cell(2) + "<< /S /TD /K << /Type /MCR /Pg 5 0 R /Stm 9 0 R /MCID 0 >> >>");
  EXPECT_EQ(show(tagged_pdf({content}, elements)), kFour);
}

TEST(Tags, TextThatReadsUpwardsFillsItsCell) {
  const auto content = "/P << /MCID 0 >> BDC BT /F1 10 Tf 0 1 -1 0 60 640 Tm (Servizi ai cittadini) Tj ET EMC " +
                       tagged_text(1, 100, 80, "Indicatore") + tagged_text(2, 100, 120, "Giorni medi");
  EXPECT_THAT(
      show(tagged_pdf({content}, {"<< /S /Table /K [21 0 R 22 0 R] >>",
                                  row(cell(0, "/S /TD /A << /O /Table /RowSpan 2 >>") + cell(1)), row(cell(2))})),
      ElementsAre("page 1: 2 x 2", "0,0+2+1 Servizi ai cittadini", "0,1 Indicatore", "1,1 Giorni medi"));
}

TEST(Tags, WordsOverTwoTextsOfDifferentTagsBelongToNone) {
  // "Peso" and "40" touch, so that Poppler reads them as one word.
  const auto content = tagged_text(0, 50, 100, "Area") + tagged_text(1, 200, 100, "Indicatore") +
                       tagged_text(2, 50, 120, "Peso") + tagged_text(3, 73.5, 120, "40");
  EXPECT_THAT(show(tagged_pdf({content}, four_cells())), IsEmpty());
}

TEST(Tags, SpansMakeRoom) {
  const auto content = tagged_text(0, 50, 100, "Area") + tagged_text(1, 150, 100, "Indicatore") +
                       tagged_text(2, 300, 100, "Peso") + tagged_text(3, 150, 120, "Giorni") +
                       tagged_text(4, 300, 120, "40") + tagged_text(5, 50, 140, "Totale generale");
  const auto bytes = tagged_pdf(
      {content}, {"<< /S /Table /K [21 0 R 22 0 R 23 0 R] >>",
                  row(cell(0, "/S /TD /A [<< /O /Layout >> << /O /Table /RowSpan 2 >>]") + cell(1) + cell(2)),
                  row(cell(3) + cell(4)), row(cell(5, "/S /TD /A << /O /Table /ColSpan 3 >>"))});
  EXPECT_THAT(show(bytes), ElementsAre("page 1: 3 x 3", "0,0+2+1 Area", "0,1 Indicatore", "0,2 Peso", "1,1 Giorni",
                                       "1,2 40", "2,0+1+3 Totale generale"));
}

TEST(Tags, TableOverTwoPagesHasAPartOnEach) {
  const auto bytes =
      tagged_pdf({four_texts(), tagged_text(0, 50, 50, "Assumere") + tagged_text(1, 200, 50, "60")},
                 {"<< /S /Table /K [21 0 R 22 0 R 23 0 R] >>", row(cell(0) + cell(1)), row(cell(2) + cell(3)),
                  row("<< /S /TD /Pg 6 0 R /K 0 >> << /S /TD /K << /Type /MCR /Pg 6 0 R /MCID 1 >> >>")});
  EXPECT_THAT(show(bytes), ElementsAre("page 1: 2 x 2", "0,0 Obiettivo operativo", "0,1 Peso", "1,0 Ridurre i tempi",
                                       "1,1 40", "page 2: 1 x 2", "0,0 Assumere", "0,1 60"));
}

TEST(Tags, CellOfSeveralLinesAndShowsKeepsThemAll) {
  std::string content = four_texts();
  content +=
      "/P << /MCID 2 >> BDC BT /F1 10 Tf 12 TL 50 668 Td (dei) Tj ( procedimenti) Tj T* [(am) -20 (bientali)] TJ ET "
      "EMC\n";
  EXPECT_THAT(show(tagged_pdf({content}, four_cells())),
              ElementsAre("page 1: 2 x 2", "0,0h Obiettivo operativo", "0,1h Peso",
                          "1,0 Ridurre i tempi dei procedimenti ambientali", "1,1 40"));
}

TEST(Tags, WordOfNoCellWithinTheTableMakesItUnsound) {
  EXPECT_THAT(show(tagged_pdf({four_texts() + tagged_text(-1, 120, 110, "bozza")}, four_cells())), IsEmpty());
  EXPECT_EQ(show(tagged_pdf({four_texts() + tagged_text(-1, 50, 60, "intestazione")}, four_cells())), kFour);
}

TEST(Tags, TagsThatContradictThePageAreLeftOut) {
  auto upside_down = four_cells();
  std::swap(upside_down[2], upside_down[3]);
  EXPECT_THAT(show(tagged_pdf({four_texts()}, upside_down)), IsEmpty());
  auto mirrored = four_cells();
  mirrored[3] = row(cell(3) + cell(2));
  EXPECT_THAT(show(tagged_pdf({four_texts()}, mirrored)), IsEmpty());
  auto twice = four_cells();
  twice[3] = row(cell(2) + cell(2));
  EXPECT_THAT(show(tagged_pdf({four_texts()}, twice)), IsEmpty());
}

TEST(Tags, EmptyCellThatIsLeftOutDoesNotMoveTheOthers) {
  // The second row lacks its middle cell: "40" would come to stand in the second column.
  const auto content = tagged_text(0, 50, 100, "Area") + tagged_text(1, 150, 100, "Indicatore") +
                       tagged_text(2, 300, 100, "Peso") + tagged_text(3, 50, 120, "Tributi") +
                       tagged_text(4, 350, 120, "40");
  EXPECT_THAT(show(tagged_pdf({content}, {"<< /S /Table /K [21 0 R 22 0 R] >>", row(cell(0) + cell(1) + cell(2)),
                                          row(cell(3) + cell(4))})),
              IsEmpty());
  EXPECT_EQ(show(tagged_pdf({content}, {"<< /S /Table /K [21 0 R 22 0 R] >>", row(cell(0) + cell(1) + cell(2)),
                                        row(cell(3) + "<< /S /TD >>" + cell(4))})),
            (std::vector<std::string>{"page 1: 2 x 3", "0,0 Area", "0,1 Indicatore", "0,2 Peso", "1,0 Tributi", "1,1",
                                      "1,2 40"}));
}

// The four texts, the last one behind "Ridurre i tempi" without a place of its own.
std::string last_text_unplaced(int mcid) {
  return tagged_text(0, 50, 100, "Obiettivo operativo") + tagged_text(1, 200, 100, "Peso") +
         tagged_text(3, 200, 120, "40") +
         fmt::format(
             "BT /F1 10 Tf 50 680 Td /P << /MCID 2 >> BDC (Ridurre) Tj EMC /P << /MCID {} >> BDC ( i tempi) Tj EMC ET",
             mcid);
}

TEST(Tags, TextBehindAnotherOfItsCellNeedsNoPlace) {
  auto elements = four_cells();
  elements[3] = row("<< /S /TD /Pg 5 0 R /K [2 << /S /Link /Pg 5 0 R /K 7 >>] >> " + cell(3));
  EXPECT_EQ(show(tagged_pdf({last_text_unplaced(7)}, elements)), kFour);
}

TEST(Tags, TextWithoutAPlaceOfItsOwnMakesItsTableUncertain) {
  auto elements = four_cells();
  elements[3] = row(cell(2) + "<< /S /TD /Pg 5 0 R /K [3 7] >>");
  EXPECT_THAT(show(tagged_pdf({last_text_unplaced(7)}, elements)), IsEmpty());
  EXPECT_THAT(show(tagged_pdf({last_text_unplaced(9)}, four_cells())), IsEmpty());
}

TEST(Tags, SlantedTextMakesItsTableUncertain) {
  const std::string slanted = "BT /F1 10 Tf 0.7 0.7 -0.7 0.7 300 300 Tm (bozza) Tj ET ";
  auto elements = four_cells();
  elements[3] = row(cell(2) + "<< /S /TD /Pg 5 0 R /K [3 7] >>");
  EXPECT_THAT(show(tagged_pdf({four_texts() + "/P << /MCID 7 >> BDC " + slanted + "EMC"}, elements)), IsEmpty());
  EXPECT_EQ(show(tagged_pdf({four_texts() + slanted}, four_cells())), kFour);
}

TEST(Tags, WordOverTwoTextsOfOneCellIsOneWord) {
  auto elements = four_cells();
  elements[2] = row(cell(0) + "<< /S /TD /Pg 5 0 R /K [1 7] >>");
  const auto content = tagged_text(0, 50, 100, "Obiettivo operativo") + tagged_text(1, 200, 100, "Pe") +
                       tagged_text(7, 212.3, 100, "so") + tagged_text(2, 50, 120, "Ridurre i tempi") +
                       tagged_text(3, 200, 120, "40");
  const auto shown = show(tagged_pdf({content}, elements));
  ASSERT_EQ(shown.size(), 5U);
  EXPECT_EQ(shown[2], "0,1 Peso");
}

TEST(Tags, TablesWithinTablesAreLeftOut) {
  auto elements = four_cells();
  elements[3] = row(cell(2) + "<< /S /TD /K << /S /Table /K 24 0 R >> >>");
  elements.push_back(row(cell(3) + cell(4)));
  EXPECT_THAT(show(tagged_pdf({four_texts()}, elements)), IsEmpty());
}

TEST(Tags, HostileTreesEnd) {
  const std::vector<std::vector<std::string>> trees = {
      {"<< /S /Table /K 20 0 R >>"},
      {"<< /S /Table /K [21 0 R] >>", "<< /S /TR /K [21 0 R 20 0 R] >>"},
      {"<< /S /Table /K [21 0 R 21 0 R] >>",
       row(cell(0, "/S /TD /A << /RowSpan 99999999999 /ColSpan 2147483648 >>") + cell(1))},
      {"<< /S /Table /K [21 0 R 22 0 R] >>", row(cell(0, "/S /TD /A << /RowSpan -3 /ColSpan (x) >>") + cell(-1)), "42"},
      {"<< /S (Table) /K [<< >> [ null ] 99 0 R] >>"},
      {"[20 0 R 20 0 R]"},
      {"<< /S /Table /K << /S /TR /K << /S /TD /K 0 /Pg 20 0 R >> >> >>"}};
  for (const auto& tree : trees) EXPECT_THAT(show(tagged_pdf({four_texts()}, tree)), IsEmpty()) << tree.front();
  std::string deep;
  for (int i = 0; i < 400; ++i) deep += "<< /S /Div /K ";
  deep += "0";
  for (int i = 0; i < 400; ++i) deep += " >>";
  EXPECT_THAT(show(tagged_pdf({four_texts()}, {deep})), IsEmpty());
  std::string loop = "/RoleMap << /A /B /B /A >>";
  EXPECT_THAT(show(tagged_pdf({four_texts()}, {"<< /S /A /K 0 >>"}, loop)), IsEmpty());
}

}  // namespace
}  // namespace spoglio::extract

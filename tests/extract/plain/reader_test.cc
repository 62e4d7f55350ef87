// Text dumps: pages, tables from tabs and pipes, lines with what stands before them, running lines.
#include "extract/plain/reader.h"

#include <gtest/gtest.h>

#include "extract/error.h"
#include "tests/extract/blocks.h"

namespace spoglio::extract {
namespace {

using testing::show;

std::vector<Page> pages_of(std::string_view text) {
  const auto reader = read_text(text, "piano.txt");
  std::vector<Page> out;
  while (auto page = reader->next()) out.push_back(std::move(*page));
  return out;
}

std::string blocks_of(std::string_view text) {
  std::string out;
  for (const auto& page : pages_of(text)) out += show(page.blocks);
  return out;
}

const Line& line_at(const Page& page, size_t i) { return std::get<Line>(page.blocks.at(i)); }
const Table& table_at(const Page& page, size_t i) { return std::get<Table>(page.blocks.at(i)); }

TEST(TextReader, LinesAreTrimmedAndNumbered) {
  const auto pages = pages_of("  Albero della Performance \r\n\r\nArea\r\n");
  ASSERT_EQ(pages.size(), 1U);
  ASSERT_EQ(pages[0].blocks.size(), 2U);
  EXPECT_EQ(line_at(pages[0], 0).text, "Albero della Performance");
  EXPECT_EQ(line_at(pages[0], 0).place.line, 1);
  EXPECT_EQ(line_at(pages[0], 1).place.line, 3);
  EXPECT_FALSE(line_at(pages[0], 1).place.box);
}

TEST(TextReader, EmptyLineIsAGapAndALineOfBlanksASoftOne) {
  const auto pages = pages_of("uno\ndue\n\ntre\n  \nquattro\n\n  \ncinque\n");
  const Page& page = pages.at(0);
  EXPECT_TRUE(line_at(page, 0).page_start);
  EXPECT_FALSE(line_at(page, 1).gap_before);
  EXPECT_FALSE(line_at(page, 1).soft_gap);
  EXPECT_TRUE(line_at(page, 2).gap_before);
  EXPECT_FALSE(line_at(page, 2).soft_gap);
  EXPECT_FALSE(line_at(page, 3).gap_before);
  EXPECT_TRUE(line_at(page, 3).soft_gap);
  EXPECT_TRUE(line_at(page, 4).gap_before);
  EXPECT_TRUE(line_at(page, 4).soft_gap);
}

TEST(TextReader, FormFeedStartsAPage) {
  const auto pages = pages_of("uno\n\fdue\ntre\f");
  ASSERT_EQ(pages.size(), 2U);
  EXPECT_EQ(pages[1].number, 2);
  EXPECT_EQ(line_at(pages[1], 0).text, "due");
  EXPECT_EQ(line_at(pages[1], 0).place.line, 2);
  EXPECT_TRUE(line_at(pages[1], 0).page_start);
  EXPECT_TRUE(line_at(pages[1], 0).gap_before);
  EXPECT_EQ(line_at(pages[1], 1).place.line, 3);
}

TEST(TextReader, BlankGluedToALineStandsForAFormFeed) {
  std::string text = "uno\n";
  for (int i = 0; i < 20; ++i) text += "riga\n";
  text += " due\n";
  const auto pages = pages_of(text);
  ASSERT_EQ(pages.size(), 1U);
  const Line& last = std::get<Line>(pages[0].blocks.back());
  EXPECT_EQ(last.text, "due");
  EXPECT_TRUE(last.page_start);
  EXPECT_FALSE(last.gap_before);
  EXPECT_FALSE(line_at(pages[0], 5).page_start);
}

TEST(TextReader, ManyIndentedLinesAreNoPageBreaks) {
  const auto pages = pages_of("uno\n due\n tre\nquattro\n");
  EXPECT_FALSE(line_at(pages.at(0), 1).page_start);
}

TEST(TextReader, LinesWithTabsAreRowsUntilAnEmptyLine) {
  EXPECT_EQ(blocks_of("Indicatori\t\nPeso\t20 %\t\n\tStato\t333\n\nTarget 2020\t>= 1\nfine\n"),
            "= 3 x 3\n"
            "| Indicatori ||\n"
            "| Peso | 20 % |\n"
            "|| Stato | 333\n"
            "= 1 x 2\n"
            "| Target 2020 | >= 1\n"
            "> fine\n");
}

TEST(TextReader, CellsKnowTheirLine) {
  const auto pages = pages_of("titolo\nPeso\t20 %\nStato\t---\n");
  const Table& table = table_at(pages.at(0), 1);
  EXPECT_EQ(table.place.line, 2);
  EXPECT_EQ(table.cells.at(0).place.line, 2);
  EXPECT_EQ(table.cells.at(3).place.line, 3);
  EXPECT_EQ(table.cells.at(3).text, "---");
}

TEST(TextReader, RulesOfDashesAreDropped) {
  EXPECT_EQ(blocks_of("Nome\tSettore\n-----\t:---:\nRossi\tArtigianato\n"),
            "= 2 x 2\n| Nome | Settore\n| Rossi | Artigianato\n");
  EXPECT_EQ(blocks_of("sopra\n----------\nsotto\n"), "> sopra\n> sotto\n");
}

TEST(TextReader, PlaceholderOfDashesStays) { EXPECT_EQ(blocks_of("Stato\n---\n"), "> Stato\n> ---\n"); }

TEST(TextReader, MarkdownTableIsATable) {
  EXPECT_EQ(blocks_of("| Indicatore | Target |\n|---|--:|\n| N. atti | >= 5 \\| 6 |\n"),
            "= 2 x 2\n| Indicatore | Target\n| N. atti | >= 5 | 6\n");
}

TEST(TextReader, RunningLinesBesidePageNumbersAreSetApart) {
  std::string text;
  for (int page = 8; page < 12; ++page) {
    text +=
        "Obiettivo operativo\nIndicatore " + std::string(static_cast<size_t>(page), 'x') + "\nAlgoritmo\nValore\n\n";
    text += "All.1.1 D GC 30/01/2023 Albero della Performance\n\n" + std::to_string(page) + "\n\n";
  }
  const auto pages = pages_of(text + "fine\n");
  ASSERT_EQ(pages.size(), 1U);
  EXPECT_EQ(pages[0].running.size(), 8U);
  EXPECT_EQ(show(pages[0].blocks).find("All.1.1"), std::string::npos);
  const Line& after = line_at(pages[0], 4);
  EXPECT_EQ(after.text, "Obiettivo operativo");
  EXPECT_TRUE(after.page_start);
  EXPECT_TRUE(after.gap_before);
}

TEST(TextReader, LabelsThatOftenRepeatAreNoRunningLines) {
  std::string text;
  for (int i = 0; i < 6; ++i)
    text += "Obiettivo operativo\ntesto\naltro testo\ndescrizione\n" + std::string(i < 3 ? "12\n" : "") + "\n";
  EXPECT_TRUE(pages_of(text).at(0).running.empty());
}

TEST(TextReader, NumberThatDoesNotGrowIsNoPageNumber) {
  std::string text;
  for (const char* number : {"7", "3", "8", "9"})
    text += "riga uno\nriga due\nriga tre\n\nComune di Valdoria - Piano\n" + std::string(number) + "\n\n";
  const auto pages = pages_of(text);
  EXPECT_EQ(pages[0].running.size(), 7U);
  EXPECT_NE(show(pages[0].blocks).find("> 3\n"), std::string::npos);
}

TEST(TextReader, PageNumbersAtFormFeedsAreSetApart) {
  std::string text;
  for (int i = 1; i <= 4; ++i)
    text += "testo " + std::string(static_cast<size_t>(i), 'x') + "\nancora\nPag. " + std::to_string(i) + " di 4\n\f";
  for (const auto& page : pages_of(text)) {
    EXPECT_EQ(page.running.size(), 1U);
    EXPECT_EQ(page.blocks.size(), 2U);
  }
}

TEST(TextReader, WindowsTextIsConverted) {
  const auto reader = read_text("Qualit\xE0 \x80 3\n", "piano.txt");
  EXPECT_EQ(show(reader->next()->blocks), "> Qualità € 3\n");
  EXPECT_FALSE(reader->next());
}

TEST(TextReader, WhiteSpaceAloneThrows) { EXPECT_THROW(read_text(" \n\f\n", "piano.txt"), Error); }

}  // namespace
}  // namespace spoglio::extract

// Lines that were stretched to the width of their cell, and columns that stand closer than a space.
#include "extract/layout/lines/justified.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "extract/layout/lines/lines.h"
#include "extract/layout/stripes/stripes.h"
#include "tests/extract/blocks.h"
#include "tests/support/pages.h"

namespace spoglio::extract {
namespace {

using testing::holds;
using testing::page_of;
using testing::segments_of;
using testing::show;
using testing::x_of;
using testing::y_of;
using Strings = std::vector<std::string>;

TEST(Justified, WordsOfALineStretchedToItsCellStayTogether) {
  const Page page = page_of(R"(
Curare il verde di quartiere        Alberi messi a dimora       12
con  gli  abitanti  di  ogni
strada e di ogni piazza cara
)");
  EXPECT_TRUE(holds(segments_of(page), "con gli abitanti di ogni"));
}

TEST(Justified, ColumnsThatStandAsFarApartStayColumns) {
  // No line above or below has words where these have white.
  const Page page = page_of(R"(
Curare il verde di quartiere        Alberi messi a dimora       12
strada e di ogni piazza cara        Panchine messe in opera     15

nord  est  ovest  sud  fuori
)");
  EXPECT_FALSE(holds(segments_of(page), "nord est ovest sud fuori")) << find_lines(page).space;
}

// A ruled table whose two columns of words stand one narrow blank apart in every line.
Page narrow_columns(int rows) {
  static const Strings kLeft = {"Curare il verde",  "Aprire i musei",    "Dare case a chi", "Tenere le strade",
                                "Vedere i conti",   "Far correre i bus", "Leggere i dati",  "Pulire le fonti",
                                "Unire gli uffici", "Portare la posta"};
  static const Strings kRight = {"alberi messi a dimora",   "sale aperte di sera",    "alloggi dati in uso",
                                 "buche chiuse in un anno", "bilanci chiusi a marzo", "corse fatte al giorno",
                                 "tavole messe in rete",    "fonti pulite e provate", "sportelli messi insieme",
                                 "lettere date in giornata"};
  std::string art;
  for (int i = 0; i < rows; ++i) {
    const auto at = static_cast<size_t>(i) % kLeft.size();
    std::string line = kLeft[at];
    line.resize(17, 'o');
    art += line + "  " + kRight[at] + "\n";
  }
  Page page = page_of(art, {.character = 2, .height = 10, .pitch = 10.5, .white = 6, .left = 40, .top = 100});
  for (const double line : {0.0, 4.0, static_cast<double>(rows)})
    page.drawing.horizontal.push_back({40, y_of(line), 140, y_of(line)});
  return page;
}

TEST(Corridors, WhiteThatAllLinesBetweenRulesSharePartsColumns) {
  const auto segments = segments_of(narrow_columns(10));
  EXPECT_TRUE(holds(segments, "alberi messi a dimora")) << ::testing::PrintToString(segments);
  EXPECT_TRUE(holds(segments, "lettere date in giornata"));
}

TEST(Corridors, AFewLinesShowNone) { EXPECT_FALSE(holds(segments_of(narrow_columns(5)), "alberi messi a dimora")); }

TEST(Corridors, AFewLinesShowOneThatThePageBeforeHad) {
  const Page before = narrow_columns(10);
  const Page page = narrow_columns(5);
  const PageLines lines = find_lines(page, {.corridors = find_lines(before).corridors});
  Strings texts;
  for (const Segment& segment : lines.segments) texts.push_back(text_of_words(page, segment.words));
  EXPECT_TRUE(holds(texts, "alberi messi a dimora"));
}

TEST(Corridors, WithoutRulesTheyAreSpaces) {
  Page page = narrow_columns(10);
  page.drawing.horizontal.clear();
  EXPECT_FALSE(holds(segments_of(page), "alberi messi a dimora"));
}

TEST(Corridors, LinesBelowTheLastRuleThatKeepToTheWhiteFollow) {
  Page page = narrow_columns(10);
  page.drawing.horizontal.back() = {40, y_of(9), 140, y_of(9)};
  const auto segments = segments_of(page);
  EXPECT_TRUE(holds(segments, "alberi messi a dimora"));
}

TEST(Stripes, LastLineOfACellIsNoTitleBetweenTwoTables) {
  Page page = page_of(R"(
Indicatore                     Peso         Target
Alberi messi a dimora          40           150
Panchine nuove                 60           12
nei parchi
Fonti pulite in                30           15
Sale aperte                    70           20
)");
  for (const double line : {0.0, 1.0, 2.0, 4.0, 5.0, 6.0})
    page.drawing.horizontal.push_back({x_of(0), y_of(line), x_of(54), y_of(line)});
  const auto blocks = lay_out(page);
  ASSERT_EQ(blocks.size(), 1u) << show(blocks);
  EXPECT_NE(show(blocks).find("Panchine nuove/nei parchi"), std::string::npos) << show(blocks);
}

// Dates one narrow blank before texts that go on below, between rules.
Page dates_before_texts(int rows) {
  static const Strings kTexts = {"nuovi alberi", "consegna del", "apertura di", "due bandi", "tre avvisi"};
  std::string art = "Termine    Traguardo\n";
  for (int i = 0; i < rows; ++i) {
    art += "3" + std::to_string(i % 2) + "/0" + std::to_string(i % 9 + 1) + "/2024 " +
           kTexts[static_cast<size_t>(i) % kTexts.size()] + "\n";
    if (i % 2 == 0) art += "           entro il mese\n";
  }
  Page page = page_of(art, {.character = 3, .height = 10, .pitch = 10.5, .white = 6, .left = 40, .top = 100});
  for (const double line : {0.0, 1.0, 4.0}) page.drawing.horizontal.push_back({40, y_of(line), 140, y_of(line)});
  page.drawing.horizontal.push_back({40, y_of(14), 140, y_of(14)});
  return page;
}

TEST(Corridors, PartDatesFromTextsWhoseNextLinesHang) {
  const auto segments = segments_of(dates_before_texts(8));
  EXPECT_TRUE(holds(segments, "30/01/2024")) << ::testing::PrintToString(segments);
  EXPECT_TRUE(holds(segments, "nuovi alberi"));
}

TEST(Justified, FiveWordsSetEvenlyOverALineThatEndsBelowAreOne) {
  Page page = page_of(R"(
quota   di   pratiche   evase   con      12      30
esito
)");
  EXPECT_TRUE(holds(segments_of(page), "quota di pratiche evase con"));
}

// Words set evenly beside values, and "comunale" so many points below them.
Strings evenly_set(double below) {
  Page page = page_of(R"(
relazione   di   fine   mandato      12      30)");
  testing::draw(page, "comunale", {.top = 100 + below});
  testing::draw(page, "cura del verde nei quartieri e nei parchi della costa", {.top = 300});
  return segments_of(page);
}

TEST(Justified, LinesOfTheCellMayBeSetFarApart) {
  EXPECT_TRUE(holds(evenly_set(22), "relazione di fine mandato"));
  EXPECT_FALSE(holds(evenly_set(60), "relazione di fine mandato"));
}

}  // namespace
}  // namespace spoglio::extract

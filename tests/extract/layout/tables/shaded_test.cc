// Shaded headers between tables whose columns differ.
#include "extract/layout/tables/shaded.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "extract/layout/tables/repeats.h"
#include "tests/extract/blocks.h"
#include "tests/support/pages.h"

namespace spoglio::extract {
namespace {

using testing::draw;
using testing::page_of;
using testing::shade;
using testing::show;
using testing::x_of;
using testing::y_of;

constexpr const char* kTwoTables = R"(
Indicatore                 Peso         Target 2024
Alberi messi a dimora      40           150
Fasi               Gennaio     Marzo     Maggio      Luglio
Semina             X
Raccolta                       X         X
)";

TEST(ShadedHeaders, OfOtherColumnsBeginATable) {
  Page page = page_of(kTwoTables);
  shade(page, 0, 1, 0, 64);
  shade(page, 2, 3, 0, 64);
  const PageLines lines = find_lines(page);
  const auto headers = find_shaded_headers(page, lines);
  ASSERT_EQ(headers.size(), 2u);
  EXPECT_EQ(cuts_at_shaded_headers(lines, headers), std::vector<size_t>{2});
  EXPECT_EQ(lay_out(page).size(), 2u) << show(lay_out(page));
}

TEST(ShadedHeaders, LinesOfARowWhoseValuesStandBesideAnotherRowAreNone) {
  Page page = page_of(R"(
Obiettivo        Indicatore                 Formula            Target 2024
)");
  draw(page, R"(
Curare il
verde in
citta con
)",
       {.top = 122});
  draw(page, R"(
                 Alberi messi              n. alberi           150
)",
       {.top = 122});
  draw(page, R"(
                 Panchine nuove            n. panchine         12
                 nei giardini              nuove               in citta
)",
       {.top = 149});
  page.drawing.shades.push_back({x_of(16), 147, x_of(80), 171});
  const PageLines lines = find_lines(page);
  EXPECT_TRUE(find_shaded_headers(page, lines).empty());
}

TEST(ShadedHeaders, NumberedMonthsAreNoValues) {
  Page page = page_of(R"(
Indicatore                 Peso         Target 2024
Alberi messi a dimora      40           150
Cronoprogramma             1    2    3    4    5    6
Semina                     X
Raccolta                             X    X
)");
  shade(page, 0, 1, 0, 64);
  shade(page, 2, 3, 0, 64);
  const PageLines lines = find_lines(page);
  EXPECT_EQ(cuts_at_shaded_headers(lines, find_shaded_headers(page, lines)), std::vector<size_t>{2});
}

TEST(ShadedHeaders, RowsShadedByTurnsAreNone) {
  Page page = page_of(R"(
Indicatore                 Peso         Target 2024
Alberi messi a dimora      40           150
Panchine nuove             30           12
Fonti pulite               30           15
)");
  for (const double line : {0.0, 2.0}) shade(page, line, line + 1, 0, 60);
  const PageLines lines = find_lines(page);
  EXPECT_EQ(find_shaded_headers(page, lines).size(), 1u);
  EXPECT_TRUE(cuts_at_shaded_headers(lines, find_shaded_headers(page, lines)).empty());
}

TEST(ShadedHeaders, CellsTwoRowsHighStandWithThoseOfBothRows) {
  Page page = page_of(R"(
                           2023                     2024
Indicatore
                           Atteso       Ottenuto    Atteso
                           in euro      in euro     in euro
Alberi messi a dimora      40           38          150
)");
  const auto add = [&](double from, double to, double top, double bottom) {
    page.drawing.shades.push_back({x_of(from), y_of(top), x_of(to), y_of(bottom)});
  };
  add(26, 50, 0, 1);
  add(50, 60, 0, 1);
  for (const double from : {26.0, 38.0, 50.0}) add(from, from < 50 ? from + 12 : 60, 1, 4);
  add(0, 26, 0, 4);
  const PageLines lines = find_lines(page);
  const auto headers = find_shaded_headers(page, lines);
  ASSERT_EQ(headers.size(), 1u);
  EXPECT_EQ(headers[0].first, 0u);
  EXPECT_TRUE(cuts_at_shaded_headers(lines, headers).empty());
}

TEST(ShadedHeaders, RowsOfWordsKeepToTheColumnsAbove) {
  Page page = page_of(R"(
Azione                     Ufficio      Esito
Piantare alberi            Verde        Fatto
Comprare panchine          Arredo       Avviato
Pulire fonti               Acque        Fatto
)");
  shade(page, 0, 1, 0, 60);
  shade(page, 2, 3, 0, 60);
  const PageLines lines = find_lines(page);
  EXPECT_TRUE(cuts_at_shaded_headers(lines, find_shaded_headers(page, lines)).empty());
}

TEST(ShadedHeaders, CaptionAboveGoesWithItsTable) {
  Page page = page_of(R"(
Indicatore                 Peso         Target 2024
Alberi messi a dimora      40           150

Fasi di attuazione
Fasi               Gennaio     Marzo     Maggio      Luglio
Semina             X
)");
  shade(page, 0, 1, 0, 64);
  page.drawing.shades.push_back({x_of(0), 137.2, x_of(64), 148});
  const PageLines lines = find_lines(page);
  const auto headers = find_shaded_headers(page, lines);
  ASSERT_EQ(headers.size(), 2u);
  EXPECT_EQ(cuts_at_shaded_headers(lines, headers), std::vector<size_t>{2});
}

TEST(ShadedHeaders, LinesOnOneShadeAreOneHeaderHoweverTheyBreak) {
  Page page = page_of(R"(
Indicatore di        Peso           Valore
risultato            atteso         nel 2024
Alberi               40             150
Indicatore           Peso atteso    Valore nel
di risultato                        2024
Panchine             60             12
)");
  shade(page, 0, 2, 0, 60);
  shade(page, 3, 5, 0, 60);
  const PageLines lines = find_lines(page);
  Repeats repeats;
  EXPECT_EQ(cuts_at_repeated_headers(page, lines, find_shaded_headers(page, lines), repeats), std::vector<size_t>{3});
  Repeats others;
  EXPECT_TRUE(cuts_at_repeated_headers(page, lines, {}, others).empty());
}

TEST(ShadedHeaders, HeadsOverSeveralLinesAndYearsBesideThemAreOne) {
  Page page = page_of(R"(
Indicatore        2024                    2025
                  Valore       Target     Valore      Target
                  finale       atteso     finale      atteso
Alberi            140          150        150         160
)");
  page.drawing.shades.push_back({x_of(0), y_of(0), x_of(16), y_of(3)});
  for (const auto& [line, end] : {std::pair{0.0, 1.0}, {1.0, 3.0}})
    page.drawing.shades.push_back({x_of(16), y_of(line), x_of(70), y_of(end)});
  const auto headers = find_shaded_headers(page, find_lines(page));
  ASSERT_EQ(headers.size(), 1u);
  EXPECT_EQ(headers.front().first, 0u);
  EXPECT_EQ(headers.front().end, 3u);
}

TEST(UnderlinedHeaders, BeginATableOfOtherColumns) {
  Page page = page_of(R"(
Indicatore                 Peso         Target 2024
Alberi messi a dimora      40           150
Panchine nuove             30           12
Fasi               Gennaio     Marzo     Maggio      Luglio
Semina             X
Raccolta                       X         X
)");
  page.drawing.horizontal.push_back({x_of(0), y_of(4), x_of(64), y_of(4)});
  const PageLines lines = find_lines(page);
  const auto headers = find_underlined_headers(page, lines);
  ASSERT_EQ(headers.size(), 1u);
  EXPECT_EQ(cuts_at_shaded_headers(lines, headers), std::vector<size_t>{3});
  // Rows that are ruled one by one are no headers.
  page.drawing.horizontal.clear();
  for (const double line : {1, 2, 3, 4, 5, 6}) {
    page.drawing.horizontal.push_back({x_of(0), y_of(line), x_of(64), y_of(line)});
  }
  EXPECT_TRUE(cuts_at_shaded_headers(lines, find_underlined_headers(page, lines)).empty());
}

TEST(UnderlinedHeaders, TheSecondLineOfCellsAboveARuleIsNone) {
  Page page = page_of(R"(
Indicatore                 Formula         Target      Ufficio
Alberi messi a dimora      Conteggio       150         Servizio
lungo i viali              nel registro                Verde
Panchine nuove             Conteggio       12          Arredo
Fonti pulite               Conteggio       40          Acque
)");
  for (const double line : {0.0, 1.0, 3.0}) testing::level(page, line, -1, 64);
  const PageLines lines = find_lines(page);
  for (const auto& header : find_underlined_headers(page, lines)) EXPECT_EQ(header.first, 0U);
  EXPECT_EQ(lay_out(page).size(), 1U) << show(lay_out(page));
}

TEST(UnderlinedHeaders, LinesOfCellsBesideThoseOfMergedOnesAreNone) {
  Page page = page_of(R"(
Obiettivo            Indicatore                 Formula         Target
Curare i parchi      Argini rialzati            Conteggio       40
                     Alberi messi a dimora      Conteggio       150
Pulire le acque      lungo i viali              nel registro
delle fonti          e nelle frazioni           e sul posto
Tenere le strade     Fonti pulite               Conteggio       12
                     Ponti verificati           Conteggio       9
)");
  for (const double line : {0.0, 1.0, 5.0}) testing::level(page, line, -1, 76);
  const PageLines lines = find_lines(page);
  for (const auto& header : find_underlined_headers(page, lines)) EXPECT_EQ(header.first, 0U);
}

}  // namespace
}  // namespace spoglio::extract

// Timetables that stand right below a table.
#include "extract/layout/tables/months.h"

#include <gtest/gtest.h>

#include "tests/extract/blocks.h"
#include "tests/support/pages.h"

namespace spoglio::extract {
namespace {

size_t headers_in(const char* art) {
  const Page page = testing::page_of(art);
  return find_month_headers(page, find_lines(page)).size();
}

TEST(Months, InitialsLettersAndNumbersOfAllTwelveBeginATimetable) {
  EXPECT_EQ(headers_in("Fasi      G   F   M   A   M   G   L   A   S   O   N   D\n"), 1U);
  EXPECT_EQ(headers_in("Fase      Gen.   Feb.   Mar.   Apr.   Mag.   Giu.   Lug.   Ago.   Set.   Ott.   Nov.   Dic.\n"),
            1U);
  EXPECT_EQ(headers_in("Attivita      1   2   3   4   5   6   7   8   9   10   11   12\n"), 1U);
}

TEST(Months, OtherLettersAndFewerMonthsBeginNone) {
  EXPECT_EQ(headers_in("Fasi      G   F   M   A   M   G   L   A   S   O   N   X\n"), 0U);
  EXPECT_EQ(headers_in("G   F   M   A   M   G   L   A   S   O   N   D\n"), 0U);
  EXPECT_EQ(headers_in("Trimestre      I   II   III   IV\n"), 0U);
}

TEST(Months, OfRecognisedLettersAFewMayRunTogetherOrBeMisread) {
  const auto headers = [](double confidence, const char* art) {
    Page page = testing::page_of(art);
    for (Word& word : page.words) word.confidence = confidence;
    return find_month_headers(page, find_lines(page)).size();
  };
  const char* const damaged = "Fasi      G   F   M   A   MG   L   A   Ss   O   N   D\n";
  EXPECT_EQ(headers(0.95, damaged), 1U);
  EXPECT_EQ(headers(1, damaged), 0U);
  EXPECT_EQ(headers(0.95, "Fasi      G   F   X   A   M   G   X   A   S   X   N   D\n"), 0U);
}

TEST(Months, TheTableAboveEndsThere) {
  const std::string shown = testing::laid_out(R"(
Indicatore               Unita          Peso           Target 2024
Alberi piantati          N.             60             150
Panchine posate          N.             40             12
Fasi              G    F    M    A    M    G    L    A    S    O    N    D
Scelta            X    X    X
Posa                             X    X    X    X
)");
  EXPECT_NE(shown.find("| Panchine posate | N. | 40 | 12\n"), std::string::npos) << shown;
}

}  // namespace
}  // namespace spoglio::extract

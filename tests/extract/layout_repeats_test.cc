#include "extract/layout_repeats.h"

#include <gtest/gtest.h>

#include "tests/support/pages.h"

namespace spoglio::extract {
namespace {

using testing::page_of;

constexpr const char* kTwoTables = R"(
Indicatore                    Formula              Target 2023
Numero di corsi               n. corsi             12
Numero di incontri            n. incontri          8

Obiettivo 2 Curare il verde della citta
Indicatore          Formula                          Target 2023
Alberi piantati     n. alberi nuovi                  150
)";

TEST(LayoutRepeats, PageIsCutAboveTheHeadingOfARepeatedHeader) {
  const Page page = page_of(kTwoTables);
  HeaderCounts counts;
  EXPECT_EQ(cuts_at_repeated_headers(page, find_lines(page), counts), std::vector<size_t>{3});
}

TEST(LayoutRepeats, RepeatedHeadersAreMarkedAndNothingElse) {
  const Page page = page_of(kTwoTables);
  PageLines lines = find_lines(page);
  HeaderCounts counts;
  cuts_at_repeated_headers(page, lines, counts);
  mark_headers(page, lines, counts);
  std::vector<size_t> marked;
  for (size_t b = 0; b < lines.bands.size(); ++b) {
    if (lines.bands[b].header) marked.push_back(b);
  }
  EXPECT_EQ(marked, (std::vector<size_t>{0, 4}));
}

TEST(LayoutRepeats, HeaderOfThePageBeforeIsKnownAndCutsNothing) {
  const Page page = page_of("Indicatore      Formula      Target 2023\nNumero      conteggio      12\n");
  PageLines lines = find_lines(page);
  HeaderCounts counts;
  cuts_at_repeated_headers(page, lines, counts);
  EXPECT_TRUE(cuts_at_repeated_headers(page, lines, counts).empty());
  mark_headers(page, lines, counts);
  EXPECT_TRUE(lines.bands.front().header);
}

TEST(LayoutRepeats, HeadsOverARepeatedHeaderStayWithIt) {
  const Page page = page_of(R"(
Indicatore                    Formula              Valore
Numero di corsi               n. corsi             12

                              Anno 2023            Anno 2024
Indicatore                    Formula              Valore
Alberi piantati               n. alberi nuovi      150
)");
  HeaderCounts counts;
  EXPECT_EQ(cuts_at_repeated_headers(page, find_lines(page), counts), std::vector<size_t>{2});
}

TEST(LayoutRepeats, EqualRowsWithValuesAreNoHeaders) {
  const Page page = page_of("Corsi tenuti      Efficacia      12\nCorsi tenuti      Efficacia      12\n");
  HeaderCounts counts;
  EXPECT_TRUE(cuts_at_repeated_headers(page, find_lines(page), counts).empty());
  EXPECT_TRUE(counts.empty());
}

}  // namespace
}  // namespace spoglio::extract

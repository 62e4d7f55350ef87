// Headers that stand as a region of their own above their table.
#include "extract/layout/headers/header.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/pages.h"

namespace spoglio::extract {
namespace {

using testing::page_of;
using testing::x_of;

TEST(Headers, AllCloseLinesOfOneBelongToIt) {
  const Page page = page_of(R"(
                                      2022                2023
OBIETTIVO
STRATEGICO      NOME INDICATORE     RISULTATI    %      TARGET
TRIENNALE                           ATTESI              (VALORE
                                                        ATTESO)

AREA 1: Pari opportunita
1.1. Curare     Alberi nuovi        12           98     15
il verde        nei viali
1.2. Pulire     Fonti pulite        40           97     45
)");
  PageLines lines = find_lines(page);
  const std::vector<Span> gutters = {
      {x_of(10), x_of(16)}, {x_of(31), x_of(36)}, {x_of(45), x_of(49)}, {x_of(51), x_of(56)}};
  std::vector<Region> regions = {{0, 4, gutters}, {6, lines.bands.size() - 1, gutters}};
  take_headers(page, lines, regions);
  ASSERT_EQ(regions.size(), 1U);
  EXPECT_EQ(regions[0].first, 0U);
}

TEST(Headers, LinesAreAsFarApartAsThoseOfTheCells) {
  const Page page = page_of(R"(
Codice     Indicatore di                   Tipologia di       Peso
           risultato                       indicatore

OBIETTIVO 1 - Curare il verde
A1         Alberi messi a dimora nei       Efficacia          40
           viali alberati
A2         Panchine posate in tutti        Efficienza         60
           i giardini
)",
                            {.pitch = 14, .white = 14});
  PageLines lines = find_lines(page);
  const std::vector<Span> gutters = {{x_of(7), x_of(11)}, {x_of(36), x_of(43)}, {x_of(55), x_of(62)}};
  std::vector<Region> regions = {{0, 1, gutters}, {3, lines.bands.size() - 1, gutters}};
  take_headers(page, lines, regions);
  ASSERT_EQ(regions.size(), 1U);
  EXPECT_EQ(regions[0].first, 0U);
}

TEST(Headers, HeadsThatStandCloseArePartedWhereTheirCellsBegin) {
  const Page page = page_of(R"(
Misura              Valore target 2023  Valore target 2024  Peso

Alberi piantati     130                 140                 60%
Panchine posate     65                  70                  40%
)",
                            {.character = 2.2});
  PageLines lines = find_lines(page);
  const auto x = [](double character) { return 40 + 2.2 * character; };
  std::vector<Region> regions = {{1, 2, {{x(15), x(20)}, {x(23), x(40)}, {x(43), x(60)}}}};
  take_headers(page, lines, regions);
  ASSERT_EQ(regions[0].first, 0U);
  std::vector<std::string> heads;
  for (const size_t s : lines.bands[0].segments) heads.push_back(text_of_words(page, lines.segments[s].words));
  EXPECT_EQ(heads, (std::vector<std::string>{"Misura", "Valore target 2023", "Valore target 2024", "Peso"}));
}

}  // namespace
}  // namespace spoglio::extract

// Values that are broken over lines, and where they count.
#include "extract/layout/values.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "tests/support/pages.h"

namespace spoglio::extract {
namespace {

using testing::page_of;

TEST(FindValues, DateBrokenOverFourLinesIsOneValueOnItsFirst) {
  const Page page = page_of(R"(
Stesura del manuale      entro il
della qualita            28
degli sportelli          febbraio
del comune               2018
Pratiche evase           30
)");
  const PageLines lines = find_lines(page);
  ASSERT_EQ(lines.bands.size(), 5U);
  const Region region = {0, 4, {{90, 100}}};
  const auto values = find_values(page, lines, region);
  std::vector<bool> second;
  for (const auto& band : values) second.push_back(band[1]);
  EXPECT_EQ(second, (std::vector<bool>{true, false, false, false, true}));
}

TEST(FindValues, DateThatAnotherOneJoinsIsOneValueWithIt) {
  const Page page = page_of(R"(
Relazioni sui lavori     entro il 30 giugno 2024
di manutenzione          ed entro il 31 dicembre
straordinaria            2024
Pratiche evase           30
)");
  const PageLines lines = find_lines(page);
  ASSERT_EQ(lines.bands.size(), 4U);
  const auto values = find_values(page, lines, {0, 3, {{90, 100}}});
  std::vector<bool> second;
  for (const auto& band : values) second.push_back(band[1]);
  EXPECT_EQ(second, (std::vector<bool>{true, false, false, true}));
}

TEST(FindValues, TwoDatesOverFourLinesAreOneValueThoughAnotherCellStandsBetweenTheirLines) {
  Page page = page_of("                         entro il 30");
  double top = 113;
  for (const char* line : {"giugno 2016 e il", "31 dicembre", "2016"}) {
    testing::draw(page, std::string(25, ' ') + line, {.top = top});
    top += 13;
  }
  testing::draw(page, "Relazioni periodiche", {.top = 119});
  const PageLines lines = find_lines(page);
  const auto values = find_values(page, lines, {0, lines.bands.size() - 1, {{90, 100}}});
  EXPECT_EQ(std::count_if(values.begin(), values.end(), [](const auto& band) { return band[1]; }), 1);
  EXPECT_TRUE(values[0][1]);
}

TEST(IsValue, ChangesAreValuesOnlyWithTheirNumber) {
  const auto is_one = [](const char* text) {
    const Page page = page_of(text);
    const PageLines lines = find_lines(page);
    return lines.segments.size() == 1 && is_value(page, lines.segments.front());
  };
  EXPECT_TRUE(is_one("Riduzione del 7 %"));
  EXPECT_TRUE(is_one("aumento di 3"));
  EXPECT_TRUE(is_one("ND"));
  EXPECT_FALSE(is_one("Riduzione del contenzioso"));
  EXPECT_FALSE(is_one("Riduzione del"));
  EXPECT_FALSE(is_one("Aumento dei 3 servizi"));
}

TEST(IsValue, DatesInWordsAreOneWhereTheyOpenAsValuesDo) {
  const Page page = page_of(R"(
entro il 31 ottobre 2019
31 ottobre 2019
del 31 ottobre 2019
entro ottobre
)");
  const PageLines lines = find_lines(page);
  std::vector<std::pair<bool, bool>> values;
  for (const Band& band : lines.bands) {
    const Segment& segment = lines.segments[band.segments.front()];
    values.emplace_back(is_value(page, segment), is_spelled_date(page, segment));
  }
  EXPECT_EQ(values, (std::vector<std::pair<bool, bool>>{{true, true}, {false, true}, {false, false}, {false, false}}));
}

TEST(IsValue, ComparisonsInWordsAreValuesWithTheirNumberAndWhatIsCounted) {
  const auto is_one = [](const char* text) {
    const Page page = page_of(text);
    const PageLines lines = find_lines(page);
    return is_value(page, lines.segments.front());
  };
  for (const char* text : {"non inferiore a n. 35", "non superiore a 90 giorni", "pari al 60%", "non inferiore all'80%",
                           "maggiore o uguale a 12", "almeno n. 110 giornate"})
    EXPECT_TRUE(is_one(text)) << text;
  for (const char* text : {"non inferiore a", "non ammessi 12 enti", "entro il 31 luglio", "pari dignita"})
    EXPECT_FALSE(is_one(text)) << text;
}

}  // namespace
}  // namespace spoglio::extract

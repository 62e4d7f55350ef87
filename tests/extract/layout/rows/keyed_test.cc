// Labels that begin rows however close these stand.
#include "extract/layout/rows/keyed.h"

#include <gtest/gtest.h>

#include <vector>

#include "tests/support/pages.h"

namespace spoglio::extract {
namespace {

KeyedRows keyed_rows_of(const Page& page) {
  const PageLines lines = find_lines(page);
  return find_keyed_rows(page, lines, {0, lines.bands.size() - 1, {{80, 95}}});
}

TEST(KeyedRows, LabelsWithAColonBeginARowEach) {
  const auto rows = keyed_rows_of(testing::page_of(R"(
Responsabile:            arch. Bianchi
Descrizione:             alberi nei viali
Stato:                   Definitivo
)"));
  EXPECT_EQ(rows.starts, (std::vector<bool>{true, true, true}));
}

TEST(KeyedRows, LinesWithoutALabelAreNotParted) {
  const auto rows = keyed_rows_of(testing::page_of(R"(
Descrizione:             alberi nei viali e
dell'obiettivo           nei parchi
)"));
  EXPECT_TRUE(rows.starts.empty());
}

std::vector<YearBand> year_bands_of(const Page& page) {
  const PageLines lines = find_lines(page);
  return find_year_bands(page, lines, {0, lines.bands.size() - 1, {{200, 215}}});
}

TEST(YearBands, AYearWithItsLabelAloneAtTheLeftIsOne) {
  const auto bands = year_bands_of(testing::page_of(R"(
Anno 2024
Alberi piantati                          150
)"));
  EXPECT_EQ(bands, (std::vector<YearBand>{YearBand::kLabelled, YearBand::kNone}));
}

TEST(YearBands, BareYearsAreOnesWhereSeveralStandSo) {
  EXPECT_EQ(year_bands_of(testing::page_of(R"(
2024
Alberi piantati                          150
2025
Alberi piantati                          180
)")),
            (std::vector<YearBand>{YearBand::kBare, YearBand::kNone, YearBand::kBare, YearBand::kNone}));
  EXPECT_EQ(year_bands_of(testing::page_of(R"(
Alberi piantati entro il                 150
2024
)")),
            (std::vector<YearBand>{YearBand::kNone, YearBand::kNone}));
}

}  // namespace
}  // namespace spoglio::extract

// Tables whose rows are shaded in turns, cell by cell: the shades show the columns, the words between them the other
// rows.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "extract/layout/layout.h"
#include "tests/extract/blocks.h"
#include "tests/support/pages.h"

namespace spoglio::extract {
namespace {

using testing::page_of;
using testing::show;

constexpr double kCharacter = 2.5;  // points, as page_of() draws
constexpr double kPitch = 18;
const testing::Drawing kDrawing = {.height = 10, .pitch = kPitch, .white = kPitch};

double x_of(double character) { return 40 + kCharacter * character; }
double y_of(double line) { return 100 + kPitch * line - (kPitch - 10) / 2; }

// Shades under a line (from 0), one for each cell between some characters.
void shade(Page& page, double line, const std::vector<double>& edges) {
  for (size_t i = 1; i < edges.size(); ++i)
    page.drawing.shades.push_back({x_of(edges[i - 1]), y_of(line), x_of(edges[i]), y_of(line + 1)});
}

const std::vector<double> kEdges = {-1, 29, 35, 44, 52};

TEST(UnshadedRows, TakeTheColumnsOfTheShadedOnesAroundThem) {
  // Only blanks part the columns: "Alberi messi a dimora in" | "40" | "per cento".
  Page page = page_of(R"(
Alberi messi a dimora in un o 40    per cento 90
Panchine messe in opera a ott 10    numero    15
Sale aperte di sera ogni giov 50    numero    60
Buche chiuse ogni mese lungo  20    numero    30
)",
                      kDrawing);
  shade(page, 0, kEdges);
  shade(page, 2, kEdges);
  EXPECT_EQ(
      show(lay_out(page)),
      "= 4 x 4\n| Alberi messi a dimora in un o | 40 | per cento | 90\n| Panchine messe in opera a ott | 10 | numero | "
      "15\n| Sale aperte di sera ogni giov | 50 | numero | 60\n| Buche chiuse ogni mese lungo | 20 | numero | 30\n");
}

TEST(UnshadedRows, ATitleOverTheColumnsIsOneCell) {
  Page page = page_of(R"(
Alberi messi a dimora in un o 40    per cento 90
Obiettivo 2. Curare il verde di quartiere nuovo
Sale aperte di sera ogni giov 50    numero    60
)",
                      kDrawing);
  shade(page, 0, kEdges);
  shade(page, 2, kEdges);
  EXPECT_EQ(
      show(lay_out(page)),
      "= 3 x 4\n| Alberi messi a dimora in un o | 40 | per cento | 90\n| +4 Obiettivo 2. Curare il verde di quartiere "
      "nuovo |||\n| Sale aperte di sera ogni giov | 50 | numero | 60\n");
}

TEST(UnshadedRows, RulesOverTheWholeWidthBoundTheFirstRows) {
  Page page = page_of(R"(
Misura                        2023  Unita     2024
Obiettivo 1. Aprire le sale
Alberi messi a dimora in un o 40    per cento 90
Panchine messe in opera a ott 10    numero    15
Sale aperte di sera ogni giov 50    numero    60
)",
                      kDrawing);
  page.drawing.horizontal.push_back({x_of(-1), y_of(1), x_of(52), y_of(1)});
  shade(page, 2, kEdges);
  shade(page, 4, kEdges);
  EXPECT_EQ(
      show(lay_out(page)),
      "= 5 x 4\n| Misura | 2023 | Unita | 2024\n| +4 Obiettivo 1. Aprire le sale |||\n| Alberi messi a dimora in un o "
      "| 40 "
      "| per cento | 90\n| Panchine messe in opera a ott | 10 | numero | 15\n| Sale aperte di sera ogni giov | 50 | "
      "numero | 60\n");
}

TEST(UnshadedRows, AHeaderPrintedAgainIsAnotherTables) {
  Page page = page_of(R"(
Indicatore                    Peso  Unità    2024
Alberi messi a dimora         40    numero   90
Obiettivo 2. Curare il verde
Indicatore                    Peso  Unità    2024
Fonti pulite                  60    numero   12
)",
                      kDrawing);
  for (const double line : {0.0, 3.0}) shade(page, line, kEdges);
  const auto blocks = lay_out(page);
  EXPECT_EQ(blocks.size(), 2U) << show(blocks);
}

TEST(UnshadedRows, OneShadeOverTheColumnsIsOneCellThoughItsWordsMeetTheirEdges) {
  Page page = page_of(R"(
Alberi messi a dimora in un o 40    per cento 90
Indicatore: pulizia dei fossi nella
Sale aperte di sera ogni giov 50    numero    60
)",
                      kDrawing);
  shade(page, 0, kEdges);
  shade(page, 1, {kEdges.front(), kEdges.back()});
  shade(page, 2, kEdges);
  EXPECT_EQ(show(lay_out(page)),
            "= 3 x 4\n| Alberi messi a dimora in un o | 40 | per cento | 90\n"
            "| +4 Indicatore: pulizia dei fossi nella |||\n| Sale aperte di sera ogni giov | 50 | numero | 60\n");
}

}  // namespace
}  // namespace spoglio::extract

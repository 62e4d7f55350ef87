#include "extract/layout/headers/columns.h"

#include <gtest/gtest.h>

#include "extract/layout/layout.h"
#include "tests/extract/blocks.h"
#include "tests/support/pages.h"

namespace spoglio::extract {
namespace {

using testing::page_of;
using testing::show;

TEST(HeaderColumns, HeadersSetLeftOfTheirCellsArePairedInOrder) {
  EXPECT_EQ(show(lay_out(page_of(R"(
Indicatore               Peso            Valore 2023            Atteso 2024

Corsi tenuti                         20                     37                     22

Sale aperte                           5                    115                      9

Visite guidate                       75                     30                     31
)"))),
            "= 4 x 4\n"
            "| Indicatore | Peso | Valore 2023 | Atteso 2024\n"
            "| Corsi tenuti | 20 | 37 | 22\n"
            "| Sale aperte | 5 | 115 | 9\n"
            "| Visite guidate | 75 | 30 | 31\n");
}

TEST(HeaderColumns, AColumnWithoutAHeaderKeepsItsPlace) {
  EXPECT_EQ(show(lay_out(page_of(R"(
                         Peso            Valore 2023

Corsi tenuti             20              37

Sale aperte              5               115
)"))),
            "= 3 x 3\n"
            "|| Peso | Valore 2023\n"
            "| Corsi tenuti | 20 | 37\n"
            "| Sale aperte | 5 | 115\n");
}

TEST(HeaderColumns, NumbersOfTheColumnsAreOfTheHeader) {
  EXPECT_EQ(show(lay_out(page_of(R"(
Obiettivo                 Cod. ind.     Indicatore                 Peso
(1)                          (2)        (3)                        (4)

Curare il verde    1.a                  Alberi messi a dimora      40

Curare il verde    1.b                  Panchine nuove             30

Pulire le fonti    2.a                  Fonti pulite               30
)"))),
            "= 5 x 4\n"
            "| Obiettivo | Cod. ind. | Indicatore | Peso\n"
            "| (1) | (2) | (3) | (4)\n"
            "| Curare il verde | 1.a | Alberi messi a dimora | 40\n"
            "| Curare il verde | 1.b | Panchine nuove | 30\n"
            "| Pulire le fonti | 2.a | Fonti pulite | 30\n");
}

}  // namespace
}  // namespace spoglio::extract

// Years that stand in rows of their own, or that a header counts on from a letter.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/tables.h"
#include "tests/support/text_plan.h"

namespace spoglio::normalize {
namespace {

using Strings = std::vector<std::string>;
using test::indicators_in;
using test::plan_of_table;

TEST(RowYears, AYearAloneInARowIsThatOfTheRowsBelow) {
  const Plan plan = plan_of_table(
      "Indicatore | Unità di misura | Valore atteso\n"
      "Anno 2024 | |\n"
      "Panchine posate | N. | 12\n"
      "Anno 2025 | |\n"
      "Alberi piantati | N. | 150\n"
      "Viali rifatti | N. | 3\n");
  EXPECT_EQ(indicators_in(plan),
            (Strings{"Panchine posate | target 2024 number 12 N", "Alberi piantati | target 2025 number 150 N",
                     "Viali rifatti | target 2025 number 3 N"}));
}

TEST(RowYears, ThePageBreakLeavesTheYear) {
  const std::string header = "Indicatore | Unità di misura | Valore atteso\n";
  const Plan plan =
      test::plan_of_blocks({"Piano della performance 2024-2026", header + "Anno 2025 | |\nPanchine posate | N. | 12\n",
                            "\f", header + "Alberi piantati | N. | 150\n"});
  EXPECT_EQ(indicators_in(plan),
            (Strings{"Panchine posate | target 2025 number 12 N", "Alberi piantati | target 2025 number 150 N"}));
}

TEST(RowYears, ALetterAloneIsTheFirstOfYearsThatCountOn) {
  const Plan plan = plan_of_table(
      "Indicatore | Target | < | <\n"
      "^ | t | t+1 | t+2\n"
      "Panchine posate | 12 | 13 | 14\n");
  EXPECT_EQ(indicators_in(plan),
            (Strings{"Panchine posate | target 2024 number 12 | target 2025 number 13 | target 2026 number 14"}));
}

TEST(HeaderYears, AYearOverTheMiddleOfItsColumnsKeepsAShareBesideItsResult) {
  const Plan plan = plan_of_table(
      "Indicatore | | Anno 2024 | | Anno 2025\n"
      "^ | Consuntivo | Valore obiettivo | Grado di raggiungimento | Target (valore atteso)\n"
      "Ponti ispezionati | 31 % | 35 % | 62,6 % | 36 %\n"
      "Strade rifatte | 12 | 15 | 80 % | 18\n");
  EXPECT_EQ(indicators_in(plan).at(0),
            "Ponti ispezionati | result 2024 number 31 % | target 2024 number 35 % | realisation 2024 number 62.6 % | "
            "target 2025 number 36 %");
}

}  // namespace
}  // namespace spoglio::normalize

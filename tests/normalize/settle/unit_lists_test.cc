#include "normalize/settle/unit_lists.h"

#include <gtest/gtest.h>

namespace spoglio::normalize {
namespace {

const std::vector<std::string> kStarts = {"settore", "servizio", "servizi"};

// The units of the last of some indicators, once lists are parted, joined by " | "; " ?" where they are flagged.
std::string parted(const std::vector<std::vector<std::string>>& units) {
  Plan plan;
  for (const auto& own : units) plan.indicators.emplace_back().units = own;
  part_unit_lists(plan, kStarts);
  const Indicator& last = plan.indicators.back();
  std::string out;
  for (const std::string& unit : last.units) out += (out.empty() ? "" : " | ") + unit;
  return out + (last.review.empty() ? "" : " ?");
}

TEST(UnitLists, CommasPartUnitsThatStandAloneElsewhere) {
  EXPECT_EQ(parted({{"Polizia locale"}, {"Protezione civile"}, {"Polizia locale, Protezione civile"}}),
            "Polizia locale | Protezione civile");
}

TEST(UnitLists, CommasInsideANameStay) {
  EXPECT_EQ(parted({{"Appalti, Contratti e Gare"}}), "Appalti, Contratti e Gare");
  EXPECT_EQ(parted({{"Contratti"}, {"Appalti, Contratti"}}), "Appalti, Contratti");
  EXPECT_EQ(parted({{"Settore Affari generali, Servizi demografici"}}), "Settore Affari generali, Servizi demografici");
}

TEST(UnitLists, AnOfficeBehindACommaIsPartedAndFlagged) {
  EXPECT_EQ(parted({{"Corpo dei vigili, Servizio Appalti"}}), "Corpo dei vigili | Servizio Appalti ?");
}

TEST(UnitLists, ASignWithNothingInFrontOfItPartsNothing) {
  EXPECT_EQ(parted({{", Servizio Appalti"}}), ", Servizio Appalti");
}

}  // namespace
}  // namespace spoglio::normalize

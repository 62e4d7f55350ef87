// Rows that are a header once more, and names with the label in front of them.
#include "normalize/settle/unnamed.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/text_plan.h"

namespace spoglio::normalize {
namespace {

Indicator row(const std::string& name, const std::vector<std::string>& values) {
  Indicator out;
  out.name = name;
  out.at.page = 4;
  for (const std::string& value : values) {
    Measure measure;
    measure.role = "target";
    measure.raw = value;
    out.measures.push_back(std::move(measure));
  }
  return out;
}

std::vector<std::string> names_left(Plan& plan) {
  drop_unnamed(plan, Vocabulary::standard());
  std::vector<std::string> out;
  for (const Indicator& indicator : plan.indicators) out.push_back(indicator.name);
  return out;
}

TEST(Unnamed, RowsThatAreAHeaderOnceMoreAreLeftOutAndTold) {
  Plan plan;
  plan.indicators = {row("Target 2025", {"80 %"}), row("", {"31/12/2024", "2025"}), row("Alberi", {"150"}),
                     row("Modalità di calcolo: Unità di misura:", {"gg"})};
  EXPECT_EQ(names_left(plan), std::vector<std::string>{"Alberi"});
  ASSERT_EQ(plan.document.notes.size(), 1U);
  for (const char* told : {"page 4", "\"80 %\"", "\"31/12/2024\""})
    EXPECT_NE(plan.document.notes[0].find(told), std::string::npos) << plan.document.notes[0];
}

TEST(Unnamed, RowsWithoutANameThatMeasureSomethingStay) {
  Plan plan;
  plan.indicators = {row("", {">= 75%", "2025"}), row("12", {"entro il 31/12/2025"})};
  EXPECT_EQ(names_left(plan).size(), 2U);
  EXPECT_TRUE(plan.document.notes.empty());
}

TEST(Unnamed, WordsThatHeadColumnsAndNameIndicatorsStay) {
  Plan plan;
  plan.indicators = {row("Utenti", {"900"}), row("Stato di avanzamento", {"90 %"}), row("Fossi puliti:", {"12"})};
  EXPECT_EQ(names_left(plan), (std::vector<std::string>{"Utenti", "Stato di avanzamento", "Fossi puliti:"}));
}

TEST(Unnamed, LabelsInFrontOfNamesAreTakenOff) {
  Plan plan;
  plan.indicators = {row("Indicatore: Ponti riparati", {"9"}), row("KPI 2 - Fonti pulite", {"45"})};
  EXPECT_EQ(names_left(plan), (std::vector<std::string>{"Ponti riparati", "Fonti pulite"}));
}

}  // namespace
}  // namespace spoglio::normalize

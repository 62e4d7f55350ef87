// Lines of a PDF, whose letters have sizes: titles of chapters are larger than what stands below them.
#include "normalize/lines/reader.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "normalize/read_plan.h"
#include "tests/support/text_plan.h"

namespace spoglio::normalize {
namespace {

using Strings = std::vector<std::string>;
using SizedLines = std::vector<std::pair<double, std::string>>;  // points, text

Plan plan_of(const SizedLines& lines) {
  extract::DocumentInfo info;
  info.source = "prova.pdf";
  PlanReader reader(info, Vocabulary::standard());
  extract::Page page;
  for (const auto& [size, text] : lines) {
    extract::Line line;
    line.text = text;
    line.font_size = size;
    line.place.page = 1;
    line.gap_before = true;
    page.blocks.emplace_back(std::move(line));
  }
  reader.add(page);
  return reader.finish();
}

TEST(LineReader, TextBelowAChaptersTitleIsNoObjective) {
  const Plan plan = plan_of({{18, "Piano della Performance 2024"},
                             {13, "Obiettivi strategici"},
                             {11,
                              "Nel corso del mandato la Giunta ha raccolto le proposte dei cittadini, che sono state "
                              "discusse in quattro incontri"}});
  EXPECT_EQ(test::objectives_in(plan), Strings{});
}

TEST(LineReader, ShortTitleBelowALargerLabelIsAnObjective) {
  const Plan plan = plan_of({{18, "Piano della Performance 2024"},
                             {13, "Obiettivi strategici"},
                             {11, "Ridurre i tempi di attesa"},
                             {13, "Obiettivo operativo"},
                             {11, "Aprire due sportelli"}});
  EXPECT_EQ(test::objectives_in(plan),
            (Strings{"obiettivo_strategico Ridurre i tempi di attesa",
                     "obiettivo_operativo Aprire due sportelli < \"Ridurre i tempi di attesa\""}));
}

TEST(LineReader, AWeightBelowTheOfficeIsTheObjectives) {
  const Plan plan = plan_of({{18, "Piano della Performance 2024"},
                             {11, "Obiettivo operativo 1.1 - Aprire due sportelli"},
                             {11, "Centro di responsabilità: Servizio anagrafe"},
                             {11, "Peso: 20 %"}});
  ASSERT_EQ(plan.objectives.size(), 1U);
  EXPECT_EQ(plan.objectives[0].weight, 20);
  EXPECT_EQ(plan.objectives[0].units, (Strings{"Servizio anagrafe"}));
}

}  // namespace
}  // namespace spoglio::normalize

#include "normalize/settle/text_doubts.h"

#include <gtest/gtest.h>

#include <string>

namespace spoglio::normalize {
namespace {

std::string doubts_of(const std::string& name, const std::string& algorithm = "") {
  Plan plan;
  Indicator indicator;
  indicator.name = name;
  if (!algorithm.empty()) indicator.algorithm = algorithm;
  plan.indicators.push_back(indicator);
  doubt_cut_texts(plan);
  std::string out;
  for (const Review& review : plan.indicators[0].review) out += review.field + " ";
  return out;
}

TEST(TextDoubts, NamesThatEndInTheMiddleAreFlagged) {
  EXPECT_EQ(doubts_of("Rapporto tra le istanze evase e il"), "name ");
  EXPECT_EQ(doubts_of("Numero di corsi (esclusi quelli"), "name ");
}

TEST(TextDoubts, NamesThatBeginInTheMiddleAreFlagged) {
  EXPECT_EQ(doubts_of("della provincia con sportello aperto"), "name ");
  EXPECT_EQ(doubts_of("istanze totali) per cento"), "name ");
}

TEST(TextDoubts, AlgorithmsAreJudgedOnTheirOwn) {
  EXPECT_EQ(doubts_of("Istanze evase", "(n. istanze evase / n. istanze"), "algorithm ");
}

TEST(TextDoubts, ASmallLetterAmongCapitalsSeemsToBeTheRestOfAnother) {
  Plan plan;
  for (const char* name : {"Corsi tenuti", "Sale aperte", "Visite guidate", "Libri prestati", "rinnovo delle sale"}) {
    plan.indicators.emplace_back().name = name;
  }
  doubt_cut_texts(plan);
  EXPECT_TRUE(plan.indicators[0].review.empty());
  ASSERT_EQ(plan.indicators[4].review.size(), 1U);
  EXPECT_EQ(plan.indicators[4].review[0].field, "name");
}

TEST(TextDoubts, IndicatorsOfACutTitleAreFlagged) {
  Plan plan;
  Objective& objective = plan.objectives.emplace_back();
  objective.id = "o1";
  objective.title = "Riaprire le sale di lettura della";
  plan.indicators.emplace_back().objective = "o1";
  plan.indicators.back().name = "Sale aperte";
  doubt_cut_texts(plan);
  ASSERT_EQ(plan.indicators[0].review.size(), 1U);
  EXPECT_EQ(plan.indicators[0].review[0].field, "objective");
}

TEST(TextDoubts, WholeTextsAreNot) {
  EXPECT_EQ(doubts_of("numero di corsi tenuti", "(corsi tenuti / corsi previsti) * 100"), "");
  EXPECT_EQ(doubts_of("Stesura di: a) un piano; b) una relazione"), "");
  EXPECT_EQ(doubts_of("Delibere pubblicate"), "");
}

TEST(TextDoubts, AValueAmongOfficesIsFlaggedAsAWholeNumbersOfOfficesAreNot) {
  Plan plan;
  for (const char* unit : {"Servizio Registro Imprese ≥7,6", "Ufficio Tributi 90 %", "Area 2 – Settore 3"})
    plan.indicators.emplace_back().units = {"Segreteria", unit};
  doubt_values_among_offices(plan);
  ASSERT_EQ(plan.indicators[0].review.size(), 1U);
  EXPECT_EQ(plan.indicators[0].review[0].field, "*");
  EXPECT_EQ(plan.indicators[1].review.size(), 1U);
  EXPECT_TRUE(plan.indicators[2].review.empty());
}

TEST(DisplacedCodes, ACodeThatBeginsAsAnotherObjectivesIsFlagged) {
  Plan plan;
  for (const char* code : {"A.1", "A.2"}) {
    Objective objective;
    objective.id = code;
    objective.code = code;
    plan.objectives.push_back(objective);
  }
  for (const auto& [code, objective] :
       {std::pair{"A.1.a", "A.1"}, {"A.1.b", "A.1"}, {"A.2.a", "A.1"}, {"A.2.b", "A.2"}}) {
    Indicator indicator;
    indicator.code = code;
    indicator.objective = objective;
    plan.indicators.push_back(indicator);
  }
  doubt_displaced_codes(plan);
  EXPECT_TRUE(plan.indicators[0].review.empty());
  ASSERT_EQ(plan.indicators[2].review.size(), 1u);
  EXPECT_EQ(plan.indicators[2].review[0].field, "objective");
  EXPECT_TRUE(plan.indicators[3].review.empty());
}

TEST(TextDoubts, ATypeWithANumberBehindItIsFlagged) {
  Plan plan;
  for (const char* type : {"Efficienza 10", "Qualità (percepita) 40 %", "Efficacia", "Outcome 2"}) {
    Indicator indicator;
    indicator.name = "Alberi piantati";
    indicator.type = type;
    plan.indicators.push_back(indicator);
  }
  plan.indicators[3].weight = 20;
  doubt_cut_texts(plan);
  EXPECT_EQ(plan.indicators[0].review.size(), 2u);
  EXPECT_EQ(plan.indicators[1].review.size(), 2u);
  EXPECT_TRUE(plan.indicators[2].review.empty());
  EXPECT_TRUE(plan.indicators[3].review.empty());
}

TEST(OddObjectives, OneWithoutACodeOrOfOneWordAmongOthersIsFlagged) {
  Plan plan;
  for (int i = 0; i < 5; ++i) {
    Objective& objective = plan.objectives.emplace_back();
    objective.id = "o" + std::to_string(i);
    objective.level = "obiettivo_operativo";
    objective.title = i == 4 ? "Digitali" : "Curare il verde";
    if (i > 0) objective.code = std::to_string(i);
    plan.indicators.emplace_back().objective = objective.id;
  }
  doubt_odd_objectives(plan);
  std::string flagged;
  for (const Indicator& indicator : plan.indicators) flagged += indicator.review.empty() ? '-' : '!';
  EXPECT_EQ(flagged, "!---!");
}

TEST(OddObjectives, ManyWithoutACodeAreAsTheyShouldBe) {
  Plan plan;
  for (int i = 0; i < 6; ++i) {
    Objective& objective = plan.objectives.emplace_back();
    objective.level = "obiettivo_operativo";
    objective.title = "Curare il verde";
    if (i > 2) objective.code = std::to_string(i);
  }
  doubt_odd_objectives(plan);
  for (const Objective& objective : plan.objectives) EXPECT_TRUE(objective.review.empty());
}

}  // namespace
}  // namespace spoglio::normalize

// Names that begin with a misread code.
#include "normalize/ocr/codes/names.h"
#include "tests/support/recognised.h"

#include <gtest/gtest.h>

namespace spoglio::normalize {
namespace {

using test::kRecognisedRow;
using test::recognised_page;

Plan plan_of(const std::string& name) {
  Plan plan;
  for (const char* code : {"O1.1.1-b", "O1.2.1-a", "O2.1.1-a", ""}) {
    Indicator indicator;
    if (code[0] != 0) indicator.code = code;
    indicator.name = code[0] != 0 ? "Atti" : name;
    indicator.at = kRecognisedRow;
    plan.indicators.push_back(indicator);
  }
  return plan;
}

TEST(NameCodes, AWordThatLooksLikeTheOtherCodesIsOne) {
  Plan plan = plan_of("©1.1.1-a Numero di atti");
  take_codes_from_names(plan, recognised_page());
  EXPECT_EQ(plan.indicators[3].code, "O1.1.1-a");
  EXPECT_EQ(plan.indicators[3].name, "Numero di atti");
  EXPECT_EQ(plan.indicators[3].review.size(), 2U);
}

TEST(NameCodes, AFirstFigureIsTheOneLetterThatLooksLikeIt) {
  Plan plan = plan_of("51.1.1-a Numero di atti");
  take_codes_from_names(plan, recognised_page());
  EXPECT_EQ(plan.indicators[3].code, "S1.1.1-a");
  Plan open = plan_of("81.1.1-a Numero di atti");  // B or S, of which the document prints neither
  take_codes_from_names(open, recognised_page());
  EXPECT_FALSE(open.indicators[3].code);
  Plan printed = plan_of("81.1.1-a Numero di atti");
  printed.indicators[2].code = "S2.1.1-a";
  printed.indicators.push_back(printed.indicators[0]);
  take_codes_from_names(printed, recognised_page());
  EXPECT_EQ(printed.indicators[3].code, "S1.1.1-a");
}

TEST(NameCodes, OthersAndThoseOfATextLayerStay) {
  for (const char* name : {"©1.1 Numero di atti", "Numero di atti"}) {
    Plan plan = plan_of(name);
    take_codes_from_names(plan, recognised_page());
    EXPECT_EQ(plan.indicators[3].name, name);
  }
  Plan plan = plan_of("©1.1.1-a Numero di atti");
  take_codes_from_names(plan, OcrDoubts());
  EXPECT_FALSE(plan.indicators[3].code);
}

Plan broken_plan(const std::vector<std::string>& names) {
  Plan plan;
  Objective objective;
  objective.id = "o";
  objective.code = "1.1.2";
  plan.objectives.push_back(objective);
  for (const std::string& name : names) {
    Indicator indicator;
    indicator.name = name;
    indicator.objective = "o";
    indicator.at = kRecognisedRow;
    plan.indicators.push_back(indicator);
  }
  return plan;
}

TEST(NameCodes, InPiecesAreThoseOfTheirObjective) {
  Plan plan = broken_plan({"01 1.2-a Numero di atti", "(01 1:2-b Quota", "01.1 2 2-< Tempi", "01.7 2-d Atti"});
  take_codes_from_names(plan, recognised_page());
  EXPECT_EQ(plan.indicators[0].code, "O1.1.2-a");
  EXPECT_EQ(plan.indicators[0].name, "Numero di atti");
  EXPECT_EQ(plan.indicators[1].code, "O1.1.2-b");
  EXPECT_EQ(plan.indicators[2].code, "O1.1.2-c");
  EXPECT_EQ(plan.indicators[2].review.size(), 2U);
  EXPECT_FALSE(plan.indicators[3].code);  // of another objective, or too damaged
  EXPECT_EQ(plan.indicators[3].review.at(0).reason, "ambiguous");
}

TEST(NameCodes, OnesThatFewNamesBeginWithAreOnlyFlagged) {
  Plan plan = broken_plan({"01 1.2-a Numero di atti", "Quota", "Tempi"});
  take_codes_from_names(plan, recognised_page());
  EXPECT_FALSE(plan.indicators[0].code);
  EXPECT_EQ(plan.indicators[0].review.at(0).reason, "ambiguous");
  EXPECT_TRUE(plan.indicators[1].review.empty());
}

TEST(NameCodes, AMarkInFrontOfACodeIsNoneOfIt) {
  Plan plan = plan_of("‘©2.2.1-a Numero di atti");
  take_codes_from_names(plan, recognised_page());
  EXPECT_EQ(plan.indicators[3].code, "O2.2.1-a");
}

TEST(NameCodes, ACodeBehindAMarkIsOneWhereAnotherIsPrintedSo) {
  Plan plan = plan_of("‘O2.2.1-a Numero di atti");
  take_codes_from_names(plan, recognised_page());
  EXPECT_EQ(plan.indicators[3].code, "O2.2.1-a");
  EXPECT_EQ(plan.indicators[3].name, "Numero di atti");
}

}  // namespace
}  // namespace spoglio::normalize

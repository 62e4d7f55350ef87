// Codes of recognised pages that do not fit those beside them.
#include "normalize/ocr/codes.h"
#include "tests/support/recognised.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace spoglio::normalize {
namespace {

using test::kRecognisedRow;
using test::recognised_page;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

Plan with_indicator_codes(const std::vector<std::string>& codes) {
  Plan plan;
  for (const std::string& code : codes) {
    Indicator indicator;
    indicator.code = code;
    indicator.at = kRecognisedRow;
    plan.indicators.push_back(indicator);
  }
  return plan;
}

TEST(CheckCodes, ACodeTakesTheFormOfTheOthers) {
  Plan plan = with_indicator_codes({"2b", "La", "26", "1.b", "2.a", "3.a", "3.b", "3.c"});
  check_codes(plan, recognised_page());
  EXPECT_EQ(plan.indicators[0].code, "2.b");
  ASSERT_EQ(plan.indicators[0].review.size(), 1U);
  EXPECT_EQ(plan.indicators[0].review[0].reason, "ocr_repair");
  EXPECT_EQ(plan.indicators[1].code, "1.a");
  EXPECT_EQ(plan.indicators[2].code, "26");
  ASSERT_EQ(plan.indicators[2].review.size(), 1U);
  EXPECT_EQ(plan.indicators[2].review[0].reason, "ambiguous");
  EXPECT_THAT(plan.indicators[3].review, IsEmpty());
}

// Indicators of the objective "1.2" with these codes.
Plan under_objective(const std::vector<std::string>& codes) {
  Plan plan = with_indicator_codes(codes);
  Objective objective;
  objective.id = "o";
  objective.code = "1.2";
  plan.objectives.push_back(objective);
  for (Indicator& i : plan.indicators) i.objective = "o";
  return plan;
}

std::vector<std::string> codes_of(const Plan& plan) {
  std::vector<std::string> out;
  for (const Indicator& i : plan.indicators) out.push_back(i.code.value_or(""));
  return out;
}

TEST(CheckCodes, WhereAllLostTheirSeparatorsTheObjectivesTellThem) {
  Plan plan = under_objective({"12a", "l2b", "120", "1.2d"});
  check_codes(plan, recognised_page());
  EXPECT_THAT(codes_of(plan), ElementsAre("1.2.a", "1.2.b", "1.2.c", "1.2.d"));
  for (const Indicator& i : plan.indicators) EXPECT_EQ(i.review.at(0).reason, "ocr_repair");
}

TEST(CheckCodes, OneCodeThatLooksWholeHidesNotWhatTheOthersLost) {
  Plan plan = under_objective({"12a", "l2b", "12c", "1.2,9"});
  check_codes(plan, recognised_page());
  EXPECT_EQ(plan.indicators[0].code, "1.2.a");
  EXPECT_EQ(plan.indicators[2].code, "1.2.c");
}

TEST(CheckCodes, AFigureWhereALetterIsDueIsThatLetter) {
  Plan plan = under_objective({"1.2.a", "1.2.b", "1.2.0", "1.2.d"});
  check_codes(plan, recognised_page());
  EXPECT_THAT(codes_of(plan), ElementsAre("1.2.a", "1.2.b", "1.2.c", "1.2.d"));
  plan = under_objective({"1.2.1", "1.2.2", "1.2.0", "1.2.4"});
  check_codes(plan, recognised_page());
  EXPECT_EQ(plan.indicators[2].code, "1.2.0");
}

TEST(CheckCodes, CodesOfOfficesAndPersonsAreThoseTheyLookLike) {
  Plan plan = with_indicator_codes({"1", "2", "3", "4", "5"});
  const std::vector<std::string> units = {"U1.1", "U2.1", "U1.2", "ULI", "Ufficio"};
  for (size_t i = 0; i < units.size(); ++i) {
    plan.indicators[i].units = {units[i]};
    plan.indicators[i].assignees = {i < 3 ? "PO" + std::to_string(i + 1) : "POI"};
  }
  check_codes(plan, recognised_page());
  EXPECT_EQ(plan.indicators[3].units[0], "U1.1");
  EXPECT_EQ(plan.indicators[3].assignees[0], "PO1");
  EXPECT_EQ(plan.indicators[3].review.at(0).reason, "ocr_repair");
  EXPECT_EQ(plan.indicators[4].units[0], "Ufficio");
  plan.indicators[0].units = {"Uli"};
  plan.indicators[3].units = {"U3.1"};
  check_codes(plan, recognised_page());
  EXPECT_EQ(plan.indicators[0].units[0], "U1.1");
}

TEST(CheckCodes, ALowStrokeBehindAnOMakesNoQ) {
  Plan plan;
  for (const char* code : {"PO_01_01", "PQ_02_01"}) {
    Objective objective;
    objective.id = code;
    objective.code = code;
    objective.at = kRecognisedRow;
    plan.objectives.push_back(objective);
  }
  check_codes(plan, recognised_page());
  EXPECT_EQ(plan.objectives[1].code, "PO_02_01");
  EXPECT_EQ(plan.objectives[1].review.at(0).reason, "ocr_repair");
}

TEST(CheckCodes, TheOnlyCodeThatBeginsOtherwiseIsTheOneThatIsMissing) {
  Plan plan;
  for (const char* code : {"PO_01_01", "PC_01_02", "PO_01_03", "CO_02_01"}) {
    Objective objective;
    objective.id = code;
    objective.code = code;
    objective.at = kRecognisedRow;
    plan.objectives.push_back(objective);
  }
  check_codes(plan, recognised_page());
  EXPECT_EQ(plan.objectives[1].code, "PO_01_02");
  EXPECT_EQ(plan.objectives[1].review.at(0).reason, "ocr_repair");
  EXPECT_EQ(plan.objectives[3].code, "CO_02_01");
}

TEST(CheckCodes, CodesThatAllLostAPointArePartedAsTheirParentsAre) {
  Plan plan;
  for (const char* code : {"1.1", "1.11", "1.12"}) {
    Objective objective;
    objective.id = code;
    objective.code = code;
    objective.level = plan.objectives.empty() ? "obiettivo_strategico" : "obiettivo_operativo";
    if (!plan.objectives.empty()) objective.parent = "1.1";
    objective.at = kRecognisedRow;
    plan.objectives.push_back(objective);
  }
  check_codes(plan, recognised_page());
  EXPECT_EQ(plan.objectives[1].code, "1.1.1");
  EXPECT_EQ(plan.objectives[2].code, "1.1.2");
  EXPECT_EQ(plan.objectives[2].review.at(0).reason, "ocr_repair");
}

TEST(CheckCodes, CodesMadeOfTheirObjectivesAreMadeSoAgain) {
  Plan plan = with_indicator_codes({"A.1.a", "A.1.b", "A.lLc", "Ald", "A.1", "A.9.e"});
  Objective objective;
  objective.id = "o";
  objective.code = "A.1";
  plan.objectives.push_back(objective);
  for (Indicator& i : plan.indicators) i.objective = "o";
  check_codes(plan, recognised_page());
  EXPECT_EQ(plan.indicators[2].code, "A.1.c");
  EXPECT_EQ(plan.indicators[2].review[0].reason, "ocr_repair");
  EXPECT_EQ(plan.indicators[3].code, "A.1.d");
  EXPECT_EQ(plan.indicators[4].code, "A.1");
  EXPECT_EQ(plan.indicators[5].code, "A.9.e");
}

TEST(CheckCodes, CodesOfATextLayerStay) {
  Plan plan = with_indicator_codes({"1.a", "1.b", "2.a", "2b"});
  check_codes(plan, OcrDoubts());
  EXPECT_EQ(plan.indicators[3].code, "2b");
  EXPECT_THAT(plan.indicators[3].review, IsEmpty());
}

TEST(CheckCodes, CodesOfOfficesTakeTheFormOfTheOthers) {
  Plan plan = with_indicator_codes({"", "", "", ""});
  for (size_t i = 0; i < plan.indicators.size(); ++i) plan.indicators[i].units = {"U" + std::to_string(i) + ".1"};
  plan.indicators[0].units = {"UO.1"};
  check_codes(plan, recognised_page());
  EXPECT_EQ(plan.indicators[0].units[0], "U0.1");
  ASSERT_EQ(plan.indicators[0].review.size(), 1U);
  EXPECT_EQ(plan.indicators[0].review[0].field, "units");
}

TEST(CheckCodes, ACodeThatLostItsStrokesIsTakenOutOfTheTitle) {
  Plan plan;
  for (const char* code : {"PO_01_01", "", "PO_02_02"}) {
    Objective objective;
    objective.id = code;
    objective.at = kRecognisedRow;
    if (*code != 0) objective.code = code;
    objective.title = *code != 0 ? "Ridurre i tempi" : "PO _02 01 - Ridurre i consumi";
    plan.objectives.push_back(objective);
  }
  check_codes(plan, recognised_page());
  EXPECT_EQ(plan.objectives[1].code, "PO_02_01");
  EXPECT_EQ(plan.objectives[1].title, "Ridurre i consumi");
  EXPECT_EQ(plan.objectives[1].review[0].reason, "ocr_repair");
}

// Operational objectives with these codes, "" for none, each with an indicator.
Plan with_objectives(const std::vector<std::string>& codes) {
  Plan plan;
  for (const std::string& code : codes) {
    Objective objective;
    objective.id = "o" + std::to_string(plan.objectives.size());
    objective.level = "obiettivo_operativo";
    if (!code.empty()) objective.code = code;
    objective.at = kRecognisedRow;
    plan.objectives.push_back(objective);
    Indicator indicator;
    indicator.objective = objective.id;
    indicator.at = kRecognisedRow;
    plan.indicators.push_back(indicator);
  }
  check_codes(plan, recognised_page());
  return plan;
}

std::vector<size_t> doubted(const Plan& plan) {
  std::vector<size_t> out;
  for (size_t i = 0; i < plan.indicators.size(); ++i) {
    for (const Review& review : plan.indicators[i].review) {
      if (review.field == "objective") out.push_back(i);
    }
  }
  return out;
}

TEST(CheckCodes, TheOneNumberThatIsMissingIsGiven) {
  const Plan plan = with_objectives({"1", "", "3"});
  EXPECT_EQ(plan.objectives[1].code, "2");
  EXPECT_EQ(plan.objectives[1].review[0].reason, "ocr_repair");
  EXPECT_THAT(doubted(plan), ElementsAre(1));
}

TEST(CheckCodes, ATitleWithTheNumberOfAnotherObjectiveIsDoubted) {
  Plan plan;
  for (const char* title : {"Ridurre i consumi 2 - Curare gli archivi", "Ridurre i tempi di 2 giorni"}) {
    Objective objective;
    objective.id = title;
    objective.title = title;
    objective.at = kRecognisedRow;
    plan.objectives.push_back(objective);
    Indicator indicator;
    indicator.objective = title;
    indicator.at = kRecognisedRow;
    plan.indicators.push_back(indicator);
  }
  check_codes(plan, recognised_page());
  EXPECT_THAT(doubted(plan), ElementsAre(0));
}

TEST(CheckCodes, ObjectivesThatLackACodeOrLeaveAGapAreDoubted) {
  EXPECT_THAT(doubted(with_objectives({"1", "2", "3"})), IsEmpty());
  EXPECT_THAT(doubted(with_objectives({"1", "2", ""})), ElementsAre(2));
  EXPECT_THAT(doubted(with_objectives({"1", "2", "4"})), ElementsAre(1, 2));
  EXPECT_THAT(doubted(with_objectives({"1", "2", "OB3"})), Contains(2));
}

Objective objective(const std::string& id, const std::string& parent, const std::string& level,
                    const std::string& code) {
  Objective out;
  out.id = id;
  if (!parent.empty()) out.parent = parent;
  out.level = level;
  out.code = code;
  out.at = kRecognisedRow;
  return out;
}

TEST(CheckCodes, AnObjectivesCodeGoesOnFromItsParents) {
  Plan plan;
  plan.objectives = {objective("1", "", "area", "A"),         objective("2", "1", "strategico", "A.1"),
                     objective("3", "2", "azione", "A.11"),   objective("4", "2", "azione", "A.1.2"),
                     objective("5", "1", "strategico", "A2"), objective("6", "5", "azione", "A_2.1"),
                     objective("7", "5", "azione", "B.2.9")};
  check_codes(plan, recognised_page());
  EXPECT_EQ(plan.objectives[2].code, "A.1.1");
  EXPECT_EQ(plan.objectives[2].review[0].reason, "ocr_repair");
  EXPECT_EQ(plan.objectives[4].code, "A.2");
  EXPECT_EQ(plan.objectives[5].code, "A.2.1");
  EXPECT_EQ(plan.objectives[6].code, "B.2.9");
}

TEST(CheckCodes, CountingOnConfirmsNoCodeWhosePointMayBeLost) {
  Plan plan;
  plan.objectives = {objective("1", "", "azione", "A1"), objective("2", "", "azione", "A2")};
  for (Objective& o : plan.objectives) o.review = {{"code", "low_confidence", ""}};
  Plan parted = plan;
  for (Objective& o : parted.objectives) o.code->insert(1, ".");
  check_codes(plan, recognised_page());
  EXPECT_EQ(plan.objectives[1].review.size(), 1U);
  check_codes(parted, recognised_page());
  EXPECT_TRUE(parted.objectives[1].review.empty());
}

TEST(CheckCodes, AnObjectiveThatLostAPointTakesTheCodeItsRowsRepeat) {
  Plan plan = with_indicator_codes({"O1.1.2-a", "O1.1.2-b"});
  Objective objective;
  objective.id = "o1";
  objective.level = "obiettivo_operativo";
  objective.code = "1.12";
  objective.at = kRecognisedRow;
  plan.objectives = {objective};
  for (Indicator& i : plan.indicators) i.objective = "o1";
  check_codes(plan, recognised_page());
  EXPECT_EQ(plan.objectives[0].code, "1.1.2");
  ASSERT_FALSE(plan.objectives[0].review.empty());
  EXPECT_EQ(plan.objectives[0].review[0].reason, "ocr_repair");
  EXPECT_EQ(plan.indicators[0].review.at(0).field, "objective");
}

TEST(CheckCodes, WhereCodesCountTheirObjectivesRowsTheNextOneIsKnown) {
  Plan plan;
  for (const char* code : {"B.1.2", "B.1.3"}) {
    Objective objective;
    objective.id = code;
    objective.code = code;
    objective.at = kRecognisedRow;
    plan.objectives.push_back(objective);
  }
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"B.1.2", "B.1.2.a"}, {"B.1.2", "8.1.2.b"}, {"B.1.2", "B.1.2.c"}, {"B.1.3", "B.1.3.a"},
      {"B.1.3", "B13B"},    {"B.1.3", "B.1.3.c"}, {"B.1.3", "X.9.9.x"}};
  for (const auto& [objective, code] : rows) {
    Indicator indicator;
    indicator.objective = objective;
    indicator.code = code;
    indicator.at = kRecognisedRow;
    plan.indicators.push_back(indicator);
  }
  check_codes(plan, recognised_page());
  EXPECT_EQ(plan.indicators[1].code, "B.1.2.b");
  EXPECT_EQ(plan.indicators[1].review.at(0).reason, "ocr_repair");
  EXPECT_EQ(plan.indicators[4].code, "B.1.3.b");
  EXPECT_EQ(plan.indicators[6].code, "X.9.9.x");
}

TEST(CheckCodes, WhereLettersCountTheRowsAnyOtherSignIsTheLetterThatIsDue) {
  Plan plan = under_objective({"l2a", "1.2.b", "1.2.C", "12d", "129", "1.2.", "1.2.g"});
  check_codes(plan, recognised_page());
  EXPECT_THAT(codes_of(plan), ElementsAre("1.2.a", "1.2.b", "1.2.c", "1.2.d", "1.2.e", "1.2.f", "1.2.g"));
  EXPECT_EQ(plan.indicators[4].review.at(0).reason, "ocr_repair");
}

TEST(CheckCodes, ACodeThatIsLackingIsTheOneThatIsDueWhereOthersCountTheirRows) {
  Plan plan = under_objective({"1.2.a", "1.2.b", "", "1.2.d", "1.2.e"});
  plan.indicators[2].code.reset();
  check_codes(plan, recognised_page());
  EXPECT_EQ(plan.indicators[2].code, "1.2.c");
  EXPECT_EQ(plan.indicators[2].review.at(0).reason, "ocr_repair");
  Plan few = under_objective({"1.2.a", ""});
  few.indicators[1].code.reset();
  check_codes(few, recognised_page());
  EXPECT_FALSE(few.indicators[1].code);
}

TEST(CheckCodes, NoLetterIsDueWhereRowsOfAnotherObjectiveRanIn) {
  Plan plan = under_objective({"1.2.a", "1.2.b", "1.2.c", "1.2.d"});
  Objective other;
  other.id = "p";
  other.code = "1.3";
  plan.objectives.push_back(other);
  for (const char* code : {"12e", "1.3.0"}) {
    Indicator i;
    i.objective = "p";
    i.code = code;
    i.at = kRecognisedRow;
    plan.indicators.push_back(i);
  }
  check_codes(plan, recognised_page());
  EXPECT_NE(plan.indicators[5].code, "1.3.b");
}

}  // namespace
}  // namespace spoglio::normalize

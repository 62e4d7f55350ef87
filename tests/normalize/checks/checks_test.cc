// Checks, each on a plan made for it; and what they find in the documents the project starts from.
#include "normalize/checks/checks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <iostream>
#include <set>
#include <string>
#include <vector>

#include "tests/support/plans.h"
#include "tests/support/text_plan.h"

namespace spoglio::normalize {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

Measure target(int year, const std::string& comparator, double value, const std::string& unit = "%") {
  Measure m;
  m.role = "target";
  m.year = year;
  m.kind = "number";
  if (!comparator.empty()) m.comparator = comparator;
  m.value = value;
  if (!unit.empty()) m.unit = unit;
  m.raw = comparator + std::to_string(static_cast<int>(value)) + unit;
  return m;
}

Measure of_role(Measure m, const std::string& role) {
  m.role = role;
  return m;
}

Measure deadline(int year, const std::string& date) {
  Measure m;
  m.role = "target";
  m.year = year;
  m.kind = "deadline";
  m.comparator = "<=";
  m.date = date;
  m.raw = date;
  return m;
}

// A plan in which nothing is to be found: two objectives under an area, two indicators each.
struct Sound {
  Sound() {
    plan.document.year = 2024;
    plan.document.period = {2024, 2026};
    plan.document.approval = Act{"Giunta", "3", "2024-01-30"};
    plan.sheets = {{"s1", "Uffici", {}}};
    add_objective("", "area_strategica", "A", std::nullopt);
    for (const char* code : {"A.1", "A.2"}) {
      const std::string id = add_objective("o1", "obiettivo_operativo", code, 50);
      add_indicator(id, "Richieste evase", 60).measures = {target(2024, ">=", 80), target(2025, ">=", 85)};
      add_indicator(id, "Piano presentato", 40).measures = {deadline(2024, "2024-06-30")};
    }
  }

  std::string add_objective(const std::string& parent, const std::string& level, const std::string& code,
                            std::optional<double> weight) {
    Objective o;
    o.id = "o" + std::to_string(plan.objectives.size() + 1);
    if (!parent.empty()) o.parent = parent;
    o.sheet = plan.sheets.back().id;
    o.level = level;
    if (!code.empty()) o.code = code;
    o.title = "Curare " + code;
    o.weight = weight;
    plan.objectives.push_back(o);
    return o.id;
  }

  Indicator& add_indicator(const std::string& objective, const std::string& name, std::optional<double> weight = {}) {
    Indicator i;
    i.objective = objective;
    i.name = name;
    i.weight = weight;
    i.at.line = static_cast<int>(plan.indicators.size()) + 10;
    plan.indicators.push_back(i);
    return plan.indicators.back();
  }

  std::vector<std::string> found() const {
    std::vector<std::string> out;
    for (const CheckFinding& f : check_plan(plan)) out.push_back(f.code);
    return out;
  }

  std::string detail(const std::string& code) const {
    for (const CheckFinding& f : check_plan(plan)) {
      if (f.code == code) return f.detail;
    }
    return "(not found)";
  }

  Plan plan;
};

TEST(Checks, SoundPlanGivesNothing) { EXPECT_THAT(Sound().found(), IsEmpty()); }

TEST(Checks, EveryFindingHasARuleWithAdvice) {
  std::set<std::string> codes;
  for (const CheckRule& rule : check_rules()) {
    EXPECT_TRUE(codes.insert(rule.code).second) << rule.code;
    EXPECT_GT(std::string(rule.advice).size(), 0u);
    EXPECT_EQ(check_rule(rule.code), &rule);
  }
  for (std::uint32_t seed = 1; seed <= 200; ++seed) {
    for (const CheckFinding& f : check_plan(test::random_plan(seed))) EXPECT_TRUE(check_rule(f.code) != nullptr);
  }
}

TEST(Checks, PlacesAreThoseOfTheRow) {
  Sound s;
  s.plan.indicators[2].measures.clear();
  const auto found = check_plan(s.plan);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].indicator, 2u);
  EXPECT_EQ(found[0].at.line, 12);
}

TEST(CheckWeights, RowsOfAnObjectiveAddUpToAHundred) {
  Sound s;
  s.plan.indicators[1].weight = 30;
  EXPECT_THAT(s.found(), ElementsAre("weights_indicators"));
  EXPECT_EQ(s.detail("weights_indicators"), "2 weights add up to 90");
}

TEST(CheckWeights, RoundedThirdsAreAHundred) {
  Sound s;
  s.plan.indicators[0].weight = 33.33;
  s.plan.indicators[1].weight = 33.33;
  s.add_indicator("o2", "Reclami risolti", 33.33).measures = {target(2024, ">=", 90)};
  EXPECT_THAT(s.found(), IsEmpty());
  for (const int i : {0, 1, 4}) s.plan.indicators[static_cast<std::size_t>(i)].weight = 33;
  EXPECT_THAT(s.found(), IsEmpty());
}

TEST(CheckWeights, SheetThatSharesOutAHundredIsTakenAsAWhole) {
  Sound s;
  for (Objective& o : s.plan.objectives) o.weight.reset();
  for (std::size_t i : {0u, 1u, 2u, 3u}) s.plan.indicators[i].weight = 25;
  EXPECT_THAT(s.found(), IsEmpty());
  s.plan.indicators[3].weight = 20;
  EXPECT_THAT(s.found(), ElementsAre("weights_sheet"));
}

TEST(CheckWeights, WeightThatIsNotPrintedMayHoldTheRest) {
  Sound s;
  s.plan.indicators[1].weight.reset();
  EXPECT_THAT(s.found(), IsEmpty());
  s.plan.indicators[0].weight = 110;
  EXPECT_THAT(s.found(), ElementsAre("weights_indicators"));
}

TEST(CheckWeights, SiblingObjectivesAddUpToAHundred) {
  Sound s;
  s.plan.objectives[2].weight = 45;
  EXPECT_THAT(s.found(), ElementsAre("weights_objectives"));
}

TEST(CheckDates, TargetBeforeItsYearOrFarAfterThePlanIsFound) {
  Sound s;
  s.plan.indicators[1].measures = {deadline(2024, "2023-11-30")};
  EXPECT_THAT(s.found(), ElementsAre("outside_years"));
  s.plan.indicators[1].measures = {deadline(2024, "2027-12-31")};
  EXPECT_THAT(s.found(), ElementsAre("outside_years"));
  s.plan.indicators[1].measures = {deadline(2026, "2027-01-31")};  // the report on the last year
  EXPECT_THAT(s.found(), IsEmpty());
}

TEST(CheckDates, DayZeroOfSpreadsheetsIsFoundInAnyCell) {
  for (const char* raw : {"00/01/1900", "0/1/1900", "00-gen-00", "il 00/01/1900"}) {
    Sound s;
    s.plan.indicators[1].measures.push_back(of_role(deadline(2024, "2024-06-30"), "result"));
    s.plan.indicators[1].measures.back().raw = raw;
    EXPECT_THAT(s.found(), Contains("zero_date")) << raw;
  }
  Sound s;
  s.plan.indicators[1].measures[0].raw = "20/01/1900 e 100/01/190";
  EXPECT_THAT(s.found(), IsEmpty());
}

TEST(CheckDates, DeadlineBeforeTheApprovalIsFound) {
  Sound s;
  s.plan.indicators[1].measures = {deadline(2024, "2024-01-15")};
  EXPECT_THAT(s.found(), ElementsAre("past_at_approval"));
}

TEST(CheckTargets, DirectionDecidesWhatIsEasier) {
  Sound s;
  s.plan.indicators[0].measures = {of_role(target(2023, "", 90), "baseline"), target(2024, ">=", 80)};
  EXPECT_THAT(s.found(), ElementsAre("easier_baseline"));
  s.plan.indicators[0].measures[1].comparator = "<=";
  EXPECT_THAT(s.found(), IsEmpty());
  s.plan.indicators[0].measures = {target(2024, "<=", 10, "gg"), target(2025, "<=", 12, "gg")};
  EXPECT_THAT(s.found(), ElementsAre("easier_year"));
  s.plan.indicators[0].measures = {target(2024, "<=", 10, "gg"), target(2025, "<=", 8, "gg")};
  EXPECT_THAT(s.found(), IsEmpty());
}

TEST(CheckTargets, OtherUnitsAndOtherScalesAreNotHeldAgainstEachOther) {
  Sound s;
  s.plan.indicators[0].measures = {of_role(target(2023, "", 90, "N"), "baseline"), target(2024, ">=", 80, "%")};
  EXPECT_THAT(s.found(), IsEmpty());
  s.plan.indicators[0].measures = {of_role(target(2023, "", 250, ""), "baseline"), target(2024, ">=", 1, "")};
  EXPECT_THAT(s.found(), IsEmpty());
}

TEST(CheckTargets, ResultsMeetOrMissTheTargetOfTheirYear) {
  Sound s;
  s.plan.indicators[0].measures.push_back(of_role(target(2024, "", 85), "result"));
  EXPECT_THAT(s.found(), ElementsAre("target_met"));
  s.plan.indicators[0].measures.back().value = 79;
  EXPECT_THAT(s.found(), ElementsAre("target_missed"));
  s.plan.indicators[0].measures.back().year = 2023;
  EXPECT_THAT(s.found(), IsEmpty());
}

TEST(CheckWording, AverageDurationIsNotToBeReached) {
  Sound s;
  s.plan.indicators[0].name = "Durata media delle pratiche";
  s.plan.indicators[0].measures = {target(2024, ">=", 30, "gg")};
  EXPECT_THAT(s.found(), ElementsAre("comparator_way"));
  s.plan.indicators[0].measures = {target(2024, "<=", 30, "gg")};
  EXPECT_THAT(s.found(), IsEmpty());
  s.plan.indicators[0].name = "Riduzione della durata media delle pratiche";
  s.plan.indicators[0].measures = {target(2024, ">=", 3, "gg")};
  EXPECT_THAT(s.found(), IsEmpty());
  s.plan.indicators[0].name = "% pratiche evase entro il tempo medio";
  s.plan.indicators[0].measures = {target(2024, ">=", 30)};
  EXPECT_THAT(s.found(), IsEmpty());
}

TEST(CheckWording, UnitOfTheAlgorithmIsThatOfTheTarget) {
  Sound s;
  s.plan.indicators[0].algorithm = "n. richieste evase";
  EXPECT_THAT(s.found(), ElementsAre("unit_differs"));
  s.plan.indicators[0].algorithm = "n. richieste evase / n. richieste";
  EXPECT_THAT(s.found(), IsEmpty());
  s.plan.indicators[1].algorithm = "% richieste evase";
  EXPECT_THAT(s.found(), ElementsAre("unit_differs"));
}

TEST(CheckWording, TargetIsTheOneThatTheAlgorithmPrints) {
  Sound s;
  s.plan.indicators[0].algorithm = "% richieste evase >= 90%";
  EXPECT_EQ(s.detail("algorithm_target"), "\">=80%\" in the cell, >= 90 % in the algorithm");
  s.plan.indicators[0].algorithm = "% richieste evase >= 85%";  // that of 2025
  EXPECT_THAT(s.found(), IsEmpty());
  s.plan.indicators[0].algorithm = "% richieste con almeno 3 allegati evase in > 5 giorni e < 9 giorni";
  EXPECT_THAT(s.found(), IsEmpty());
  s.plan.indicators[1].algorithm = "data di consegna entro il 15/06/2024";
  EXPECT_THAT(s.found(), ElementsAre("algorithm_target"));
}

TEST(CheckCodes, GapsInASequenceAreNamed) {
  Sound s;
  s.plan.indicators[0].code = "S1.2-b";
  s.plan.indicators[2].code = "S1.2-d";
  EXPECT_EQ(s.detail("code_missing"), "S1.2-a, S1.2-c not found");
  s.plan.indicators[1].code = "S1.2-a";
  s.plan.indicators[3].code = "S1.2-c";
  EXPECT_THAT(s.found(), IsEmpty());
}

TEST(CheckCodes, ObjectivesMayBeginAnywhereButNotLeaveOut) {
  Sound s;
  s.plan.objectives[1].code = "A.04";
  s.plan.objectives[2].code = "A.05";
  EXPECT_THAT(s.found(), IsEmpty());
  s.plan.objectives[2].code = "A.06";
  EXPECT_THAT(s.found(), testing::Not(Contains("code_missing"))) << "two of three: too few to be a sequence with a gap";
  s.add_indicator(s.add_objective("o1", "obiettivo_operativo", "A.07", std::nullopt), "Siepi potate").measures = {
      target(2024, ">=", 1)};
  EXPECT_EQ(s.detail("code_missing"), "A.05 not found");
}

TEST(CheckCodes, SameCodeForAnotherRowIsToldApartFromAnotherWording) {
  Sound s;
  s.plan.indicators[0].code = "S1.2-a";
  s.plan.indicators[2].code = "S1.2-a";
  EXPECT_THAT(s.found(), IsEmpty()) << "the same row printed twice";
  s.plan.indicators[2].name = "Piante messe a dimora";
  EXPECT_THAT(s.found(), ElementsAre("code_twice"));
  s.plan.sheets.push_back({"s2", "Verde", {}});
  s.plan.objectives[2].sheet = "s2";
  EXPECT_THAT(s.found(), Contains("code_reworded"));
}

TEST(CheckCodes, RowsWithoutTargetAndObjectivesWithoutRowsAreFound) {
  Sound s;
  s.plan.indicators[0].measures.clear();
  EXPECT_THAT(s.found(), ElementsAre("no_target"));
  s.plan.indicators[0].amendments = {{"eliminato", {}}};
  EXPECT_THAT(s.found(), IsEmpty());
  s.add_objective("o1", "obiettivo_operativo", "A.3", std::nullopt);
  EXPECT_THAT(s.found(), ElementsAre("no_indicator"));
}

TEST(Checks, WhatHoldsForMostRowsIsSaidOnce) {
  Sound s;
  for (int n = 0; n < 20; ++n) s.add_indicator("o2", "Voce " + std::string(1, static_cast<char>('a' + n)));
  EXPECT_THAT(s.found(), ElementsAre("no_target"));
  EXPECT_THAT(s.detail("no_target"), HasSubstr("20 times, of 24 rows"));
}

TEST(CheckBudgets, PartsAddUpToTheWhole) {
  Sound s;
  s.plan.objectives[0].budget = 1000;
  s.plan.objectives[1].budget = 600;
  EXPECT_THAT(s.found(), IsEmpty()) << "the other may have the rest";
  s.plan.objectives[2].budget = 300.5;
  EXPECT_EQ(s.detail("budget_parts"), "EUR 1000.00, while 2 parts add up to EUR 900.50");
}

TEST(CheckBudgets, ListAndTreeAgree) {
  Sound s;
  s.plan.objectives[1].budget = 600;
  s.plan.budgets = {{1, "obiettivo_operativo", "A.1", std::nullopt, std::nullopt, 600, {}}};
  EXPECT_THAT(s.found(), IsEmpty());
  s.plan.budgets[0].amount = 650;
  EXPECT_THAT(s.found(), ElementsAre("budget_tables"));
  s.plan.budgets = {{1, "", "B.1", std::nullopt, std::nullopt, 100, {}},
                    {1, "", "B.1.1", std::nullopt, 1, 60, {}},
                    {1, "", "B.1.2", std::nullopt, 1, 50, {}},
                    {1, "totale", std::nullopt, "Totale", std::nullopt, 100, {}}};
  EXPECT_EQ(s.detail("budget_parts"), "B.1 has EUR 100.00, while 2 parts add up to EUR 110.00");
}

// What the checks find in a seed, as "code detail"; skips the test when the seeds are not there.
class SeedChecks : public testing::Test {
 protected:
  void read(const std::string& number) {
    const auto folder = std::filesystem::path(SPOGLIO_SOURCE_DIR) / ".." / "shared" / "seeds";
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator(folder, none)) {
      const std::string name = entry.path().filename().string();
      if (name.starts_with(number) && name.ends_with(".txt")) plan_ = test::read_plan_file(entry.path().string());
    }
    if (plan_.indicators.empty()) {
      const std::string reason = "seed " + number + " is not beside the project: nothing was checked";
      std::cout << reason << "\n";
      GTEST_SKIP() << reason;
    }
    for (const CheckFinding& f : check_plan(plan_)) found_.push_back(f.code + " " + f.detail);
  }

  Plan plan_;
  std::vector<std::string> found_;
};

TEST_F(SeedChecks, ScorecardsContradictTheirBudgetListsDatesAndCodes) {
  ASSERT_NO_FATAL_FAILURE(read("003"));
  if (IsSkipped()) return;
  EXPECT_THAT(found_, Contains("budget_parts 3.1 has EUR 281810.68, while 3 parts add up to EUR 360148.24"));
  EXPECT_THAT(found_, Contains("budget_parts 3.2 has EUR 75800.00, while 3 parts add up to EUR 86150.00"));
  EXPECT_THAT(found_,
              Contains("budget_tables the total has EUR 698298.24 here, EUR 669610.68 where the indicators are"));
  EXPECT_THAT(found_, Contains(testing::AllOf(HasSubstr("outside_years"), HasSubstr("30/11/2018"))));
  EXPECT_THAT(found_, Contains("zero_date \"00/01/1900\"").Times(2));
  EXPECT_THAT(found_, Contains("code_missing O3.1.1-a not found"));
  EXPECT_THAT(found_, Contains("code_missing O3.1.2-a not found"));
}

TEST_F(SeedChecks, AverageDurationsOfTheTreePointTheWrongWay) {
  ASSERT_NO_FATAL_FAILURE(read("002"));
  if (IsSkipped()) return;
  std::set<std::string> objectives;
  for (const CheckFinding& f : check_plan(plan_)) {
    if (f.code != "comparator_way" || !f.indicator) continue;
    for (const Objective& o : plan_.objectives) {
      if (o.id == plan_.indicators[*f.indicator].objective) objectives.insert(o.code.value_or(""));
    }
  }
  EXPECT_THAT(objectives, ElementsAre("Az_7.1"));
}

TEST_F(SeedChecks, WarningsAndErrorsAreFewerThanOneRowInTen) {
  for (const char* number : {"001", "002", "003", "004"}) {
    plan_ = {};
    found_.clear();
    ASSERT_NO_FATAL_FAILURE(read(number));
    if (IsSkipped()) return;
    std::size_t loud = 0;
    for (const CheckFinding& f : check_plan(plan_)) loud += check_rule(f.code)->severity > Severity::kInfo ? 1 : 0;
    EXPECT_LE(10 * loud, plan_.indicators.size()) << number;
  }
}

}  // namespace
}  // namespace spoglio::normalize

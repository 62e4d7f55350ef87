// Measuring a plan against gold: what counts as found, right, silent, and how confidence is checked.
#include "normalize/evaluate/evaluate.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "extract/error.h"
#include "normalize/evaluate/pairs.h"
#include "normalize/evaluate/ratio.h"
#include "normalize/evaluate/text.h"
#include "tests/support/plans.h"

namespace spoglio::normalize {
namespace {

using ::testing::ElementsAre;
using ::testing::Pair;

Measure target(int year, double value) {
  Measure m;
  m.role = "target";
  m.year = year;
  m.raw = fmt::format(">= {}", value);
  m.kind = "number";
  m.comparator = ">=";
  m.value = value;
  return m;
}

Indicator indicator(const std::string& name, std::vector<Measure> measures = {}) {
  Indicator i;
  i.objective = "o1";
  i.name = name;
  i.measures = std::move(measures);
  return i;
}

// One objective, "A.1", with these indicators.
Plan plan(std::vector<Indicator> indicators) {
  Plan out;
  out.sheets.push_back({"s1", "Ufficio tributi", {}});
  Objective objective;
  objective.id = "o1";
  objective.sheet = "s1";
  objective.level = "obiettivo_operativo";
  objective.code = "A.1";
  objective.title = "Incassi certi";
  out.objectives.push_back(objective);
  out.indicators = std::move(indicators);
  return out;
}

Plan two_rows() {
  return plan({indicator("Giorni medi per una pratica", {target(2024, 40)}),
               indicator("Quota di domande presentate in rete", {target(2024, 60), target(2025, 70)})});
}

// "field (silent)" of each problem.
std::vector<std::string> problems(const Evaluation& e) {
  std::vector<std::string> out;
  for (const Problem& p : e.problems) out.push_back(p.field + (p.silent ? " silent" : ""));
  return out;
}

TEST(EvaluateText, JudgedTextHasOneSpellingForQuotesDashesAndWhiteSpace) {
  EXPECT_EQ(judged_text("L’ “ente”  –\u00a0a''b"), "L' \"ente\" - a\"b");
  EXPECT_EQ(judged_text("½ n° 3 ﬁ É`"), "1⁄2 n° 3 fi É'");
  EXPECT_NE(judged_text("Costo"), judged_text("costo"));
}

TEST(EvaluateText, LooseTextIsLettersAndDigitsOnly) {
  EXPECT_EQ(loose_text("½ n° 3 ﬁ É`"), U"12n3fie");
  EXPECT_EQ(loose_text("–"), U"");
}

TEST(EvaluateText, JudgedCodeLeavesOutBlanksTheLastDotAndCase) {
  EXPECT_EQ(judged_code(" a.1 2.. "), "A.12");
  EXPECT_EQ(judged_code("Eﬃ_1"), "EFFI_1");
}

// The figures are those of Python's difflib.SequenceMatcher(None, a, b, autojunk=False).ratio().
TEST(EvaluateRatio, IsRatcliffAndObershelps) {
  EXPECT_DOUBLE_EQ(ratio("abcd", "bcde"), 0.75);
  EXPECT_DOUBLE_EQ(ratio("qabxcd", "abycdf"), 2 * 4 / 12.0);
  EXPECT_DOUBLE_EQ(ratio("tide", "diet"), 0.25);
  EXPECT_DOUBLE_EQ(ratio("diet", "tide"), 0.5);
  EXPECT_DOUBLE_EQ(ratio("Giorni medi per pratica", "Giorni medi di attesa per pratica"), 0.8333333333333334);
  EXPECT_DOUBLE_EQ(ratio("Ore di formazione", "Pagine scritte"), 0.21428571428571427);
  EXPECT_DOUBLE_EQ(ratio("private", "Privat'è"), 1);
  EXPECT_DOUBLE_EQ(ratio("", "x"), 0);
  EXPECT_DOUBLE_EQ(ratio("–", ""), 1);
}

TEST(EvaluateRatio, BoundNeverHidesARatioThatReachesIt) {
  const std::vector<std::string> words = {"pratica", "giorni", "medi", "rete", "di", "numero", "attesa", "n. 3"};
  std::vector<ComparedText> texts;
  for (std::size_t i = 0; i < 40; ++i) {
    std::string text;
    for (std::size_t k = 0; k < 2 + i % 17; ++k) text += words[(i * i + 3 * k + i * k) % words.size()] + " ";
    texts.emplace_back(loose_text(text));
  }
  std::size_t reached = 0;
  for (const ComparedText& a : texts) {
    for (const ComparedText& b : texts) {
      const double exact = ratio(a, b);
      reached += exact >= 0.6;
      EXPECT_EQ(ratio(a, b, 0.6) >= 0.6, exact >= 0.6);
      EXPECT_EQ(ratio(a, b, exact), exact);
    }
  }
  EXPECT_GT(reached, texts.size());
}

TEST(EvaluateRatio, EditDistanceCountsLettersNotBytes) {
  EXPECT_EQ(edit_distance("attività", "attivita"), 1U);
  EXPECT_EQ(edit_distance("", "due"), 3U);
  EXPECT_EQ(edit_distance("abxcd", "abcd"), 1U);
}

TEST(Evaluate, AnyPlanIsRightAgainstItself) {
  for (std::uint32_t seed = 1; seed <= 40; ++seed) {
    const Plan same = test::random_plan(seed);
    const Evaluation e = evaluate({same, {}}, same);
    EXPECT_EQ(e.gold, same.indicators.size());
    EXPECT_EQ(e.found, e.gold) << seed;
    EXPECT_EQ(e.all_fields().rate(), 1) << seed;
    EXPECT_EQ(e.silent_errors(), 0U) << seed;
    EXPECT_EQ(e.name_edits, 0U) << seed;
  }
}

TEST(Evaluate, WrongFieldIsSilentUnlessAReviewEntryNamesItItsGroupOrAll) {
  for (const auto& [field, silent] : std::vector<std::pair<std::string, bool>>{{"measures.target.2024", false},
                                                                               {"measures.target", false},
                                                                               {"*", false},
                                                                               {"measures.target.2025", true},
                                                                               {"name", true}}) {
    Plan read = two_rows();
    read.indicators[0].measures[0].value = 4;
    read.indicators[0].review.push_back({field, "ambiguous", ""});
    const Evaluation e = evaluate({two_rows(), {}}, read);
    EXPECT_EQ(e.silent_errors(), silent ? 1U : 0U) << field;
    EXPECT_EQ(e.exact, 1U) << field;
    EXPECT_EQ(e.fields.at("measures.target").right, 2U);
    EXPECT_EQ(e.fields.at("measures.target").of, 3U);
    ASSERT_EQ(e.problems.size(), 1U);
    EXPECT_EQ(e.problems[0].gold, "\">= 40\" = number >= 40");
    EXPECT_EQ(e.problems[0].predicted, "\">= 40\" = number >= 4");
  }
}

TEST(Evaluate, MissingAndSpuriousRowsAreSilentErrors) {
  Plan read = two_rows();
  read.indicators[1].name = "Somma incassata";
  const Evaluation e = evaluate({two_rows(), {}}, read);
  EXPECT_EQ(e.found, 1U);
  EXPECT_EQ(e.precision(), 0.5);
  EXPECT_EQ(e.recall(), 0.5);
  EXPECT_EQ(e.f1(), 0.5);
  EXPECT_THAT(problems(e), ElementsAre("(missing) silent", "(spurious) silent"));
}

TEST(Evaluate, HalfLikeNameIsJudgedAndYetNotFound) {
  Plan gold = plan({indicator("abcdefghij")});
  Plan read = plan({indicator("abcdefgxyz")});  // ratio 0.7
  const Evaluation e = evaluate({gold, {}}, read);
  EXPECT_EQ(e.found, 0U);
  EXPECT_EQ(e.fields.at("objective").right, 1U);
  EXPECT_THAT(problems(e), ElementsAre("name silent", "(missing) silent", "(spurious) silent"));
  EXPECT_EQ(e.calibration.bins[0].share.of, 2U) << "the row itself is not a third field";
}

TEST(Evaluate, LostAndInventedMeasuresAreWrongAndPlaceholdersAreNone) {
  Plan gold = two_rows();
  gold.indicators[0].measures.push_back(target(2026, 1));
  gold.indicators[0].measures.back().kind = "none";
  Plan read = two_rows();
  read.indicators[0].measures = {target(2023, 40)};
  const Evaluation e = evaluate({gold, {}}, read);
  EXPECT_THAT(problems(e), ElementsAre("measures.target.2023 silent", "measures.target.2024 silent"));
}

TEST(Evaluate, ObjectiveOfAnIndicatorIsTheNearestCodeAboveIt) {
  Plan gold = two_rows();
  Objective inner;
  inner.id = "o2";
  inner.parent = "o1";
  inner.title = "Solleciti";
  gold.objectives.push_back(inner);
  gold.indicators[0].objective = "o2";
  const Evaluation e = evaluate({gold, {}}, two_rows());
  EXPECT_EQ(e.fields.at("objective").right, 2U);
  EXPECT_EQ(e.objectives.gold, 2U);
  EXPECT_EQ(e.objectives.found, 1U);
  EXPECT_EQ(e.objective_problems.at(0).field, "(missing)");
}

TEST(Evaluate, RingOfObjectivesEnds) {
  Plan ring = two_rows();
  ring.objectives[0].parent = "o1";
  ring.objectives[0].code.reset();
  EXPECT_EQ(evaluate({ring, {}}, ring).exact, 2U);
}

TEST(Evaluate, ObjectivesAreJudgedByTitleLevelWeightParentUnitsAndBudget) {
  Plan read = two_rows();
  read.objectives[0].budget = 1200;
  read.objectives[0].level = "azione";
  const Evaluation e = evaluate({two_rows(), {}}, read);
  EXPECT_EQ(e.objectives.found, 1U);
  EXPECT_EQ(e.objectives.correct, 0U);
  EXPECT_EQ(e.objectives.f1(), 1);
  ASSERT_EQ(e.objective_problems.size(), 2U);
  EXPECT_EQ(e.objective_problems[0].field, "level");
  EXPECT_EQ(e.objective_problems[1].predicted, "1200");
}

TEST(Evaluate, RowThatGoldLeavesInDoubtNeedsAFlagAndNothingElse) {
  Plan read = two_rows();
  read.indicators[0].measures.clear();
  const JudgedPlan gold{two_rows(), {0}};
  const Evaluation quiet = evaluate(gold, read);
  EXPECT_EQ(quiet.certain, 1U);
  EXPECT_THAT(problems(quiet), ElementsAre("(doubtful, not flagged) silent"));
  read.indicators[0].review.push_back({"*", "ambiguous", ""});
  EXPECT_EQ(evaluate(gold, read).silent_errors(), 0U);
}

TEST(Evaluate, EqualNamesPairByCodeAndPlace) {
  Plan gold = plan({indicator("Atti"), indicator("Atti"), indicator("Atti")});
  gold.indicators[2].code = "S1";
  Plan read = gold;
  std::swap(read.indicators[0], read.indicators[2]);
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  for (const auto& p : pair_indicators(PlanIndex(gold), PlanIndex(read))) pairs.emplace_back(p.gold, p.predicted);
  EXPECT_THAT(pairs, ElementsAre(Pair(2U, 0U), Pair(1U, 1U), Pair(0U, 2U)));
}

TEST(Evaluate, NothingReadOfNothingIsRight) {
  EXPECT_EQ(evaluate({Plan(), {}}, Plan()).f1(), 1);
  EXPECT_EQ(evaluate({Plan(), {}}, two_rows()).f1(), 0);
  EXPECT_EQ(evaluate({two_rows(), {}}, Plan()).missing(), 2U);
  EXPECT_EQ(evaluate({two_rows(), {}}, Plan()).f1(), 0);
}

TEST(Evaluate, ProblemTellsThePlaceOfTheMeasureElseOfTheRow) {
  Plan read = two_rows();
  read.indicators[0].at.line = 7;
  read.indicators[0].weight = 5;
  read.indicators[0].measures[0].at.line = 9;
  read.indicators[0].measures[0].unit = "%";
  const Evaluation e = evaluate({two_rows(), {}}, read);
  ASSERT_EQ(e.problems.size(), 2U);
  EXPECT_EQ(e.problems[0].at.line, 7);
  EXPECT_EQ(e.problems[1].at.line, 9);
}

TEST(Evaluate, FactsOfTheDocumentAreJudgedWhereOneOfBothStatesThem) {
  Plan gold = two_rows();
  gold.document.title = "Piano della performance 2024";
  gold.document.year = 2024;
  gold.document.approval = Act{"Giunta", "7", "2024-01-31"};
  Plan read = gold;
  read.document.title = "Piano  della performance 2024";
  read.document.issuer = "Comune di Borgo Antico";
  read.document.approval->number.reset();
  const Evaluation e = evaluate({gold, {}}, read);
  EXPECT_EQ(e.facts.at("title").right, 1U);
  EXPECT_EQ(e.facts.at("year").right, 1U);
  EXPECT_EQ(e.facts.at("issuer").right, 0U);
  EXPECT_EQ(e.facts.at("approval").right, 0U);
  EXPECT_EQ(e.facts.count("period"), 0U);
  ASSERT_EQ(e.document_problems.size(), 2U);
  EXPECT_EQ(e.document_problems[0].field, "issuer");
  EXPECT_EQ(e.document_problems[1].gold, "Giunta n. 7 2024-01-31");
  EXPECT_EQ(e.silent_errors(), 0U);
}

TEST(Evaluate, SheetsAreFoundByTheirTitlesEachOnce) {
  Plan gold = two_rows();
  gold.sheets.push_back({"s2", "Ufficio tributi", {}});
  gold.sheets.push_back({"s3", std::nullopt, {}});
  Plan read = two_rows();
  read.sheets.push_back({"s2", "Anno 2024", {}});
  read.sheets.push_back({"s3", std::nullopt, {}});
  const Evaluation e = evaluate({gold, {}}, read);
  EXPECT_EQ(e.sheets.gold, 3U);
  EXPECT_EQ(e.sheets.found, 2U);
  EXPECT_DOUBLE_EQ(e.sheets.f1(), 2.0 / 3);
  ASSERT_EQ(e.document_problems.size(), 2U);
  EXPECT_EQ(e.document_problems[0].what, "sheet Ufficio tributi");
  EXPECT_EQ(e.document_problems[1].field, "(spurious)");
}

TEST(Evaluate, CountsOfDocumentsAddUp) {
  Plan read = two_rows();
  read.indicators.pop_back();
  Evaluation sum = evaluate({two_rows(), {}}, two_rows());
  sum.add(evaluate({two_rows(), {}}, read));
  EXPECT_EQ(sum.gold, 4U);
  EXPECT_EQ(sum.recall(), 0.75);
  EXPECT_EQ(sum.precision(), 1);
  EXPECT_EQ(sum.fields.at("name").of, 3U);
  EXPECT_EQ(sum.objectives.found, 2U);
  EXPECT_EQ(sum.sheets.found, 2U);
  EXPECT_EQ(sum.calibration.bins[0].share.of, sum.all_fields().of);
}

TEST(Calibration, FieldsGoByTheConfidenceOfTheirMeasureOrIndicator) {
  Plan gold = plan({indicator("Giorni medi per una pratica", {target(2024, 40), target(2025, 30)})});
  Plan read = gold;
  read.indicators[0].confidence = 0.85;              // name, objective, and the measure that was lost
  read.indicators[0].measures[0].confidence = 0.97;  // right
  read.indicators[0].measures[1].year = 2026;        // invented, no confidence
  read.indicators[0].measures[1].confidence = kNoConfidence;
  read.indicators.push_back(indicator("Somma incassata"));
  read.indicators[1].confidence = 0.5;  // a row that does not exist
  const Calibration c = evaluate({gold, {}}, read).calibration;
  EXPECT_EQ(c.bins[0].share.right, 1U);
  EXPECT_EQ(c.bins[0].share.of, 1U);
  EXPECT_EQ(c.bins[2].share.right, 2U);
  EXPECT_EQ(c.bins[2].share.of, 3U);
  EXPECT_DOUBLE_EQ(c.bins[2].mean_confidence(), 0.85);
  EXPECT_EQ(c.bins[4].share.right, 0U);
  EXPECT_EQ(c.bins[4].share.of, 1U);
  EXPECT_EQ(c.none.share.of, 1U);
  EXPECT_NEAR(c.expected_error(), (0.03 + (3 * 0.85 - 2) + 0.5) / 5, 1e-12);
}

TEST(JudgedPlan, TellsDoubtfulRowsAndConfidenceThatIsNotStated) {
  const JudgedPlan judged = judged_plan_from_json(
      R"({"schema":"spoglio-plan/1","document":{"source":"a"},"indicators":[
          {"name":"x","confidence":0.7,"measures":[{"role":"target","year":2024,"kind":"text"}]},
          {"name":"y","gold_certain":false}, {"name":"z","gold_certain":true}]})");
  EXPECT_THAT(judged.doubtful, ElementsAre(1U));
  EXPECT_EQ(judged.plan.indicators[0].confidence, 0.7);
  EXPECT_EQ(judged.plan.indicators[0].measures[0].confidence, kNoConfidence);
  EXPECT_EQ(judged.plan.indicators[1].confidence, kNoConfidence);
  EXPECT_THROW(judged_plan_from_json("{}"), Error);
}

}  // namespace
}  // namespace spoglio::normalize

// spoglio evaluate, run as a program: what it matches, counts and demands.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "tests/tools/program.h"

namespace spoglio {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;
using tests::plan_text;
using tests::RunResult;

class EvaluateProgram : public tests::ProgramTest {
 protected:
  EvaluateProgram() {
    write("docs/piano.txt", plan_text());
    write("gold/piano.gold.json", run({"extract", "docs/piano.txt"}).out);
  }

  // Gold in which one target has another value than the document.
  void spoil_gold() const {
    std::string gold = read("gold/piano.gold.json");
    gold.replace(gold.find("\"value\": 40.0"), 13, "\"value\": 41.0");
    write("gold/piano.gold.json", gold);
  }

  nlohmann::json evaluated(const std::vector<std::string>& more) const {
    std::vector<std::string> command = {"evaluate", "--gold", "gold", "--format", "json"};
    command.insert(command.end(), more.begin(), more.end());
    return nlohmann::json::parse(run(command).out);
  }
};

TEST_F(EvaluateProgram, DocumentThatIsReadAsGoldSaysIsWhole) {
  const RunResult result = run({"evaluate", "docs", "--gold", "gold"});
  EXPECT_EQ(result.exit, 0);
  EXPECT_EQ(result.err, "");
  EXPECT_THAT(result.out, AllOf(HasSubstr("all 1 document "), HasSubstr("exact       2 of 2 (1.0000)"),
                                HasSubstr("silent      0:"), HasSubstr("confidence >= 0.95, 100.00 % are right")));
}

TEST_F(EvaluateProgram, ProblemsAreListedWithTheirPlace) {
  spoil_gold();
  const RunResult result = run({"evaluate", "docs/piano.txt", "--gold", "gold", "--list", "1"});
  EXPECT_THAT(result.out, AllOf(HasSubstr("line 15"), HasSubstr("silent: measures.target.2024"),
                                HasSubstr("number <= 41 gg"), HasSubstr("number <= 40 gg")));
  EXPECT_THAT(run({"evaluate", "docs/piano.txt", "--gold", "gold"}).out, Not(HasSubstr("silent: measures")));
}

TEST_F(EvaluateProgram, PlansMadeElsewhereAreMeasuredAndGoldIsNotTakenForThem) {
  write("gold/piano.json", read("gold/piano.gold.json"));
  write("read/deep/piano.json", read("gold/piano.gold.json"));
  spoil_gold();
  const auto result = evaluated({"read"});
  ASSERT_EQ(result["documents"].size(), 1U);
  EXPECT_EQ(result["overall"]["silent_errors"], 1);
  EXPECT_EQ(result["documents"][0]["problems"][0]["field"], "measures.target.2024");
  EXPECT_EQ(result["documents"][0]["problems"][0]["at"]["line"], 15);
  EXPECT_EQ(result["overall"]["calibration"]["bins"][0]["of"].get<int>(),
            result["overall"]["calibration"]["bins"][0]["right"].get<int>() + 1);
}

TEST_F(EvaluateProgram, GoldBesideItsDocumentIsNoPrediction) {
  write("docs/piano.gold.json", read("gold/piano.gold.json"));
  EXPECT_THAT(run({"evaluate", "docs", "--gold", "docs"}).out, HasSubstr("all 1 document "));
  write("altri/piano.txt", plan_text());
  write("altri/piano.json", read("gold/piano.gold.json"));
  EXPECT_THAT(run({"evaluate", "altri", "--gold", "altri"}).out, HasSubstr("all 1 document "));
}

TEST_F(EvaluateProgram, PlainJsonIsGoldToo) {
  write("other/piano.json", read("gold/piano.gold.json"));
  EXPECT_EQ(run({"evaluate", "docs", "--gold", "other", "--min-f1", "1"}).exit, 0);
}

TEST_F(EvaluateProgram, FilesWithoutGoldAndGoldWithoutFilesAreToldAndNotCounted) {
  write("docs/lettera.txt", "Gentile collega\n");
  write("gold/altro.gold.json", read("gold/piano.gold.json"));
  const RunResult result = run({"evaluate", "docs", "--gold", "gold"});
  EXPECT_EQ(result.exit, 0);
  EXPECT_THAT(result.err, AllOf(HasSubstr("1 file without gold, not measured: docs/lettera.txt"),
                                HasSubstr("1 gold file without a document, not counted")));
  EXPECT_THAT(result.out, HasSubstr("recall 1.0000"));
  EXPECT_THAT(run({"evaluate", "docs", "--gold", "gold", "--all-gold"}).out, HasSubstr("recall 0.5000"));
}

TEST_F(EvaluateProgram, OfADocumentThatCannotBeReadAllIsMissing) {
  write("docs/piano.txt", "");
  write("docs/rotto.json", "{\"schema\": 3}");
  write("gold/rotto.gold.json", read("gold/piano.gold.json"));
  const RunResult result = run({"evaluate", "docs", "--gold", "gold"});
  EXPECT_EQ(result.exit, 0);
  EXPECT_THAT(result.out, AllOf(HasSubstr("! docs/piano.txt"), HasSubstr("! docs/rotto.json"),
                                HasSubstr("0.0000       -       2\n"), HasSubstr("missing 4, spurious 0")));
  EXPECT_EQ(evaluated({"docs"})["documents"][0]["failure"]["code"], "empty");
}

TEST_F(EvaluateProgram, DemandsThatAreNotMetFail) {
  spoil_gold();
  EXPECT_EQ(run({"evaluate", "docs", "--gold", "gold", "--min-f1", "1", "--max-silent", "1"}).exit, 0);
  const RunResult silent = run({"evaluate", "docs", "--gold", "gold", "--max-silent", "0"});
  EXPECT_EQ(silent.exit, 1);
  EXPECT_THAT(silent.err, HasSubstr("1 silent error, more than --max-silent 0"));
  EXPECT_THAT(silent.out, HasSubstr("all 1 document"));
  EXPECT_EQ(run({"evaluate", "docs", "--gold", "gold", "--min-exact", "0.6"}).exit, 1);
  EXPECT_EQ(run({"evaluate", "docs", "--gold", "gold", "--min-f1", "2"}).exit, 2);
}

TEST_F(EvaluateProgram, BrokenGoldAndEmptyHandsFail) {
  write("gold/piano.gold.json", "{");
  const RunResult broken = run({"evaluate", "docs", "--gold", "gold"});
  EXPECT_EQ(broken.exit, 1);
  EXPECT_THAT(broken.err, HasSubstr("gold/piano.gold.json: "));
  EXPECT_EQ(run({"evaluate", "docs", "--gold", "nowhere"}).exit, 1);
  EXPECT_THAT(run({"evaluate", "nowhere", "--gold", "gold"}).err, HasSubstr("nothing to measure"));
}

TEST_F(EvaluateProgram, AnyNumberOfJobsGivesTheSameReport) {
  for (int year = 2010; year < 2016; ++year) write("docs/p" + std::to_string(year) + ".txt", plan_text(year));
  for (int year = 2010; year < 2016; ++year) {
    const std::string name = "p" + std::to_string(year);
    write("gold/" + name + ".json", run({"extract", "docs/" + name + ".txt"}).out);
  }
  const std::string one = run({"evaluate", "docs", "--gold", "gold", "--jobs", "1"}).out;
  EXPECT_THAT(one, HasSubstr("all 7 documents"));
  EXPECT_EQ(run({"evaluate", "docs", "--gold", "gold", "--jobs", "4"}).out, one);
}

}  // namespace
}  // namespace spoglio

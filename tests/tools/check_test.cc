// spoglio check, link and unlink as commands.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "tests/tools/program.h"

namespace spoglio::tests {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;

class Check : public ProgramTest {
 protected:
  // An average duration that is to be exceeded.
  static std::string odd_plan() {
    return "Comune di Valdorba\n\nPiano della Performance 2024\n\n"
           "Obiettivo operativo\t1.1 Curare il verde\n\n"
           "Indicatore\tPeso\tTarget 2024\nDurata media delle potature\t60%\t>= 12 gg\nAlberi piantati\t30%\t>= 40\n";
  }
};

TEST_F(Check, TextNamesFilePlaceSeverityAndCode) {
  write("odd.txt", odd_plan());
  const RunResult result = run({"check", "odd.txt"});
  EXPECT_EQ(result.exit, 0) << result.err;
  EXPECT_THAT(result.out, HasSubstr("odd.txt line 8: warning:"));
  EXPECT_THAT(result.out, HasSubstr("comparator_way"));
  EXPECT_THAT(result.out, HasSubstr("weights_indicators"));
}

TEST_F(Check, StrictExitsWithThreeOnlyWhenThereIsAWarning) {
  write("odd.txt", odd_plan());
  EXPECT_EQ(run({"check", "odd.txt", "--strict"}).exit, 3);
  EXPECT_EQ(run({"check", "odd.txt", "--strict", "--severity", "error"}).exit, 0);
}

TEST_F(Check, OfTheDatabaseSaysTheSameAsOfTheFile) {
  write("odd.txt", odd_plan());
  ASSERT_EQ(run({"ingest", "odd.txt", "--db", "p.db"}).exit, 0);
  EXPECT_EQ(run({"check", "--db", "p.db"}).out, run({"check", "odd.txt"}).out);
  EXPECT_EQ(run({"check", "--db", "p.db", "--document", "odd.txt", "--format", "json"}).out,
            run({"check", "odd.txt", "--format", "json"}).out);
}

TEST_F(Check, SarifNamesEveryRuleAndPointsAtLines) {
  write("piano due.txt", odd_plan());
  const json sarif = json::parse(run({"check", "piano due.txt", "--format", "sarif"}).out);
  EXPECT_EQ(sarif["version"], "2.1.0");
  const json& run = sarif["runs"][0];
  ASSERT_FALSE(run["results"].empty());
  for (const json& result : run["results"]) {
    EXPECT_EQ(run["tool"]["driver"]["rules"][result["ruleIndex"].get<std::size_t>()]["id"], result["ruleId"]);
    EXPECT_THAT((std::vector<std::string>{"note", "warning", "error"}),
                ::testing::Contains(result["level"].get<std::string>()));
    const json& place = result["locations"][0]["physicalLocation"];
    EXPECT_EQ(place["artifactLocation"]["uri"], "piano%20due.txt");
    EXPECT_GE(place["region"]["startLine"], 1);
  }
}

TEST_F(Check, FileThatCannotBeReadCostsTheOthersNothing) {
  write("odd.txt", odd_plan());
  const RunResult result = run({"check", "none.txt", "odd.txt"});
  EXPECT_EQ(result.exit, 1);
  EXPECT_THAT(result.err, HasSubstr("none.txt"));
  EXPECT_THAT(result.out, HasSubstr("comparator_way"));
}

TEST_F(Check, LinkShowsASeriesAndDecisionsNeedAReason) {
  write("odd.txt", odd_plan());
  ASSERT_EQ(run({"ingest", "odd.txt", "--db", "p.db"}).exit, 0);
  EXPECT_THAT(run({"link", "odd.txt#1", "--db", "p.db"}).out, HasSubstr("odd.txt#1 Durata media delle potature"));
  EXPECT_EQ(run({"link", "odd.txt#1", "odd.txt#2", "--db", "p.db"}).exit, 2);
  const RunResult linked = run({"link", "odd.txt#1", "odd.txt#2", "--why", "prova", "--who", "Ada", "--db", "p.db"});
  EXPECT_EQ(linked.exit, 0) << linked.err;
  EXPECT_THAT(linked.out, HasSubstr("odd.txt#2 Alberi piantati"));
  EXPECT_THAT(run({"unlink", "odd.txt#1", "--why", "no", "--db", "p.db"}).out,
              ::testing::Not(HasSubstr("Alberi piantati")));
  EXPECT_EQ(run({"unlink", "odd.txt", "--why", "no", "--db", "p.db"}).exit, 2);
}

}  // namespace
}  // namespace spoglio::tests

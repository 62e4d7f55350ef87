// spoglio fields, correct, accept, corrections and export: from a doubt to gold, as a person goes about it.
#include <cstdlib>
#include <string>

#include "gmock/gmock.h"
#include "nlohmann/json.hpp"
#include "tests/tools/program.h"

namespace spoglio::tests {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

class Correct : public ProgramTest {
 protected:
  Correct() {
    write("plans/a.txt", plan_text(2024));
    EXPECT_EQ(run({"ingest", "plans"}).exit, 0);
  }
  const std::string target_ = "a.txt/*/a.1/giorni-medi*/target/2024";
};

TEST_F(Correct, FieldsTellThePathsThatCorrectTakes) {
  const RunResult fields = run({"fields", "a.txt", "giorni medi"});
  EXPECT_THAT(fields.out, HasSubstr("-/a.1/giorni-medi-per-chiudere-una-pratica/target/2024: number <= 40 gg\n"));
  EXPECT_THAT(fields.out, Not(HasSubstr("quota-di")));
}

TEST_F(Correct, CorrectionIsUnderstoodShownAndKeptOverANewReading) {
  const RunResult result =
      run({"correct", "plans.db", target_, "<= 38 gg", "--why", "tabella a p. 2", "--who", "anna"});
  EXPECT_EQ(result.exit, 0);
  EXPECT_THAT(result.err, HasSubstr("is now number <= 38 gg; was read as number <= 40 gg"));
  EXPECT_THAT(run({"tree", "a.txt"}).out, HasSubstr("38"));
  EXPECT_EQ(run({"load"}, {run({"extract", "plans/a.txt"}).out}).exit, 0);
  EXPECT_THAT(run({"export", "--format", "jsonl"}).out, HasSubstr("\"value\":38.0"));
  const RunResult list = run({"corrections"});
  EXPECT_THAT(list.out, AllOf(HasSubstr("number <= 38 gg (correct; read as number <= 40 gg)"), HasSubstr("anna, 20"),
                              HasSubstr("tabella a p. 2")));
  EXPECT_THAT(list.err, HasSubstr("1 decision, 0 orphaned"));
  EXPECT_EQ(nlohmann::json::parse(run({"corrections", "--format", "json"}).out)[0]["written"], "<= 38 gg");
  EXPECT_EQ(run({"corrections", "--orphaned"}).out, "");
}

TEST_F(Correct, WithdrawnCorrectionGoesBackToWhatIsRead) {
  const std::string before = run({"export"}).out;
  ASSERT_EQ(run({"correct", "plans.db", target_, "<= 38 gg", "--why", "x"}).exit, 0);
  EXPECT_NE(run({"export"}).out, before);
  EXPECT_EQ(run({"correct", "plans.db", target_, "--withdraw", "--why", "it was right"}).exit, 0);
  EXPECT_EQ(run({"export"}).out, before);
  EXPECT_THAT(run({"corrections", "--past"}).err, HasSubstr("2 decisions"));
}

TEST_F(Correct, WhatIsUnclearIsRefusedWithAdvice) {
  EXPECT_EQ(run({"correct", "plans.db", target_, "--why", "x"}).exit, 2);
  EXPECT_EQ(run({"correct", "plans.db", "a.txt", "1", "--why", "x"}).exit, 2);
  EXPECT_EQ(run({"correct", "plans.db", target_, "1"}).exit, 2);
  const RunResult several = run({"correct", "plans.db", "a.txt/*/a.1/*/target/2024", "1", "--why", "x"});
  EXPECT_EQ(several.exit, 1);
  EXPECT_THAT(several.err, HasSubstr("2 fields of a.txt are called so"));
  EXPECT_THAT(run({"correct", "plans.db", "a.txt/*/a.1/giorni*/weight", "much", "--why", "x"}).err,
              HasSubstr("write a percentage"));
  EXPECT_EQ(run({"correct", "none.db", target_, "1", "--why", "x"}).exit, 1);
}

TEST_F(Correct, DecidedPlansAreGoldForEvaluate) {
  EXPECT_THAT(run({"export", "--format", "gold", "--out", "gold"}).err, HasSubstr("nobody has decided anything yet"));
  ASSERT_EQ(run({"accept", "plans.db", "a.txt/*/a.1/giorni*/all"}).exit, 0);
  ASSERT_EQ(run({"export", "--format", "gold", "--out", "gold"}).exit, 0);
  EXPECT_EQ(run({"evaluate", "plans", "--gold", "gold", "--min-f1", "1", "--min-exact", "1", "--max-silent", "0"}).exit,
            0);
  ASSERT_EQ(run({"correct", "plans.db", target_, "<= 38 gg", "--why", "x"}).exit, 0);
  ASSERT_EQ(run({"export", "--format", "gold", "--out", "gold", "--document", "a.txt"}).exit, 0);
  const RunResult wrong = run({"evaluate", "plans", "--gold", "gold", "--max-silent", "0", "--list", "5"});
  EXPECT_EQ(wrong.exit, 1);
  EXPECT_THAT(wrong.out, HasSubstr("measures.target.2024"));
}

TEST_F(Correct, WorkbookHasFrozenHeadersNumbersAndDates) {
  ASSERT_EQ(run({"correct", "plans.db", target_, "entro il 30/06/2024", "--why", "x"}).exit, 0);
  ASSERT_EQ(run({"correct", "plans.db", "a.txt/*/a.1/giorni*/name", "=1+1", "--why", "x"}).exit, 0);
  ASSERT_EQ(run({"export", "--format", "xlsx", "--out", "plans.xlsx", "--locale", "it"}).exit, 0);
  if (std::system("command -v python3 >/dev/null") != 0) GTEST_SKIP() << "python3 is not installed";
  write("look.py", R"py(
import re, zipfile
z = zipfile.ZipFile('plans.xlsx')
book = z.read('xl/workbook.xml').decode()
names = re.findall(r'<sheet name="([^"]+)"', book)
sheet = lambda name: z.read(f'xl/worksheets/sheet{names.index(name) + 1}.xml').decode()
assert 'about' in names and 'measure' in names and 'v_target' in names and 'page' not in names, names
for name in names: assert 'ySplit="1"' in sheet(name) and 'state="frozen"' in sheet(name), name
measure = sheet('measure')
assert '<v>45473</v>' in measure, 'the 30th of June 2024 is a date'
assert re.search(r'<c r="J\d+"><v>60</v>', measure), 'values are numbers'
assert '<f>' not in ''.join(sheet(name) for name in names), 'texts are no formulas'
assert '=1+1' in sheet('indicator')
assert 'dd/mm/yyyy' in z.read('xl/styles.xml').decode()
)py");;
  EXPECT_EQ(std::system(("cd " + path("") + " && python3 look.py").c_str()), 0);
  const std::string first = read("plans.xlsx");
  ASSERT_EQ(run({"export", "--format", "xlsx", "--out", "plans.xlsx", "--locale", "it"}).exit, 0);
  EXPECT_EQ(read("plans.xlsx"), first);
}

TEST_F(Correct, ExportsThatWriteFilesWantToKnowWhere) {
  for (const char* format : {"csv", "datapackage", "xlsx", "gold"})
    EXPECT_EQ(run({"export", "--format", format}).exit, 2);
  EXPECT_EQ(run({"export", "--format", "jsonl", "--locale", "it"}).exit, 2);
  EXPECT_EQ(run({"export", "--format", "datapackage", "--out", "package"}).exit, 0);
  EXPECT_THAT(read("package/datapackage.json"), HasSubstr("tabular-data-package"));
  EXPECT_THAT(run({"export", "--format", "datasette"}).out, HasSubstr("\"plans\": {"));
}

}  // namespace
}  // namespace spoglio::tests

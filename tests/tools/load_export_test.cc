// spoglio extract, export and load: the same plan out of each, broken lines apart.
#include <string>

#include "gmock/gmock.h"
#include "nlohmann/json.hpp"
#include "tests/tools/program.h"

namespace spoglio::tests {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

class LoadExport : public ProgramTest {
 protected:
  LoadExport() {
    write("plans/a.txt", plan_text(2024));
    write("plans/b.txt", plan_text(2030));
  }
};

TEST_F(LoadExport, ExportGivesWhatExtractPrints) {
  ASSERT_EQ(run({"ingest", "plans"}).exit, 0);
  const RunResult extracted = run({"extract", "plans/a.txt"});
  EXPECT_EQ(extracted.exit, 0);
  EXPECT_EQ(run({"export", "--format", "json", "--document", "a.txt"}).out, extracted.out);
  ASSERT_EQ(run({"export", "--format", "json", "--out", "json"}).exit, 0);
  EXPECT_EQ(read("json/a.txt.json"), extracted.out);
  const auto all = nlohmann::json::parse(run({"export"}).out);
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0], nlohmann::json::parse(extracted.out));
}

TEST_F(LoadExport, JsonLinesComeBackFromAnotherDatabase) {
  ASSERT_EQ(run({"ingest", "plans"}).exit, 0);
  const std::string lines = run({"export", "--format", "jsonl"}).out;
  write("plans.jsonl", lines);
  EXPECT_THAT(run({"load", "plans.jsonl", "--db", "other.db"}).err, HasSubstr("2 plans loaded, 0 unchanged, 0 failed"));
  EXPECT_EQ(run({"export", "--format", "jsonl", "--db", "other.db"}).out, lines);
  EXPECT_THAT(run({"load", "plans.jsonl", "--db", "other.db"}).err, HasSubstr("0 plans loaded, 2 unchanged"));
}

TEST_F(LoadExport, LoadingWhatIsThereKeepsItsPages) {
  ASSERT_EQ(run({"ingest", "plans"}).exit, 0);
  const RunResult loaded = run({"load"}, {run({"export", "--format", "jsonl"}).out});
  EXPECT_THAT(loaded.err, HasSubstr("0 plans loaded, 2 unchanged"));
  EXPECT_THAT(run({"show", "a.txt"}).out, AllOf(HasSubstr("origin      plain"), HasSubstr("1 pages")));
}

TEST_F(LoadExport, PrintedObjectsAndArraysAreRead) {
  const std::string a = run({"extract", "plans/a.txt"}).out;
  const std::string b = run({"extract", "plans/b.txt"}).out;
  EXPECT_THAT(run({"load", "-", "--db", "objects.db"}, {a + b}).err, HasSubstr("2 plans loaded"));
  EXPECT_THAT(run({"load", "--db", "array.db"}, {"[\n" + a + "," + b + "]\n"}).err, HasSubstr("2 plans loaded"));
  EXPECT_EQ(run({"export", "--db", "objects.db"}).out, run({"export", "--db", "array.db"}).out);
}

TEST_F(LoadExport, BrokenLinesAreToldByNumberAndTheOthersLoaded) {
  ASSERT_EQ(run({"ingest", "plans"}).exit, 0);
  const std::string lines = run({"export", "--format", "jsonl"}).out;
  const size_t second = lines.find('\n') + 1;
  const std::string input = "{\"schema\": \"spoglio-plan/1\", \"docu\n" + lines.substr(0, second) +
                            "{\"schema\": \"spoglio-plan/1\", \"objectives\": [\n" + lines.substr(second) +
                            "no json\n{\"schema\": \"other/7\"}\n";
  const RunResult result = run({"load", "--db", "other.db"}, {input});
  EXPECT_EQ(result.exit, 1);
  for (const int line : {1, 3, 5, 6}) {
    EXPECT_THAT(result.err, HasSubstr("standard input:" + std::to_string(line) + ": "));
  }
  EXPECT_THAT(result.err, HasSubstr("2 plans loaded, 0 unchanged, 4 failed"));
  EXPECT_EQ(run({"export", "--format", "jsonl", "--db", "other.db"}).out, lines);
}

TEST_F(LoadExport, PlanThatDoesNotHangTogetherIsToldAndThoseThatComeWithItAreLoaded) {
  nlohmann::json plan = nlohmann::json::parse(run({"extract", "plans/a.txt"}).out);
  plan["document"]["sha256"] = std::string(64, 'e');
  plan["indicators"][0]["objective"] = "o-none";
  ASSERT_EQ(run({"ingest", "plans"}).exit, 0);
  const std::string lines = run({"export", "--format", "jsonl"}).out;
  const size_t second = lines.find('\n') + 1;
  const std::string input = lines.substr(0, second) + plan.dump() + "\n" + lines.substr(second);
  const RunResult result = run({"load", "--db", "other.db"}, {input});
  EXPECT_EQ(result.exit, 1);
  EXPECT_THAT(result.err, AllOf(HasSubstr("standard input:2: "), HasSubstr("there is no objective \"o-none\""),
                                HasSubstr("2 plans loaded, 0 unchanged, 1 failed")));
  EXPECT_EQ(run({"export", "--format", "jsonl", "--db", "other.db"}).out, lines);
}

TEST_F(LoadExport, MissingFileIsToldAndTheOthersLoaded) {
  write("a.json", run({"extract", "plans/a.txt"}).out);
  const RunResult result = run({"load", "none.json", "a.json"});
  EXPECT_EQ(result.exit, 1);
  EXPECT_THAT(result.err, AllOf(HasSubstr("none.json: cannot be read"), HasSubstr("1 plan loaded")));
}

TEST_F(LoadExport, LoadedNamesStayInTheFolder) {
  nlohmann::json plan = nlohmann::json::parse(run({"extract", "plans/a.txt"}).out);
  plan["document"]["source"] = "../../evil\x1b[31m";
  ASSERT_EQ(run({"load"}, {plan.dump()}).exit, 0);
  EXPECT_EQ(run({"show"}).out.find('\x1b'), std::string::npos);
  ASSERT_EQ(run({"export", "--out", "json"}).exit, 0);
  EXPECT_NE(read("json/_.._.._evil[31m.json"), "");
}

TEST_F(LoadExport, UnknownDocumentIsToldWithAdvice) {
  ASSERT_EQ(run({"ingest", "plans"}).exit, 0);
  for (const std::vector<std::string>& command :
       {std::vector<std::string>{"tree", "zzz"}, {"show", "zzz"}, {"export", "--document", "zzz"}}) {
    const RunResult result = run(command);
    EXPECT_EQ(result.exit, 1);
    EXPECT_THAT(result.err, AllOf(HasSubstr("zzz"), HasSubstr("; ")));
  }
}

TEST_F(LoadExport, CsvWithoutAFolderIsAUsageError) { EXPECT_EQ(run({"export", "--format", "csv"}).exit, 2); }

}  // namespace
}  // namespace spoglio::tests

// spoglio ingest: order, repetition, summary and progress.
#include <filesystem>
#include <string>

#include "gmock/gmock.h"
#include "tests/tools/program.h"

namespace spoglio::tests {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

class Ingest : public ProgramTest {
 protected:
  void write_plans(int count) {
    for (int i = 0; i < count; ++i)
      write("plans/" + std::to_string(i % 3) + "/p" + std::to_string(i) + ".txt", plan_text(2000 + i));
  }
};

TEST_F(Ingest, SecondTimeChangesNothingAndSaysSo) {
  write_plans(3);
  EXPECT_THAT(run({"ingest", "plans"}).err, HasSubstr("plans.db: 3 documents stored, 0 unchanged"));
  const std::string before = run({"export"}).out;
  const RunResult again = run({"ingest", "plans"});
  EXPECT_EQ(again.exit, 0);
  EXPECT_THAT(again.err, HasSubstr("plans.db: nothing changed, 3 documents already there"));
  EXPECT_EQ(run({"export"}).out, before);
}

TEST_F(Ingest, AnyNumberOfJobsGivesTheSameExports) {
  write_plans(9);
  write("plans/letter.txt", "Nessun piano qui.\n");
  write("plans/copy.txt", plan_text(2004));
  ASSERT_EQ(run({"ingest", "plans", "--jobs", "1", "--db", "one.db"}).exit, 1);
  ASSERT_EQ(run({"ingest", "plans", "--jobs", "3", "--db", "three.db"}).exit, 1);
  for (const char* format : {"json", "jsonl"}) {
    const std::string one = run({"export", "--format", format, "--db", "one.db"}).out;
    EXPECT_GT(one.size(), 1000U);
    EXPECT_EQ(one, run({"export", "--format", format, "--db", "three.db"}).out);
  }
  ASSERT_EQ(run({"export", "--format", "csv", "--out", "one", "--db", "one.db"}).exit, 0);
  ASSERT_EQ(run({"export", "--format", "csv", "--out", "three", "--db", "three.db"}).exit, 0);
  int files = 0;
  for (const auto& file : std::filesystem::directory_iterator(path("one"))) {
    ++files;
    const std::string name = file.path().filename().string();
    EXPECT_EQ(read("one/" + name), read("three/" + name)) << name;
  }
  EXPECT_GT(files, 5);
}

TEST_F(Ingest, SameContentUnderTwoNamesIsStoredOnce) {
  write("plans/a.txt", plan_text());
  write("plans/b.txt", plan_text());
  EXPECT_THAT(run({"ingest", "plans"}).err,
              AllOf(HasSubstr("1 document stored"), HasSubstr("1 with the same content")));
  EXPECT_THAT(run({"show"}).out, AllOf(HasSubstr("a.txt"), Not(HasSubstr("b.txt"))));
}

TEST_F(Ingest, AnotherVocabularyReadsADocumentAgain) {
  write("a.txt", plan_text());
  write("words.toml", "# nothing to add yet\n");
  ASSERT_EQ(run({"ingest", "a.txt"}).exit, 0);
  EXPECT_THAT(run({"ingest", "a.txt"}).err, HasSubstr("nothing changed"));
  EXPECT_THAT(run({"ingest", "a.txt", "--vocabulary", "words.toml"}).err, HasSubstr("1 document stored"));
}

TEST_F(Ingest, AnotherWayToTakeScansReadsADocumentAgain) {
  write("a.txt", plan_text());
  ASSERT_EQ(run({"ingest", "a.txt"}).exit, 0);
  EXPECT_THAT(run({"ingest", "a.txt", "--ocr", "never"}).err, HasSubstr("1 document stored"));
  EXPECT_THAT(run({"ingest", "a.txt", "--ocr", "never"}).err, HasSubstr("nothing changed"));
  EXPECT_THAT(run({"ingest", "a.txt"}).err, HasSubstr("1 document stored"));
}

TEST_F(Ingest, StrictExitsWithThreeWhenSomethingIsFlagged) {
  write("sound.txt", plan_text());
  EXPECT_EQ(run({"ingest", "sound.txt", "--strict"}).exit, 0);
  std::string doubtful = plan_text();
  doubtful.replace(doubtful.find("<= 40 gg"), 8, "vedi nota 7 in calce");
  write("doubtful.txt", doubtful);
  EXPECT_EQ(run({"ingest", "doubtful.txt", "--db", "other.db"}).exit, 0);
  const RunResult again = run({"ingest", "doubtful.txt", "--db", "other.db", "--strict"});
  EXPECT_EQ(again.exit, 3) << again.err;
  EXPECT_THAT(again.err, HasSubstr("to look at: spoglio show"));
}

TEST_F(Ingest, QuietSaysNothingWhenAllIsWell) {
  write("a.txt", plan_text());
  const RunResult result = run({"ingest", "a.txt", "--quiet"});
  EXPECT_EQ(result.exit, 0);
  EXPECT_EQ(result.out + result.err, "");
}

TEST_F(Ingest, ProgressIsDrawnOnATerminalAlone) {
  write("a.txt", plan_text());
  EXPECT_THAT(run({"ingest", "a.txt"}).err, AllOf(Not(HasSubstr("\r")), Not(HasSubstr("\x1b"))));
  RunOptions terminal;
  terminal.terminal = true;
  const RunResult shown = run({"ingest", "a.txt", "--db", "other.db"}, terminal);
  EXPECT_EQ(shown.exit, 0);
  EXPECT_THAT(shown.err, AllOf(HasSubstr("\r0/1 documents"), HasSubstr("1 document stored")));
}

TEST_F(Ingest, DataGoesToStandardOutputAndMessagesDoNot) {
  write("a.txt", plan_text());
  EXPECT_EQ(run({"ingest", "a.txt"}).out, "");
  const RunResult shown = run({"show"});
  EXPECT_THAT(shown.out, HasSubstr("a.txt"));
  EXPECT_EQ(shown.err, "");
}

TEST_F(Ingest, WordsOfAPageAreFoundWithoutAccentsOrCase) {
  std::string text = plan_text();
  text.insert(text.find("Area Strategica"), "Qualità è ciò che rimane.\n\n");
  write("a.txt", text);
  ASSERT_EQ(run({"ingest", "a.txt"}).exit, 0);
  EXPECT_THAT(run({"search", "QUALITA cio"}).out, HasSubstr("a.txt"));
  EXPECT_THAT(run({"search", "pratiche"}).out, HasSubstr("A.1 Pratiche chiuse in tempi certi"));
  const RunResult nothing = run({"search", "\"unicorno* OR ("});
  EXPECT_EQ(nothing.exit, 0);
  EXPECT_EQ(nothing.out, "");
}

}  // namespace
}  // namespace spoglio::tests

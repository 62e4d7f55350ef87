// What the README and the help say, against what the program does.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "normalize/checks/checks.h"
#include "tests/tools/program.h"

namespace spoglio::tests {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

std::string source_file(const std::string& name) {
  std::ifstream in(std::string(SPOGLIO_SOURCE_DIR) + "/" + name);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

// The first group of every match.
std::set<std::string> matches(const std::string& text, const std::string& pattern) {
  const std::regex regex(pattern);
  std::set<std::string> out;
  for (std::sregex_iterator it(text.begin(), text.end(), regex), end; it != end; ++it) out.insert((*it)[1]);
  return out;
}

class Docs : public ProgramTest {
 protected:
  const std::string readme_ = source_file("README.md");

  std::set<std::string> subcommands() const {
    const std::string help = run({"--help"}).out;
    return matches(help.substr(help.find("Subcommands:"), help.find("Example:") - help.find("Subcommands:")),
                   "\n  ([a-z]+) ");
  }
};

TEST_F(Docs, ReadmeNamesEverySubcommand) {
  EXPECT_GE(subcommands().size(), 9U);
  for (const std::string& name : subcommands()) EXPECT_THAT(readme_, HasSubstr("`spoglio " + name));
}

TEST_F(Docs, ReadmeNamesEveryOption) {
  for (const std::string& name : subcommands()) {
    for (const std::string& option : matches(run({name, "--help"}).out, "(--[a-z-]+)")) {
      EXPECT_THAT(readme_, HasSubstr(option)) << "of spoglio " << name;
    }
  }
}

TEST_F(Docs, ReadmeNamesEveryExitCode) {
  const auto codes = matches(source_file("tools/cli/exit_code.h"), "k[A-Za-z]+ = ([0-9]+),");
  EXPECT_EQ(codes.size(), 4U);
  for (const std::string& code : codes) EXPECT_THAT(readme_, HasSubstr("\n| " + code + " |"));
}

TEST_F(Docs, ReadmeNamesEveryFailureCode) {
  const std::string names = source_file("extract/document.cc");  // of errors first, then of origins
  for (const std::string& code : matches(names.substr(0, names.find("namespace extract")), "return \"([a-z_]+)\";")) {
    if (code == "unknown") continue;
    EXPECT_THAT(readme_, HasSubstr("`" + code + "`"));
  }
  EXPECT_THAT(readme_, HasSubstr("`no_plan`"));
}

TEST_F(Docs, ReadmeNamesEveryCheckWithItsSeverity) {
  for (const normalize::CheckRule& rule : normalize::check_rules()) {
    const auto at = readme_.find("`" + std::string(rule.code) + "`");
    ASSERT_NE(at, std::string::npos) << rule.code;
    EXPECT_THAT(readme_.substr(at, readme_.find('\n', at) - at),
                HasSubstr(std::string("| ") + normalize::to_string(rule.severity) + " |"));
  }
}

TEST_F(Docs, EveryHelpHasAnExample) {
  EXPECT_THAT(run({"--help"}).out, HasSubstr("Example:\n  spoglio "));
  for (const std::string& name : subcommands()) {
    const RunResult help = run({name, "--help"});
    EXPECT_EQ(help.exit, 0);
    EXPECT_THAT(help.out, AllOf(HasSubstr("Example:\n  "), HasSubstr("spoglio " + name)));
  }
}

TEST_F(Docs, WrongCommandLinesExitWithTwo) {
  for (const std::vector<std::string>& command :
       {std::vector<std::string>{}, {"dance"}, {"extract"}, {"ingest", "x", "--jobs", "0"}, {"show", "--colour"}}) {
    const RunResult result = run(command);
    EXPECT_EQ(result.exit, 2);
    EXPECT_EQ(result.out, "");
    EXPECT_NE(result.err, "");
  }
}

TEST_F(Docs, VersionIsThatOfTheChangelog) {
  const std::string version = run({"--version"}).out;
  EXPECT_THAT(version, ::testing::StartsWith("spoglio "));
  EXPECT_THAT(source_file("CHANGELOG.md"), HasSubstr("[" + version.substr(8, version.size() - 9) + "]"));
}

TEST_F(Docs, EveryBlockOfTheReadmeRunsAsItIsPasted) {
  if (std::system("command -v sqlite3 >/dev/null") != 0) GTEST_SKIP() << "sqlite3 is not installed";
  std::filesystem::create_directories(path("build/release"));
  std::filesystem::create_symlink(SPOGLIO_PROGRAM, path("build/release/spoglio"));
  std::filesystem::create_symlink(std::string(SPOGLIO_SOURCE_DIR) + "/corpus", path("corpus"));
  std::string script = "set -e\n";
  int blocks = 0;
  const std::string fence = "\n```sh\n";
  for (auto at = readme_.find(fence); at != std::string::npos; at = readme_.find(fence, at + 1)) {
    const auto begin = at + fence.size();
    if (++blocks > 1) script += readme_.substr(begin, readme_.find("\n```", begin) + 1 - begin);  // the first builds
  }
  EXPECT_GE(blocks, 5);
  write("paste.sh", script);
  const std::string command = "cd '" + path(".") + "' && bash paste.sh >out 2>err";
  EXPECT_EQ(std::system(command.c_str()), 0) << read("out") << read("err");
  EXPECT_THAT(read("err"), Not(HasSubstr("nothing found")));
  // What the page shows of the last of them is what it prints.
  const auto shown = readme_.find("\n```\ndocument ");
  ASSERT_NE(shown, std::string::npos);
  const std::string table = readme_.substr(shown + 5, readme_.find("\nfield ", shown) - shown - 5);
  EXPECT_THAT(read("out"), HasSubstr(table));
}

TEST_F(Docs, FirstCommandOfTheReadmeRuns) {
  ASSERT_LT(readme_.find("tools/demo"), readme_.find("tools/test"));
  if (std::system("command -v sqlite3 >/dev/null") != 0) GTEST_SKIP() << "sqlite3 is not installed";
  const std::string command = std::string(SPOGLIO_SOURCE_DIR) + "/tools/demo --program " + SPOGLIO_PROGRAM + " --db " +
                              path("plans.db") + " >" + path("out") + " 2>" + path("err");
  EXPECT_EQ(std::system(command.c_str()), 0) << read("err");
  EXPECT_THAT(read("out"), AllOf(HasSubstr("What came in"), HasSubstr("over the years"), HasSubstr("What to do next")));
  EXPECT_THAT(read("err"), HasSubstr("stored"));
}

}  // namespace
}  // namespace spoglio::tests

// A database of an older Spoglio, as its user meets it.
#include <SQLiteCpp/SQLiteCpp.h>

#include <fstream>
#include <iterator>
#include <string>

#include "gmock/gmock.h"
#include "tests/tools/program.h"

namespace spoglio::tests {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

TEST_F(ProgramTest, OlderDatabaseIsBroughtUpToDateAndTheCopyIsNamed) {
  std::ifstream in(std::string(SPOGLIO_SOURCE_DIR) + "/tests/store/schema/v1.sql", std::ios::binary);
  const std::string sql{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  SQLite::Database(path("plans.db"), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec(sql);
  const RunResult first = run({"show"});
  EXPECT_EQ(first.exit, 0);
  EXPECT_THAT(first.out, HasSubstr("piano_valdorba.pdf"));
  EXPECT_THAT(first.err, AllOf(HasSubstr("brought up to date"), HasSubstr("plans.db.v1.bak")));
  EXPECT_EQ(run({"show"}).err, "");
  EXPECT_EQ(run({"show", "--db", "plans.db.v1.bak"}).out, first.out);
}

}  // namespace
}  // namespace spoglio::tests

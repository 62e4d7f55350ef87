// The exports as other programs read them. Each test needs such a program and says so where it is not there:
// LibreOffice Calc (Debian: libreoffice-calc), the reference reader of data packages (npm: datapackage, found through
// NODE_PATH), Microsoft's validator of SARIF (npm: @microsoft/sarif-multitool).
#include <fmt/format.h>
#include <gmock/gmock.h>

#include <cstdlib>
#include <iostream>
#include <string>

#include "tests/tools/program.h"

namespace spoglio::tests {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class Formats : public ProgramTest {
 protected:
  void SetUp() override {
    const std::string corpus = std::string(SPOGLIO_SOURCE_DIR) + "/corpus/";
    ASSERT_EQ(run({"ingest", corpus + "albero_valdoria_2024.txt", corpus + "individuali_acquaserena.txt", "--db",
                   "plans.db", "--quiet"})
                  .exit,
              0);
  }

  bool shell(const std::string& command) const {
    return std::system(fmt::format("cd '{}' && ({}) >said 2>&1", path("."), command).c_str()) == 0;
  }
  static std::string missing(const std::string& what) {
    const std::string reason = what + " is not here: nothing was checked";
    std::cout << reason << "\n";
    return reason;
  }
  bool spreadsheet(const std::string& file, const std::string& to) const {
    // A profile of its own: an office that is running, or was killed, is none of this test's.
    return shell(fmt::format("timeout 120 soffice --headless -env:UserInstallation=file://{} --convert-to {} {}",
                             path("profile"), to, file));
  }
};

TEST_F(Formats, WorkbookOpensInLibreOfficeWithTypedCells) {
  write("probe.csv", "a,b\n1,2\n");
  if (!spreadsheet("probe.csv", "ods") || read("said").find("convert") == std::string::npos) {
    GTEST_SKIP() << missing("LibreOffice Calc");
  }
  ASSERT_EQ(run({"export", "--format", "xlsx", "--out", "plans.xlsx", "--db", "plans.db"}).exit, 0);
  ASSERT_TRUE(spreadsheet("plans.xlsx", "fods")) << read("said");
  const std::string cells = read("plans.fods");
  const auto times = [&cells](const std::string& text) {
    int out = 0;
    for (auto at = cells.find(text); at != std::string::npos; at = cells.find(text, at + 1)) ++out;
    return out;
  };
  EXPECT_GE(times("table:name=\"v_indicator\""), 1);
  EXPECT_GE(times("office:value-type=\"date\" office:date-value=\"2024-07-31\""), 1);
  EXPECT_GE(times("office:value-type=\"float\" office:value=\"76\""), 1);
  // LibreOffice writes truth values so; there is no other formula.
  EXPECT_EQ(times("table:formula="), times("of:=TRUE()") + times("of:=FALSE()"));
}

TEST_F(Formats, DataPackageIsReadByItsReferenceReaderRowByRow) {
  if (!shell("node -e \"require('datapackage')\"")) GTEST_SKIP() << missing("the npm package datapackage");
  ASSERT_EQ(run({"export", "--format", "datapackage", "--out", "package", "--db", "plans.db"}).exit, 0);
  write("read.js", R"(
const {Package} = require('datapackage');
(async () => {
  const all = await Package.load('package/datapackage.json');
  let rows = 0;
  for (const error of all.errors) console.log(error.message);
  for (const table of all.resources) {
    rows += (await table.read()).length;
    if (await table.checkRelations() !== true) throw new Error(table.name + ': a key that refers to nothing');
  }
  console.log(all.valid ? 'valid' : 'not valid', rows);
  process.exit(all.valid ? 0 : 1);
})().catch((error) => { console.log(error.message, error.errors); process.exit(1); });
)");
  EXPECT_TRUE(shell("node read.js")) << read("said");
  EXPECT_THAT(read("said"), ::testing::MatchesRegex("valid [0-9]{3,}\n"));
}

TEST_F(Formats, SarifHoldsAgainstItsSchema) {
  if (!shell("command -v sarif-multitool")) GTEST_SKIP() << missing("sarif-multitool");
  write("check.sarif", run({"check", "--db", "plans.db", "--format", "sarif"}).out);
  EXPECT_TRUE(shell("sarif-multitool validate check.sarif --output report.sarif")) << read("said");
  EXPECT_THAT(read("said"), Not(HasSubstr(" error ")));
}

}  // namespace
}  // namespace spoglio::tests

// spoglio compare as a command.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "tests/tools/program.h"

namespace spoglio::tests {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;
using ::testing::Not;

class CompareCommand : public ProgramTest {
 protected:
  CompareCommand() {
    write("piano.txt",
          "Comune di Valdorba\n\nPiano della Performance 2024\n\n"
          "Obiettivo operativo\t1.1 Curare il verde\n\n"
          "Indicatore\tPeso\tTarget 2024\tTarget 2025\n"
          "Alberi <piantati> & curati\t60%\t>= 40\t>= 50\nPiano del verde\t40%\t31/05/2024\t30/04/2025\n");
    EXPECT_EQ(run({"ingest", "piano.txt", "--db", "p.db"}).exit, 0);
  }
};

TEST_F(CompareCommand, TextHasAColumnPerYearAndTellsTheChange) {
  const RunResult result = run({"compare", "--db", "p.db", "--indicator", "alberi"});
  EXPECT_EQ(result.exit, 0) << result.err;
  EXPECT_THAT(result.out, HasSubstr("2024        2025"));
  EXPECT_THAT(result.out, HasSubstr("2025: target raised, tighter: >= 40 to >= 50"));
  EXPECT_THAT(result.out, HasSubstr("piano.txt#1"));
}

TEST_F(CompareCommand, JsonAndCsvHaveTheSourceOfEachValue) {
  const json found = json::parse(run({"compare", "--db", "p.db", "--format", "json"}).out);
  ASSERT_EQ(found["series"].size(), 2u);
  EXPECT_EQ(found["series"][0]["years"][1]["target"]["source"], "piano.txt");
  EXPECT_EQ(found["series"][0]["years"][1]["target"]["line"], 8);
  const std::string csv = run({"compare", "--db", "p.db", "--format", "csv"}).out;
  EXPECT_THAT(csv, HasSubstr("Alberi <piantati> & curati,2025,,>= 50,>=,50"));
  EXPECT_THAT(csv, HasSubstr("target raised, tighter"));
}

TEST_F(CompareCommand, PageStandsAloneAndTakesNothingOfTheDocumentForMarkup) {
  EXPECT_EQ(run({"compare", "--db", "p.db", "--html", "years.html"}).exit, 0);
  const std::string page = read("years.html");
  EXPECT_THAT(page, HasSubstr("Alberi &lt;piantati&gt; &amp; curati"));
  EXPECT_THAT(page, HasSubstr("<svg "));
  for (const char* outside : {"http:", "https:", "src=", "href=", "<script", "@import", "url("}) {
    EXPECT_THAT(page, Not(HasSubstr(outside)));
  }
}

TEST_F(CompareCommand, NothingFoundIsSaid) {
  const RunResult result = run({"compare", "--db", "p.db", "--indicator", "fontane"});
  EXPECT_EQ(result.exit, 0);
  EXPECT_THAT(result.err, HasSubstr("nothing found"));
  EXPECT_EQ(run({"compare", "--db", "p.db", "--issuer", "Altrove"}).exit, 1);
}

}  // namespace
}  // namespace spoglio::tests

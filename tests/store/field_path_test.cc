// Paths name fields by what the document prints, so that another reading gives the same ones.
#include "store/field_path.h"

#include <gmock/gmock.h>

#include "tests/support/plans.h"

namespace spoglio::store {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

normalize::Measure target(int year) {
  normalize::Measure m;
  m.role = "target";
  m.year = year;
  return m;
}

TEST(PathPart, KeepsLettersDigitsAndPoints) {
  EXPECT_EQ(path_part("A.1.2"), "a.1.2");
  EXPECT_EQ(path_part("S1.1.1-a"), "s1.1.1-a");
  EXPECT_EQ(path_part("Città più vicina / «oggi»."), "citta-piu-vicina-oggi");
  EXPECT_EQ(path_part(""), "-");
}

TEST(PathPart, IsTheSameHoweverSpacesQuotesAndCaseArePrinted) {
  EXPECT_EQ(path_part("Tempo  MEDIO d’attesa"), path_part("tempo medio d'attesa"));
}

TEST(PathPart, CutsLongNamesAndTellsThemApart) {
  const std::string start(200, 'a');
  EXPECT_EQ(path_part(start + "b").size(), 48U);
  EXPECT_NE(path_part(start + "b"), path_part(start + "c"));
}

TEST(PathPart, TellsNamesOfOtherScriptsApart) {
  EXPECT_NE(path_part("日本"), path_part("本日"));
  EXPECT_NE(path_part("%"), "-");
}

TEST(FieldPaths, NameEveryFieldOfAPlan) {
  const normalize::Plan plan = test::full_plan();
  const FieldPaths paths(plan);
  const std::vector<std::string> all = paths.all();
  EXPECT_THAT(all, Contains("issuer"));
  EXPECT_THAT(all, Contains("servizi-ai-cittadini/a.1/budget"));
  EXPECT_THAT(all, Contains("servizi-ai-cittadini/a.1/s1.1.1-a/weight"));
  EXPECT_THAT(all, Contains("servizi-ai-cittadini/a.1/s1.1.1-a/target/2023"));
  EXPECT_THAT(all, Contains("servizi-ai-cittadini/a.1/regolamento-approvato/target/2023"));
  for (const std::string& path : all) {
    const auto place = paths.find(path);
    ASSERT_TRUE(place) << path;
    EXPECT_EQ(paths.path_of(*place), path);
  }
}

TEST(FieldPaths, OfRandomPlansAreFoundAgainAndAreAllDifferent) {
  for (std::uint32_t seed = 0; seed < 60; ++seed) {
    normalize::Plan plan = test::random_plan(seed);
    for (auto& i : plan.indicators) {
      for (auto& m : i.measures) m.role = "target";
    }
    const FieldPaths paths(plan);
    std::vector<std::string> all = paths.all();
    for (const std::string& path : all) {
      const auto place = paths.find(path);
      ASSERT_TRUE(place) << path << ", seed " << seed;
      EXPECT_EQ(paths.path_of(*place), path) << "seed " << seed;
    }
    std::sort(all.begin(), all.end());
    EXPECT_EQ(std::adjacent_find(all.begin(), all.end()), all.end()) << "seed " << seed;
  }
}

TEST(FieldPaths, DoNotChangeWhenOtherRowsComeAndGo) {
  normalize::Plan plan = test::full_plan();
  const std::vector<std::string> before = FieldPaths(plan).all();
  normalize::Indicator other;
  other.objective = "o2";
  other.name = "Sportelli aperti il sabato";
  plan.indicators.insert(plan.indicators.begin(), other);
  for (const std::string& path : before) EXPECT_TRUE(FieldPaths(plan).find(path)) << path;
}

TEST(FieldPaths, RowsOfOneNameAreToldApartAndNoneIsTakenForAnotherWhenTheirNumberChanges) {
  normalize::Plan plan = test::full_plan();
  const std::string name = "servizi-ai-cittadini/a.1/regolamento-approvato";
  EXPECT_TRUE(FieldPaths(plan).find(name + "/weight"));
  plan.indicators.push_back(plan.indicators[1]);
  EXPECT_FALSE(FieldPaths(plan).find(name + "/weight"));
  EXPECT_EQ(FieldPaths(plan).find(name + "~1of2/weight")->row, 1U);
  EXPECT_EQ(FieldPaths(plan).find(name + "~2of2/weight")->row, 2U);
  plan.indicators.push_back(plan.indicators[1]);
  EXPECT_FALSE(FieldPaths(plan).find(name + "~2of2/weight"));
}

TEST(FieldPaths, MeasuresOfOneYearAreToldApart) {
  normalize::Plan plan = test::full_plan();
  plan.indicators[1].measures = {target(2023), target(2024), target(2024)};
  const FieldPaths paths(plan);
  const std::string row = "servizi-ai-cittadini/a.1/regolamento-approvato/";
  EXPECT_EQ(paths.find(row + "target/2023")->index, 0U);
  EXPECT_EQ(paths.find(row + "target/2024~2of2")->index, 2U);
  EXPECT_FALSE(paths.find(row + "target/2024"));
}

TEST(FieldPaths, MeasureThatIsNotThereMayBeAdded) {
  const normalize::Plan plan = test::full_plan();
  const FieldPaths paths(plan);
  const auto place = paths.find("servizi-ai-cittadini/a.1/s1.1.1-a/result/2031");
  ASSERT_TRUE(place);
  EXPECT_FALSE(place->index);
  for (const char* wrong :
       {"result/231", "result/99999999999", "result/2031x", "result/", "results/2031", "target/2023~1of2"}) {
    EXPECT_FALSE(paths.find(std::string("servizi-ai-cittadini/a.1/s1.1.1-a/") + wrong)) << wrong;
  }
}

TEST(FieldPaths, PeopleMayWriteThemAsPrintedAndWithStars) {
  const normalize::Plan plan = test::full_plan();
  const FieldPaths paths(plan);
  const std::string path = "servizi-ai-cittadini/a.1/s1.1.1-a/target/2023";
  EXPECT_THAT(paths.matching(path), ElementsAre(path));
  EXPECT_THAT(paths.matching("Servizi ai Cittadini/A.1/S1.1.1-a/target/2023"), ElementsAre(path));
  EXPECT_THAT(paths.matching("*/A.1/S1*/target/2023"), ElementsAre(path));
  EXPECT_EQ(paths.matching("*/*/*/weight").size(), plan.indicators.size());
  EXPECT_THAT(paths.matching("*/*/weight"), Not(IsEmpty()));
  EXPECT_THAT(paths.matching("issuer"), ElementsAre("issuer"));
  for (const char* none : {"", "/", "*", "a/b/c/d/e/f", "*/*/*/colour", "target/2023", "~", "***/~2of3/*"}) {
    EXPECT_THAT(paths.matching(none), IsEmpty()) << none;
  }
}

}  // namespace
}  // namespace spoglio::store

// The corpus maker, run as a program, and the documents it has made.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "normalize/plan/plan.h"

namespace spoglio {
namespace {

namespace fs = std::filesystem;
using normalize::Plan;

const std::vector<std::string> kFamilies = {"cruscotto", "albero", "individuali", "bsc", "schede"};

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

class CorpusMaker : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "spoglio-corpus-XXXXXX").string();
    ASSERT_NE(mkdtemp(name.data()), nullptr);
    folder_ = name;
  }
  void TearDown() override { fs::remove_all(folder_); }

  std::string at(const std::string& name) const { return (folder_ / name).string(); }

  // The program's exit code.
  static int run(const std::string& arguments) {
    const std::string command = std::string(SPOGLIO_CORPUS_MAKER) + " " + arguments + " 2>/dev/null >/dev/null";
    const int status = std::system(command.c_str());
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

  std::string random(const std::string& family, int seed, const std::string& more = "") const {
    const std::string path = at(family + std::to_string(seed) + ".json");
    EXPECT_EQ(run("random --family " + family + " --seed " + std::to_string(seed) + " --out " + path + " " + more), 0);
    return path;
  }

  fs::path folder_;
};

TEST_F(CorpusMaker, SameSeedGivesTheSamePlanAndAnotherSeedAnother) {
  for (const std::string& family : kFamilies) {
    const std::string first = read(random(family, 4));
    EXPECT_FALSE(first.empty()) << family;
    EXPECT_EQ(first, read(random(family, 4))) << family;
    const Plan other = normalize::plan_from_json(read(random(family, 5)));
    EXPECT_NE(normalize::plan_from_json(first).indicators, other.indicators) << family;
  }
}

TEST_F(CorpusMaker, RandomPlanHasTheAskedYearIssuerAndNumberOfIndicators) {
  for (const std::string& family : kFamilies) {
    const Plan plan =
        normalize::plan_from_json(read(random(family, 9, "--indicators 40 --year 2017 --issuer 'Ente di Prova'")));
    EXPECT_EQ(plan.document.year, 2017) << family;
    EXPECT_EQ(plan.document.issuer, "Ente di Prova") << family;
    EXPECT_GE(plan.indicators.size(), 40U) << family;
    EXPECT_LE(plan.indicators.size(), 60U) << family;
  }
}

TEST_F(CorpusMaker, WeightsOfSiblingsAddUpToAHundred) {
  for (const std::string& family : {std::string("albero"), std::string("schede"), std::string("individuali")}) {
    const Plan plan = normalize::plan_from_json(read(random(family, 2, "--indicators 60")));
    std::map<std::string, std::string> sheet_of;
    for (const auto& objective : plan.objectives) sheet_of[objective.id] = objective.sheet;
    std::map<std::string, double> sums;  // individual objectives share out the whole sheet
    for (const auto& indicator : plan.indicators)
      sums[family == "individuali" ? sheet_of[indicator.objective] : indicator.objective] +=
          indicator.weight.value_or(0);
    for (const auto& [id, sum] : sums) EXPECT_NEAR(sum, 100, 1e-6) << family << " " << id;
  }
}

TEST_F(CorpusMaker, BudgetsOfChildrenAddUpToTheirParents) {
  const Plan plan = normalize::plan_from_json(read(random("bsc", 3, "--indicators 50")));
  std::map<std::string, double> children;
  for (const auto& objective : plan.objectives)
    if (objective.parent && objective.budget) children[*objective.parent] += *objective.budget;
  EXPECT_GE(children.size(), 3U);
  for (const auto& objective : plan.objectives)
    if (children.count(objective.id) > 0) {
      EXPECT_NEAR(objective.budget.value_or(-1), children[objective.id], 1e-6);
    }
}

TEST_F(CorpusMaker, EveryObjectiveStandsAfterItsParentAndEveryIndicatorHasAnObjective) {
  for (const std::string& family : kFamilies) {
    const Plan plan = normalize::plan_from_json(read(random(family, 6, "--indicators 50")));
    std::map<std::string, int> seen;
    for (const auto& objective : plan.objectives) {
      if (objective.parent) {
        EXPECT_EQ(seen.count(*objective.parent), 1U) << family << " " << objective.id;
      }
      seen[objective.id] = 1;
    }
    for (const auto& indicator : plan.indicators) {
      EXPECT_EQ(seen.count(indicator.objective), 1U) << family << " " << indicator.name;
      EXPECT_FALSE(indicator.measures.empty()) << family << " " << indicator.name;
    }
  }
}

TEST_F(CorpusMaker, TypesettingTwiceGivesTheSameBytes) {
  for (const std::string& family : kFamilies) {
    const std::string plan = random(family, 7);
    ASSERT_EQ(run("typeset " + plan + " --seed 3 --out " + at("one.pdf")), 0) << family;
    ASSERT_EQ(run("typeset " + plan + " --seed 3 --out " + at("two.pdf")), 0) << family;
    const std::string pdf = read(at("one.pdf"));
    EXPECT_THAT(pdf, testing::StartsWith("%PDF")) << family;
    EXPECT_EQ(pdf, read(at("two.pdf"))) << family;
  }
}

TEST_F(CorpusMaker, EveryLookCanBeTypeset) {
  const std::string plan = random("albero", 8);
  for (const char* look : {"--page a3 --landscape --rules none --shading off", "--page letter --rules horizontal",
                           "--density 1 --split-rows --font-size 14", "--family bsc", "--family schede",
                           "--family cruscotto --portrait --no-repeat-header --middle"})
    EXPECT_EQ(run("typeset " + plan + " --out " + at("look.pdf") + " " + look), 0) << look;
}

TEST_F(CorpusMaker, GoldIsThePlanUnderTheDocumentsName) {
  const std::string plan = random("schede", 1);
  ASSERT_EQ(run("typeset " + plan + " --out " + at("carta.pdf") + " --gold " + at("carta.gold.json")), 0);
  Plan gold = normalize::plan_from_json(read(at("carta.gold.json")));
  EXPECT_EQ(gold.document.source, "carta.pdf");
  gold.document.source = normalize::plan_from_json(read(plan)).document.source;
  EXPECT_EQ(gold, normalize::plan_from_json(read(plan)));
}

TEST_F(CorpusMaker, TextPrintsEveryNameOfTheTabbedFamilies) {
  for (const std::string& family : {std::string("bsc"), std::string("schede")}) {
    const std::string plan = random(family, 5, "--indicators 40");
    ASSERT_EQ(run("text " + plan + " --out " + at("dump.txt")), 0);
    const std::string text = read(at("dump.txt"));
    for (const auto& indicator : normalize::plan_from_json(read(plan)).indicators) {
      EXPECT_THAT(text, testing::HasSubstr(indicator.name));
      for (const auto& measure : indicator.measures) EXPECT_THAT(text, testing::HasSubstr(measure.raw));
    }
  }
}

TEST_F(CorpusMaker, OcrDamageChangesTheTextAndFlagsWhatItHides) {
  const std::string plan = random("cruscotto", 2, "--indicators 40");
  ASSERT_EQ(run("text " + plan + " --out " + at("clean.txt")), 0);
  ASSERT_EQ(run("text " + plan + " --ocr-damage 5 --out " + at("scan.txt") + " --gold " + at("scan.gold.json")), 0);
  const std::string scan = read(at("scan.txt"));
  EXPECT_NE(scan, read(at("clean.txt")));
  EXPECT_THAT(scan, testing::Not(testing::HasSubstr("≥")));
  EXPECT_THAT(read(at("scan.gold.json")), testing::HasSubstr("\"gold_certain\": false"));
  const Plan gold = normalize::plan_from_json(read(at("scan.gold.json")));
  const Plan truth = normalize::plan_from_json(read(plan));
  for (std::size_t i = 0; i < truth.indicators.size(); ++i) {
    for (std::size_t k = 0; k < truth.indicators[i].measures.size(); ++k) {
      const auto& damaged = gold.indicators[i].measures[k];
      EXPECT_EQ(damaged.value, truth.indicators[i].measures[k].value);
      if (damaged.raw != truth.indicators[i].measures[k].raw) {
        EXPECT_FALSE(gold.indicators[i].review.empty());
      }
    }
  }
}

TEST_F(CorpusMaker, BenchHasTheAskedNumberOfPages) {
  ASSERT_EQ(run("bench --pages 40 --out " + at("bench.pdf")), 0);
  // Cairo writes the page tree uncompressed.
  EXPECT_THAT(read(at("bench.pdf")), testing::HasSubstr("/Count 40"));
}

TEST_F(CorpusMaker, RefusesWhatItCannotUse) {
  EXPECT_NE(run("typeset " + at("missing.json") + " --out " + at("x.pdf")), 0);
  std::ofstream(at("bad.json")) << "{\"schema\": 3}";
  EXPECT_NE(run("typeset " + at("bad.json") + " --out " + at("x.pdf")), 0);
  EXPECT_NE(run("random --family poesia --out " + at("x.json")), 0);
  EXPECT_NE(run("typeset " + random("bsc", 1) + " --out " + at("no/such/folder.pdf")), 0);
}

std::vector<fs::path> golds() {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(fs::path(SPOGLIO_SOURCE_DIR) / "corpus"))
    if (entry.path().string().ends_with(".gold.json")) paths.push_back(entry.path());
  return paths;
}

TEST_F(CorpusMaker, EveryGoldOfTheCorpusIsAPlanWithItsDocumentBesideIt) {
  EXPECT_GE(golds().size(), 10U);
  for (const fs::path& gold : golds()) {
    const Plan plan = normalize::plan_from_json(read(gold));
    EXPECT_TRUE(fs::exists(gold.parent_path() / plan.document.source)) << gold;
    EXPECT_EQ(gold.filename().string(), fs::path(plan.document.source).stem().string() + ".gold.json");
    EXPECT_GE(plan.indicators.size(), 6U) << gold;
    EXPECT_EQ(normalize::to_json(plan) + "\n", read(gold)) << gold;
  }
}

TEST_F(CorpusMaker, TextsOfTheCorpusAreReproducedByteForByte) {
  for (const fs::path& gold : golds()) {
    const fs::path document = gold.parent_path() / normalize::plan_from_json(read(gold)).document.source;
    if (document.extension() != ".txt") continue;
    ASSERT_EQ(run("text " + gold.string() + " --out " + at("again.txt")), 0) << gold;
    EXPECT_EQ(read(at("again.txt")), read(document)) << gold;
  }
}

}  // namespace
}  // namespace spoglio

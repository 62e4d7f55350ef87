// Random documents of every layout: the program as a whole, and its gold against the pages it printed.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "extract/read.h"
#include "extract/text.h"
#include "normalize/plan/plan.h"

namespace spoglio {
namespace {

namespace fs = std::filesystem;
using normalize::Plan;

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

class CorpusLayouts : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "spoglio-layouts-XXXXXX").string();
    ASSERT_NE(mkdtemp(name.data()), nullptr);
    folder_ = name;
  }
  void TearDown() override { fs::remove_all(folder_); }

  std::string at(const std::string& name) const { return (folder_ / name).string(); }

  static int run(const std::string& arguments) {
    const std::string command = std::string(SPOGLIO_CORPUS_MAKER) + " " + arguments + " 2>/dev/null";
    const int status = std::system(command.c_str());
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

  std::vector<std::string> layouts() const {
    EXPECT_EQ(run("layouts >" + at("layouts")), 0);
    std::vector<std::string> names;
    std::ifstream in(at("layouts"));
    for (std::string line; std::getline(in, line);) names.push_back(line.substr(0, line.find('\t')));
    return names;
  }

  Plan make(const std::string& layout, int seed, const std::string& more = "") const {
    EXPECT_EQ(run("random --layout " + layout + " --seed " + std::to_string(seed) + " --pdf " + at("d.pdf") +
                  " --gold " + at("d.gold.json") + " " + more),
              0)
        << layout << " " << seed;
    return normalize::plan_from_json(read(at("d.gold.json")));
  }

  fs::path folder_;
};

// A document's letters and digits without white space, ligatures or the hyphens at the ends of lines.
std::string squeezed(const std::string& text) {
  static const std::pair<const char*, const char*> kSame[] = {
      {"ﬁ", "fi"}, {"ﬂ", "fl"}, {"-\n", ""}, {"\n", ""}, {" ", ""}};
  std::string out = text;
  for (const auto& [from, to] : kSame) {
    const std::string_view wanted(from);
    for (std::size_t i = out.find(wanted); i != std::string::npos; i = out.find(wanted, i))
      out.replace(i, wanted.size(), to);
  }
  return out;
}

// Every word of every page, in both spellings of a word broken at the end of a line.
std::string printed_words(const std::string& pdf) {
  std::string text;
  const auto reader = extract::open_document(pdf);
  while (const auto page = reader->next())
    for (const extract::Word& word : page->words) text += word.text + "\n";
  std::string plain = text;
  plain.erase(std::remove(plain.begin(), plain.end(), '\n'), plain.end());
  return squeezed(text) + " " + squeezed(plain);
}

// Broken at the end of a line, its parts may stand far from each other in reading order.
bool is_printed_broken(const std::string& words, const std::string& word) {
  for (std::size_t i = 3; i + 3 <= word.size(); ++i)
    if (words.find(word.substr(0, i) + "-") != std::string::npos && words.find(word.substr(i)) != std::string::npos)
      return true;
  return false;
}

testing::AssertionResult is_printed(const std::string& words, const std::string& text) {
  for (const std::string& word : extract::split(text, ' '))
    if (words.find(squeezed(word)) == std::string::npos && !is_printed_broken(words, squeezed(word)))
      return testing::AssertionFailure() << "'" << word << "' of '" << text << "' is not printed";
  return testing::AssertionSuccess();
}

TEST_F(CorpusLayouts, ThereAreManyAndEachHasItsName) {
  const std::vector<std::string> names = layouts();
  EXPECT_GE(names.size(), 20U);
  EXPECT_EQ(std::set<std::string>(names.begin(), names.end()).size(), names.size());
  EXPECT_THAT(names, testing::IsSupersetOf({"pira", "bsc_results", "peg", "comune_tabella", "universita", "asl", "piao",
                                            "dirigenti", "card_labels", "unruled", "horizontal", "shaded",
                                            "nested_headers", "side_by_side", "turned", "tagged", "merged", "listed"}));
}

TEST_F(CorpusLayouts, TheSameArgumentsGiveTheSameBytesAndAnotherSeedAnotherDocument) {
  for (const std::string& layout : layouts()) {
    const Plan plan = make(layout, 3);
    const std::string pdf = read(at("d.pdf"));
    const std::string gold = read(at("d.gold.json"));
    make(layout, 3);
    EXPECT_THAT(pdf, testing::StartsWith("%PDF")) << layout;
    EXPECT_EQ(pdf, read(at("d.pdf"))) << layout;
    EXPECT_EQ(gold, read(at("d.gold.json"))) << layout;
    make(layout, 4);
    EXPECT_NE(pdf, read(at("d.pdf"))) << layout;
  }
}

TEST_F(CorpusLayouts, EveryWordOfTheGoldIsPrintedInTheDocument) {
  for (const std::string& layout : layouts()) {
    const Plan plan = make(layout, 7);
    const std::string words = printed_words(at("d.pdf"));
    for (const auto& sheet : plan.sheets) EXPECT_TRUE(is_printed(words, sheet.title.value_or(""))) << layout;
    for (const auto& objective : plan.objectives) {
      EXPECT_TRUE(is_printed(words, objective.title.value_or(""))) << layout;
      EXPECT_TRUE(is_printed(words, objective.description.value_or(""))) << layout;
      for (const std::string& unit : objective.units) EXPECT_TRUE(is_printed(words, unit)) << layout;
    }
    for (const auto& indicator : plan.indicators) {
      EXPECT_TRUE(is_printed(words, indicator.name)) << layout;
      EXPECT_TRUE(is_printed(words, indicator.algorithm.value_or(""))) << layout;
      for (const std::string& unit : indicator.units) EXPECT_TRUE(is_printed(words, unit)) << layout;
      for (const auto& measure : indicator.measures) EXPECT_TRUE(is_printed(words, measure.raw)) << layout;
    }
  }
}

TEST_F(CorpusLayouts, GoldIsATreeWithAMeasureForEveryIndicator) {
  for (const std::string& layout : layouts()) {
    const Plan plan = make(layout, 2, "--indicators 25");
    if (layout == "no_plan") continue;
    EXPECT_GE(plan.indicators.size(), 25U) << layout;
    std::set<std::string> known;
    for (const auto& objective : plan.objectives) {
      EXPECT_TRUE(!objective.parent || known.count(*objective.parent) == 1) << layout << " " << objective.id;
      known.insert(objective.id);
    }
    for (const auto& indicator : plan.indicators) {
      EXPECT_EQ(known.count(indicator.objective), 1U) << layout;
      EXPECT_FALSE(indicator.measures.empty()) << layout << " " << indicator.name;
    }
  }
}

TEST_F(CorpusLayouts, ADocumentWithoutAPlanHasAnEmptyGold) {
  const Plan plan = make("no_plan", 1);
  EXPECT_TRUE(plan.objectives.empty() && plan.indicators.empty());
  EXPECT_TRUE(plan.document.title && !plan.document.period);
}

TEST_F(CorpusLayouts, MeasuresHaveTheFieldsOfTheirKind) {
  for (const std::string& layout : layouts())
    for (const auto& indicator : make(layout, 5).indicators)
      for (const auto& measure : indicator.measures) {
        if (measure.kind == "number" || measure.kind == "variation" || measure.kind == "range") {
          EXPECT_TRUE(measure.value) << measure.raw;
        }
        if (measure.kind == "range") {
          EXPECT_LT(*measure.value, measure.max.value_or(0)) << measure.raw;
        }
        if (measure.kind == "deadline") {
          EXPECT_TRUE(measure.date && measure.comparator == "<=") << measure.raw;
        }
        if (measure.kind == "number" && measure.raw.find('%') != std::string::npos) {
          EXPECT_EQ(measure.unit, "%") << measure.raw;
        }
      }
}

TEST_F(CorpusLayouts, AColumnOfUnitsGivesBareNumbersTheirUnit) {
  std::set<std::string> units;
  for (int seed = 1; seed <= 12; ++seed)
    for (const auto& indicator : make("asl", seed, "--indicators 30").indicators)
      for (const auto& measure : indicator.measures) {
        const bool bare = measure.raw.find_first_not_of("0123456789,.<>=≥≤ ") == std::string::npos;
        if (measure.kind == "number" && bare && measure.unit) units.insert(*measure.unit);
      }
  EXPECT_THAT(units, testing::IsSupersetOf({"%", "N", "gg", "EUR"}));
}

TEST_F(CorpusLayouts, IndividualWeightsAddUpToAHundredOnEverySheet) {
  for (int seed = 1; seed <= 6; ++seed) {
    const Plan plan = make("dirigenti", seed);
    std::map<std::string, std::string> sheet_of;
    std::map<std::string, double> sums;
    for (const auto& objective : plan.objectives) {
      sheet_of[objective.id] = objective.sheet;
      sums[objective.sheet] += objective.weight.value_or(0);
    }
    for (const auto& indicator : plan.indicators) sums[sheet_of[indicator.objective]] += indicator.weight.value_or(0);
    for (const auto& [sheet, sum] : sums) EXPECT_NEAR(sum, 100, 1e-6) << seed << " " << sheet;
  }
}

TEST_F(CorpusLayouts, TurnedAndTaggedDocumentsSaySo) {
  make("turned", 1);
  EXPECT_THAT(read(at("d.pdf")), testing::ContainsRegex("/Rotate (90|270)"));
  make("tagged", 1);
  EXPECT_THAT(read(at("d.pdf")), testing::HasSubstr("/Marked true"));
  EXPECT_THAT(read(at("d.pdf")), testing::HasSubstr("/S /Table"));
}

TEST_F(CorpusLayouts, AnyDrawsManyLayouts) {
  std::set<std::string> titles;
  for (int seed = 1; seed <= 8; ++seed) titles.insert(make("any", seed).document.title.value_or(""));
  EXPECT_GE(titles.size(), 4U);
}

TEST_F(CorpusLayouts, RefusesUnknownLayoutsAndAMissingPath) {
  EXPECT_NE(run("random --layout poesia --pdf " + at("x.pdf")), 0);
  EXPECT_NE(run("random --layout peg"), 0);
  EXPECT_NE(run("random --layout peg --pdf " + at("no/such/folder.pdf")), 0);
  EXPECT_NE(run("random"), 0);
}

}  // namespace
}  // namespace spoglio

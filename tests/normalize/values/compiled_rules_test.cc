// The one pass over a cell tells the same rules as asking them one by one.
#include "normalize/values/compiled_rules.h"

#include <gtest/gtest.h>

#include "normalize/values/measure.h"

namespace spoglio::normalize {
namespace {

std::vector<std::string> one_by_one(const std::string& cell) {
  std::vector<std::string> out;
  for (const MeasureRule& rule : measure_rules()) {
    if (RE2::FullMatch(cell, RE2(expand_fragments(rule.pattern)))) out.emplace_back(rule.id);
  }
  return out;
}

std::vector<std::string> in_one_pass(const std::string& cell) {
  std::vector<std::string> out;
  for (const CompiledRule* rule : CompiledRules::all().taking(cell)) out.emplace_back(rule->rule->id);
  return out;
}

TEST(CompiledRules, OnePassTellsTheRulesThatTakeEachExampleInTheirOrder) {
  for (const MeasureRule& rule : measure_rules()) {
    const std::string cell = canonical_cell(rule.example);
    const std::vector<std::string> taking = in_one_pass(cell);
    EXPECT_FALSE(taking.empty()) << cell;
    EXPECT_EQ(taking, one_by_one(cell)) << cell;
  }
}

TEST(CompiledRules, CellsThatNoRuleTakesAndBrokenEncodingTellNone) {
  for (const std::string cell : {"la relazione e pubblicata", "80 \xFF%", "80 % (1"})
    EXPECT_EQ(in_one_pass(cell), std::vector<std::string>{}) << cell;
}

TEST(CompiledRules, CapturesNameWhatTookPart) {
  const auto taking = CompiledRules::all().taking(">= 80 %");
  ASSERT_FALSE(taking.empty());
  const auto captures = taking.front()->match(">= 80 %");
  ASSERT_TRUE(captures);
  EXPECT_EQ(captures->at("num"), "80");
  EXPECT_EQ(captures->count("num2"), 0U);
}

}  // namespace
}  // namespace spoglio::normalize

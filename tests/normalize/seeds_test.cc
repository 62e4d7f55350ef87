// The documents the project starts from, against their gold. They stand beside the project, not in it.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <iostream>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "normalize/plan/plan.h"
#include "tests/support/text_plan.h"

namespace spoglio::normalize {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

const fs::path kShared = fs::path(SPOGLIO_SOURCE_DIR) / ".." / "shared";

// The text whose name starts with `number`; empty when there is none.
fs::path seed_text(const std::string& number) {
  std::error_code none;
  for (const auto& entry : fs::directory_iterator(kShared / "seeds", none)) {
    if (entry.path().filename().string().starts_with(number) && entry.path().extension() == ".txt") return entry.path();
  }
  return {};
}

std::string output_of(const std::string& command) {
  std::string out;
  FILE* pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) return out;
  std::array<char, 4096> buffer{};
  while (const size_t n = fread(buffer.data(), 1, buffer.size(), pipe)) out.append(buffer.data(), n);
  pclose(pipe);
  return out;
}

// What score.py says of the plan read from a seed.
json score(const fs::path& text) {
  fs::path gold = text;
  gold.replace_extension(".gold.json");
  const test::TempFile plan(to_json(test::read_plan_file(text.string())), ".json");
  const std::string out = output_of(fmt::format(
      "python3 '{}' '{}' '{}' --json", (kShared / "contract" / "score.py").string(), gold.string(), plan.path()));
  return json::parse(out, nullptr, false);
}

void explain(const json& result) {
  for (const auto& problem : result["problems"]) std::cout << "  " << problem.dump() << "\n";
  for (const auto& problem : result["objectives"]["problems"]) std::cout << "  " << problem.dump() << "\n";
}

class Seeds : public testing::Test {
 protected:
  // The score of a seed; skips the test when the seeds are not there.
  void read(const std::string& number) {
    const fs::path text = seed_text(number);
    if (text.empty() || !fs::exists(kShared / "contract" / "score.py")) {
      const std::string reason = fmt::format("seed {} is not at {}: nothing was compared with its gold", number,
                                             (kShared / "seeds").lexically_normal().string());
      std::cout << reason << "\n";
      GTEST_SKIP() << reason;
    }
    result_ = score(text);
    if (result_.is_discarded()) GTEST_FAIL() << "score.py gave no JSON for " << text;
  }

  void expect_whole(int indicators) {
    EXPECT_EQ(result_["exact"], indicators);
    EXPECT_EQ(result_["gold_indicators"], indicators);
    EXPECT_EQ(result_["predicted_indicators"], indicators);
    EXPECT_EQ(result_["f1"], 1.0);
    EXPECT_EQ(result_["objectives"]["correct"], result_["objectives"]["gold"]);
    EXPECT_EQ(result_["objectives"]["predicted"], result_["objectives"]["gold"]);
    EXPECT_EQ(result_["silent_errors"], 0);
    if (HasFailure()) explain(result_);
  }

  json result_;
};

TEST_F(Seeds, TreeOfSheetsIsReadWithoutAnError) {
  ASSERT_NO_FATAL_FAILURE(read("002"));
  if (!IsSkipped()) expect_whole(140);
}

TEST_F(Seeds, ScorecardsAreReadWithoutAnError) {
  ASSERT_NO_FATAL_FAILURE(read("003"));
  if (!IsSkipped()) expect_whole(206);
}

TEST_F(Seeds, CardsAreReadWithoutAnError) {
  ASSERT_NO_FATAL_FAILURE(read("004"));
  if (!IsSkipped()) expect_whole(91);
}

TEST_F(Seeds, RecognisedGridIsReadAsFarAsItCanBeAndNothingIsSilentlyWrong) {
  ASSERT_NO_FATAL_FAILURE(read("001"));
  if (IsSkipped()) return;
  EXPECT_GE(result_["f1"], 0.95);
  EXPECT_GE(result_["exact"], 24);
  EXPECT_EQ(result_["silent_errors"], 0);
  EXPECT_EQ(result_["certain"], 33);
  std::set<std::string> wrong_targets;
  for (const auto& problem : result_["problems"]) {
    const std::string field = problem["field"];
    if (field.starts_with("measures.target") || field == "(missing)") wrong_targets.insert(problem["indicator"]);
  }
  EXPECT_LE(wrong_targets.size(), 2u) << "of the 33 certain rows at least 31 must have all targets right";
  if (HasFailure()) explain(result_);
}

}  // namespace
}  // namespace spoglio::normalize

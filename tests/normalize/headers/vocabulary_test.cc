// The wording of plans: what is compiled in, and what a user's file adds.
#include "normalize/headers/vocabulary.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>

#include "extract/error.h"
#include "normalize/headers/header.h"
#include "normalize/headers/vocabulary_data.h"
#include "tests/support/tables.h"
#include "tests/support/text_plan.h"

namespace spoglio::normalize {
namespace {

// A table whose headers no standard wording names.
constexpr const char* kUnusualTable =
    "Piano della Performance 2024\n\n"
    "1.1 Reti idriche\n\n"
    "Cosa si misura\tCome si misura\tTraguardo 2024\n"
    "Metri di tubo sostituiti\tn. metri sostituiti\t>= 500\n";

Vocabulary with(const std::string& toml) {
  const test::TempFile file(toml, ".toml");
  return Vocabulary::with_file(file.path());
}

// What Error a file gives: its code and message, or no code.
struct Failure {
  std::optional<ErrorCode> code;
  std::string message;
};

Failure failure_of(const std::string& toml) {
  try {
    with(toml);
  } catch (const Error& error) {
    return {error.code(), error.what()};
  }
  return {};
}

TEST(Vocabulary, UsersFileMakesAnUnknownHeaderUnderstood) {
  for (const Indicator& guessed : test::plan_of(kUnusualTable).indicators) EXPECT_FALSE(guessed.algorithm);
  const Vocabulary vocabulary = with(
      "[columns]\n"
      "name = [\"Cosa si misura\"]\n"
      "algorithm = [\"come si misura\"]\n"
      "target = [\"TRAGUARDO\"]\n");
  const Plan plan = test::plan_of(kUnusualTable, vocabulary);
  ASSERT_EQ(test::indicators_in(plan),
            std::vector<std::string>{"Metri di tubo sostituiti | target 2024 number >= 500"});
  EXPECT_EQ(plan.indicators[0].algorithm, "n. metri sostituiti");
}

TEST(Vocabulary, UsersFileKeepsTheStandardWordings) {
  const Vocabulary vocabulary = with("[columns]\nname = [\"Cosa si misura\"]\n");
  EXPECT_EQ(read_column_header("Indicatore", vocabulary).role, "name");
  EXPECT_EQ(read_column_header("Cosa si misura", vocabulary).role, "name");
}

TEST(Vocabulary, UsersFileAddsLevels) {
  const Vocabulary vocabulary = with("[levels]\nobiettivo_operativo = [\"Scheda di lavoro\"]\n");
  const auto label = read_level_label("SCHEDA DI LAVORO", vocabulary);
  ASSERT_TRUE(label);
  EXPECT_EQ(label->level, "obiettivo_operativo");
  EXPECT_FALSE(read_level_label("SCHEDA DI LAVORO", Vocabulary::standard()));
}

TEST(Vocabulary, UsersFileAddsWords) {
  const Vocabulary vocabulary = with("[words]\nbodies = [\"Deputazione\"]\n");
  const auto& bodies = vocabulary.data().list("bodies");
  EXPECT_NE(std::find(bodies.begin(), bodies.end(), "deputazione"), bodies.end());
  EXPECT_NE(std::find(bodies.begin(), bodies.end(), "giunta"), bodies.end());
}

TEST(Vocabulary, UnknownListIsEmpty) { EXPECT_TRUE(Vocabulary::standard().data().list("no such list").empty()); }

TEST(Vocabulary, EmptyFileAddsNothing) { EXPECT_EQ(read_column_header("Indicatore", with("")).role, "name"); }

TEST(Vocabulary, BrokenTomlNamesTheLine) {
  const Failure failure = failure_of("[columns]\nname = [\"Cosa si misura\"]\ntarget = [\"Traguardo\"\n[levels\n");
  EXPECT_EQ(failure.code, ErrorCode::kInput);
  EXPECT_TRUE(failure.message.find('3') != std::string::npos || failure.message.find('4') != std::string::npos)
      << failure.message;
  EXPECT_NE(failure.message.find(".toml"), std::string::npos) << failure.message;
}

TEST(Vocabulary, WordingThatIsNoTextIsRefused) {
  EXPECT_EQ(failure_of("[columns]\nname = [3]\n").code, ErrorCode::kInput);
  EXPECT_EQ(failure_of("[columns]\nname = 3\n").code, ErrorCode::kInput);
  EXPECT_EQ(failure_of("columns = \"name\"\n").code, ErrorCode::kInput);
}

TEST(Vocabulary, UnknownKeyIsRefusedAndTheAllowedOnesAreNamed) {
  const Failure column = failure_of("[columns]\nnome = [\"Cosa si misura\"]\n");
  EXPECT_EQ(column.code, ErrorCode::kInput);
  for (const char* word : {"nome", "[columns]", "name", "algorithm", "target", "weight", "other"})
    EXPECT_NE(column.message.find(word), std::string::npos) << word << " in: " << column.message;
  const Failure level = failure_of("[levels]\nobiettivo_mensile = [\"Scheda\"]\n");
  EXPECT_EQ(level.code, ErrorCode::kInput);
  EXPECT_NE(level.message.find("obiettivo_operativo"), std::string::npos) << level.message;
  EXPECT_EQ(failure_of("[words]\nbody = [\"Deputazione\"]\n").code, ErrorCode::kInput);
}

// The text between the fences of a language in a README.
std::string fenced(const std::string& text, const std::string& fence, size_t from = 0) {
  const size_t start = text.find("```" + fence + "\n", from);
  if (start == std::string::npos) return "";
  const size_t body = start + fence.size() + 4;
  return text.substr(body, text.find("```", body) - body);
}

TEST(Vocabulary, NewLayoutOfTheReadmeIsReadByItsLinesAlone) {
  std::ifstream file(std::string(SPOGLIO_SOURCE_DIR) + "/normalize/README.md");
  std::ostringstream text;
  text << file.rdbuf();
  const std::string readme = text.str();
  const std::string toml = fenced(readme, "toml");
  const std::string table = fenced(readme, "", readme.find(toml) + toml.size() + 3);
  ASSERT_NE(table.find("Traguardo 2024"), std::string::npos) << table;
  const Plan without = test::plan_of_blocks({"Piano della Performance 2024", table});
  EXPECT_TRUE(without.indicators.empty());
  const Plan plan = test::plan_of_blocks({"Piano della Performance 2024", table}, with(toml));
  EXPECT_EQ(test::objectives_in(plan), std::vector<std::string>{"obiettivo_operativo 2.1 Curare il verde"});
  EXPECT_EQ(test::indicators_in(plan),
            std::vector<std::string>{"Alberi piantati | target 2024 number 150 | target 2025 number >= 160"});
  ASSERT_EQ(plan.indicators.size(), 1u);
  EXPECT_EQ(plan.indicators[0].weight, 100);
  EXPECT_EQ(plan.indicators[0].algorithm, "n. alberi");
  EXPECT_TRUE(plan.indicators[0].review.empty());
}

TEST(Vocabulary, MissingFileCannotBeRead) {
  try {
    Vocabulary::with_file("/nowhere/wording.toml");
    FAIL() << "no error";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::kUnreadable);
    EXPECT_NE(std::string(error.what()).find("/nowhere/wording.toml"), std::string::npos) << error.what();
  }
}

TEST(Vocabulary, DigestTellsWhichWordingsWereUsed) {
  const std::string standard = Vocabulary::standard().digest();
  EXPECT_EQ(standard.size(), 64u);
  EXPECT_EQ(standard.find_first_not_of("0123456789abcdef"), std::string::npos);
  const std::string one = with("[columns]\nname = [\"Cosa si misura\"]\n").digest();
  const std::string other = with("[columns]\nname = [\"Che si misura\"]\n").digest();
  EXPECT_NE(one, standard);
  EXPECT_NE(one, other);
  EXPECT_EQ(with("[columns]\nname = [\"Cosa si misura\"]\n").digest(), one);
}

TEST(VocabularyKey, CaseAccentsSpaceAndColonDoNotMatter) {
  EXPECT_EQ(vocabulary_key("Unità  di Misura:"), vocabulary_key("unita di misura"));
  EXPECT_EQ(vocabulary_key("OBIETTIVI / INDICATORI"), vocabulary_key("obiettivi/indicatori"));
}

}  // namespace
}  // namespace spoglio::normalize

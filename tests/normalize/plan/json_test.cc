// spoglio-plan/1: written and read back.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "extract/error.h"
#include "normalize/plan/plan.h"
#include "tests/support/plans.h"

namespace spoglio::normalize {
namespace {

// Where keys stand in a text, in the order given; -1 for one that does not come behind the one before.
std::vector<std::string> keys_out_of_order(const std::string& json, const std::vector<std::string>& keys) {
  std::vector<std::string> out;
  size_t at = 0;
  for (const auto& key : keys) {
    const size_t found = json.find("\"" + key + "\"", at);
    if (found == std::string::npos) {
      out.push_back(key);
    } else {
      at = found;
    }
  }
  return out;
}

std::string input_error_of(const std::string& json) {
  try {
    plan_from_json(json);
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::kInput) << json;
    return error.what();
  }
  return "";
}

TEST(PlanJson, EveryPlanReadsBackAsItWas) {
  for (std::uint32_t seed = 0; seed < 300; ++seed) {
    const Plan plan = test::random_plan(seed);
    ASSERT_EQ(plan_from_json(to_json(plan)), plan) << "seed " << seed;
    ASSERT_EQ(plan_from_json(to_json(plan, -1)), plan) << "seed " << seed;
  }
}

TEST(PlanJson, EveryFieldOfTheModelReadsBack) {
  const Plan plan = test::full_plan();
  EXPECT_EQ(plan_from_json(to_json(plan)), plan);
}

TEST(PlanJson, SamePlanGivesTheSameBytes) {
  const Plan plan = test::full_plan();
  EXPECT_EQ(to_json(plan), to_json(plan_from_json(to_json(plan))));
}

TEST(PlanJson, EmptyPlanHasEveryList) {
  const std::string json = to_json(Plan{}, -1);
  EXPECT_EQ(keys_out_of_order(json, {"schema", "document", "sheets", "objectives", "indicators"}),
            std::vector<std::string>{});
  EXPECT_EQ(plan_from_json(json), Plan{});
}

TEST(PlanJson, KeysStandInTheContractsOrder) {
  const std::string json = to_json(test::full_plan());
  EXPECT_EQ(
      keys_out_of_order(
          json, {"schema",     "document",   "source",     "title",    "issuer",      "year",       "period",
                 "approval",   "sheets",     "objectives", "id",       "parent",      "sheet",      "level",
                 "code",       "title",      "weight",     "units",    "description", "budget",     "perspectives",
                 "indicators", "objective",  "code",       "name",     "algorithm",   "weight",     "type",
                 "units",      "assignees",  "due",        "measures", "role",        "year",       "raw",
                 "kind",       "comparator", "value",      "unit",     "date",        "amendments", "action",
                 "body",       "number",     "date",       "review",   "field",       "reason",     "detail"}),
      std::vector<std::string>{});
  EXPECT_NE(json.find("\"spoglio-plan/1\""), std::string::npos);
}

TEST(PlanJson, NegativeIndentGivesOneLine) {
  EXPECT_EQ(to_json(test::full_plan(), -1).find('\n'), std::string::npos);
  EXPECT_NE(to_json(test::full_plan()).find('\n'), std::string::npos);
}

TEST(PlanJson, MissingValuesArePrintedAsNull) {
  Plan plan;
  plan.objectives.push_back({});
  plan.objectives[0].id = "o1";
  const std::string json = to_json(plan, -1);
  for (const char* pair : {"\"parent\":null", "\"code\":null", "\"title\":null", "\"weight\":null", "\"budget\":null"})
    EXPECT_NE(json.find(pair), std::string::npos) << pair << " in " << json;
}

TEST(PlanJson, TextStaysUtf8) {
  Plan plan;
  plan.document.title = "Qualità – \"n° 3\" €";
  const std::string json = to_json(plan);
  EXPECT_NE(json.find("Qualità – \\\"n° 3\\\" €"), std::string::npos) << json;
}

TEST(PlanJson, BrokenUtf8InATextDoesNotThrow) {
  Plan plan;
  plan.document.title = "Qualit\xe0";
  std::string json;
  EXPECT_NO_THROW(json = to_json(plan));
  EXPECT_NO_THROW(plan_from_json(json));
}

TEST(PlanJson, UnknownKeysAreIgnored) {
  Plan plan = test::full_plan();
  std::string json = to_json(plan, -1);
  json.insert(1, "\"zz_extra\":{\"a\":[1,2,{}]},");
  size_t at = json.find("\"objective\":");
  ASSERT_NE(at, std::string::npos);
  json.insert(at, "\"gold_certain\":true,");
  EXPECT_EQ(plan_from_json(json), plan);
}

TEST(PlanJson, OptionalListsMayBeLeftOut) {
  const Plan plan = plan_from_json(
      R"({"schema":"spoglio-plan/1","document":{"source":"a.txt"},"sheets":[{"id":"s1","title":null}],)"
      R"("objectives":[{"id":"o1","sheet":"s1","level":"azione"}],"indicators":[{"objective":"o1","name":"Fontane"}]})");
  ASSERT_EQ(plan.indicators.size(), 1u);
  EXPECT_EQ(plan.indicators[0].name, "Fontane");
  EXPECT_TRUE(plan.indicators[0].measures.empty());
  EXPECT_EQ(plan.document.year, std::nullopt);
}

TEST(PlanJson, BrokenJsonIsAnInputErrorThatSaysWhere) {
  for (const char* json : {"", "{", "[]", "null", "3", "\"plan\"", "{\"schema\":", "{\"schema\":\"spoglio-plan/1\",}",
                           "\xff\xfe", "{}garbage"})
    EXPECT_NE(input_error_of(json), "") << json;
}

TEST(PlanJson, AnotherSchemaIsRefused) {
  const std::string message = input_error_of(
      R"({"schema":"spoglio-plan/9","document":{"source":"a"},"sheets":[],"objectives":[],"indicators":[]})");
  EXPECT_NE(message.find("schema"), std::string::npos) << message;
  EXPECT_NE(input_error_of(R"({"document":{"source":"a"},"sheets":[],"objectives":[],"indicators":[]})"), "");
}

TEST(PlanJson, ValueOfTheWrongTypeNamesItsField) {
  const std::string head = R"({"schema":"spoglio-plan/1","document":{"source":"a.txt"},"sheets":[],)";
  const std::string weight = input_error_of(
      head + R"("objectives":[{"id":"o1","sheet":"s1","level":"azione","weight":"much"}],"indicators":[]})");
  EXPECT_NE(weight.find("weight"), std::string::npos) << weight;
  const std::string list = input_error_of(head + R"("objectives":{},"indicators":[]})");
  EXPECT_NE(list.find("objectives"), std::string::npos) << list;
  const std::string year = input_error_of(
      R"({"schema":"spoglio-plan/1","document":{"source":"a","year":"2020"},"sheets":[],"objectives":[],"indicators":[]})");
  EXPECT_NE(year.find("year"), std::string::npos) << year;
}

TEST(PlanJson, DeepNestingIsNoCrash) {
  const std::string json = std::string(200000, '[') + std::string(200000, ']');
  EXPECT_NE(input_error_of(json), "");
}

TEST(PlanJson, IssuerIsGivenInItsOneSpellingAsWell) {
  Plan plan;
  plan.document.issuer = "CCIAA DI VALCHIARA";
  plan.document.issuer_key = "Camera di commercio di Valchiara";
  const std::string json = to_json(plan);
  EXPECT_NE(json.find("\"issuer\": \"CCIAA DI VALCHIARA\""), std::string::npos) << json;
  EXPECT_NE(json.find("\"issuer_key\": \"Camera di commercio di Valchiara\""), std::string::npos) << json;
  EXPECT_EQ(plan_from_json(json), plan);
  EXPECT_EQ(to_json(Plan{}).find("issuer_key"), std::string::npos);
}

}  // namespace
}  // namespace spoglio::normalize

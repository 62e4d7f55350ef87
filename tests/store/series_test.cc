// Series in the store: kept while documents come and go, and what people decided about them.
#include <gmock/gmock.h>

#include "tests/store/folder.h"

namespace spoglio::store {
namespace {

using ::testing::ElementsAre;

class Series : public test::StoreTest {
 protected:
  static normalize::Plan plan_of_year(int year, const std::vector<std::string>& names) {
    normalize::Plan plan;
    plan.document.source = "piano" + std::to_string(year) + ".pdf";
    plan.document.issuer_key = "Comune di Valdorba";
    plan.document.year = year;
    plan.sheets = {{"s1", std::nullopt, {}}};
    normalize::Objective o;
    o.id = "o1";
    o.sheet = "s1";
    o.level = "obiettivo_operativo";
    plan.objectives = {o};
    for (const std::string& name : names) {
      normalize::Indicator i;
      i.objective = "o1";
      i.name = name;
      normalize::Measure m;
      m.role = "target";
      m.year = year;
      m.kind = "number";
      m.unit = "N";
      m.value = 5;
      m.raw = "n. 5";
      i.measures = {m};
      plan.indicators.push_back(i);
    }
    return plan;
  }

  // "year name", of the row's series.
  static std::vector<std::string> series(const Store& store, const RowRef& row) {
    std::vector<std::string> out;
    for (const SeriesRow& r : store.series_of(row)) out.push_back(std::to_string(r.year.value_or(0)) + " " + r.name);
    return out;
  }

  const std::vector<normalize::Plan> plans_{plan_of_year(2022, {"Fontane restaurate", "Siepi potate in periferia"}),
                                            plan_of_year(2023, {"Siepi potate in perifera", "Fontane restaurate"}),
                                            plan_of_year(2024, {"Fontane restaurate nell'anno"})};
};

TEST_F(Series, FollowsAnIndicatorOverTheYearsInWhateverOrderPlansCome) {
  for (const std::vector<std::size_t>& order : {std::vector<std::size_t>{0, 1, 2}, {2, 0, 1}, {1, 2, 0}}) {
    path_ = (folder_ / ("o" + std::to_string(order[0]) + ".db")).string();
    Store store = create();
    for (const std::size_t i : order) store.put(test::record_of(plans_[i]));
    EXPECT_THAT(series(store, {"piano2022.pdf", 1}),
                ElementsAre("2022 Fontane restaurate", "2023 Fontane restaurate", "2024 Fontane restaurate nell'anno"));
    EXPECT_THAT(series(store, {"piano2023.pdf", 1}),
                ElementsAre("2022 Siepi potate in periferia", "2023 Siepi potate in perifera"));
    EXPECT_EQ(ask("SELECT count(*) FROM series"), 2);
  }
}

TEST_F(Series, PersonsWordWinsAndOutlivesNewReadings) {
  Store store = create();
  for (const auto& plan : plans_) store.put(test::record_of(plan));
  store.unlink({"piano2024.pdf", 1}, "Ada", "2024-05-01T10:00:00Z", "altre fontane");
  EXPECT_THAT(series(store, {"piano2024.pdf", 1}), ElementsAre("2024 Fontane restaurate nell'anno"));
  store.link({"piano2022.pdf", 2}, {"piano2022.pdf", 1}, "Ada", "2024-05-01T11:00:00Z", "un lavoro solo");
  DocumentRecord again = test::record_of(plans_[2]);
  again.tool_version = "9.9.9";
  EXPECT_EQ(store.put(again), Put::kReplaced);
  EXPECT_THAT(series(store, {"piano2024.pdf", 1}), ElementsAre("2024 Fontane restaurate nell'anno"));
  EXPECT_THAT(series(store, {"piano2022.pdf", 1}), ::testing::Contains("2022 Siepi potate in periferia"));
  EXPECT_EQ(store.series_of({"piano2022.pdf", 2}).front().score, 1);
}

TEST_F(Series, NewestDecisionOfARowHolds) {
  Store store = create();
  for (const auto& plan : plans_) store.put(test::record_of(plan));
  store.unlink({"piano2024.pdf", 1}, "Ada", "2024-05-01T10:00:00Z", "altre fontane");
  store.link({"piano2024.pdf", 1}, {"piano2023.pdf", 2}, "Bice", "2024-06-01T10:00:00Z", "sono quelle");
  EXPECT_EQ(store.series_of({"piano2024.pdf", 1}).size(), 3u);
}

TEST_F(Series, RowsOfTwoAdministrationsAreNotLinked) {
  Store store = create();
  normalize::Plan other = plans_[1];
  other.document.issuer_key = "Comune di Altrove";
  store.put(test::record_of(plans_[0]));
  store.put(test::record_of(other));
  EXPECT_EQ(series(store, {"piano2022.pdf", 1}).size(), 1u);
  EXPECT_THROW(store.link({"piano2022.pdf", 1}, {"piano2023.pdf", 1}, "Ada", "2024-05-01T10:00:00Z", ""), Error);
  EXPECT_THROW(store.unlink({"piano2022.pdf", 9}, "Ada", "2024-05-01T10:00:00Z", ""), Error);
}

TEST_F(Series, ChecksAreStoredWithThePlanAndListedAmongTheFindings) {
  Store store = create();
  normalize::Plan plan = plans_[0];
  plan.indicators[1].measures.clear();
  store.put(test::record_of(plan));
  EXPECT_EQ(ask_text("SELECT code || ' ' || severity || ' ' || subject_text FROM v_finding"),
            "no_target warning Siepi potate in periferia");
  EXPECT_EQ(store.plan("piano2022.pdf"), plan) << "findings of the checks are no part of the plan";
}

TEST_F(Series, WhatAnotherProgramWroteInBetweenCounts) {
  Store one = create();
  Store other = Store::open(path_, Mode::kExisting);
  one.put(test::record_of(plan_of_year(2022, {"Fontane restaurate"})));
  other.put(test::record_of(plan_of_year(2023, {"Fontane restaurate", "Panchine dipinte"})));
  one.put(test::record_of(plan_of_year(2024, {"Panchine dipinte", "Fontane restaurate"})));
  EXPECT_EQ(series(one, {"piano2024.pdf", 1}).size(), 2U);
  EXPECT_EQ(series(one, {"piano2024.pdf", 2}).size(), 3U);
  one.unlink({"piano2024.pdf", 1}, "Ada", "2025-01-01T00:00:00Z", "others");
  one.put(test::record_of(plan_of_year(2025, {"Panchine dipinte"})));
  EXPECT_EQ(ask("SELECT count(DISTINCT series_id) FROM series_member"), ask("SELECT count(*) FROM series"));
  EXPECT_EQ(ask("SELECT count(*) FROM series_member"), 6);
}

TEST_F(Series, OfManyPlansOneThatComesAgainIsLinkedToWhatIsThere) {
  Store store = create();
  const auto first = test::record_of(plan_of_year(1950, {"Fontane restaurate", "Argine vecchio rifatto"}));
  store.put(first);
  for (int year = 1951; year <= 2020; ++year) store.put(test::record_of(plan_of_year(year, {"Fontane restaurate"})));
  DocumentRecord again = test::record_of(plan_of_year(1950, {"Fontane restaurate"}));
  again.sha256 = first.sha256;
  EXPECT_EQ(store.put(again), Put::kReplaced);
  EXPECT_EQ(series(store, {"piano1950.pdf", 1}).size(), 71U);
  EXPECT_EQ(ask("SELECT count(*) FROM series"), 1);
}

}  // namespace
}  // namespace spoglio::store

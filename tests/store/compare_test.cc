// Indicators over the years, out of the store.
#include "store/compare.h"

#include <gmock/gmock.h>

#include <filesystem>
#include <iostream>

#include "tests/store/folder.h"
#include "tests/support/text_plan.h"

namespace spoglio::store {
namespace {

using normalize::Measure;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

Measure target(int year, const std::string& comparator, double value, const std::string& unit = "%") {
  Measure m;
  m.role = "target";
  m.year = year;
  m.kind = "number";
  m.comparator = comparator;
  m.value = value;
  m.unit = unit;
  m.raw = comparator + std::to_string(static_cast<int>(value)) + unit;
  return m;
}

class Compare : public test::StoreTest {
 protected:
  struct Row {
    std::string name;
    double weight;
    std::vector<Measure> measures;
  };
  static normalize::Plan plan(int year, const std::vector<Row>& rows) {
    normalize::Plan plan;
    plan.document.source = "piano" + std::to_string(year) + ".pdf";
    plan.document.issuer_key = "Comune di Valdorba";
    plan.document.year = year;
    plan.sheets = {{"s1", std::nullopt, {}}};
    plan.objectives.resize(1);
    plan.objectives[0].id = "o1";
    plan.objectives[0].sheet = "s1";
    plan.objectives[0].level = "obiettivo_operativo";
    plan.objectives[0].code = "1.1";
    plan.objectives[0].title = "Curare il verde";
    for (const Row& row : rows) {
      normalize::Indicator i;
      i.objective = "o1";
      i.name = row.name;
      i.weight = row.weight;
      i.measures = row.measures;
      plan.indicators.push_back(i);
    }
    return plan;
  }

  Store filled() const {
    Store store = create();
    store.put(test::record_of(plan(2022, {{"Siepi potate", 40, {target(2022, ">=", 70), target(2023, ">=", 75)}},
                                          {"Giorni di attesa", 60, {target(2022, "<=", 30, "gg")}}})));
    store.put(test::record_of(plan(2023, {{"Siepi potate nell'anno", 50, {target(2023, ">=", 80)}},
                                          {"Alberi piantati", 50, {target(2023, ">=", 9, "N")}}})));
    store.put(test::record_of(plan(2024, {{"Giorni di attesa", 50, {target(2024, "<=", 20, "gg")}},
                                          {"Siepi potate nell'anno", 50, {target(2024, ">=", 60)}}})));
    return store;
  }

  static std::vector<std::string> changes(const ComparedSeries& s) {
    std::vector<std::string> out;
    for (const ComparedYear& y : s.years) {
      for (const std::string& c : y.changes) out.push_back(std::to_string(y.year) + " " + c);
    }
    return out;
  }
};

TEST_F(Compare, TellsWhatWasRenamedRaisedRevisedAddedAndDropped) {
  const Store store = filled();
  const Comparison found = store.compare({.issuer = "Comune di Valdorba"});
  ASSERT_EQ(found.series.size(), 3u);
  EXPECT_EQ(found.series[0].name, "Alberi piantati");
  EXPECT_THAT(changes(found.series[0]), ElementsAre("2023 added", "2024 dropped"));
  EXPECT_EQ(found.series[1].name, "Giorni di attesa");
  EXPECT_THAT(changes(found.series[1]),
              ElementsAre("2024 target lowered, tighter: <=30gg to <=20gg", "2024 weight lowered: 60 to 50"));
  EXPECT_THAT(changes(found.series[2]),
              ElementsAre("2023 target of the year revised, raised, tighter: >=75% to >=80%",
                          "2023 target raised, tighter: >=70% to >=80%", "2023 renamed from \"Siepi potate\"",
                          "2023 weight raised: 40 to 50", "2024 target lowered, looser: >=80% to >=60%"));
  EXPECT_THAT(found.series[2].rows, ElementsAre("piano2022.pdf#1", "piano2023.pdf#1", "piano2024.pdf#2"));
}

TEST_F(Compare, ShowsWhatAPersonHasPutRight) {
  Store store = filled();
  const auto correct = [&store](const std::string& document, const std::string& path, const std::string& value) {
    store.correct({.document = document,
                   .path = path,
                   .written = value,
                   .who = "anna",
                   .decided = "2026-01-02T03:04:05Z",
                   .why = "misread"});
  };
  correct("piano2022.pdf", "*/1.1/giorni di attesa/target/2022", "<= 25,5 gg");
  correct("piano2023.pdf", "*/1.1/alberi piantati/target/2023", "30/06/2023");
  const Comparison found = store.compare({.issuer = "Comune di Valdorba"});
  ASSERT_EQ(found.series.size(), 3u);
  EXPECT_EQ(found.series[0].years[0].target->measure.raw, "2023-06-30");
  EXPECT_EQ(found.series[1].years[0].target->measure.raw, "<= 25,5 gg");
  EXPECT_THAT(changes(found.series[1]),
              ElementsAre("2024 target lowered, tighter: <= 25,5 gg to <=20gg", "2024 weight lowered: 60 to 50"));
}

TEST_F(Compare, YearsObjectivesAndWordsNarrowIt) {
  const Store store = filled();
  EXPECT_EQ(store.compare({.indicator = "siepi"}).series.size(), 1u);
  EXPECT_EQ(store.compare({.objective = "1.1", .indicator = "giorni attesa"}).series.size(), 1u);
  EXPECT_EQ(store.compare({.objective = "2.1"}).series.size(), 0u);
  const Comparison found = store.compare({.issuer = "valdorba", .indicator = "siepi", .from = 2023, .to = 2023});
  ASSERT_EQ(found.series.size(), 1u);
  ASSERT_EQ(found.series[0].years.size(), 1u);
  EXPECT_EQ(found.series[0].years[0].year, 2023);
  EXPECT_EQ(found.series[0].years[0].weight, 50);
  EXPECT_EQ(found.series[0].years[0].target->source, "piano2023.pdf");
}

TEST_F(Compare, SaysWhenThereIsMoreAndWhenThereIsNoSuchAdministration) {
  const Store store = filled();
  const Comparison found = store.compare({.limit = 2});
  EXPECT_EQ(found.series.size(), 2u);
  EXPECT_TRUE(found.cut);
  EXPECT_THROW(store.compare({.issuer = "Comune di Altrove"}), Error);
  EXPECT_EQ(store.compare({.indicator = "\"OR ) NEAR("}).series.size(), 0u);
}

TEST_F(Compare, DirectionOfTheComparatorSaysWhatIsTighter) {
  EXPECT_EQ(target_change(target(2022, "<=", 30), target(2023, "<=", 20)), "lowered, tighter");
  EXPECT_EQ(target_change(target(2022, ">=", 30), target(2023, ">=", 20)), "lowered, looser");
  EXPECT_EQ(target_change(target(2022, ">=", 30), target(2023, "<=", 20)), "lowered");
  EXPECT_EQ(target_change(target(2022, ">=", 30, "N"), target(2023, ">=", 20, "%")), "");
  Measure may = target(2022, "<=", 0);
  may.kind = "deadline";
  may.date = "2022-05-31";
  Measure april = may;
  april.year = 2023;
  april.date = "2023-04-30";
  EXPECT_EQ(target_change(may, april), "earlier, tighter");
  april.date = "2023-05-31";
  EXPECT_EQ(target_change(may, april), "");
}

TEST_F(Compare, GridOfTheSeedIsFollowedFrom2017To2021) {
  const auto folder = std::filesystem::path(SPOGLIO_SOURCE_DIR) / ".." / "shared" / "seeds";
  std::string path;
  std::error_code none;
  for (const auto& entry : std::filesystem::directory_iterator(folder, none)) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with("001") && name.ends_with(".txt")) path = entry.path().string();
  }
  if (path.empty()) {
    std::cout << "seed 001 is not beside the project: nothing was compared\n";
    GTEST_SKIP() << "seed 001 is not beside the project";
  }
  Store store = create();
  store.put(test::record_of(test::read_plan_file(path)));
  std::size_t followed = 0;
  for (const ComparedSeries& series : store.compare({.from = 2017, .to = 2021}).series) {
    std::vector<int> years;
    for (const ComparedYear& y : series.years) {
      if (y.target && y.target->measure.kind == "number") years.push_back(y.year);
    }
    followed += years == std::vector<int>{2017, 2018, 2019, 2020, 2021} ? 1 : 0;
  }
  EXPECT_GE(followed, 10u);
}

}  // namespace
}  // namespace spoglio::store

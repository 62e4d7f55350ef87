// Decisions of people: laid over every view and export, kept over new readings, never lost.
#include <gmock/gmock.h>

#include "tests/store/folder.h"

namespace spoglio::store {
namespace {

using test::error_of;
using test::full_plan;
using test::record_of;
using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const std::string kRow = "servizi-ai-cittadini/a.1/s1.1.1-a/";

class Corrections : public test::StoreTest {
 protected:
  Corrections() : store_(create()) { store_.put(record_of(full_plan())); }

  static Decision decision(const std::string& path, const std::string& written = "") {
    return {"piano_valdorba.pdf", path, written, false, "anna", "2026-01-02T03:04:05Z", "the scan is smudged"};
  }
  static DocumentRecord read_again(const normalize::Plan& plan) {
    DocumentRecord record = record_of(plan);
    record.tool_version = "9.9.9";
    return record;
  }
  normalize::Measure target(int year) const {
    const normalize::Plan plan = store_.plan("piano_valdorba.pdf");
    for (const auto& m : plan.indicators[0].measures) {
      if (m.role == "target" && m.year == year) return m;
    }
    return {};
  }
  // "STATE VALUE|EXTRACTED" of the decisions that hold.
  std::vector<std::string> states() const {
    std::vector<std::string> out;
    for (const Correction& c : store_.corrections()) {
      if (c.state != "past") out.push_back(c.state + " " + c.value.value_or("-") + "|" + c.extracted.value_or("-"));
    }
    return out;
  }

  Store store_;
};

TEST_F(Corrections, ValueIsReadByTheGrammarOfItsCell) {
  const Correction c = store_.correct(decision(kRow + "target/2023", ">= 85 %"));
  EXPECT_EQ(c.value, "number >= 85 %");
  EXPECT_EQ(c.seen, "number >= 90.5 %");
  EXPECT_EQ(c.written, ">= 85 %");
  const normalize::Measure m = target(2023);
  EXPECT_EQ(m.comparator, ">=");
  EXPECT_EQ(m.value, 85);
  EXPECT_EQ(m.unit, "%");
  EXPECT_EQ(m.raw, ">= 90,50 %");  // as printed
  EXPECT_EQ(m.rule, "correction");
  EXPECT_EQ(m.confidence, 1);
}

TEST_F(Corrections, AreInEveryViewExportAndSearch) {
  store_.correct(decision(kRow + "target/2023", ">= 85 %"));
  store_.correct(decision(kRow + "name", "Velocità degli sportelli"));
  EXPECT_EQ(ask("SELECT value FROM v_target WHERE code = 'S1.1.1-a' AND year = 2023"), 85);
  EXPECT_EQ(ask_text("SELECT name FROM v_indicator WHERE code = 'S1.1.1-a'"), "Velocità degli sportelli");
  EXPECT_EQ(store_.search("velocita", 5).size(), 1U);
  EXPECT_THAT(store_.search("istanze", 5), ::testing::SizeIs(1));  // the algorithm still says so
  store_.export_csv(folder_.string());
  EXPECT_THAT(bytes_of(folder_ / "measure.csv"), HasSubstr("\">= 90,50 %\",number,>=,85,"));
  EXPECT_THAT(bytes_of(folder_ / "correction.csv"),
              HasSubstr(",anna,2026-01-02T03:04:05Z,the scan is smudged,applied,"));
  EXPECT_THAT(normalize::to_json(store_.plan("piano_valdorba.pdf")), HasSubstr("Velocità degli sportelli"));
}

TEST_F(Corrections, EveryKindOfFieldTakesAValue) {
  struct Case {
    std::string path;
    const char* written;
    const char* value;
  };
  const Case cases[] = {{"title", "Piano integrato", "Piano integrato"},
                        {"issuer", "COMUNE DI BORGOLIETO", "COMUNE DI BORGOLIETO"},
                        {"year", "2024", "2024"},
                        {"*/A.1/weight", "12,5 %", "12.5"},
                        {"*/A.1/budget", "€ 1.240.000,50", "1240000.5"},
                        {"*/A.1/units", "Ufficio Tributi; Segreteria", "Ufficio Tributi; Segreteria"},
                        {"*/A.1/description", "", "nothing"},
                        {kRow + "code", "S1.1.1-b", "S1.1.1-b"},
                        {kRow + "weight", "33", "33"},
                        {kRow + "due", "30 giugno 2023", "2023-06-30"},
                        {kRow + "assignees", "", "nothing"},
                        {kRow + "target/2024", "entro il 31/12/2024", "deadline <= 2024-12-31"},
                        {kRow + "target/2023", "", "none"}};
  for (const Case& c : cases) {
    EXPECT_EQ(store_.correct(decision(c.path, c.written)).value, c.value) << c.path;
  }
  const normalize::Plan plan = store_.plan("piano_valdorba.pdf");
  EXPECT_EQ(plan.document.issuer_key, "Comune di Borgolieto");
  EXPECT_EQ(plan.document.year, 2024);
  EXPECT_EQ(plan.objectives[1].budget, 1240000.5);
  EXPECT_EQ(plan.objectives[1].units, (std::vector<std::string>{"Ufficio Tributi", "Segreteria"}));
  EXPECT_EQ(plan.indicators[0].code, "S1.1.1-b");
  EXPECT_EQ(plan.indicators[0].due, "2023-06-30");
  EXPECT_THAT(plan.indicators[0].assignees, IsEmpty());
  EXPECT_EQ(store_.plan_as_read("piano_valdorba.pdf"), full_plan());
}

TEST_F(Corrections, ValuesThatTheFieldDoesNotTakeAreRefusedAndNothingChanges) {
  for (const auto& [path, written] :
       std::vector<std::pair<std::string, std::string>>{{kRow + "weight", "heavy"},
                                                        {kRow + "due", "soon"},
                                                        {"*/A.1/budget", "12 %%"},
                                                        {"year", "20233"},
                                                        {"year", "abcd"},
                                                        {kRow + "name", ""},
                                                        {kRow + "target/2023", "8 5 o 90 %"},
                                                        {kRow + "all", "x"}}) {
    EXPECT_THAT(error_of([&] { store_.correct(decision(path, written)); }),
                AllOf(HasSubstr("input: "), HasSubstr("write")))
        << path;
  }
  EXPECT_THAT(store_.corrections(), IsEmpty());
  EXPECT_EQ(store_.plan("piano_valdorba.pdf"), full_plan());
}

TEST_F(Corrections, TextWithDigitsIsTakenWhenItIsSaidToBeText) {
  Decision d = decision(kRow + "target/2023", "8 5 o 90 %");
  d.as_text = true;
  EXPECT_EQ(store_.correct(d).value, "text");
  EXPECT_EQ(target(2023).kind, "text");
}

TEST_F(Corrections, NeedAReasonAndAName) {
  Decision d = decision(kRow + "weight", "10");
  d.why = " ";
  EXPECT_THAT(error_of([&] { store_.correct(d); }), HasSubstr("why"));
  d = decision(kRow + "weight", "10");
  d.who.clear();
  EXPECT_THAT(error_of([&] { store_.correct(d); }), HasSubstr("who"));
}

TEST_F(Corrections, OneFieldAloneMustBeMeant) {
  EXPECT_THAT(error_of([&] { store_.correct(decision("*/*/*/weight", "10")); }),
              AllOf(HasSubstr("2 fields"), HasSubstr(kRow + "weight")));
  EXPECT_THAT(error_of([&] { store_.correct(decision("*/*/zzz/weight", "10")); }), HasSubstr("no such field"));
}

TEST_F(Corrections, OutliveANewReadingOfTheSameFile) {
  store_.correct(decision(kRow + "target/2023", ">= 85 %"));
  store_.correct(decision(kRow + "name", "Velocità degli sportelli"));
  normalize::Plan plan = full_plan();
  plan.indicators.insert(plan.indicators.begin(), plan.indicators[1]);  // rows have moved
  plan.indicators[0].name = "Sportelli aperti";
  plan.indicators[1].weight = 40;  // what is not decided is read anew
  ASSERT_EQ(store_.put(read_again(plan)), Put::kReplaced);
  const normalize::Plan now = store_.plan("piano_valdorba.pdf");
  EXPECT_EQ(now.indicators[1].name, "Velocità degli sportelli");
  EXPECT_EQ(now.indicators[1].measures[1].value, 85);
  EXPECT_EQ(now.indicators[1].weight, 40);
  EXPECT_EQ(now.indicators[0], plan.indicators[0]);
  EXPECT_EQ(store_.plan_as_read("piano_valdorba.pdf"), plan);
}

TEST_F(Corrections, SayWhenANewReadingAgrees) {
  store_.correct(decision(kRow + "target/2023", ">= 85 %"));
  EXPECT_THAT(states(), ElementsAre("applied number >= 85 %|number >= 90.5 %"));
  normalize::Plan plan = full_plan();
  plan.indicators[0].measures[1].value = 85;
  store_.put(read_again(plan));
  EXPECT_THAT(states(), ElementsAre("agrees number >= 85 %|number >= 85 %"));
}

TEST_F(Corrections, OfARowThatIsGoneAreOrphansAndComeBackWithIt) {
  store_.correct(decision(kRow + "target/2023", ">= 85 %"));
  normalize::Plan plan = full_plan();
  plan.indicators.erase(plan.indicators.begin());
  store_.put(read_again(plan));
  EXPECT_THAT(states(), ElementsAre("orphaned number >= 85 %|-"));
  EXPECT_EQ(store_.plan("piano_valdorba.pdf"), plan);
  DocumentRecord failed = test::failed_record("piano_valdorba.pdf", "damaged", "no PDF");
  failed.sha256 = record_of(full_plan()).sha256;
  store_.put(failed);
  EXPECT_THAT(states(), ElementsAre("orphaned number >= 85 %|-"));
  store_.put(read_again(full_plan()));
  EXPECT_EQ(target(2023).value, 85);
}

TEST_F(Corrections, FileThatCannotBeReadAnyMoreOrphansThem) {
  store_.correct(decision(kRow + "target/2023", ">= 85 %"));
  DocumentRecord failed = test::failed_record("piano_valdorba.pdf", "damaged", "no PDF");
  failed.sha256 = record_of(full_plan()).sha256;
  store_.put(failed);
  EXPECT_THAT(states(), ElementsAre("orphaned number >= 85 %|-"));
}

TEST_F(Corrections, LaterOneTakesThePlaceOfTheOneBeforeAndBothAreKept) {
  store_.correct(decision(kRow + "target/2023", ">= 85 %"));
  store_.correct(decision(kRow + "target/2023", ">= 80 %"));
  EXPECT_EQ(target(2023).value, 80);
  EXPECT_THAT(states(), ElementsAre("applied number >= 80 %|number >= 90.5 %"));
  EXPECT_EQ(store_.corrections().size(), 2U);
}

TEST_F(Corrections, WithdrawnOneGivesBackWhatWasRead) {
  store_.correct(decision(kRow + "target/2023", ">= 85 %"));
  store_.correct(decision(kRow + "weight", "10"));
  store_.correct(decision(kRow + "result/2030", "99 %"));
  store_.withdraw(decision("*/A.1/S1.1.1-a/target/2023"));
  EXPECT_EQ(target(2023).value, 90.5);
  store_.withdraw(decision(kRow + "weight"));
  store_.withdraw(decision(kRow + "result/2030"));
  EXPECT_EQ(store_.plan("piano_valdorba.pdf"), full_plan());
  EXPECT_EQ(store_.corrections().size(), 6U);
  EXPECT_THAT(error_of([&] { store_.withdraw(decision(kRow + "weight")); }), HasSubstr("nothing is decided"));
}

TEST_F(Corrections, MeasureThatWasOverlookedIsAdded) {
  store_.correct(decision(kRow + "result/2030", "99 %"));
  const auto measures = store_.plan("piano_valdorba.pdf").indicators[0].measures;
  ASSERT_EQ(measures.size(), full_plan().indicators[0].measures.size() + 1);
  EXPECT_EQ(measures.back().role, "result");
  EXPECT_EQ(measures.back().year, 2030);
  EXPECT_EQ(measures.back().raw, "99 %");
  EXPECT_EQ(measures.back().value, 99);
  EXPECT_EQ(store_.plan_as_read("piano_valdorba.pdf"), full_plan());
  store_.put(read_again(full_plan()));
  EXPECT_EQ(store_.plan("piano_valdorba.pdf").indicators[0].measures.size(), measures.size());
}

TEST_F(Corrections, DoubtsThatAreDecidedAreClosed) {
  EXPECT_EQ(store_.plan("piano_valdorba.pdf").indicators[0].review.size(), 2U);
  store_.correct(decision(kRow + "target/2023", ">= 85 %"));
  const auto review = store_.plan("piano_valdorba.pdf").indicators[0].review;
  ASSERT_EQ(review.size(), 1U);
  EXPECT_EQ(review[0].field, "name");
  EXPECT_EQ(ask("SELECT count(*) FROM v_finding WHERE state = 'corrected'"), 1);
  store_.accept(decision(kRow + "name"));
  EXPECT_THAT(store_.plan("piano_valdorba.pdf").indicators[0].review, IsEmpty());
  EXPECT_EQ(ask("SELECT count(*) FROM v_finding WHERE state = 'accepted'"), 1);
  EXPECT_EQ(store_.plan_as_read("piano_valdorba.pdf"), full_plan());
}

TEST_F(Corrections, AcceptedValueStaysWhenALaterReadingSaysOtherwise) {
  store_.accept(decision(kRow + "target/2023"));
  EXPECT_EQ(target(2023).confidence, 1);
  EXPECT_EQ(target(2023).rule, "compared_percent");
  normalize::Plan plan = full_plan();
  plan.indicators[0].measures[1].value = 9;
  store_.put(read_again(plan));
  EXPECT_EQ(target(2023).value, 90.5);
  EXPECT_THAT(states(), ElementsAre("applied number >= 90.5 %|number >= 9 %"));
}

TEST_F(Corrections, RowAcceptedAsAWholeIsDoubtedAgainWhenItReadsOtherwise) {
  store_.accept(decision(kRow + "all"));
  normalize::Indicator accepted = store_.plan("piano_valdorba.pdf").indicators[0];
  EXPECT_THAT(accepted.review, IsEmpty());
  EXPECT_EQ(accepted.confidence, 1);
  EXPECT_EQ(accepted.measures[1].confidence, 1);
  EXPECT_EQ(store_.plan_as_read("piano_valdorba.pdf"), full_plan());
  normalize::Plan plan = full_plan();
  plan.indicators[0].at.page = 5;
  store_.put(read_again(plan));
  EXPECT_THAT(store_.plan("piano_valdorba.pdf").indicators[0].review, IsEmpty());
  plan.indicators[0].weight = 61;
  store_.put(read_again(plan));
  EXPECT_EQ(store_.plan("piano_valdorba.pdf"), plan);
  EXPECT_THAT(states(), ElementsAre("orphaned as read|as read"));
}

TEST_F(Corrections, NothingCanBeAcceptedWhereNothingWasRead) {
  EXPECT_THAT(error_of([&] { store_.accept(decision(kRow + "result/2030")); }), HasSubstr("nothing was read there"));
}

TEST_F(Corrections, LoadingTheSamePlanAgainChangesNothing) {
  store_.correct(decision(kRow + "name", "Velocità degli sportelli"));
  EXPECT_EQ(store_.put(record_of(full_plan())), Put::kUnchanged);
  EXPECT_EQ(store_.plan("piano_valdorba.pdf").indicators[0].name, "Velocità degli sportelli");
}

TEST_F(Corrections, FieldsListWhatMayBeDecidedWithItsDoubts) {
  store_.correct(decision(kRow + "weight", "10"));
  bool seen = false;
  for (const FieldLine& line : store_.fields("piano_valdorba.pdf")) {
    if (line.path == kRow + "weight") {
      EXPECT_EQ(line.value, "10");
      seen = true;
    }
    if (line.path == kRow + "target/2023") {
      EXPECT_EQ(line.value, "number >= 90.5 %");
      EXPECT_THAT(line.doubts, ElementsAre("ocr_repair: \"290,50%\" read as \"≥ 90,50 %\""));
    } else if (line.path != kRow + "name" && line.path != "servizi-ai-cittadini/a.1/weight") {
      EXPECT_THAT(line.doubts, IsEmpty()) << line.path;
    }
  }
  EXPECT_TRUE(seen);
}

TEST_F(Corrections, OfAnyFieldOfRandomPlansCanBeMadeAndTakenBack) {
  for (std::uint32_t seed = 300; seed < 315; ++seed) {
    normalize::Plan plan = test::random_plan(seed);
    for (auto& i : plan.indicators) {
      for (std::size_t m = 0; m < i.measures.size(); ++m) i.measures[m].role = m % 2 == 0 ? "target" : "result";
    }
    const DocumentRecord record = record_of(plan);
    store_.put(record);
    const auto fields = store_.fields(record.sha256);
    std::size_t made = 0;
    for (std::size_t f = 0; f < fields.size(); f += 3) {
      Decision d = decision(fields[f].path, "7");
      d.document = record.sha256;
      if (error_of([&] { store_.correct(d); }) == "no error") ++made;
    }
    EXPECT_GT(made, 0U);
    EXPECT_EQ(store_.plan_as_read(record.sha256), plan) << "seed " << seed;
    for (const Correction& c : store_.corrections()) {
      if (c.sha256 != record.sha256 || c.state == "past") continue;
      Decision d = decision(c.path);
      d.document = record.sha256;
      store_.withdraw(d);
    }
    EXPECT_EQ(store_.plan(record.sha256), plan) << "seed " << seed;
  }
  EXPECT_EQ(ask("SELECT count(*) FROM pragma_foreign_key_check"), 0);
}

}  // namespace
}  // namespace spoglio::store

// Totals, the list of documents, and finding one by name or digest.
#include <gmock/gmock.h>

#include "tests/store/folder.h"

namespace spoglio::store {
namespace {

using normalize::Plan;
using test::error_of;
using test::full_plan;
using test::record_of;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

class Read : public test::StoreTest {
 protected:
  Read() : store_(create()) {}

  void put(const std::string& source, const std::optional<std::string>& issuer, std::optional<int> year,
           const std::string& sha256 = "") {
    Plan plan = full_plan();
    plan.document.source = source;
    plan.document.issuer = issuer;
    plan.document.year = year;
    DocumentRecord record = record_of(plan);
    if (!sha256.empty()) record.sha256 = sha256;
    store_.put(record);
  }

  Store store_;
};

TEST_F(Read, CountsEveryTable) {
  store_.put(record_of(full_plan()));
  store_.put(test::failed_record("rotto.pdf", "damaged", "no PDF"));
  const Counts c = store_.counts();
  EXPECT_EQ(c.documents, 2);
  EXPECT_EQ(c.failed, 1);
  EXPECT_EQ(c.pages, 2);
  EXPECT_EQ(c.objectives, 2);
  EXPECT_EQ(c.indicators, 2);
  EXPECT_EQ(c.measures, 4);
  EXPECT_EQ(c.amendments, 2);
  EXPECT_EQ(c.findings, 5);
}

TEST_F(Read, DocumentsComeByIssuerYearAndNameAndFailuresLast) {
  put("d.pdf", std::nullopt, 2020);
  put("c.pdf", "Unione", 2023);
  put("b.pdf", "Comune", std::nullopt);
  put("a2.pdf", "Comune", 2021);
  put("a1.pdf", "Comune", 2021);
  store_.put(test::failed_record("a.pdf", "damaged", "no PDF"));
  std::vector<std::string> names;
  for (const DocumentSummary& d : store_.documents()) names.push_back(d.source);
  EXPECT_THAT(names, ElementsAre("a1.pdf", "a2.pdf", "b.pdf", "c.pdf", "d.pdf", "a.pdf"));
  names.clear();
  store_.for_each_plan([&](const Plan& plan) { names.push_back(plan.document.source); });
  EXPECT_THAT(names, ElementsAre("a1.pdf", "a2.pdf", "b.pdf", "c.pdf", "d.pdf"));
}

TEST_F(Read, SummaryTellsWhatADocumentHolds) {
  const DocumentRecord record = record_of(full_plan());
  store_.put(record);
  const DocumentSummary d = store_.documents().at(0);
  EXPECT_EQ(d.source, record.source);
  EXPECT_EQ(d.sha256, record.sha256);
  EXPECT_EQ(d.path, record.path);
  EXPECT_EQ(d.origin, "text_layer");
  EXPECT_EQ(d.title, "Piano della performance 2023 – 2025");
  EXPECT_EQ(d.issuer, "Unione della Valdorba");
  EXPECT_EQ(d.year, 2023);
  EXPECT_EQ(d.pages, 2);
  EXPECT_EQ(d.objectives, 2);
  EXPECT_EQ(d.indicators, 2);
  EXPECT_EQ(d.flagged, 1);
  EXPECT_FALSE(d.failure);
}

TEST_F(Read, PlanIsFoundByNameDigestOrItsBeginning) {
  const std::string digest = "abcd" + std::string(60, '1');
  put("a.pdf", "Comune", 2020, digest);
  put("b.pdf", "Comune", 2020, "abce" + std::string(60, '1'));
  for (const std::string& name : {std::string("a.pdf"), digest, std::string("abcd"), std::string("ABCD11")}) {
    EXPECT_EQ(store_.plan(name).document.source, "a.pdf") << name;
  }
}

TEST_F(Read, NameOfNoneOrSeveralDocumentsIsAnInputError) {
  put("piano.pdf", "Comune", 2020, "abcd1" + std::string(59, '1'));
  put("piano.pdf", "Comune", 2021, "abcd2" + std::string(59, '1'));
  EXPECT_THAT(error_of([&] { store_.plan("piano.pdf"); }), HasSubstr("input: piano.pdf: names 2 documents"));
  EXPECT_THAT(error_of([&] { store_.plan("abcd"); }), HasSubstr("names 2 documents"));
  EXPECT_THAT(error_of([&] { store_.plan("abc"); }), HasSubstr("has no document of this name"));
  EXPECT_THAT(error_of([&] { store_.plan("abcd3"); }), HasSubstr("input: abcd3"));
  EXPECT_THAT(error_of([&] { store_.plan(""); }), HasSubstr("has no document"));
  EXPECT_EQ(store_.plan("abcd2").document.year, 2021);
}

TEST_F(Read, DocumentThatWasReadIsPreferredToAFailureOfTheSameName) {
  put("piano.pdf", "Comune", 2020, std::string(64, '1'));
  store_.put(test::failed_record("piano.pdf", "damaged", "no PDF"));
  EXPECT_EQ(store_.plan("piano.pdf").document.year, 2020);
}

TEST_F(Read, PlansMayBeReadWhileVisitingThemAll) {
  put("a.pdf", "Comune", 2020);
  put("b.pdf", "Comune", 2021);
  int visited = 0;
  store_.for_each_plan([&](const Plan& plan) {
    EXPECT_EQ(store_.plan(plan.document.source), plan);
    ++visited;
  });
  EXPECT_EQ(visited, 2);
}

TEST_F(Read, VisitorThatThrowsLeavesTheStoreUsable) {
  put("a.pdf", "Comune", 2020);
  EXPECT_THROW(store_.for_each_plan([](const Plan&) { throw std::runtime_error("stop"); }), std::runtime_error);
  put("b.pdf", "Comune", 2021);
  EXPECT_EQ(store_.counts().documents, 2);
}

}  // namespace
}  // namespace spoglio::store

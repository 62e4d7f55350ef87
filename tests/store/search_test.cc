// Full text: what is found, in which form, and that no input can break it.
#include <gmock/gmock.h>

#include <random>

#include "tests/store/folder.h"

namespace spoglio::store {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

class Search : public test::StoreTest {
 protected:
  Search() : store_(create()) { store_.put(test::record_of(test::full_plan())); }

  std::vector<std::string> kinds(const std::string& text, int limit = 10) {
    std::vector<std::string> out;
    for (const SearchHit& hit : store_.search(text, limit)) out.push_back(hit.kind);
    return out;
  }

  Store store_;
};

TEST_F(Search, CaseAndAccentsAreIgnored) {
  for (const char* text : {"citta", "CITTÀ", "città", "Citta\u0300"}) EXPECT_THAT(kinds(text), SizeIs(1)) << text;
  EXPECT_THAT(kinds("PERCHE semplificare"), ::testing::ElementsAre("page"));
}

TEST_F(Search, HitTellsWhereItStands) {
  const auto hits = store_.search("tempo medio", 10);
  ASSERT_THAT(hits, SizeIs(1));
  EXPECT_EQ(hits[0].kind, "indicator");
  EXPECT_EQ(hits[0].source, "piano_valdorba.pdf");
  EXPECT_EQ(hits[0].year, 2023);
  EXPECT_EQ(hits[0].path, "A Città più vicina › A.1 Semplificare l'accesso ai servizi");
  EXPECT_EQ(hits[0].text, "«Tempo» «medio» di risposta alle istanze");
  EXPECT_EQ(hits[0].page, 2);
  EXPECT_EQ(hits[0].line, 0);
}

TEST_F(Search, AlgorithmsCodesTitlesAndPagesAreSearched) {
  EXPECT_THAT(kinds("istanze evase"), ::testing::ElementsAre("indicator"));
  EXPECT_THAT(kinds("S1.1.1-a"), ::testing::ElementsAre("indicator"));
  EXPECT_THAT(kinds("accesso ai servizi"), ::testing::ElementsAre("objective"));
  EXPECT_THAT(kinds("semplificare"), ::testing::UnorderedElementsAre("objective", "page"));
  const auto hits = store_.search("unione", 10);
  ASSERT_THAT(hits, SizeIs(1));
  EXPECT_EQ(hits[0].text, "«Unione» della Valdorba Piano della performance");
  EXPECT_EQ(hits[0].page, 1);
}

TEST_F(Search, LastWordMayBeABeginningAndTheOthersNot) {
  EXPECT_THAT(kinds("tempo med"), SizeIs(1));
  EXPECT_THAT(kinds("tem"), SizeIs(1));
  EXPECT_THAT(kinds("te"), IsEmpty());
  EXPECT_THAT(kinds("tem medio"), IsEmpty());
}

TEST_F(Search, WholeWordsComeBeforeBeginnings) {
  normalize::Plan plan = test::random_plan(1);
  plan.indicators.resize(2);
  plan.indicators[0].name = "Contorni del bosco ricalcati";
  plan.indicators[1].name = "Contor approvato dalla Giunta entro i termini di legge e pubblicato";
  store_.put(test::record_of(plan));
  ASSERT_THAT(store_.search("contor", 1), SizeIs(1));
  EXPECT_THAT(store_.search("contor", 1)[0].text, ::testing::StartsWith("«Contor»"));
  EXPECT_THAT(store_.search("contor", 5), SizeIs(2));
}

TEST_F(Search, AllWordsMustOccur) { EXPECT_THAT(kinds("tempo inesistente"), IsEmpty()); }

TEST_F(Search, BestHitsComeFirstAndNoMoreThanAskedFor) {
  for (std::uint32_t n = 0; n < 5; ++n) {
    normalize::Plan plan = test::random_plan(n);
    plan.indicators.resize(1);
    plan.indicators[0] = {};
    plan.indicators[0].name =
        n == 3 ? "risposta" : "una risposta fra le tante parole di un nome assai lungo " + std::to_string(n);
    store_.put(test::record_of(plan));
  }
  EXPECT_THAT(kinds("risposta", 3), SizeIs(3));
  EXPECT_EQ(store_.search("risposta", 3)[0].text, "«risposta»");
  EXPECT_THAT(kinds("risposta", 0), IsEmpty());
  EXPECT_THAT(kinds("risposta", -1), IsEmpty());
}

TEST_F(Search, PageOfATextInputHasNoNumber) {
  DocumentRecord record = test::record_of(test::full_plan());
  record.sha256 = "other";
  record.origin = "plain";
  record.pages = {{1, "parola unica"}};
  store_.put(record);
  const auto hits = store_.search("unica", 10);
  ASSERT_THAT(hits, SizeIs(1));
  EXPECT_EQ(hits[0].page, 0);
}

TEST_F(Search, QuerySyntaxIsOnlyText) {
  for (const char* text : {"\"",
                           "*",
                           "AND",
                           "OR",
                           "NOT",
                           "NEAR(",
                           "NEAR(a b, 2)",
                           "(",
                           ")",
                           "name:",
                           "name : tempo",
                           "^tempo",
                           "a -b",
                           "\"\"\"",
                           "+",
                           "{name}",
                           "'; DROP TABLE document; --",
                           "%",
                           "_",
                           "≥",
                           "« »",
                           "\\",
                           "\xff\xfe",
                           " ",
                           "",
                           "\t\n"}) {
    EXPECT_NO_THROW(store_.search(text, 10)) << text;
  }
  EXPECT_THAT(kinds("\"tempo\" medio*"), SizeIs(1));
  EXPECT_THAT(kinds("(tempo) ≥ medio"), SizeIs(1));
  EXPECT_NO_THROW(store_.search(std::string("a\0b", 3), 10));
  std::string pasted;
  for (int n = 0; n < 20'000; ++n) pasted += "parola ";
  EXPECT_NO_THROW(store_.search(pasted, 10));
  EXPECT_EQ(store_.counts().documents, 1);
}

TEST_F(Search, NoBytesCanBreakIt) {
  std::mt19937 random(11);
  for (int n = 0; n < 500; ++n) {
    std::string text;
    for (auto length = random() % 12; length > 0; --length) text += static_cast<char>(random() % 256);
    ASSERT_NO_THROW(store_.search(text, 5)) << "round " << n;
  }
}

}  // namespace
}  // namespace spoglio::store

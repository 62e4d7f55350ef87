// Words that recognition was not sure of are told at the field they stand in.
#include "normalize/ocr/doubts.h"
#include "tests/support/recognised.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace spoglio::normalize {
namespace {

using test::doubts_of;
using test::flags_of;
using test::kRecognisedRow;
using test::recognised_word;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

Plan plan_with_row() {
  Indicator indicator;
  indicator.name = "Pratiche concluse";
  indicator.at = kRecognisedRow;
  Measure m;
  m.role = "target";
  m.year = 2024;
  m.raw = "85%";
  m.at = {1, 0, extract::Box{300, 100, 330, 112}};
  indicator.measures.push_back(m);
  Plan plan;
  plan.indicators.push_back(indicator);
  return plan;
}

std::vector<std::string> flagged(const std::vector<extract::Word>& words) {
  const OcrDoubts doubts = doubts_of(words);
  Plan plan = plan_with_row();
  doubts.flag(plan, WordSet());
  return flags_of(plan);
}

TEST(OcrDoubts, AFigureIsToldAtItsMeasure) {
  EXPECT_THAT(flagged({recognised_word("85%", 0.6, {302, 101, 320, 111})}),
              ElementsAre("measures.target.2024 low_confidence"));
}

TEST(OcrDoubts, AWordIsToldAtTheNameThatHoldsIt) {
  EXPECT_THAT(flagged({recognised_word("concluse", 0.5, {90, 101, 130, 111})}), ElementsAre("name low_confidence"));
}

TEST(OcrDoubts, SureWordsOtherRowsAndOtherPagesAreNotTold) {
  EXPECT_THAT(flagged({recognised_word("85%", 0.95, {302, 101, 320, 111})}), IsEmpty());
  EXPECT_THAT(flagged({recognised_word("85%", 0.3, {302, 301, 320, 311})}), IsEmpty());
}

// A page on which most words are weak, below the row.
std::vector<extract::Word> weak_words(std::vector<extract::Word> words) {
  for (int i = 0; i < 20; ++i) words.push_back(recognised_word("parola", 0.6, {50, 700, 80, 710}));
  return words;
}

TEST(OcrDoubts, WhereManyWordsAreWeakAWordHasToBeSurer) {
  const extract::Word figure = recognised_word("85%", 0.91, {302, 101, 320, 111});
  EXPECT_THAT(flagged({figure}), IsEmpty());
  EXPECT_THAT(flagged(weak_words({figure})), ElementsAre("measures.target.2024 low_confidence"));
}

TEST(OcrDoubts, AWordThatTheDocumentPrintsAgainAndAgainIsBelieved) {
  const auto reviews = [](const std::string& text) {
    WordSet words;
    words.add(text);
    const OcrDoubts doubts = doubts_of({recognised_word("concluse", 0.8, {90, 101, 130, 111})});
    Plan plan = plan_with_row();
    doubts.flag(plan, words);
    return plan.indicators[0].review.size();
  };
  EXPECT_EQ(reviews("Pratiche concluse"), 1U);
  EXPECT_EQ(reviews("Pratiche concluse\nIstanze concluse\nGare concluse"), 0U);
}

TEST(OcrDoubts, AFigureThatLostItsCommaIsReadByItsWidth) {
  extract::Page page;
  for (const double y : {101.0, 201.0, 301.0, 401.0, 501.0})
    page.words.push_back(recognised_word("40", 0.96, {300, y, 309.9, y + 10}));
  page.words.push_back(recognised_word("86", 0.96, {302, 101, 314.5, 111}));
  OcrDoubts doubts;
  doubts.read(page);
  Plan plan = plan_with_row();
  Measure& m = plan.indicators[0].measures[0];
  m.raw = "≥ 86";
  m.kind = "number";
  m.value = 86;
  doubts.flag(plan, WordSet());
  EXPECT_EQ(m.value, 8.6);
  EXPECT_EQ(m.comparator, ">=");
  EXPECT_EQ(m.raw, "≥ 86");
  ASSERT_EQ(plan.indicators[0].review.size(), 1U);
  EXPECT_EQ(plan.indicators[0].review[0].reason, "ocr_repair");
}

TEST(OcrDoubts, ADoubtfulCodeOfAnObjectiveIsToldAtItsIndicators) {
  const OcrDoubts doubts = doubts_of({recognised_word("1.2", 0.7, {50, 80, 60, 90})});
  Plan plan = plan_with_row();
  Objective objective;
  objective.id = "o1";
  objective.code = "1.2";
  objective.at = {1, 0, extract::Box{50, 80, 400, 90}};
  plan.objectives.push_back(objective);
  plan.indicators[0].objective = "o1";
  doubts.flag(plan, WordSet());
  ASSERT_EQ(plan.indicators[0].review.size(), 1U);
  EXPECT_EQ(plan.indicators[0].review[0].field, "objective");
  EXPECT_EQ(plan.objectives[0].review[0].field, "code");
}

TEST(OcrDoubts, AnActThatWasMendedIsToldAtTheAmendment) {
  OcrDoubts doubts = doubts_of({recognised_word("parola", 0.96, {50, 700, 80, 710})});
  doubts.add(1, {{{350, 100, 400, 112}, "Aggiomato in sede di rolling", "Aggiornato in sede di rolling"}});
  Plan plan = plan_with_row();
  plan.indicators[0].amendments = {{"aggiornato", {}}};
  doubts.flag(plan, WordSet());
  EXPECT_THAT(flags_of(plan), ElementsAre("amendments ocr_repair"));
}

}  // namespace
}  // namespace spoglio::normalize

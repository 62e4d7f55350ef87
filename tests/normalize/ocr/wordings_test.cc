// Words of measures that recognition damaged.
#include "normalize/ocr/wordings.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/recognised.h"

namespace spoglio::normalize {
namespace {

using test::kRecognisedRow;
using test::read_target;
using test::recognised_page;

// The measure that a recognised row of this name and target is given.
Measure repaired(const std::string& raw, const std::string& name = "Pareri resi") {
  const OcrDoubts doubts = recognised_page();
  Indicator row;
  row.name = name;
  row.at = kRecognisedRow;
  row.measures = {read_target(raw)};
  Plan plan;
  plan.indicators = {row};
  repair_wordings(plan, doubts);
  const Indicator& out = plan.indicators[0];
  EXPECT_EQ(out.review.empty(), !out.measures[0].rule.ends_with("+ocr")) << raw;
  return out.measures[0];
}

TEST(RepairWordings, WordsNearToThoseOfMeasuresAreThese) {
  EXPECT_EQ(repaired("Amno di 1ilevazione").kind, "baseline_year");
  EXPECT_EQ(repaired("maggiore o aguale a 7,3").value, 7.3);
  EXPECT_EQ(repaired("nan inferiore a 40").comparator, ">=");
  EXPECT_EQ(repaired("ua 75 e 80").max, 80);
  EXPECT_EQ(repaired("enuo d 30/09/2024").date, "2024-09-30");
}

TEST(RepairWordings, OtherWordsStayText) {
  EXPECT_EQ(repaired("come da cronoprogramma").kind, "text");
  EXPECT_EQ(repaired("relazione 3").kind, "text");
}

TEST(RepairWordings, AValueOverItsScaleLostACommaOrHoldsASign) {
  EXPECT_EQ(repaired("≥ 85", "Gradimento (scala da 1 a 10)").value, 8.5);
  EXPECT_EQ(repaired("28,5", "Gradimento (scala da 1 a 10)").comparator, ">=");
  EXPECT_EQ(repaired("≥ 85").value, 85);
  EXPECT_EQ(repaired("7", "Gradimento (scala da 1 a 10)").value, 7);
}

TEST(RepairWordings, LettersBehindATimeAreDays) {
  EXPECT_EQ(repaired("64 pg", "Tempi di risposta").unit, "gg");
  EXPECT_EQ(repaired("63 ay", "Giorni medi per pratica").value, 63);
  EXPECT_EQ(repaired("63 ay").kind, "text");
}

TEST(RepairWordings, WhatIsCountedInAWordThatNobodyKnowsMayBeDays) {
  EXPECT_EQ(repaired("<= 81 gioni").unit, "gg");
  EXPECT_EQ(repaired("massimo 59 qmorni").unit, "gg");
  EXPECT_EQ(repaired("3 relazioni").unit, std::nullopt);
}

TEST(RepairWordings, ReferencesOfKnownWordsAreRead) {
  EXPECT_EQ(repaired("> modia cluster").kind, "reference");
  EXPECT_EQ(repaired("entro 28 ag chiusura periodo").value, 28);
}

TEST(RepairWordings, FiguresBehindATimeAreDaysWhereNoneIsThatLong) {
  EXPECT_EQ(repaired("≤ 32 09", "Tempo medio di rilascio").value, 32);
  EXPECT_EQ(repaired("<= 7588", "Giorni medi per pratica").value, 75);
  EXPECT_EQ(repaired("≤ 1200", "Tempo medio di rilascio").value, 1200);
  EXPECT_EQ(repaired("≥ 7588").value, 7588);
}

}  // namespace
}  // namespace spoglio::normalize

// Words of measures that recognition damaged.
#include "normalize/ocr/wordings.h"

#include <gtest/gtest.h>

#include <string>

#include "normalize/values/measure.h"

namespace spoglio::normalize {
namespace {

// The measure that a recognised row of this name and target is given.
Measure repaired(const std::string& raw, const std::string& name = "Pareri resi") {
  extract::Page page;
  extract::Word word;
  word.text = "parola";
  word.confidence = 0.96;
  page.words = {word};
  OcrDoubts doubts;
  doubts.read(page);
  Measure m;
  m.role = "target";
  m.year = 2024;
  m.raw = raw;
  const Reading reading = read_measure(raw, {m.role, m.year});
  m.kind = reading.kind;
  m.comparator = reading.comparator;
  m.value = reading.value;
  m.unit = reading.unit;
  m.rule = reading.rule;
  Indicator row;
  row.name = name;
  row.at = {1, 0, extract::Box{50, 100, 400, 112}};
  row.measures = {m};
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

}  // namespace
}  // namespace spoglio::normalize

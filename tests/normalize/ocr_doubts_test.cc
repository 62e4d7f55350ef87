// Words that recognition was not sure of are told at the field they stand in.
#include "normalize/ocr_doubts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace spoglio::normalize {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

extract::Word word(const std::string& text, const extract::Box& box, double confidence) {
  extract::Word out;
  out.text = text;
  out.box = box;
  out.confidence = confidence;
  return out;
}

Plan plan_with_row() {
  Indicator indicator;
  indicator.name = "Pratiche concluse";
  indicator.at = {1, 0, extract::Box{50, 100, 400, 112}};
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
  extract::Page page;
  page.words = words;
  OcrDoubts doubts;
  doubts.read(page);
  Plan plan = plan_with_row();
  doubts.flag(plan);
  std::vector<std::string> out;
  for (const Review& review : plan.indicators[0].review) out.push_back(review.field + " " + review.reason);
  return out;
}

TEST(OcrDoubts, AFigureIsToldAtItsMeasure) {
  EXPECT_THAT(flagged({word("85%", {302, 101, 320, 111}, 0.6)}), ElementsAre("measures.target.2024 low_confidence"));
}

TEST(OcrDoubts, AWordIsToldAtTheNameThatHoldsIt) {
  EXPECT_THAT(flagged({word("concluse", {90, 101, 130, 111}, 0.5)}), ElementsAre("name low_confidence"));
}

TEST(OcrDoubts, SureWordsOtherRowsAndOtherPagesAreNotTold) {
  EXPECT_THAT(flagged({word("85%", {302, 101, 320, 111}, 0.95)}), IsEmpty());
  EXPECT_THAT(flagged({word("85%", {302, 301, 320, 311}, 0.3)}), IsEmpty());
}

}  // namespace
}  // namespace spoglio::normalize

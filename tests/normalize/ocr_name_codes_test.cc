// Names that begin with a misread code.
#include "normalize/ocr_name_codes.h"

#include <gtest/gtest.h>

namespace spoglio::normalize {
namespace {

Plan plan_of(const std::string& name) {
  Plan plan;
  for (const char* code : {"O1.1.1-b", "O1.2.1-a", "O2.1.1-a", ""}) {
    Indicator indicator;
    if (code[0] != 0) indicator.code = code;
    indicator.name = code[0] != 0 ? "Atti" : name;
    indicator.at = {1, 0, extract::Box{50, 100, 400, 112}};
    plan.indicators.push_back(indicator);
  }
  return plan;
}

OcrDoubts recognised() {
  extract::Page page;
  page.words.emplace_back();
  page.words[0].text = "parola";
  page.words[0].confidence = 0.96;
  OcrDoubts doubts;
  doubts.read(page);
  return doubts;
}

TEST(NameCodes, AWordThatLooksLikeTheOtherCodesIsOne) {
  Plan plan = plan_of("©1.1.1-a Numero di atti");
  take_codes_from_names(plan, recognised());
  EXPECT_EQ(plan.indicators[3].code, "O1.1.1-a");
  EXPECT_EQ(plan.indicators[3].name, "Numero di atti");
  EXPECT_EQ(plan.indicators[3].review.size(), 2U);
}

TEST(NameCodes, OthersAndThoseOfATextLayerStay) {
  for (const char* name : {"$1.1.1-a Numero di atti", "©1.1 Numero di atti", "Numero di atti"}) {
    Plan plan = plan_of(name);
    take_codes_from_names(plan, recognised());
    EXPECT_EQ(plan.indicators[3].name, name);
  }
  Plan plan = plan_of("©1.1.1-a Numero di atti");
  take_codes_from_names(plan, OcrDoubts());
  EXPECT_FALSE(plan.indicators[3].code);
}

}  // namespace
}  // namespace spoglio::normalize

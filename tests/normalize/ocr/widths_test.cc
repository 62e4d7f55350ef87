// Figures that are wider or narrower than their digits.
#include "normalize/ocr/widths.h"

#include <gtest/gtest.h>

namespace spoglio::normalize {
namespace {

// Figures in lines below each other, each as wide as is said: in digits of 5 points.
extract::Page page_of(const std::vector<std::pair<std::string, double>>& figures) {
  extract::Page page;
  for (const auto& [text, digits] : figures) {
    extract::Word word;
    word.text = text;
    const double y = 20.0 * static_cast<double>(page.words.size());
    word.box = {100, y, 100 + 5 * (digits - 0.1), y + 10};
    word.confidence = 0.96;
    page.words.push_back(word);
  }
  return page;
}

const std::vector<std::pair<std::string, double>> kSound = {
    {"40", 2}, {"7,5", 2.5}, {"2024", 4}, {"85%", 3.55}, {"300", 3}};

std::vector<OddWidth> widths_with(const std::string& text, double digits) {
  auto figures = kSound;
  figures.emplace_back(text, digits);
  return odd_widths(page_of(figures));
}

TEST(OddWidths, AFigureThatLostACommaIsWiderThanItsDigits) {
  const std::vector<OddWidth> odd = widths_with("86", 2.5);
  ASSERT_EQ(odd.size(), 1U);
  EXPECT_EQ(odd[0].word, kSound.size());
  EXPECT_NEAR(odd[0].excess, 0.5, 0.01);
}

TEST(OddWidths, AFigureWithADigitOfNoiseIsNarrower) {
  ASSERT_EQ(widths_with("233", 2.2).size(), 1U);
  EXPECT_LT(widths_with("233", 2.2)[0].excess, 0);
}

TEST(OddWidths, SoundFiguresAndABlankBeforeThePercentSignAreNotTold) {
  EXPECT_TRUE(widths_with("86", 2).empty());
  EXPECT_TRUE(widths_with("11", 1.8).empty());
  EXPECT_TRUE(widths_with("30%", 4.05).empty());
}

TEST(OddWidths, FewFiguresTellNothing) {
  EXPECT_TRUE(odd_widths(page_of({{"40", 2}, {"50", 2}, {"86", 2.5}})).empty());
}

}  // namespace
}  // namespace spoglio::normalize

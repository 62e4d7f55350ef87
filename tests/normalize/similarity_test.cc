// How alike two wordings are.
#include "normalize/similarity.h"

#include <gtest/gtest.h>

#include <string>

namespace spoglio::normalize {
namespace {

TEST(Similarity, CaseAccentsPunctuationAndSpaceDoNotCount) {
  EXPECT_EQ(similarity("Qualità dell'acqua", "QUALITA DELL ACQUA"), 1);
  EXPECT_EQ(similarity("N. fontane / N. piazze", "n fontane n piazze"), 1);
  EXPECT_EQ(similarity("", ""), 1);
}

TEST(Similarity, OneChangedLetterOfTenIsNineTenths) {
  EXPECT_DOUBLE_EQ(similarity("abcdefghij", "abcdefghix"), 0.9);
  EXPECT_DOUBLE_EQ(similarity("abcdefghij", "abcdefghi"), 0.9);
}

TEST(Similarity, OnlyOneEmptyIsZero) {
  EXPECT_EQ(similarity("fontane", ""), 0);
  EXPECT_EQ(similarity("", "fontane"), 0);
  EXPECT_EQ(similarity("---", "fontane"), 0);
}

TEST(Similarity, DigitsCount) { EXPECT_LT(similarity("fase 1", "fase 2"), 1); }

TEST(Similarity, IsSymmetricAndBetweenZeroAndOne) {
  const std::string texts[] = {"Fontane pulite", "Fontane pulite ogni mese", "Strade", "àèìòù", "x"};
  for (const auto& a : texts) {
    for (const auto& b : texts) {
      EXPECT_DOUBLE_EQ(similarity(a, b), similarity(b, a)) << a << " / " << b;
      EXPECT_GE(similarity(a, b), 0);
      EXPECT_LE(similarity(a, b), 1);
    }
  }
}

TEST(Similarity, AccentedLettersCountAsOne) {
  // Ten letters, one of them another: bytes must not be counted in their place.
  EXPECT_DOUBLE_EQ(similarity("cittacitta", "cittàcittò"), 0.9);
}

}  // namespace
}  // namespace spoglio::normalize

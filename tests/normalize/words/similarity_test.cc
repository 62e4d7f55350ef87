// How alike two wordings are.
#include "normalize/words/similarity.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

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

// The table that the distance is defined by, cell by cell.
double by_table(const std::string& a, const std::string& b) {
  if (a.empty() && b.empty()) return 1;
  std::vector<std::vector<std::size_t>> cell(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        cell[i][j] = i + j;
        continue;
      }
      cell[i][j] = std::min(
          {cell[i - 1][j] + 1, cell[i][j - 1] + 1, cell[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? std::size_t{0} : 1)});
    }
  }
  return 1 - static_cast<double>(cell[a.size()][b.size()]) / static_cast<double>(std::max(a.size(), b.size()));
}

TEST(Similarity, IsThatOfTheWholeTableForTextsOfAnyLength) {
  constexpr unsigned kSeed = 20;
  std::mt19937 random(kSeed);
  const auto number = [&random](std::size_t below) {
    return std::uniform_int_distribution<std::size_t>(0, below - 1)(random);
  };
  for (int n = 0; n < 400; ++n) {
    std::string a;
    for (std::size_t length = number(n % 4 == 0 ? 300 : 70); a.size() < length;)
      a += static_cast<char>('a' + number(4));
    std::string b = a;  // changed a little, or another text
    for (std::size_t changes = number(12); changes > 0 && !b.empty(); --changes)
      b.erase(number(b.size()), 1 + number(3));
    for (std::size_t length = number(n % 3 == 0 ? 200 : 8); length > 0; --length)
      b.insert(number(b.size() + 1), 1, 'b');
    EXPECT_DOUBLE_EQ(similarity(a, b), by_table(a, b)) << a << " / " << b;
  }
}

}  // namespace
}  // namespace spoglio::normalize

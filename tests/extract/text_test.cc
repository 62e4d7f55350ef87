// Folding: what is printed differently and means the same.
#include "extract/text.h"

#include <gtest/gtest.h>

namespace spoglio::extract {
namespace {

TEST(FoldSpace, RunsOfAnyBlanksAreOneSpaceAndNoneStandsAtTheEnds) {
  EXPECT_EQ(fold_space("Ridurre i tempi"), "Ridurre i tempi");
  EXPECT_EQ(fold_space("  Ridurre \t i\ntempi "), "Ridurre i tempi");
  EXPECT_EQ(fold_space("Ridurre\u00A0i\u2003\u3000tempi\u00A0"), "Ridurre i tempi");
  EXPECT_EQ(fold_space("a\u200Bb\uFEFF"), "ab");
  EXPECT_EQ(fold_space("perché è così"), "perché è così");
  EXPECT_EQ(fold_space("– già"), "– già");
  EXPECT_EQ(fold_space(" \t"), "");
  EXPECT_EQ(fold_space(""), "");
}

TEST(FoldSpace, BrokenBytesStay) {
  EXPECT_EQ(fold_space("a \xE2\x80 b"), "a \xE2\x80 b");
  EXPECT_EQ(fold_space("a\xC3  b"), "a\xC3 b");
}

TEST(FoldKey, CaseAccentsQuotesAndDashesDoNotCount) {
  EXPECT_EQ(fold_key("UNITÀ  di Misura"), "unita di misura");
  EXPECT_EQ(fold_key("l\u2019«Età» – 50\u00A0% ≥ n°"), "l'\"eta\" - 50 % ≥ n°");
  EXPECT_EQ(fold_key("e\u0300 ﬁne ½ Straße"), "e fine 1\u20442 strasse");
  EXPECT_EQ(fold_key("…"), "...");
}

TEST(FoldKey, CharactersOfOtherScriptsFoldAsTheyDoAlone) {
  EXPECT_EQ(fold_key("È Ωmega Ж"), "e ωmega ж");
  EXPECT_EQ(fold_key("Ａnno １"), "anno 1");
}

}  // namespace
}  // namespace spoglio::extract

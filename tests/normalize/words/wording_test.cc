// What may be mended in a text because the document's own words say so.
#include "normalize/words/wording.h"

#include <gtest/gtest.h>

#include <string>

namespace spoglio::normalize {
namespace {

WordSet words_of(std::string_view text) {
  WordSet words;
  words.add(text);
  return words;
}

std::string resolved(std::string_view cell, const WordSet& words, bool* sure = nullptr) {
  std::string text = join_lines(cell);
  const bool known = resolve_hyphens(text, words);
  if (sure != nullptr) *sure = known;
  return text;
}

TEST(WordSet, KnowsTheWordsOfTheDocument) {
  WordSet words = words_of("Cura delle fontane,\nfontane storiche");
  EXPECT_TRUE(words.has("fontane"));
  EXPECT_EQ(words.count("fontane"), 2);
  EXPECT_EQ(words.count("strade"), 0);
  EXPECT_FALSE(words.has("fonta"));
}

TEST(WordSet, CaseDoesNotMatter) { EXPECT_TRUE(words_of("FONTANE").has("fontane")); }

TEST(WordSet, CountStopsInsteadOfWrappingRound) {
  WordSet words;
  for (int i = 0; i < 1000; ++i) words.add("fontane");
  EXPECT_EQ(words.count("fontane"), 255);
}

TEST(WordSet, KeepsItsCountsAsItGrows) {
  const auto word = [](int number) {
    std::string out = "via";
    for (; number > 0; number /= 20) out += static_cast<char>('a' + number % 20);
    return out;
  };
  WordSet words;
  for (int i = 0; i < 3000; ++i) words.add(word(i) + " " + word(i / 2));
  EXPECT_EQ(words.count(word(7)), 3);
  EXPECT_EQ(words.count(word(1500)), 1);
  EXPECT_EQ(words.count(word(3001)), 0);
}

TEST(WordSet, HalvesOfABrokenWordAreNoWords) {
  const WordSet words = words_of("la manuten-\nzione delle reti");
  EXPECT_FALSE(words.has("manuten"));
  EXPECT_FALSE(words.has("zione"));
  EXPECT_TRUE(words.has("delle"));
}

TEST(WordSet, HalvesAreKnownWhenLinesComeOneByOne) {
  WordSet words;
  words.add("la manuten-");
  words.add("zione delle reti");
  EXPECT_FALSE(words.has("zione"));
  EXPECT_TRUE(words.has("reti"));
}

TEST(JoinLines, LinesBecomeOneWithSingleSpaces) {
  EXPECT_EQ(join_lines("Cura  delle \n\n fontane"), "Cura delle fontane");
  EXPECT_EQ(join_lines("fontane"), "fontane");
  EXPECT_EQ(join_lines("media dei voti (1-\n5)"), "media dei voti (1-5)");
  EXPECT_EQ(join_lines("dal 10 -\n5"), "dal 10 - 5");
  EXPECT_EQ(join_lines(""), "");
}

TEST(JoinLines, HyphenAtALineEndWaitsForTheDocument) {
  EXPECT_EQ(join_lines("manuten-\nzione"), std::string("manuten") + kBrokenHyphen + "zione");
  EXPECT_EQ(join_lines("piano 2023 -\nfontane"), "piano 2023 - fontane");
}

TEST(Hyphens, WholeWordOfTheDocumentLosesItsHyphen) {
  bool sure = false;
  EXPECT_EQ(resolved("la manuten-\nzione", words_of("manutenzione ordinaria"), &sure), "la manutenzione");
  EXPECT_TRUE(sure);
}

TEST(Hyphens, TwoWordsOfTheDocumentKeepTheirs) {
  bool sure = false;
  EXPECT_EQ(resolved("progetti-\nazioni", words_of("progetti e azioni"), &sure), "progetti-azioni");
  EXPECT_TRUE(sure);
}

TEST(Hyphens, PrintedCompoundKeepsIts) {
  EXPECT_EQ(resolved("scambio di e-\nmail", words_of("ogni e-mail ricevuta")), "scambio di e-mail");
}

TEST(Hyphens, UnknownWordIsDecidedWithADoubt) {
  bool sure = true;
  const std::string text = resolved("idro-\nmetrico", words_of("fontane"), &sure);
  EXPECT_FALSE(sure);
  EXPECT_EQ(text.find(kBrokenHyphen), std::string::npos);
}

TEST(Hyphens, AHalfThatIsAWordMakesNoCompound) {
  bool sure = true;
  EXPECT_EQ(resolved("la fonta-\nnelle", words_of("nelle strade"), &sure), "la fontanelle");
  EXPECT_FALSE(sure);
  EXPECT_EQ(resolved("area socio-\nsanitaria", words_of("sanitaria e sociale"), &sure), "area socio-sanitaria");
}

TEST(Hyphens, EveryMarkIsResolved) {
  bool sure = false;
  EXPECT_EQ(resolved("la manuten-\nzione e la puli-\nzia", words_of("manutenzione pulizia"), &sure),
            "la manutenzione e la pulizia");
  EXPECT_TRUE(sure);
}

TEST(Homoglyphs, CyrillicLettersInALatinWordAreMended) {
  std::string text = "d'impres\u0435 e c\u043emuni";
  EXPECT_TRUE(mend_homoglyphs(text));
  EXPECT_EQ(text, "d'imprese e comuni");
}

TEST(Homoglyphs, GreekLettersInALatinWordAreMended) {
  std::string text = "f\u03bfntane";
  EXPECT_TRUE(mend_homoglyphs(text));
  EXPECT_EQ(text, "fontane");
}

TEST(Homoglyphs, WordsOfAnotherAlphabetStay) {
  std::string text = "\u0441\u043e\u0432\u0435\u0442 \u03b1\u03b2\u03b3 città";
  const std::string before = text;
  EXPECT_FALSE(mend_homoglyphs(text));
  EXPECT_EQ(text, before);
}

TEST(Homoglyphs, PlainTextStays) {
  std::string text = "Qualità dell'acqua – n° 3, € 5";
  const std::string before = text;
  EXPECT_FALSE(mend_homoglyphs(text));
  EXPECT_EQ(text, before);
}

TEST(JoinLines, DayThatIsBrokenOverLinesIsWhole) {
  EXPECT_EQ(join_lines("entro 30-06-\n2025"), "entro 30-06-2025");
  EXPECT_EQ(join_lines("31/\n12/2025"), "31/12/2025");
  EXPECT_EQ(join_lines("n. 4/\n2025 alberi"), "n. 4/ 2025 alberi");
  EXPECT_EQ(join_lines("Fase 1.\n30 alberi"), "Fase 1. 30 alberi");
}

}  // namespace
}  // namespace spoglio::normalize

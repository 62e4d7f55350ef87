// Misread words beside a list of words.
#include "extract/ocr/dictionary.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace spoglio::extract {
namespace {

bool knows(const std::string& word) {
  static const std::set<std::string> kWords = {"riscosso", "rimborsi", "ufficio", "canto", "corsi",   "ricoveri",
                                               "indicato", "manto",    "monto",   "del",   "pratiche"};
  return kWords.count(word) > 0;
}

TEST(KnownWord, LettersThatLookAlikeAreTakenForEachOther) {
  EXPECT_EQ(known_word("nscosso", knows, false), "riscosso");
  EXPECT_EQ(known_word("Utticio", knows, false), "Ufficio");
  EXPECT_EQ(known_word("CURSI", knows, false), "CORSI");
}

TEST(KnownWord, TwoOfThemWhereOneIsNotEnough) {
  EXPECT_EQ(known_word("ncovèri", knows, false), "ricoveri");
  EXPECT_EQ(known_word("nmbursi", knows, false), "rimborsi");
}

TEST(KnownWord, AnyLetterOnlyWhereTheWordIsBadlyRead) {
  EXPECT_EQ(known_word("incicato", knows, false), "");
  EXPECT_EQ(known_word("incicato", knows, true), "indicato");
}

TEST(KnownWord, NoneWhereSeveralAreAsNear) { EXPECT_EQ(known_word("munto", knows, true), ""); }

TEST(KnownWord, KnownAndShortWordsAndCodesStay) {
  EXPECT_EQ(known_word("corsi", knows, true), "");
  EXPECT_EQ(known_word("dcl", knows, true), "");
  EXPECT_EQ(known_word("c0rsi", knows, true), "");
}

std::vector<ReadLine> lines_of(const std::vector<std::pair<std::string, double>>& words) {
  std::vector<ReadLine> out(1);
  for (const auto& [text, confidence] : words) {
    Word word;
    word.text = text;
    word.confidence = confidence;
    out[0].words.push_back(word);
  }
  return out;
}

TEST(Dictionary, AMendedWordIsInDoubtAndKeepsItsMarks) {
  std::vector<ReadLine> lines = lines_of({{"(dell'Utticio),", 0.93}});
  hold_against_dictionary(lines, knows);
  EXPECT_EQ(lines[0].words[0].text, "(dell'Ufficio),");
  EXPECT_LT(lines[0].words[0].confidence, 0.8);
}

TEST(Dictionary, OfSeveralNearWordsTheOneThatThePagePrints) {
  std::vector<ReadLine> lines = lines_of({{"munto", 0.8}, {"monto", 0.96}});
  hold_against_dictionary(lines, knows);
  EXPECT_EQ(lines[0].words[0].text, "monto");
}

TEST(Dictionary, AKnownWordIsSurerAndANameThatComesAgainAsSure) {
  std::vector<ReadLine> lines = lines_of({{"pratiche", 0.88}, {"Gelasio", 0.9}, {"Gelasio", 0.9}, {"Gelario", 0.9}});
  hold_against_dictionary(lines, knows);
  EXPECT_GE(lines[0].words[0].confidence, 0.95);
  EXPECT_EQ(lines[0].words[1].confidence, 0.9);
  EXPECT_LT(lines[0].words[3].confidence, 0.9);
}

// Two lines below each other, of which the first ends in a hyphen.
std::vector<ReadLine> parted(const std::string& left, const std::string& right) {
  std::vector<ReadLine> lines = lines_of({{"del", 0.9}, {left, 0.9}});
  lines.push_back(lines_of({{right, 0.9}, {"cursi", 0.9}})[0]);
  for (size_t i = 0; i < lines.size(); ++i) {
    lines[i].line.box = {0, 30.0 * static_cast<double>(i), 100, 30.0 * static_cast<double>(i) + 20};
    lines[i].line.size = 20;
    lines[i].line.baseline = lines[i].line.box.y1;
  }
  hold_against_dictionary(lines, knows);
  return lines;
}

TEST(Dictionary, PartsOfAWordThatAHyphenPartsAreNoWords) {
  const auto lines = parted("cursi-", "cursi");
  EXPECT_EQ(lines[0].words[1].text, "cursi-");
  EXPECT_EQ(lines[1].words[0].text, "cursi");
  EXPECT_EQ(lines[1].words[1].text, "corsi");
}

TEST(Dictionary, AWordThatAHyphenPartsIsLookedForInWhole) {
  const auto sure = parted("rim-", "borsi");
  EXPECT_GT(sure[0].words[1].confidence, 0.9);
  const auto left = parted("nsco-", "sso");
  EXPECT_EQ(left[0].words[1].text, "risco-");
  EXPECT_LT(left[0].words[1].confidence, 0.9);
  EXPECT_EQ(parted("rim-", "bursi")[1].words[0].text, "borsi");
}

TEST(KnownWord, ACapitalIsTakenForAnotherAtTheBeginningAlone) {
  EXPECT_EQ(known_word(
                "Ptatiche", [](const std::string& word) { return word == "rtatiche"; }, false),
            "Rtatiche");
  EXPECT_EQ(known_word(
                "Fsiti", [](const std::string& word) { return word == "esiti"; }, false),
            "Esiti");
  EXPECT_EQ(known_word(
                "fsiti", [](const std::string& word) { return word == "esiti"; }, false),
            "");
}

TEST(KnownWord, OfSeveralTheOneWhoseLettersAreAsWide) {
  const auto cities = [](const std::string& word) { return word == "materia" || word == "matera"; };
  EXPECT_EQ(known_word("matena", cities, false), "materia");
}

}  // namespace
}  // namespace spoglio::extract

// Words one confusion away.
#include "normalize/ocr/words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace spoglio::normalize {
namespace {

using ::testing::Contains;
using ::testing::IsEmpty;
using ::testing::Not;

TEST(LookAlikes, UndoWhatRecognitionConfuses) {
  EXPECT_THAT(look_alikes("'Aule"), Contains("Aule"));
  EXPECT_THAT(look_alikes("Giudiziò"), Contains("Giudizio"));
  EXPECT_THAT(look_alikes("Attivita"), Contains("Attività"));
  EXPECT_THAT(look_alikes("curo"), Contains("euro"));
  EXPECT_THAT(look_alikes("giomi"), Contains("giorni"));
  EXPECT_THAT(look_alikes("questionano"), Contains("questionario"));
  EXPECT_THAT(look_alikes("Progranima"), Contains("Programma"));
  EXPECT_THAT(look_alikes("Rischio"), Not(Contains("Rischio")));
}

TEST(LookAlikes, ShortWordsAndFiguresHaveNone) {
  EXPECT_THAT(look_alikes("di"), IsEmpty());
  EXPECT_THAT(look_alikes("2024"), IsEmpty());
}

TEST(OneLookAlike, IsTakenWhereItIsTheOnlyOne) {
  EXPECT_EQ(one_look_alike("Pcso", {"peso", "indicatore"}), "Peso");
  EXPECT_EQ(one_look_alike("Peso", {"peso", "pesi"}), "");
  EXPECT_EQ(one_look_alike("cnte", {"ente", "cute"}), "");
}

TEST(OneLookAlike, OfTheDocumentIsAWordThatItRepeats) {
  WordSet words;
  words.add("euro\neuro\neuro\ncuro");
  EXPECT_EQ(one_look_alike("curo", words, 3), "euro");
  EXPECT_EQ(one_look_alike("curo", words, 4), "");
  EXPECT_EQ(one_look_alike("euro", words, 1), "");
}

TEST(VocabularyWords, AreThoseOfHeadersAndLabels) {
  const auto words = vocabulary_words(Vocabulary::standard());
  EXPECT_GT(words.count("indicatore"), 0U);
  EXPECT_GT(words.count("programma"), 0U);
  EXPECT_EQ(words.count("di"), 0U);
}

}  // namespace
}  // namespace spoglio::normalize

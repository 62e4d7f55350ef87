// Recognised wording, mended by what the document prints elsewhere.
#include "normalize/ocr/texts.h"

#include <gtest/gtest.h>

#include "extract/text.h"
#include "tests/support/recognised.h"

namespace spoglio::normalize {
namespace {

using test::doubts_of;
using test::kRecognisedRow;
using test::recognised_page;
using test::recognised_word;

// A plan of one row on page 1, on which all words of the name are doubtful.
struct Mended {
  std::string name;
  std::vector<Review> review;
};

Mended mended(const std::string& name, const std::string& document = "", double confidence = 0.6) {
  std::vector<extract::Word> printed;
  for (const std::string& text : extract::split(name, ' ')) printed.push_back(recognised_word(text, confidence));
  const OcrDoubts doubts = doubts_of(printed);
  Plan plan;
  Indicator indicator;
  indicator.name = name;
  indicator.at = kRecognisedRow;
  plan.indicators = {indicator, Indicator(), Indicator(), Indicator()};
  WordSet words;
  words.add(name + "\n" + document);
  mend_recognised_texts(plan, doubts, words);
  return {plan.indicators[0].name, plan.indicators[0].review};
}

TEST(MendRecognisedTexts, SpecksAtTheEndsAreTakenOffAndTold) {
  const Mended found = mended("'Aule riqualificate.");
  EXPECT_EQ(found.name, "Aule riqualificate");
  ASSERT_EQ(found.review.size(), 1U);
  EXPECT_EQ(found.review[0].field, "name");
  EXPECT_EQ(found.review[0].reason, "ocr_repair");
  EXPECT_EQ(mended("O Numero di ricorsi -").name, "Numero di ricorsi");
}

TEST(MendRecognisedTexts, SoundTextsAndPagesOfATextLayerStay) {
  EXPECT_TRUE(mended("N. atti (media dell'anno)").review.empty());
  EXPECT_EQ(mended("'Aule riqualificate.", "", 1).name, "'Aule riqualificate.");
}

TEST(MendRecognisedTexts, LostApostrophesAndSignsComeBack) {
  EXPECT_EQ(mended("Spesa dell anno").name, "Spesa dell'anno");
  EXPECT_EQ(mended("Atti nell I anno").name, "Atti nell'anno");
  EXPECT_EQ(mended("Giudizio (scala da l a l0)").name, "Giudizio (scala da 1 a 10)");
  EXPECT_EQ(mended("Bottiglie da l litri").name, "Bottiglie da l litri");
  EXPECT_EQ(mended("N. atti IN. istanze").name, "N. atti / N. istanze");
  EXPECT_EQ(mended("N. atti / N. atti totali 100").name, "N. atti / N. atti totali * 100");
}

TEST(MendRecognisedTexts, ADoubtfulWordBecomesTheOneThatTheDocumentRepeats) {
  EXPECT_EQ(mended("Giudiziò medio", "Giudizio\nGiudizio").name, "Giudizio medio");
  EXPECT_EQ(mended("Spesa in curo", "euro\neuro").name, "Spesa in euro");
  EXPECT_EQ(mended("Spesa in curo").name, "Spesa in curo");
  EXPECT_EQ(mended("Fau na selvatica", "fauna\nfauna").name, "Fauna selvatica");
  EXPECT_EQ(mended("Spesa in curo", "euro\neuro", 0.97).name, "Spesa in curo");
}

TEST(MendRecognisedTexts, AccentsThatItalianNeverPrintsAreSpecks) {
  EXPECT_EQ(mended("Pazienti presi în carico", "", 0.99).name, "Pazienti presi in carico");
}

TEST(MendRecognisedTexts, MarksThatASentenceMayHaveStay) {
  EXPECT_EQ(mended("Piano: adozione", "Piano\nPiano").name, "Piano: adozione");
  EXPECT_EQ(mended("Il quartiére piano. alto").name, "Il quartiere piano alto");
}

TEST(MendRecognisedTexts, AWordWithinATextLooksAsElsewhere) {
  EXPECT_EQ(mended("Quota di bandì chiusi", "bandi bandi", 0.96).name, "Quota di bandi chiusi");
  EXPECT_EQ(mended("Esiti di 'composizione amichevole").name, "Esiti di composizione amichevole");
  EXPECT_EQ(mended("Esiti di 'composizione' amichevole", "", 0.96).name, "Esiti di 'composizione' amichevole");
}

TEST(MendRecognisedTexts, ShortWordsWithinASentenceHaveNeitherCapitalNorAccent) {
  EXPECT_EQ(mended("Numero dì atti In materia di sport", "", 0.97).name, "Numero di atti in materia di sport");
  EXPECT_EQ(mended("Relazione entro Îl termine", "", 0.97).name, "Relazione entro il termine");
  EXPECT_EQ(mended("In materia di sport", "", 0.97).name, "In materia di sport");
}

TEST(MendRecognisedTexts, ATypeIsOneLetterApartFromNone) {
  const OcrDoubts doubts = recognised_page();
  Plan plan;
  for (const char* type : {"Efficacia", "Efficacia", "Ffficacia", "Efficienza"}) {
    Indicator indicator;
    indicator.type = type;
    indicator.at = kRecognisedRow;
    plan.indicators.push_back(indicator);
  }
  mend_recognised_texts(plan, doubts, WordSet());
  EXPECT_EQ(plan.indicators[2].type, "Efficacia");
  EXPECT_EQ(plan.indicators[2].review[0].field, "type");
  EXPECT_EQ(plan.indicators[3].type, "Efficienza");
}

TEST(MendRecognisedTexts, AUsualTypeIsToldThoughEveryRowMisreadIt) {
  Plan plan;
  for (const char* type : {"Liticienza", "Liticienza", "Quicome", "Strategica"}) {
    Indicator indicator;
    indicator.type = type;
    indicator.at = kRecognisedRow;
    plan.indicators.push_back(indicator);
  }
  mend_recognised_texts(plan, recognised_page(), WordSet());
  EXPECT_EQ(plan.indicators[0].type, "Efficienza");
  EXPECT_EQ(plan.indicators[0].review.at(0).reason, "ocr_repair");
  EXPECT_EQ(plan.indicators[2].type, "Outcome");
  EXPECT_EQ(plan.indicators[3].type, "Strategica");
}

// Names of a recognised page whose words are all sure.
Plan plan_of_names(const std::vector<std::string>& names) {
  Plan plan;
  for (const std::string& name : names) {
    Indicator indicator;
    indicator.name = name;
    indicator.at = kRecognisedRow;
    plan.indicators.push_back(indicator);
  }
  return plan;
}

TEST(MendRecognisedTexts, APointIsAColonWhereTheDocumentPrintsOneBehindTheWord) {
  Plan plan = plan_of_names({"Adozione: piano dei parchi", "Adozione. Piano delle aule", "Verde. Aule aperte"});
  mend_recognised_texts(plan, recognised_page(), WordSet());
  EXPECT_EQ(plan.indicators[1].name, "Adozione: Piano delle aule");
  ASSERT_EQ(plan.indicators[1].review.size(), 1U);
  EXPECT_EQ(plan.indicators[1].review[0].reason, "ocr_repair");
  EXPECT_EQ(plan.indicators[2].name, "Verde. Aule aperte");
  ASSERT_EQ(plan.indicators[2].review.size(), 1U);
  EXPECT_EQ(plan.indicators[2].review[0].reason, "ambiguous");
}

TEST(MendRecognisedTexts, AnOfficeOneLetterFromOneOfMoreRowsIsThat) {
  Plan plan = plan_of_names({"Aule aperte", "Pareri resi", "Spese ridotte", "Atti adottati"});
  plan.indicators[0].units = {"Area Ricerca"};
  plan.indicators[1].units = {"Area Ricerca"};
  plan.indicators[2].units = {"Atea Ricerca"};
  plan.indicators[3].units = {"Area Ricerca 2"};
  mend_recognised_texts(plan, recognised_page(), WordSet());
  EXPECT_EQ(plan.indicators[2].units.at(0), "Area Ricerca");
  ASSERT_EQ(plan.indicators[2].review.size(), 1U);
  EXPECT_EQ(plan.indicators[2].review[0].field, "units");
  EXPECT_EQ(plan.indicators[3].units.at(0), "Area Ricerca 2");
}

TEST(MendRecognisedTexts, TwoOfficesThatOtherRowsNameAreTwo) {
  Plan plan = plan_of_names({"Aule aperte", "Pareri resi", "Spese ridotte", "Atti adottati"});
  plan.indicators[0].units = {"Area Ricerca"};
  plan.indicators[1].units = {"Ufficio Tecnico"};
  plan.indicators[2].units = {"Area Ricerca: Ufficio Tecnico"};
  plan.indicators[3].units = {"Area Ricerca, Archivio"};
  mend_recognised_texts(plan, recognised_page(), WordSet());
  EXPECT_EQ(plan.indicators[2].units, (std::vector<std::string>{"Area Ricerca", "Ufficio Tecnico"}));
  EXPECT_EQ(plan.indicators[2].review.at(0).reason, "ocr_repair");
  EXPECT_EQ(plan.indicators[3].units.size(), 1U);
}

TEST(MendRecognisedTexts, TheColonIsPutBehindTheWordItselfNotBehindOneThatEndsAsIt) {
  Plan plan = plan_of_names({"Pari a: piano dei parchi", "Verde prima. Aule pari a. Corti aperte"});
  mend_recognised_texts(plan, recognised_page(), WordSet());
  EXPECT_EQ(plan.indicators[1].name, "Verde prima. Aule pari a: Corti aperte");
}

}  // namespace
}  // namespace spoglio::normalize

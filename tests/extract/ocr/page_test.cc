// Real recognition of what Poppler draws: few words, so that the tests stay quick.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "extract/read.h"
#include "tests/extract/small_pdf.h"

namespace spoglio::extract {
namespace {

using ::testing::ElementsAre;
using testing::PdfPage;
using testing::TemporaryFile;

Page recognised(const PdfPage& page) {
  const TemporaryFile file("pagina.pdf", testing::pdf_of({page}));
  ReadOptions options;
  options.ocr.mode = OcrMode::kAlways;
  return *open_document(file.path(), options)->next();
}

std::vector<std::string> words_of(const Page& page) {
  std::vector<std::string> out;
  for (const Word& word : page.words) out.push_back(word.text);
  return out;
}

TEST(RecognisedPage, HasTheWordsThatArePrinted) {
  PdfPage page;
  page.texts = {{60, 80, 11, "Numero di pratiche concluse nei termini"}};
  EXPECT_THAT(words_of(recognised(page)), ElementsAre("Numero", "di", "pratiche", "concluse", "nei", "termini"));
}

TEST(RecognisedPage, ReadsCellsApartAndKeepsTheirLines) {
  PdfPage page;
  page.texts = {{62, 83, 10, "Pratiche concluse"}, {162, 83, 10, "85,5%"}};
  page.content =
      "0.5 w 58 770 m 220 770 l S 58 750 m 220 750 l S 58 750 m 58 770 l S 158 750 m 158 770 l S 220 750 m 220 770 l "
      "S\n";
  const Page read = recognised(page);
  EXPECT_THAT(words_of(read), ElementsAre("Pratiche", "concluse", "85,5%"));
  EXPECT_EQ(read.drawing.horizontal.size(), 2U);
  EXPECT_EQ(read.drawing.vertical.size(), 3U);
}

TEST(RecognisedPage, HasTheSidesOfLowCells) {
  PdfPage page;
  page.texts = {{62, 81, 10, "Pratiche concluse"}, {162, 81, 10, "85,5%"}};
  page.content =
      "0.5 w 58 768 m 220 768 l S 58 755 m 220 755 l S 58 755 m 58 768 l S 158 755 m 158 768 l S 220 755 m 220 768 l "
      "S\n";
  const Page read = recognised(page);
  EXPECT_THAT(words_of(read), ElementsAre("Pratiche", "concluse", "85,5%"));
  EXPECT_EQ(read.drawing.vertical.size(), 3U);
}

TEST(RecognisedPage, HasFaintLinesThatGoOnFromOthers) {
  PdfPage page;
  page.texts = {{62, 83, 10, "Pratiche concluse"}, {162, 83, 10, "85,5%"}, {62, 103, 10, "Pareri"}};
  // Faint from the second column on, on a page with a shade.
  page.content =
      "0.94 g 58 600 120 40 re f 0 g 0.5 w 58 770 m 158 770 l S 58 750 m 158 750 l S 58 730 m 158 730 l S "
      "58 730 m 58 770 l S 158 730 m 158 770 l S "
      "0.92 G 158 770 m 220 770 l S 158 750 m 220 750 l S 158 730 m 220 730 l S 220 730 m 220 770 l S\n";
  const Page read = recognised(page);
  const auto right = std::count_if(read.drawing.vertical.begin(), read.drawing.vertical.end(),
                                   [](const Box& line) { return line.x0 > 210 && line.x0 < 230; });
  EXPECT_GE(right, 1);
}

TEST(RecognisedPage, LinesWithoutHighLettersAreOfTheSizeOfTheOthers) {
  PdfPage page;
  page.texts = {{60, 80, 11, "Numero delle pratiche concluse"},
                {60, 95, 11, "Grado di copertura dei servizi"},
                {60, 110, 11, "non ancora mancano nuove risorse umane e"},
                {60, 125, 11, "Quota dei pareri resi"}};
  const Page read = recognised(page);
  double least = 100;
  double most = 0;
  for (const Word& word : read.words) {
    least = std::min(least, word.font_size);
    most = std::max(most, word.font_size);
  }
  EXPECT_LT(most, 1.03 * least);
}

TEST(RecognisedPage, FiguresOfSmallerTypeKeepTheirSize) {
  PdfPage page;
  page.texts = {{60, 80, 11, "Numero delle pratiche concluse"},
                {60, 95, 11, "Grado di copertura dei servizi"},
                {60, 110, 11, "Quota dei pareri resi"},
                {300, 80, 8, "+1.250,75"}};
  const Page read = recognised(page);
  const auto figure = std::find_if(read.words.begin(), read.words.end(),
                                   [](const Word& word) { return word.text.find("250") != std::string::npos; });
  ASSERT_NE(figure, read.words.end());
  EXPECT_LT(figure->font_size, 9.5);
}

TEST(RecognisedPage, TellsSignsTheModelLacksByTheirShape) {
  PdfPage page;
  page.texts = {{70, 80, 11, "80"}, {162, 80, 11, "45 giorni"}};
  // An angle over a bar, to the right and to the left, where the font of the test has none.
  page.content =
      "0.9 w 60 769 m 66 766 l 60 763 l S 60 761.6 m 66 761.6 l S\n"
      "158 769 m 152 766 l 158 763 l S 152 761.6 m 158 761.6 l S\n";
  EXPECT_THAT(words_of(recognised(page)), ElementsAre("≥", "80", "≤", "45", "giorni"));
}

TEST(RecognisedPage, HasApostrophesOfLargeTypeInTheirWords) {
  PdfPage page;
  page.texts = {{60, 80, 16, "L'ufficio valuta l'impatto"}};
  EXPECT_THAT(words_of(recognised(page)), ElementsAre("L'ufficio", "valuta", "l'impatto"));
}

TEST(RecognisedPage, ReadsPrintAlongItsHeightWithLettersThatLieFlat) {
  PdfPage page;
  page.content = "0 1 -1 0 100 400 cm BT /F1 11 Tf (C - Didattica e servizi agli studenti) Tj ET\n";
  const Page read = recognised(page);
  EXPECT_THAT(words_of(read), ElementsAre("C", "-", "Didattica", "e", "servizi", "agli", "studenti"));
}

TEST(RecognisedPage, TellsSignsThatRunIntoTheirFigure) {
  PdfPage page;
  page.texts = {{65.6, 80, 11, "80 giorni"}};
  page.content = "0.9 w 60 769 m 66.4 766 l 60 763 l S 60 761.8 m 66.4 761.8 l S\n";
  EXPECT_THAT(words_of(recognised(page)), ElementsAre("≥", "80", "giorni"));
}

TEST(RecognisedPage, ReadsFewTurnedLettersBesideMany) {
  PdfPage page;
  page.content =
      "q 0 1 -1 0 100 600 cm BT /F1 11 Tf (Peso in percento) Tj ET Q\n"
      "q 0 1 -1 0 160 645 cm BT /F1 11 Tf (UM) Tj ET Q\n";
  EXPECT_THAT(words_of(recognised(page)), ElementsAre("Peso", "in", "percento", "UM"));
}

TEST(RecognisedPage, HasBarsBetweenWords) {
  PdfPage page;
  page.texts = {{60, 80, 11, "Ufficio Protocollo e Archivio | Servizio Tributi | Ufficio Anagrafe"}};
  const std::vector<std::string> words = words_of(recognised(page));
  EXPECT_EQ(std::count(words.begin(), words.end(), "|"), 2);
}

TEST(RecognisedPage, HasTheStrokeThatBeginsALine) {
  PdfPage page;
  page.texts = {{60, 80, 11, "/ N. segnalazioni risolte"}, {60, 110, 11, "(pratiche anno t - pratiche anno t-1)"}};
  EXPECT_THAT(words_of(recognised(page)), ElementsAre("/", "N.", "segnalazioni", "risolte", "(pratiche", "anno", "t",
                                                      "-", "pratiche", "anno", "t-1)"));
}

TEST(RecognisedPage, IsTurnedWhenItLiesOnItsSide) {
  PdfPage page;
  for (int i = 0; i < 4; ++i)
    page.content +=
        "q 0 1 -1 0 " + std::to_string(100 + 60 * i) + " 200 cm BT /F1 11 Tf (Numero di pratiche concluse) Tj ET Q\n";
  const Page read = recognised(page);
  ASSERT_EQ(read.words.size(), 16U);
  EXPECT_EQ(read.words[0].text, "Numero");
  EXPECT_GT(read.words[0].box.x1 - read.words[0].box.x0, read.words[0].box.y1 - read.words[0].box.y0);
  EXPECT_GT(read.width, read.height);
}

TEST(RecognisedPage, ReadsLightPrintOnDarkGround) {
  PdfPage page;
  page.content = "0.2 g 50 740 300 30 re f 1 g BT /F1 12 Tf 60 750 Td (Valore atteso) Tj ET\n";
  EXPECT_THAT(words_of(recognised(page)), ElementsAre("Valore", "atteso"));
}

}  // namespace
}  // namespace spoglio::extract

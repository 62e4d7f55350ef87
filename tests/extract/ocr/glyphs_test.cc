// Real recognition, of which one word is misread on purpose.
#include "extract/ocr/glyphs.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <utility>

#include "extract/read.h"
#include "tests/extract/small_pdf.h"

namespace spoglio::extract {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::Field;

using ::testing::Ge;
using ::testing::Le;
using testing::PdfPage;
using testing::TemporaryFile;

// Tesseract, but that one word comes out as another.
class Misreading : public Recogniser {
 public:
  Misreading(std::string from, std::string to, double confidence)
      : engine_(tesseract_factory({})()), from_(std::move(from)), to_(std::move(to)), confidence_(confidence) {}
  std::vector<OcrWord> read(const Image& line, double dpi, LineKind kind) override {
    std::vector<OcrWord> words = engine_->read(line, dpi, kind);
    for (OcrWord& word : words) {
      if (word.text == from_ || word.text == to_) {
        word.text = to_;
        word.confidence = confidence_;
      }
    }
    return words;
  }

 private:
  std::unique_ptr<Recogniser> engine_;
  std::string from_;
  std::string to_;
  double confidence_;
};

// A page with every digit and many letters, and `word` read as `misread`.
std::vector<Word> read_page(const std::string& word, const std::string& misread, double confidence) {
  PdfPage page;
  page.texts = {{60, 80, 11, "Obiettivi del 2019 e del 2020, indicatori del 2018"},
                {60, 110, 11, "Numero 307 di 4586, numero 900 di 2071, numero 5346"},
                {60, 140, 11, "Oggi ogni ufficio pubblica OBIETTIVI OTTIMI"},
                {60, 170, 11, "Durata " + word}};
  const TemporaryFile file("pagina.pdf", testing::pdf_of({page}));
  ReadOptions options;
  options.ocr.mode = OcrMode::kAlways;
  options.ocr.engine = [&] { return std::make_unique<Misreading>(word, misread, confidence); };
  return open_document(file.path(), options)->next()->words;
}

::testing::Matcher<Word> is(const std::string& text, const ::testing::Matcher<double>& confidence) {
  return AllOf(Field(&Word::text, text), Field(&Word::confidence, confidence));
}

TEST(Glyphs, CodeWhoseLetterLooksLikeADigitHasTheDigit) {
  EXPECT_THAT(read_page("IND02", "INDO2", 0.8), Contains(is("IND02", Ge(0.9))));
}

TEST(Glyphs, AFigureBetweenPointsIsNoLetter) {
  EXPECT_THAT(read_page("A.1.0", "A.1.0", 0.8), Contains(Field(&Word::text, "A.1.0")));
  EXPECT_THAT(read_page("A.1.O", "A.1.0", 0.8), Contains(Field(&Word::text, "A.1.0")));
}

TEST(Glyphs, WordReadAsAFigureIsTheWord) { EXPECT_THAT(read_page("gg", "99", 0.8), Contains(is("gg", Ge(0.9)))); }

TEST(Glyphs, FigureThatLooksLikeAnotherStaysAndIsInDoubt) {
  EXPECT_THAT(read_page("4908", "4900", 0.9), Contains(is("4900", Le(0.6))));
}

TEST(Glyphs, AOneWithTheBarAndTheStemOfASevenIsOneInDoubt) {
  EXPECT_THAT(read_page("7,2", "1,2", 0.9), Contains(is("7,2", Le(0.6))));
  EXPECT_THAT(read_page("1,2", "1,2", 0.9), Contains(is("1,2", Ge(0.9))));
}

TEST(Glyphs, FigureThatLooksAsItShouldIsSurer) {
  EXPECT_THAT(read_page("4908", "4908", 0.6), Contains(is("4908", Ge(0.9))));
}

TEST(Glyphs, FigureThatLooksLikeNoPrintOfItsSignsIsInDoubt) {
  EXPECT_THAT(read_page("TLTL", "2020", 0.9), Contains(is("2020", Le(0.5))));
}

TEST(Glyphs, WordsThatAreSureStayAsTheyAre) {
  EXPECT_THAT(read_page("IND02", "INDO2", 0.97), Contains(is("INDO2", Ge(0.9))));
}

}  // namespace
}  // namespace spoglio::extract

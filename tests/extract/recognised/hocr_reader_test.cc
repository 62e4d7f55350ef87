// hOCR as Tesseract and others print it, and HTML that is not quite XML.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "extract/error.h"
#include "extract/read.h"
#include "tests/extract/small_pdf.h"

namespace spoglio::extract {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::string hocr(const std::string& body) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 "
         "Transitional//EN\" \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd\">\n<html><head><title></title>"
         "<meta name='ocr-system' content='prova 1.0'></head><body>" +
         body + "</body></html>\n";
}

std::string page(const std::string& content, const std::string& title = "bbox 0 0 2480 3508; ppageno 0") {
  return "<div class='ocr_page' title='image \"a b.png\"; " + title + "'>" + content + "</div>";
}

std::string word(const std::string& text, const std::string& title) {
  return "<span class='ocrx_word' title='" + title + "'>" + text + "</span>\n";
}

std::string line(const std::string& content) {
  return "<div class='ocr_carea'><p class='ocr_par'><span class='ocr_line' title='bbox 300 600 900 650; baseline 0 "
         "0'>\n" +
         content + "</span></p></div>";
}

std::vector<Page> read(const std::string& bytes) {
  const spoglio::testing::TemporaryFile file("piano.hocr", bytes);
  const auto reader = open_document(file.path());
  std::vector<Page> pages;
  while (auto page = reader->next()) pages.push_back(std::move(*page));
  return pages;
}

std::vector<std::string> texts(const Page& page) {
  std::vector<std::string> out;
  for (const Word& word : page.words) out.push_back(word.text);
  return out;
}

TEST(Hocr, WordsHavePlacesConfidenceAndWeight) {
  const auto pages = read(hocr(page(line(word("Tempi", "bbox 300 600 450 650; x_wconf 91") +
                                         word("<strong>medi</strong>&nbsp;", "x_wconf 40; bbox 500 600 650 650")))));
  ASSERT_EQ(pages.size(), 1U);
  EXPECT_NEAR(pages[0].height, 842, 0.1);
  ASSERT_THAT(texts(pages[0]), ElementsAre("Tempi", "medi"));
  EXPECT_NEAR(pages[0].words[0].box.x0, 72, 0.05);
  EXPECT_NEAR(pages[0].words[0].box.y1, 156, 0.05);
  EXPECT_DOUBLE_EQ(pages[0].words[0].confidence, 0.91);
  EXPECT_DOUBLE_EQ(pages[0].words[1].confidence, 0.40);
  EXPECT_FALSE(pages[0].words[0].bold);
  EXPECT_TRUE(pages[0].words[1].bold);
}

TEST(Hocr, AStatedResolutionHoldsWhereItMakesASheetOfPaper) {
  const std::string content = line(word("Tempi", "bbox 300 600 450 650; x_wconf 91"));
  EXPECT_NEAR(read(hocr(page(content, "bbox 0 0 1748 2480; scan_res 300 300")))[0].height, 595.2, 0.1);
  EXPECT_NEAR(read(hocr(page(content, "bbox 0 0 1748 2480; scan_res 70 70")))[0].height, 842, 0.1);
}

TEST(Hocr, PlacesAreOfThePageWhereItsBoxDoesNotStartAtZero) {
  const auto pages =
      read(hocr(page(line(word("Tempi", "bbox 400 800 550 850; x_wconf 91")), "bbox 100 200 2580 3708")));
  EXPECT_NEAR(pages[0].words[0].box.x0, 72, 0.05);
  EXPECT_NEAR(pages[0].words[0].box.y0, 144, 0.05);
}

TEST(Hocr, ElementsThatHtmlLeavesOpenAndClassesBesidesAreRead) {
  const auto pages = read(
      "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><link rel=\"x\" href=\"y\"></head><body>"
      "<div class=\"seite ocr_page\" title=\"bbox 0 0 2480 3508\">"
      "<span class=\"ocr_line\" title=\"bbox 300 600 900 650\">qualit\xC3\xA0 percepita<br></span>"
      "<hr></div></body></html>");
  ASSERT_THAT(texts(pages[0]), ElementsAre("qualità", "percepita"));
  EXPECT_NEAR(pages[0].words[1].box.x1, 216, 0.05);
  EXPECT_THAT(pages[0].notes, ElementsAre(HasSubstr("no confidence")));
}

TEST(Hocr, ManyPagesAndSeparatorsAreRead) {
  const auto pages = read(hocr(page(line(word("uno", "bbox 300 600 450 650; x_wconf 91"))) +
                               page(line(word("due", "bbox 300 600 450 650; x_wconf 91")) +
                                    "<div class='ocr_separator' title='bbox 200 700 2200 704'></div>")));
  ASSERT_EQ(pages.size(), 2U);
  EXPECT_EQ(pages[1].number, 2);
  EXPECT_THAT(texts(pages[1]), ElementsAre("due"));
  EXPECT_EQ(pages[1].drawing.horizontal.size(), 1U);
}

TEST(Hocr, WordsWithoutABoxAreLeftOutAndDeepPagesAreBounded) {
  EXPECT_THAT(texts(read(hocr(page(line(word("uno", "x_wconf 91") + word("due", "bbox 1 2 x 4") +
                                        word("tre", "bbox 300 600 450 650; x_wconf 91")))))[0]),
              ElementsAre("tre"));
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<div>";
  std::string close;
  for (int i = 0; i < 100'000; ++i) close += "</div>";
  EXPECT_TRUE(read(hocr(page(deep + line(word("x", "bbox 300 600 450 650")) + close)))[0].words.empty());
}

TEST(Hocr, WhatIsBrokenOrHasNoPagesSaysSo) {
  const auto code_of = [](const std::string& bytes) {
    try {
      read(bytes);
    } catch (const Error& error) {
      return error.code();
    }
    return ErrorCode::kStore;
  };
  EXPECT_EQ(code_of(hocr("<p>nulla</p>")), ErrorCode::kEmpty);
  EXPECT_EQ(code_of(hocr(page("<b><i></b></i>"))), ErrorCode::kDamaged);
}

}  // namespace
}  // namespace spoglio::extract

// Unseen words over pages: in their places however a page lies, and found again when the file is read.
#include "extract/pdf/searchable.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <leptonica/allheaders.h>

#include <cmath>
#include <memory>
#include <numbers>
#include <optional>
#include <string>
#include <vector>

#include "extract/error.h"
#include "extract/read.h"
#include "tests/extract/small_pdf.h"

namespace spoglio::extract {
namespace {

using spoglio::testing::pdf_of;
using spoglio::testing::TemporaryFile;

Word word(const std::string& text, double x, double y, double width) {
  Word out;
  out.text = text;
  out.box = {x, y, x + width, y + 11};
  return out;
}

Page recognised(double width, double height) {
  Page page;
  page.width = width;
  page.height = height;
  page.words = {word("Qualità", 100, 200, 40), word("≥", 150, 200, 8), word("80,5", 165, 200, 22)};
  return page;
}

// The words that a reader finds in a file, without recognition.
Page reread(const std::string& path) {
  ReadOptions options;
  options.ocr.mode = OcrMode::kNever;
  const auto reader = open_document(path, options);
  auto page = reader->next();
  return page ? *page : Page{};
}

std::string searchable(const TemporaryFile& in, const Page& page, const std::optional<Lie>& lie = Lie{}) {
  std::string out = in.path() + ".out.pdf";
  const auto pdf = SearchablePdf::open(in.path());
  pdf->add(page, lie);
  pdf->finish(out);
  return out;
}

void expect_words(const Page& read, const std::vector<Word>& words, double within = 1.5) {
  ASSERT_EQ(read.words.size(), words.size());
  for (size_t i = 0; i < words.size(); ++i) {
    EXPECT_EQ(read.words[i].text, words[i].text);
    EXPECT_NEAR(read.words[i].box.x0, words[i].box.x0, within);
    EXPECT_NEAR(read.words[i].box.x1, words[i].box.x1, within);
    EXPECT_NEAR(read.words[i].box.y0, words[i].box.y0, 2 * within);
    EXPECT_NEAR(read.words[i].box.y1, words[i].box.y1, 2 * within);
  }
}

TEST(SearchablePdf, RecognisedWordsAreFoundInTheirPlaces) {
  const TemporaryFile file("scan.pdf", pdf_of({{{}, "", false, "0 g 100 100 50 50 re f"}}));
  const Page page = recognised(595, 842);
  expect_words(reread(searchable(file, page)), page.words);
}

TEST(SearchablePdf, PagesShownTurnedOrCutAreCoveredAsTheyAreShown) {
  for (const std::string turn : {"90", "180", "270"}) {
    SCOPED_TRACE(turn);
    const TemporaryFile file("scan.pdf", pdf_of({{{}, "/Rotate " + turn, false, "0 g 100 100 50 50 re f"}}));
    const bool wide = turn != "180";
    const Page page = recognised(wide ? 842 : 595, wide ? 595 : 842);
    expect_words(reread(searchable(file, page)), page.words);
  }
  const TemporaryFile cut("scan.pdf", pdf_of({{{}, "/CropBox [50 100 500 800]", false, "0 g 100 200 50 50 re f"}}));
  const Page page = recognised(450, 700);
  expect_words(reread(searchable(cut, page)), page.words);
}

TEST(SearchablePdf, APageThatWasScannedTurnedIsShownUpright) {
  // Upright it is 842 wide; it lies on an upright sheet, its top at the left.
  const TemporaryFile file("scan.pdf", pdf_of({{{}, "", false, "0 g 100 100 50 50 re f"}}));
  Page page = recognised(842, 595);
  const Page read = reread(searchable(file, page, Lie{1, 0}));
  EXPECT_NEAR(read.width, 842, 1);
  expect_words(read, page.words);
}

TEST(SearchablePdf, WordsLieAskewWhereThePageDoes) {
  const TemporaryFile file("scan.pdf", pdf_of({{{}, "", false, "0 g 100 100 50 50 re f"}}));
  Page page = recognised(595, 842);
  page.words.resize(1);
  const Page read = reread(searchable(file, page, Lie{0, 2}));
  ASSERT_EQ(read.words.size(), 1U);
  const double angle = 2 * std::numbers::pi / 180;
  const double x = 120 - 297.5;
  const double y = 205.5 - 421;
  EXPECT_NEAR((read.words[0].box.x0 + read.words[0].box.x1) / 2, 297.5 + x * std::cos(angle) - y * std::sin(angle), 2);
  EXPECT_NEAR((read.words[0].box.y0 + read.words[0].box.y1) / 2, 421 + x * std::sin(angle) + y * std::cos(angle), 2);
}

TEST(SearchablePdf, APageWhoseOwnTextWasReadStaysAsItIs) {
  const TemporaryFile file("piano.pdf", pdf_of({spoglio::testing::page_with({"Testo proprio"})}));
  Page page = recognised(595, 842);
  const Page read = reread(searchable(file, page, std::nullopt));
  ASSERT_EQ(read.words.size(), 2U);
  EXPECT_EQ(read.words[0].text, "Testo");
}

std::string png_bytes(int depth) {
  const std::unique_ptr<PIX, void (*)(PIX*)> pix(pixCreate(600, 800, depth), [](PIX* one) { pixDestroy(&one); });
  pixSetAllArbitrary(pix.get(), depth == 32 ? 0xFFFF0000U : 0);
  pixSetResolution(pix.get(), 100, 100);
  l_uint8* bytes = nullptr;
  size_t size = 0;
  pixWriteMemPng(&bytes, &size, pix.get(), 0);
  std::string out(reinterpret_cast<const char*>(bytes), size);
  lept_free(bytes);
  return out;
}

TEST(SearchablePdf, PicturesBecomePagesOfTheirSize) {
  for (const int depth : {1, 8, 32}) {
    SCOPED_TRACE(depth);
    const TemporaryFile file("scan.png", png_bytes(depth));
    const Page page = recognised(432, 576);
    const Page read = reread(searchable(file, page));
    EXPECT_NEAR(read.width, 432, 0.1);
    EXPECT_NEAR(read.height, 576, 0.1);
    expect_words(read, page.words);
  }
}

TEST(SearchablePdf, ManyCharactersTakeMoreThanOneFont) {
  const TemporaryFile file("scan.pdf", pdf_of({{{}, "", false, "0 g 100 100 50 50 re f"}}));
  Page page = recognised(595, 842);
  page.words.clear();
  for (int i = 0; i < 40; ++i) {
    std::string text;
    for (int k = 0; k < 10; ++k) {  // letters of two bytes, none of which combine
      const int c = 0x391 + (10 * i + k) % 400 + ((10 * i + k) % 400 >= 17 ? 1 : 0);
      text += static_cast<char>(0xC0 | (c >> 6));
      text += static_cast<char>(0x80 | (c & 0x3F));
    }
    page.words.push_back(word(text, 50, 20.0 * i + 10, 100));
  }
  const Page read = reread(searchable(file, page));
  ASSERT_EQ(read.words.size(), page.words.size());
  int same = 0;
  for (size_t i = 0; i < page.words.size(); ++i) same += read.words[i].text == page.words[i].text;
  EXPECT_GE(same, 36);  // a few of the letters have another form in NFC
}

TEST(SearchablePdf, WhatHasNoPictureOrNoPlaceIsRefused) {
  const TemporaryFile text("nota.txt", "Una nota.");
  EXPECT_THROW(SearchablePdf::open(text.path()), Error);
  const TemporaryFile file("scan.pdf", pdf_of({{{}, "", false, "0 g 100 100 50 50 re f"}}));
  const auto pdf = SearchablePdf::open(file.path());
  EXPECT_THROW(pdf->finish(file.path() + ".missing/out.pdf"), Error);
}

}  // namespace
}  // namespace spoglio::extract

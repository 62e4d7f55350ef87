// PDFs through Poppler: words and boxes, running lines, damaged and odd files.
#include "extract/pdf/reader.h"

#include <gtest/gtest.h>

#include "extract/error.h"
#include "extract/text.h"
#include "tests/extract/blocks.h"
#include "tests/extract/small_pdf.h"

namespace spoglio::extract {
namespace {

using testing::page_with;
using testing::pdf_of;
using testing::PdfPage;
using testing::show;
using testing::TemporaryFile;

std::vector<Page> pages_of(const std::string& bytes) {
  const TemporaryFile file("piano.pdf", bytes);
  const auto reader = open_document(file.path());
  std::vector<Page> out;
  while (auto page = reader->next()) out.push_back(std::move(*page));
  return out;
}

ErrorCode error_of(const std::string& bytes) {
  const TemporaryFile file("piano.pdf", bytes);
  try {
    open_document(file.path());
  } catch (const Error& error) {
    EXPECT_NE(std::string(error.what()).find("piano.pdf: "), std::string::npos) << error.what();
    return error.code();
  }
  ADD_FAILURE() << "was opened";
  return ErrorCode::kStore;
}

TEST(PdfReader, WordsHaveBoxesFromTheTopLeftCorner) {
  const auto pages = pages_of(pdf_of({page_with({"Obiettivo operativo"})}));
  ASSERT_EQ(pages.size(), 1U);
  EXPECT_EQ(pages[0].width, 595);
  EXPECT_EQ(pages[0].height, 842);
  ASSERT_EQ(pages[0].words.size(), 2U);
  const Word& word = pages[0].words[0];
  EXPECT_EQ(word.text, "Obiettivo");
  EXPECT_NEAR(word.box.x0, 50, 0.5);
  EXPECT_LT(word.box.y0, 100);
  EXPECT_GT(word.box.y1, 100);
  EXPECT_NEAR(word.font_size, 10, 2);
  EXPECT_TRUE(word.space_after);
}

TEST(PdfReader, DocumentIsKnownByItsBytes) {
  const std::string bytes = pdf_of({page_with({"a"}), page_with({"b"})});
  const TemporaryFile file("piano.pdf", bytes);
  const auto reader = open_document(file.path());
  EXPECT_EQ(reader->info().source, "piano.pdf");
  EXPECT_EQ(reader->info().sha256, sha256_hex(bytes));
  EXPECT_EQ(reader->info().origin, Origin::kTextLayer);
  EXPECT_EQ(reader->info().pages, 2);
}

TEST(PdfReader, KindIsFoundFromContentNotFromTheName) {
  const TemporaryFile file("piano.txt", pdf_of({page_with({"a"})}));
  EXPECT_EQ(open_document(file.path())->info().origin, Origin::kTextLayer);
}

TEST(PdfReader, TextIsComposedAndFreeOfLigaturesAndSoftHyphens) {
  const auto pages = pages_of(pdf_of({page_with({"ef\1cienza compe\2tenze qualit\xE0"})}));
  std::string text;
  for (const auto& word : pages[0].words) text += word.text;
  EXPECT_EQ(text, "efficienzacompetenzequalità");
}

TEST(PdfReader, TextThatIsClippedOffIsNotRead) {
  PdfPage page = page_with({"Alberi messi a dimora"});
  page.content =
      "q 0 300 595 40 re W n BT /F1 10 Tf 60 500 Td (sopra) Tj ET BT /F1 10 Tf 60 320 Td (dentro) Tj ET "
      "BT /F1 10 Tf 60 200 Td (sotto) Tj ET Q";
  const auto pages = pages_of(pdf_of({page}));
  std::string text;
  for (const Word& word : pages.front().words) text += word.text + " ";
  EXPECT_EQ(text, "Alberi messi a dimora dentro ");
}

TEST(PdfReader, RotatedPageIsReadAsItIsDisplayed) {
  // Text runs up the media box and is upright once the page is turned by 90 degrees.
  PdfPage page;
  page.extra = "/Rotate 90";
  page.content = "BT /F1 10 Tf 0 1 -1 0 100 50 Tm (Allegato 1) Tj ET\n";
  const auto pages = pages_of(pdf_of({page}));
  EXPECT_EQ(pages[0].width, 842);
  EXPECT_EQ(pages[0].height, 595);
  ASSERT_EQ(pages[0].words.size(), 2U);
  const Word& word = pages[0].words[0];
  EXPECT_EQ(word.text, "Allegato");
  EXPECT_NEAR(word.box.x0, 50, 1);
  EXPECT_NEAR((word.box.y0 + word.box.y1) / 2, 97, 4);
  EXPECT_GT(word.box.x1 - word.box.x0, word.box.y1 - word.box.y0);
}

TEST(PdfReader, PlacesCountFromTheCropBox) {
  PdfPage page = page_with({"Obiettivo"});
  page.extra = "/CropBox [20 0 500 800]";
  const auto pages = pages_of(pdf_of({page}));
  EXPECT_EQ(pages[0].width, 480);
  EXPECT_EQ(pages[0].height, 800);
  ASSERT_EQ(pages[0].words.size(), 1U);
  EXPECT_NEAR(pages[0].words[0].box.x0, 30, 0.5);
  EXPECT_NEAR(pages[0].words[0].box.y1, 60, 4);
}

TEST(PdfReader, RunningLinesAreSetApart) {
  std::vector<PdfPage> file;
  for (int i = 1; i <= 3; ++i) {
    PdfPage page = page_with({"Pagina di testo " + std::string(static_cast<size_t>(i), 'x'), "che continua"});
    page.texts.push_back({50, 800, 8, "All. 1 D GC 30/01/2023 Albero della Performance"});
    page.texts.push_back({540, 800, 8, std::to_string(i)});
    file.push_back(page);
  }
  const auto pages = pages_of(pdf_of(file));
  ASSERT_EQ(pages.size(), 3U);
  for (const auto& page : pages) {
    ASSERT_EQ(page.running.size(), 1U);
    EXPECT_EQ(page.running[0].text, "All. 1 D GC 30/01/2023 Albero della Performance\t" + std::to_string(page.number));
    EXPECT_EQ(page.blocks.size(), 2U);
  }
}

TEST(PdfReader, HeaderOfATableOnEachPageIsNoRunningLine) {
  std::vector<PdfPage> file;
  for (int i = 1; i <= 3; ++i) {
    PdfPage page;
    for (int row = 0; row < 4; ++row) {
      const double y = 60 + 20 * row;
      page.texts.push_back(
          {50, y, 10, row == 0 ? "Indicatore" : "Numero di atti " + std::string(static_cast<size_t>(i + row), 'x')});
      page.texts.push_back({250, y, 10, row == 0 ? "Algoritmo" : "n. atti"});
      page.texts.push_back({400, y, 10, row == 0 ? "Target 2023" : ">= 10"});
    }
    file.push_back(page);
  }
  for (const auto& page : pages_of(pdf_of(file))) {
    EXPECT_TRUE(page.running.empty());
    ASSERT_EQ(page.blocks.size(), 1U);
    EXPECT_EQ(std::get<Table>(page.blocks[0]).rows, 4);
  }
}

TEST(PdfReader, LonePageNumberIsARunningLine) {
  PdfPage page = page_with({"Testo della pagina"});
  page.texts.push_back({290, 815, 9, "12"});
  const auto pages = pages_of(pdf_of({page}));
  ASSERT_EQ(pages[0].running.size(), 1U);
  EXPECT_EQ(pages[0].running[0].text, "12");
  EXPECT_EQ(show(pages[0].blocks), "> Testo della pagina\n");
}

TEST(PdfReader, PageWithoutWordsIsStillAPage) {
  const auto pages = pages_of(pdf_of({PdfPage{}}));
  ASSERT_EQ(pages.size(), 1U);
  EXPECT_TRUE(pages[0].words.empty());
  EXPECT_TRUE(pages[0].blocks.empty());
}

TEST(PdfReader, PageThatCannotBeReadIsEmptyAndNotedAndTheOthersAreRead) {
  PdfPage missing;
  missing.missing = true;
  const auto pages = pages_of(pdf_of({page_with({"prima"}), missing, page_with({"terza"})}));
  // Poppler leaves the missing page out of its tree, so that the note stands at the end.
  ASSERT_EQ(pages.size(), 3U);
  EXPECT_EQ(show(pages[0].blocks), "> prima\n");
  EXPECT_EQ(show(pages[1].blocks), "> terza\n");
  EXPECT_TRUE(pages[2].words.empty());
  EXPECT_EQ(pages[2].number, 3);
  ASSERT_EQ(pages[2].notes.size(), 1U);
  EXPECT_EQ(pages[2].notes[0].substr(0, 26), "page 3 could not be read: ");
}

TEST(PdfReader, PageWhoseContentIsBrokenLeavesTheOthersAlone) {
  PdfPage broken;
  broken.content = "BT /F9 0 Tf (no such font) Tj [ << ( ET Q Q Q\n";
  const auto pages = pages_of(pdf_of({page_with({"prima"}), broken, page_with({"terza"})}));
  ASSERT_EQ(pages.size(), 3U);
  EXPECT_EQ(show(pages[0].blocks), "> prima\n");
  EXPECT_EQ(show(pages[2].blocks), "> terza\n");
}

TEST(PdfReader, GarbageAfterTheHeaderIsDamaged) {
  EXPECT_EQ(error_of("%PDF-1.4\nnothing of a document follows, only words\n"), ErrorCode::kDamaged);
}

TEST(PdfReader, CutShortFileIsDamaged) {
  const std::string bytes = pdf_of({page_with({"a"}), page_with({"b"})});
  EXPECT_EQ(error_of(bytes.substr(0, 60)), ErrorCode::kDamaged);
}

TEST(PdfReader, FileThatLostItsIndexIsReadAllTheSame) {
  const std::string bytes = pdf_of({page_with({"prima"})});
  const auto pages = pages_of(bytes.substr(0, bytes.find("xref")) + "trailer\n<< /Root 1 0 R >>\n");
  ASSERT_EQ(pages.size(), 1U);
  EXPECT_EQ(show(pages[0].blocks), "> prima\n");
}

TEST(PdfReader, FileWithoutPagesIsEmpty) { EXPECT_EQ(error_of(pdf_of({})), ErrorCode::kEmpty); }

TEST(PdfReader, FileWithAPasswordIsEncrypted) {
  const std::string key(64, '5');
  const std::string trailer =
      "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" + key + "> /U <" + key + "> >> /ID [<00> <00>]";
  EXPECT_EQ(error_of(pdf_of({page_with({"a"})}, trailer)), ErrorCode::kEncrypted);
}

TEST(PdfReader, PopplerIsSilent) {
  ::testing::internal::CaptureStderr();
  EXPECT_EQ(error_of("%PDF-1.4\n1 0 obj << /Broken"), ErrorCode::kDamaged);
  EXPECT_EQ(::testing::internal::GetCapturedStderr(), "");
}

}  // namespace
}  // namespace spoglio::extract

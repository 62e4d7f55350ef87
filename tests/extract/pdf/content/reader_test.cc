// Ruling lines and shades out of PDF files: the ways producers draw them, and files that are odd or hostile.
#include "extract/pdf/content/reader.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extract/read.h"
#include "tests/extract/raw_pdf.h"
#include "tests/extract/small_pdf.h"

namespace spoglio::extract {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::page_with;
using testing::pdf_of;
using testing::pdf_stream;
using testing::PdfPage;
using testing::raw_pdf;
using testing::TemporaryFile;

PdfPage page_of(const std::string& content, const std::string& extra = "") {
  PdfPage page;
  page.content = content;
  page.extra = extra;
  return page;
}

Drawing drawing_of(const PdfPage& page) {
  const TemporaryFile file("piano.pdf", pdf_of({page}));
  const auto reader = ContentReader::open(file.path());
  return reader ? reader->drawing(0) : Drawing();
}

Drawing drawing_of(const std::string& content) { return drawing_of(page_of(content)); }

std::vector<std::string> show(const std::vector<Box>& boxes) {
  std::vector<std::string> out;
  for (const auto& box : boxes)
    out.push_back(fmt::format("{:.1f} {:.1f} {:.1f} {:.1f}", box.x0, box.y0, box.x1, box.y1));
  return out;
}

TEST(ContentReader, StrokesAreLinesFromTheTopLeftCorner) {
  const Drawing drawing = drawing_of("1 w 100 742 m 300 742 l S 100 742 m 100 642 l S");
  EXPECT_EQ(drawing.width, 595);
  EXPECT_EQ(drawing.height, 842);
  EXPECT_THAT(show(drawing.horizontal), ElementsAre("100.0 99.5 300.0 100.5"));
  EXPECT_THAT(show(drawing.vertical), ElementsAre("99.5 100.0 100.5 200.0"));
  EXPECT_THAT(drawing.shades, IsEmpty());
  EXPECT_TRUE(drawing.whole);
}

TEST(ContentReader, StrokedRectangleIsFourLines) {
  const Drawing drawing = drawing_of("0 w 100 642 200 100 re S");
  EXPECT_THAT(show(drawing.horizontal), ElementsAre("100.0 100.0 300.0 100.0", "100.0 200.0 300.0 200.0"));
  EXPECT_THAT(show(drawing.vertical), ElementsAre("100.0 100.0 100.0 200.0", "300.0 100.0 300.0 200.0"));
}

TEST(ContentReader, ThinFilledRectangleIsALineAndAThickOneAShade) {
  const Drawing drawing = drawing_of("0.9 g 100 742 200 -0.5 re f 100 700 200 -20 re f");
  EXPECT_THAT(show(drawing.horizontal), ElementsAre("100.0 100.0 300.0 100.5"));
  EXPECT_THAT(show(drawing.shades), ElementsAre("100.0 142.0 300.0 162.0"));
}

TEST(ContentReader, FrameOfTwoRectanglesIsFourLines) {
  const Drawing drawing = drawing_of("100 642 200 100 re 101 643 198 98 re f*");
  EXPECT_THAT(show(drawing.horizontal), ElementsAre("100.0 100.0 300.0 101.0", "100.0 199.0 300.0 200.0"));
  EXPECT_EQ(drawing.vertical.size(), 2U);
  EXPECT_THAT(drawing.shades, IsEmpty());
}

TEST(ContentReader, BordersOfCellsAndTheirCornersAreOneLine) {
  std::string content;
  for (int i = 0; i < 5; ++i) {
    content += fmt::format("{} 700 0.48 0.48 re f {} 700 59.5 0.48 re f\n", 100 + 60 * i, 100.48 + 60 * i);
  }
  EXPECT_THAT(show(drawing_of(content).horizontal), ElementsAre("100.0 141.5 400.0 142.0"));
}

TEST(ContentReader, DashesAndDotsAreOneLine) {
  std::string dashes;
  std::string dots;
  for (int i = 0; i < 50; ++i) {
    dashes += fmt::format("{} 700 m {} 700 l S\n", 100 + 5 * i, 103 + 5 * i);
    dots += fmt::format("{} 650 1 1 re f\n", 100 + 3 * i);
  }
  EXPECT_THAT(show(drawing_of("0 w " + dashes + dots).horizontal),
              ElementsAre("100.0 142.0 348.0 142.0", "100.0 191.0 248.0 192.0"));
  EXPECT_THAT(show(drawing_of("0 w [3 2] 0 d 100 700 m 300 700 l S").horizontal),
              ElementsAre("100.0 142.0 300.0 142.0"));
}

TEST(ContentReader, TablesSideBySideKeepTheirOwnLines) {
  EXPECT_EQ(drawing_of("100 700 m 200 700 l 210 700 m 300 700 l S").horizontal.size(), 2U);
}

TEST(ContentReader, DoubleBordersStayTwoLines) {
  EXPECT_EQ(drawing_of("100 700 m 200 700 l 100 702 m 200 702 l S").horizontal.size(), 2U);
}

TEST(ContentReader, CurvesSlantsAndSpecksAreNoLines) {
  const Drawing drawing = drawing_of(
      "100 700 m 150 750 200 750 250 700 c S 100 600 m 300 610 l S 100 500 m 104 500 l S "
      "100 400 m 110 400 l 120 410 130 410 140 400 c S 200 300 m 230 300 l 215 330 l f");
  EXPECT_THAT(show(drawing.horizontal), IsEmpty());
  EXPECT_THAT(show(drawing.vertical), IsEmpty());
  EXPECT_THAT(show(drawing.shades), IsEmpty());
}

TEST(ContentReader, RoundedBoxKeepsItsSides) {
  const Drawing drawing = drawing_of(
      "0 w 110 742 m 290 742 l 296 742 300 738 300 732 c 300 652 l 300 646 296 642 290 642 c "
      "110 642 l 104 642 100 646 100 652 c 100 732 l 100 738 104 742 110 742 c h S");
  EXPECT_THAT(show(drawing.horizontal), ElementsAre("110.0 100.0 290.0 100.0", "110.0 200.0 290.0 200.0"));
  EXPECT_EQ(drawing.vertical.size(), 2U);
}

TEST(ContentReader, WhiteIsNotSeenOnWhite) {
  for (const char* white : {"1 g 1 G", "1 1 1 rg 1 1 1 RG", "0 0 0 0 k 0 0 0 0 K", "/DeviceCMYK cs 0 0 0 0 scn 1 G"}) {
    const Drawing drawing = drawing_of(std::string(white) + " 100 700 m 300 700 l S 100 600 200 50 re f");
    EXPECT_THAT(show(drawing.horizontal), IsEmpty()) << white;
    EXPECT_THAT(show(drawing.shades), IsEmpty()) << white;
  }
}

TEST(ContentReader, WhiteLineOnAShadeIsSeen) {
  const Drawing drawing = drawing_of("0.2 0.4 0.6 rg 100 600 200 100 re f 1 G 2 w 100 650 m 300 650 l S");
  EXPECT_THAT(show(drawing.horizontal), ElementsAre("100.0 191.0 300.0 193.0"));
  EXPECT_THAT(show(drawing.shades), ElementsAre("100.0 142.0 300.0 242.0"));
}

TEST(ContentReader, WhatAWhiteAreaCoversIsGone) {
  const Drawing drawing =
      drawing_of("110 700 m 290 700 l S 0.5 g 120 650 50 20 re f 1 g 100 600 200 150 re f 0 G 100 500 m 300 500 l S");
  EXPECT_THAT(show(drawing.horizontal), ElementsAre("100.0 341.5 300.0 342.5"));
  EXPECT_THAT(show(drawing.shades), IsEmpty());
}

TEST(ContentReader, ShadeBehindTheLinesOfAShadedCellIsNotToldAgain) {
  const Drawing drawing = drawing_of("0.8 g 100 600 200 50 re f 110 610 100 12 re f 0.6 g 110 630 100 12 re f");
  EXPECT_THAT(show(drawing.shades), ElementsAre("100.0 192.0 300.0 242.0", "110.0 200.0 210.0 212.0"));
}

TEST(ContentReader, LinesAlongTheEdgeOfAWhiteCellStay) {
  EXPECT_EQ(drawing_of("0 w 100 700 m 200 700 l 100 680 m 200 680 l S 1 g 100 680 100 20 re f").horizontal.size(), 2U);
}

TEST(ContentReader, TransparentFillsAreNoShades) {
  PdfPage page = page_of("/Velo gs 100 600 200 100 re f /Pieno gs 100 400 200 100 re f");
  page.extra = "/Resources << /ExtGState << /Velo << /ca 0 >> /Pieno << /ca 1 >> >> >>";
  EXPECT_THAT(show(drawing_of(page).shades), ElementsAre("100.0 342.0 300.0 442.0"));
}

TEST(ContentReader, GradientIsAShadeOfItsClip) {
  const Drawing drawing = drawing_of("q 100 600 200 100 re W n /Sfumo sh Q /Sfumo sh");
  EXPECT_THAT(show(drawing.shades), ElementsAre("100.0 142.0 300.0 242.0"));
}

TEST(ContentReader, InkOfASeparationIsWhiteAtZero) {
  PdfPage page = page_of("/Tinta cs 0 scn 100 600 200 100 re f 0.3 scn 100 400 200 100 re f");
  page.extra = "/Resources << /ColorSpace << /Tinta [/Separation /Blu /DeviceCMYK null] >> >>";
  EXPECT_THAT(show(drawing_of(page).shades), ElementsAre("100.0 342.0 300.0 442.0"));
}

TEST(ContentReader, ClippedDrawingIsCutOrLeftOut) {
  const Drawing drawing = drawing_of(
      "q 100 600 100 100 re W n 0 w 50 650 m 400 650 l S 300 650 m 400 650 l S 0.5 g 0 0 595 842 re f Q 400 600 50 50 "
      "re f");
  EXPECT_THAT(show(drawing.horizontal), ElementsAre("100.0 192.0 200.0 192.0"));
  EXPECT_THAT(show(drawing.shades), ElementsAre("100.0 142.0 200.0 242.0", "400.0 192.0 450.0 242.0"));
}

TEST(ContentReader, MatricesAddUpAndAreRestored) {
  const Drawing drawing = drawing_of("0 w q 2 0 0 2 100 100 cm 0 1 -1 0 50 0 cm 0 0 m 20 0 l S Q 10 10 m 50 10 l S");
  EXPECT_THAT(show(drawing.vertical), ElementsAre("200.0 702.0 200.0 742.0"));
  EXPECT_THAT(show(drawing.horizontal), ElementsAre("10.0 832.0 50.0 832.0"));
}

TEST(ContentReader, TextStringsAndImagesAreReadOver) {
  const Drawing drawing = drawing_of(
      "BT /F1 10 Tf 50 50 Td (0 0 m 500 0 l S \\) ( S) ) Tj <30206d> Tj ET % 0 0 m 500 0 l S\n"
      "BI /W 2 /H 2 /BPC 8 /CS /G ID \x01 EI\x02 0 0 m 500 0 l S\nEI Q\n100 700 m 200 700 l S");
  EXPECT_THAT(show(drawing.horizontal), ElementsAre("100.0 141.5 200.0 142.5"));
}

// A frame drawn around a word, in the page's own coordinates.
std::string framed_word() { return "BT /F1 10 Tf 110 600 Td (Obiettivo) Tj ET 0 w 105 595 60 17 re S"; }

TEST(ContentReader, LinesAgreeWithTheWordsHoweverThePageIsTurnedOrCut) {
  for (const char* extra :
       {"", "/Rotate 90", "/Rotate 180", "/Rotate 270", "/Rotate -90", "/Rotate 450", "/CropBox [20 30 500 800]",
        "/Rotate 90 /CropBox [20 30 500 800]", "/Rotate 180 /CropBox [20 30 500 800]",
        "/Rotate 270 /CropBox [20 30 500 800]", "/CropBox [-50 -50 9000 800]", "/CropBox [500 800 20 30]",
        "/UserUnit 2", "/MediaBox [50 40 400 700]", "/MediaBox [0 0 0 0]", "/CropBox (x)"}) {
    const TemporaryFile file("piano.pdf", pdf_of({page_of(framed_word(), extra)}));
    const auto page = open_document(file.path())->next();
    const auto reader = ContentReader::open(file.path());
    ASSERT_TRUE(page && reader) << extra;
    const Drawing drawing = reader->drawing(0);
    EXPECT_NEAR(drawing.width, page->width, 0.01) << extra;
    EXPECT_NEAR(drawing.height, page->height, 0.01) << extra;
    ASSERT_EQ(page->words.size(), 1U) << extra;
    ASSERT_EQ(drawing.horizontal.size(), 2U) << extra;
    ASSERT_EQ(drawing.vertical.size(), 2U) << extra;
    const Box& word = page->words[0].box;
    EXPECT_GT(word.x0, drawing.vertical[0].x0) << extra;
    EXPECT_LT(word.x1, drawing.vertical[1].x1) << extra;
    EXPECT_GT(word.y0, drawing.horizontal[0].y0) << extra;
    EXPECT_LT(word.y1, drawing.horizontal[1].y1) << extra;
  }
}

// A page that draws the form /Fm, whose object is number 5; `objects` from there on.
Drawing drawing_with_form(const std::string& content, const std::vector<std::string>& objects) {
  std::vector<std::string> all = {
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Count 1 /Kids [3 0 R] /MediaBox [0 0 600 800] /Resources << /XObject << /Fm 5 0 R >> >> >>",
      "<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>", pdf_stream(content)};
  all.insert(all.end(), objects.begin(), objects.end());
  const TemporaryFile file("piano.pdf", raw_pdf(all));
  const auto reader = ContentReader::open(file.path());
  return reader ? reader->drawing(0) : Drawing();
}

TEST(ContentReader, FormsAreDrawnWithTheirMatrixWithinTheirBox) {
  const Drawing drawing =
      drawing_with_form("0 w q 1 0 0 1 100 100 cm /Fm Do Q 0 0 m 50 0 l S",
                        {pdf_stream("0 50 m 500 50 l S 0 500 m 50 500 l S 5 w",
                                    "/Type /XObject /Subtype /Form /Matrix [2 0 0 2 0 0] /BBox [10 0 100 100]")});
  EXPECT_THAT(show(drawing.horizontal), ElementsAre("120.0 600.0 300.0 600.0", "0.0 800.0 50.0 800.0"));
}

TEST(ContentReader, FormsThatDrawThemselvesEnd) {
  const std::string resources = "/Type /XObject /Subtype /Form /Resources << /XObject << /Fm 6 0 R /Fn 5 0 R >> >>";
  const Drawing drawing = drawing_with_form("/Fm Do", {pdf_stream("/Fm Do 0 50 m 500 50 l S", resources),
                                                       pdf_stream("/Fn Do /Fm Do 0 80 m 500 80 l S", resources)});
  EXPECT_EQ(drawing.horizontal.size(), 2U);
}

TEST(ContentReader, FormsThatMultiplyAreBounded) {
  std::vector<std::string> forms;
  std::string content;
  for (int i = 0; i < 20; ++i) content += "/Next Do ";
  for (int i = 0; i < 12; ++i) {
    forms.push_back(
        pdf_stream(content, fmt::format("/Type /XObject /Subtype /Form /Resources << /XObject << /Next {} 0 R "
                                        ">> >>",
                                        6 + i)));
  }
  forms.push_back(pdf_stream("0 50 m 500 50 l S", "/Type /XObject /Subtype /Form"));
  EXPECT_FALSE(drawing_with_form("/Fm Do", forms).whole);
}

TEST(ContentReader, PagesThatAreNotThereAreEmpty) {
  const TemporaryFile file("piano.pdf", pdf_of({page_of("100 700 m 200 700 l S")}));
  const auto reader = ContentReader::open(file.path());
  EXPECT_EQ(reader->pages(), 1);
  EXPECT_THAT(reader->drawing(-1).horizontal, IsEmpty());
  EXPECT_THAT(reader->drawing(1).horizontal, IsEmpty());
  EXPECT_EQ(reader->drawing(1).width, 0);
}

TEST(ContentReader, MissingPagesAreCountedAsPopplerCountsThem) {
  PdfPage missing;
  missing.missing = true;
  const TemporaryFile file("piano.pdf", pdf_of({page_with({"uno"}), missing, page_of("100 700 m 200 700 l S")}));
  const auto reader = ContentReader::open(file.path());
  ASSERT_NE(reader, nullptr);
  EXPECT_EQ(reader->pages(), 2);
  EXPECT_EQ(reader->drawing(1).horizontal.size(), 1U);
}

TEST(ContentReader, WhatIsNoPdfIsNotOpened) {
  const TemporaryFile file("piano.pdf", "Piano della performance");
  EXPECT_EQ(ContentReader::open(file.path()), nullptr);
  EXPECT_EQ(ContentReader::open("/nessuno/piano.pdf"), nullptr);
}

std::vector<std::string> repairs_of(const std::string& bytes) {
  const TemporaryFile file("piano.pdf", bytes);
  const auto reader = ContentReader::open(file.path());
  if (!reader) return {"not opened"};
  for (int i = 0; i < reader->pages(); ++i) reader->drawing(i);
  return reader->repairs();
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return text.replace(at, from.size(), to);
}

TEST(ContentReader, SoundFilesNeedNoRepair) {
  EXPECT_THAT(repairs_of(pdf_of({page_with({"uno"}), page_of("100 700 m 200 700 l S")})), IsEmpty());
}

TEST(ContentReader, RepairsAreToldOnceAndInPlainWords) {
  const std::string sound = pdf_of({page_of("100 700 m 200 700 l S"), page_of("100 700 m 200 700 l S")});
  EXPECT_THAT(
      repairs_of(replaced(sound, "startxref\n", "startxref\n1")),
      ElementsAre("the table of where its objects lie was damaged and has been rebuilt; something may be missing"));
  const std::string short_one = replaced(sound, "/Length 21", "/Length 12");
  EXPECT_THAT(repairs_of(short_one), ElementsAre("one stream had a wrong length, which has been measured anew"));
  EXPECT_THAT(repairs_of(replaced(short_one, "/Length 21", "/Length 13")),
              ElementsAre("2 streams had a wrong length, which has been measured anew"));
  EXPECT_THAT(repairs_of(replaced(sound, "/Length 21", "/Filter /FlateDecode /Length 21")),
              ::testing::Contains("one stream could not be unpacked in full; drawing or text may be missing"));
}

TEST(ContentReader, DamagedContentGivesWhatCanBeRead) {
  for (const char* content :
       {"100 700 m 200 700 l S Q Q Q ET EMC ] ) > >> } l m 1 S (", "<< /a << 1 2 100 700 m 200 700 l S",
        "100 700 m 200 700 l S BI ID", "--5 +.- 1e9 1 2 3 m l re c 100 700 m 200 700 l S << ", "W n W* S f",
        "99999999999999999999 0 0 99999999999999999999 0 0 cm 1 1 m 2 1 l S"}) {
    EXPECT_LE(drawing_of(content).horizontal.size(), 1U) << content;
  }
}

TEST(ContentReader, EndlessContentIsBounded) {
  std::string deep;
  for (int i = 0; i < 5000; ++i) deep += "q ";
  EXPECT_FALSE(drawing_of(deep + "100 700 m 200 700 l S").whole);
  std::string many;
  for (int i = 0; i < 50'000; ++i)
    many += fmt::format("{} {} m {} {} l S\n", i % 50 * 10, i % 800, i % 50 * 10 + 8, i % 800);
  const Drawing drawing = drawing_of(many);
  EXPECT_FALSE(drawing.whole);
  EXPECT_LE(drawing.horizontal.size(), 20'000U);
}

}  // namespace
}  // namespace spoglio::extract

// ALTO of libraries: units, places, words broken over lines, confidence, what is askew, and files meant to harm.
#include <fmt/format.h>
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

std::string string(const std::string& content, double x, double y, double width, double height,
                   const std::string& more = "WC=\"0.9\"") {
  return fmt::format("<String CONTENT=\"{}\" HPOS=\"{}\" VPOS=\"{}\" WIDTH=\"{}\" HEIGHT=\"{}\" {}/>", content, x, y,
                     width, height, more);
}

std::string page(const std::string& lines, const std::string& size = "WIDTH=\"2480\" HEIGHT=\"3508\"") {
  return "<Page ID=\"p\" PHYSICAL_IMG_NR=\"1\" " + size + "><PrintSpace><ComposedBlock><TextBlock>" + lines +
         "</TextBlock></ComposedBlock></PrintSpace></Page>";
}

std::string line(const std::string& words) { return "<TextLine>" + words + "</TextLine>"; }

std::string alto(const std::string& pages, const std::string& unit = "pixel", const std::string& more = "") {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<alto xmlns=\"http://www.loc.gov/standards/alto/ns-v4#\">"
         "<Description><MeasurementUnit>" +
         unit + "</MeasurementUnit></Description>" + more + "<Layout>" + pages + "</Layout></alto>\n";
}

std::vector<Page> read(const std::string& bytes, const std::string& name = "piano.xml") {
  const spoglio::testing::TemporaryFile file(name, bytes);
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

void expect_box(const Box& box, double x0, double y0, double x1, double y1, double within = 0.05) {
  EXPECT_NEAR(box.x0, x0, within);
  EXPECT_NEAR(box.y0, y0, within);
  EXPECT_NEAR(box.x1, x1, within);
  EXPECT_NEAR(box.y1, y1, within);
}

TEST(Alto, PixelsBecomePointsByTheShapeOfThePaper) {
  const auto pages = read(alto(page(line(string("Tempi", 300, 600, 150, 50)))));
  ASSERT_EQ(pages.size(), 1U);
  EXPECT_NEAR(pages[0].height, 842, 0.1);
  EXPECT_NEAR(pages[0].width, 595.3, 0.1);
  ASSERT_THAT(texts(pages[0]), ElementsAre("Tempi"));
  expect_box(pages[0].words[0].box, 72, 144, 108, 156);
  EXPECT_DOUBLE_EQ(pages[0].words[0].confidence, 0.9);
}

TEST(Alto, AResolutionThatIsStatedHoldsWhereItMakesASheetOfPaper) {
  const std::string settings =
      "<Description><OCRProcessing ID=\"o\"><ocrProcessingStep><processingStepSettings>lang: ita; dpi: {}"
      "</processingStepSettings></ocrProcessingStep></OCRProcessing></Description>";
  const std::string a5 = page(line(string("Tempi", 300, 600, 150, 50)), "WIDTH=\"1748\" HEIGHT=\"2480\"");
  EXPECT_NEAR(read(alto(a5, "pixel", fmt::format(fmt::runtime(settings), 300)))[0].height, 595.2, 0.1);
  EXPECT_NEAR(read(alto(a5, "pixel", fmt::format(fmt::runtime(settings), 70)))[0].height, 842, 0.1);
  EXPECT_NEAR(read(alto(a5, "pixel", fmt::format(fmt::runtime(settings), "1e999")))[0].height, 842, 0.1);
}

TEST(Alto, TenthsOfMillimetresAndTwelveHundredthsOfInchesAreExact) {
  const auto metric =
      read(alto(page(line(string("Tempi", 254, 508, 127, 40)), "WIDTH=\"2100\" HEIGHT=\"2970\""), "mm10"));
  EXPECT_NEAR(metric[0].width, 595.28, 0.01);
  expect_box(metric[0].words[0].box, 72, 144, 108, 155.34);
  const auto inches =
      read(alto(page(line(string("Tempi", 1200, 2400, 600, 200)), "WIDTH=\"9917\" HEIGHT=\"14033\""), "inch1200"));
  EXPECT_NEAR(inches[0].height, 841.98, 0.01);
  expect_box(inches[0].words[0].box, 72, 144, 108, 156);
}

TEST(Alto, PrefixesOldVersionsAndOtherEncodingsAreRead) {
  std::string prefixed = alto(page(line(string("Tempi", 300, 600, 150, 50))));
  for (const std::string name : {"alto", "Layout", "Page", "TextLine", "String"}) {
    for (const std::string start : {"<", "</"}) {
      for (size_t at = prefixed.find(start + name); at != std::string::npos; at = prefixed.find(start + name, at + 1))
        prefixed.insert(at + start.size(), "a:");
    }
  }
  EXPECT_THAT(texts(read(prefixed)[0]), ElementsAre("Tempi"));
  EXPECT_THAT(texts(read("\xEF\xBB\xBF" + alto(page(line(string("Qualit\xC3\xA0", 300, 600, 150, 50)))))[0]),
              ElementsAre("Qualità"));
  EXPECT_THAT(texts(read(alto(page(line(string("Qualit\xE0 &gt; 3", 300, 600, 150, 50)))))[0]),
              ElementsAre("Qualità", ">", "3"));
}

TEST(Alto, ManyPagesCountFromOneAndAllAreLaidOut) {
  const auto pages =
      read(alto(page(line(string("uno", 300, 600, 150, 50))) + page(line(string("due", 300, 900, 150, 50)))));
  ASSERT_EQ(pages.size(), 2U);
  EXPECT_EQ(pages[1].number, 2);
  ASSERT_EQ(pages[1].blocks.size(), 1U);
  EXPECT_EQ(std::get<Line>(pages[1].blocks[0]).text, "due");
}

TEST(Alto, AWordBrokenAtALineEndIsWholeWhereBothPartsAgreeWithIt) {
  const std::string first = R"(WC="0.9" SUBS_TYPE="HypPart1" SUBS_CONTENT="valutazione")";
  const std::string second = R"(WC="0.6" SUBS_TYPE="HypPart2" SUBS_CONTENT="valutazione")";
  const std::string broken =
      line(string("la", 300, 600, 50, 50) + string("valuta", 400, 600, 150, 50, first) + "<HYP CONTENT=\"-\"/>");
  const auto whole =
      read(alto(page(broken + line(string("zione", 300, 700, 150, 50, second) + string("annua", 500, 700, 150, 50)))));
  EXPECT_THAT(texts(whole[0]), ElementsAre("la", "valutazione", "annua"));
  EXPECT_DOUBLE_EQ(whole[0].words[1].confidence, 0.6);
  const auto other = read(alto(page(broken + line(string("sione", 300, 700, 150, 50, second)))));
  EXPECT_THAT(texts(other[0]), ElementsAre("la", "valuta-", "sione"));
}

TEST(Alto, ConfidenceIsTheWordsOwnElseItsWorstLettersElseANoteSaysThatThereIsNone) {
  const auto pages = read(
      alto(page(line(string("uno", 300, 600, 90, 50, "WC=\"0.25\"") + string("due", 500, 600, 90, 50, "CC=\"039\"") +
                     string("tre", 700, 600, 90, 50, "WC=\"73\""))) +
           page(line(string("uno", 300, 600, 90, 50, "")))));
  EXPECT_DOUBLE_EQ(pages[0].words[0].confidence, 0.25);
  EXPECT_DOUBLE_EQ(pages[0].words[1].confidence, 0);
  EXPECT_DOUBLE_EQ(pages[0].words[2].confidence, 0.73);
  EXPECT_TRUE(pages[0].notes.empty());
  EXPECT_DOUBLE_EQ(pages[1].words[0].confidence, 1);
  EXPECT_THAT(pages[1].notes, ElementsAre(HasSubstr("no confidence is stated")));
}

TEST(Alto, StylesGiveSizeAndWeight) {
  const std::string styles =
      "<Styles><TextStyle ID=\"t1\" FONTSIZE=\"14\" FONTSTYLE=\"bold italics\"/><TextStyle ID=\"t2\" "
      "FONTSIZE=\"-3\"/></Styles>";
  const auto pages = read(alto(page(line(string("Titolo", 300, 600, 150, 60, "STYLEREFS=\"x t1\" WC=\"1\"")) +
                                    line(string("testo", 300, 800, 150, 60, "STYLEREFS=\"t2\" WC=\"1\""))),
                               "pixel", styles));
  EXPECT_DOUBLE_EQ(pages[0].words[0].font_size, 14);
  EXPECT_TRUE(pages[0].words[0].bold);
  EXPECT_NEAR(pages[0].words[1].font_size, 14.4 / 1.1, 0.1);
  EXPECT_FALSE(pages[0].words[1].bold);
}

TEST(Alto, WhiteSpaceIsAsMarkedWhereThePageMarksIt) {
  const auto marked = read(alto(page(line(string("n.", 300, 600, 40, 50) + "<SP/>" + string("80", 360, 600, 50, 50) +
                                          string("%", 410, 600, 40, 50)))));
  EXPECT_TRUE(marked[0].words[0].space_after);
  EXPECT_FALSE(marked[0].words[1].space_after);
  const auto plain = read(alto(page(line(string("n.", 300, 600, 40, 50) + string("80", 360, 600, 50, 50)))));
  EXPECT_TRUE(plain[0].words[0].space_after);
}

TEST(Alto, LinesOfTextWithoutWordsAreSharedOut) {
  const auto pages =
      read(alto(page("<TextLine HPOS=\"0\" VPOS=\"600\" WIDTH=\"1000\" HEIGHT=\"50\">"
                     "<String CONTENT=\"tempi\" WC=\"0.8\"/><String CONTENT=\"medi\" WC=\"0.4\"/>"
                     "</TextLine>")));
  EXPECT_THAT(texts(pages[0]), ElementsAre("tempi", "medi"));
  expect_box(pages[0].words[0].box, 0, 144, 120, 156);
  expect_box(pages[0].words[1].box, 144, 144, 240, 156);
  EXPECT_DOUBLE_EQ(pages[0].words[1].confidence, 0.4);
}

TEST(Alto, BoxesAsTightAsTheInkBecomeAsHighAsTheType) {
  // Type of 50 pixels: "a" has 26, "b" 36, "g" 26 + 10.
  const auto pages = read(alto(page(
      line(string("sono", 300, 610, 90, 26) + string("del", 500, 600, 90, 36) + string("dopo", 700, 600, 90, 46.5)))));
  ASSERT_EQ(pages[0].words.size(), 3U);
  for (const Word& word : pages[0].words) {
    EXPECT_NEAR(word.box.y0, (636 - 46.5) * 72 / 300, 0.3);
    EXPECT_NEAR(word.box.y1, (636 + 10.5) * 72 / 300, 0.3);
    EXPECT_NEAR(word.font_size, 12, 0.2);
  }
}

TEST(Alto, APageThatLiesAskewIsStraightened) {
  std::string lines;
  for (int row = 0; row < 5; ++row) {
    std::string words;
    for (int i = 0; i < 10; ++i)
      words += string("tempi", 200 - 0.02 * 200 * row + 200 * i, 500 + 200 * row + 0.02 * 200 * i, 150, 50);
    lines += line(words);
  }
  const std::string rule = "<GraphicalElement HPOS=\"200\" VPOS=\"1500\" WIDTH=\"2000\" HEIGHT=\"44\"/>";
  const auto pages = read(alto(page(lines)));
  for (size_t i = 1; i < 10; ++i) EXPECT_NEAR(pages[0].words[i].box.y0, pages[0].words[0].box.y0, 0.3);
  for (size_t row = 1; row < 5; ++row) EXPECT_NEAR(pages[0].words[10 * row].box.x0 - pages[0].words[0].box.x0, 0, 0.3);
  const auto ruled = read(alto(page(lines + rule)));
  ASSERT_EQ(ruled[0].drawing.horizontal.size(), 1U);
  EXPECT_LT(ruled[0].drawing.horizontal[0].y1 - ruled[0].drawing.horizontal[0].y0, 1.5);
}

TEST(Alto, ThinGraphicsAreRulingLines) {
  const auto pages = read(alto(page(line(string("Tempi", 300, 600, 150, 50)) +
                                    "<GraphicalElement HPOS=\"200\" VPOS=\"700\" WIDTH=\"2000\" HEIGHT=\"4\"/>"
                                    "<GraphicalElement HPOS=\"200\" VPOS=\"700\" WIDTH=\"4\" HEIGHT=\"900\"/>"
                                    "<GraphicalElement HPOS=\"900\" VPOS=\"900\" WIDTH=\"300\" HEIGHT=\"300\"/>")));
  ASSERT_EQ(pages[0].drawing.horizontal.size(), 1U);
  ASSERT_EQ(pages[0].drawing.vertical.size(), 1U);
  expect_box(pages[0].drawing.horizontal[0], 48, 168, 528, 169, 0.1);
}

TEST(Alto, NumbersThatAreNoneAndPlacesOffThePageCostOnlyTheirWord) {
  const auto pages = read(alto(page(line(string("giusto", 300, 600, 150, 50) +
                                         "<String CONTENT=\"x\" HPOS=\"nan\" VPOS=\"inf\" WIDTH=\"3\" HEIGHT=\"4\"/>" +
                                         string("lontano", 1e300, 600, 150, 50) + string("fuori", 3000, 600, 150, 50) +
                                         string("largo", 600, 600, -150, 50) + string("", 300, 600, 150, 50)))));
  EXPECT_THAT(texts(pages[0]), ::testing::Contains("giusto"));
  for (const Word& word : pages[0].words) {
    EXPECT_GE(word.box.x0, 0);
    EXPECT_LE(word.box.x1, pages[0].width + 0.01);
  }
  EXPECT_THAT(texts(pages[0]), ::testing::Not(::testing::Contains("fuori")));
  EXPECT_THAT(texts(pages[0]), ::testing::Not(::testing::Contains("lontano")));
  const auto sizeless = read(alto(page(line(string("giusto", 300, 600, 150, 50)), "WIDTH=\"-1\" HEIGHT=\"nan\"")));
  EXPECT_THAT(texts(sizeless[0]), ElementsAre("giusto"));
}

TEST(Alto, HostileXmlIsBoundedAndNeverFetchesAnything) {
  const spoglio::testing::TemporaryFile secret("secret.txt", "segreto");
  const std::string entity = "<?xml version=\"1.0\"?><!DOCTYPE alto [<!ENTITY x SYSTEM \"file://" + secret.path() +
                             "\"><!ENTITY y \"mille\">]><alto><Layout>" +
                             page(line(string("&x;&y;", 300, 600, 150, 50))) + "</Layout></alto>";
  EXPECT_THAT(texts(read(entity)[0]), ElementsAre("&x;&y;"));

  std::string deep = "<alto><Layout>";
  for (int i = 0; i < 200'000; ++i) deep += "<a>";
  const std::string inner = page(line(string("x", 300, 600, 150, 50)));
  std::string nested = deep + inner;
  for (int i = 0; i < 200'000; ++i) nested += "</a>";
  EXPECT_THROW(read(nested + "</Layout></alto>"), Error);

  std::string many = "<alto>";
  for (int i = 0; i < 7'000'000; ++i) many += "<a/>";
  try {
    read(many + "</alto>");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::kTooLarge);
  }
}

TEST(Alto, WhatIsBrokenOrEmptySaysSo) {
  const auto code_of = [](const std::string& bytes) {
    try {
      read(bytes);
    } catch (const Error& error) {
      return error.code();
    }
    return ErrorCode::kStore;
  };
  EXPECT_EQ(code_of(alto(page(line(string("Tempi", 300, 600, 150, 50)))).substr(0, 300)), ErrorCode::kDamaged);
  EXPECT_EQ(code_of(alto("")), ErrorCode::kEmpty);
}

TEST(Alto, ATextThatSpeaksOfAltoIsAText) {
  const spoglio::testing::TemporaryFile file("nota.txt", "Il formato <alto> serve alle biblioteche.\n<alto>\n");
  EXPECT_EQ(open_document(file.path())->info().origin, Origin::kPlainText);
  const spoglio::testing::TemporaryFile html("nota.html", "<p>in alto <b>a destra</b></p>\n");
  EXPECT_EQ(open_document(html.path())->info().origin, Origin::kPlainText);
}

TEST(Alto, APageWithoutWordsIsEmptyAndTheOthersAreRead) {
  const auto pages = read(alto(page("") + page(line(string("due", 300, 600, 150, 50)))));
  ASSERT_EQ(pages.size(), 2U);
  EXPECT_TRUE(pages[0].words.empty());
  EXPECT_THAT(texts(pages[1]), ElementsAre("due"));
}

}  // namespace
}  // namespace spoglio::extract

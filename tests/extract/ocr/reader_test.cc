// What a recognition engine may do to a document: the page it fails on is lost and told, the others are read.
#include "extract/ocr/reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <map>
#include <stdexcept>
#include <thread>

#include "extract/ocr/cache.h"
#include "extract/read.h"
#include "tests/extract/small_pdf.h"

namespace spoglio::extract {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::PdfPage;
using testing::TemporaryFile;

// Three bars like letters, in a line of their own: print without text.
PdfPage page_of_bars(int bars = 3) {
  PdfPage page;
  for (int i = 0; i < bars; ++i) page.content += std::to_string(100 + 8 * i) + " 700 4 9 re f\n";
  return page;
}

// An engine that does the next thing of a list with each line, and from then on its last.
class Scripted : public Recogniser {
 public:
  using Answer = std::function<std::vector<OcrWord>(const Image& line)>;
  explicit Scripted(std::shared_ptr<std::vector<Answer>> script) : script_(std::move(script)) {}
  std::vector<OcrWord> read(const Image& line, double /*dpi*/, LineKind /*kind*/) override {
    const Answer answer = script_->front();
    if (script_->size() > 1) script_->erase(script_->begin());
    return answer(line);
  }

 private:
  std::shared_ptr<std::vector<Answer>> script_;
};

Scripted::Answer word(const std::string& text) {
  return [text](const Image& line) {
    return std::vector<OcrWord>{{text, {0, 0, static_cast<double>(width_of(line)), 10}, 0.9}};
  };
}

ReadOptions options_of(std::vector<Scripted::Answer> script) {
  ReadOptions out;
  const auto shared = std::make_shared<std::vector<Scripted::Answer>>(std::move(script));
  out.ocr.limits.pixels = 1'000'000;  // coarse pages are quick ones
  out.ocr.prepare.enlarge = false;
  out.ocr.engine = [shared] { return std::make_unique<Scripted>(shared); };
  return out;
}

std::vector<Page> pages_of(const std::string& path, const ReadOptions& options) {
  std::vector<Page> out;
  const auto reader = open_document(path, options);
  while (auto page = reader->next()) out.push_back(std::move(*page));
  return out;
}

std::string first_word(const Page& page) { return page.words.empty() ? "" : page.words.front().text; }

class Ocr : public ::testing::Test {
 protected:
  const TemporaryFile three_{"tre.pdf", testing::pdf_of({page_of_bars(), page_of_bars(), page_of_bars()})};
};

TEST_F(Ocr, WordsStandInPointsWhereTheInkIs) {
  const auto pages = pages_of(three_.path(), options_of({word("bar")}));
  ASSERT_EQ(pages.size(), 3U);
  ASSERT_EQ(pages[0].words.size(), 1U);
  const Word& read = pages[0].words[0];
  EXPECT_EQ(read.text, "bar");
  EXPECT_NEAR(read.box.x0, 100, 1);
  EXPECT_NEAR(read.box.x1, 120, 1);
  EXPECT_LT(read.box.y0, 842 - 709);
  EXPECT_GT(read.box.y1, 842 - 700);
  EXPECT_DOUBLE_EQ(read.confidence, 0.9);
}

TEST_F(Ocr, EngineThatThrowsCostsThatPageAlone) {
  const auto pages = pages_of(
      three_.path(),
      options_of({word("uno"), [](const Image&) -> std::vector<OcrWord> { throw std::runtime_error("no more ink"); },
                  word("tre")}));
  ASSERT_EQ(pages.size(), 3U);
  EXPECT_EQ(first_word(pages[0]), "uno");
  EXPECT_THAT(pages[1].words, IsEmpty());
  EXPECT_THAT(pages[1].notes, ElementsAre(AllOf(HasSubstr("page 2"), HasSubstr("no more ink"))));
  EXPECT_EQ(first_word(pages[2]), "tre");
}

TEST_F(Ocr, EngineThatHangsCostsThatPageAlone) {
  const auto over = std::make_shared<std::atomic<bool>>(false);
  auto options = options_of({[over](const Image&) {
                               while (!*over) std::this_thread::sleep_for(std::chrono::milliseconds(5));
                               return std::vector<OcrWord>();
                             },
                             word("due")});
  options.ocr.page_seconds = 2;
  const auto pages = pages_of(three_.path(), options);
  *over = true;
  EXPECT_THAT(pages[0].notes, ElementsAre(AllOf(HasSubstr("page 1"), HasSubstr("too long"))));
  EXPECT_EQ(first_word(pages[1]), "due");
  EXPECT_EQ(first_word(pages[2]), "due");
}

TEST_F(Ocr, EngineThatReadsNothingIsTold) {
  const auto nothing = [](const Image&) { return std::vector<OcrWord>(); };
  // What leaves ink is read twice.
  const auto pages = pages_of(three_.path(), options_of({nothing, nothing, word("due")}));
  EXPECT_THAT(pages[0].notes, ElementsAre(AllOf(HasSubstr("page 1"), HasSubstr("nothing was recognised"))));
  EXPECT_EQ(first_word(pages[1]), "due");
}

TEST_F(Ocr, BytesThatAreNoTextCostThatPageAlone) {
  const auto pages = pages_of(three_.path(), options_of({word("\xC3("), word("due")}));
  EXPECT_THAT(pages[0].words, IsEmpty());
  EXPECT_THAT(pages[0].notes, ElementsAre(AllOf(HasSubstr("page 1"), HasSubstr("no text"))));
  EXPECT_EQ(first_word(pages[1]), "due");
}

TEST_F(Ocr, WordsWithoutInkAreLeftOut) {
  const auto pages =
      pages_of(three_.path(), options_of({[](const Image& line) {
                 const double end = width_of(line);
                 return std::vector<OcrWord>{{"bar", {0, 0, end, 9}, 0.9}, {"|", {end - 1, 0, end, 9}, 0.4}};
               }}));
  ASSERT_EQ(pages[0].words.size(), 1U);
  EXPECT_EQ(first_word(pages[0]), "bar");
}

TEST_F(Ocr, IsLeftAloneWhereThePageHasText) {
  const TemporaryFile file("testo.pdf", testing::pdf_of({testing::page_with({"Area Strategica"})}));
  const auto pages = pages_of(file.path(), options_of({word("bar")}));
  EXPECT_EQ(first_word(pages[0]), "Area");
  auto always = options_of({word("bar")});
  always.ocr.mode = OcrMode::kAlways;
  EXPECT_EQ(first_word(pages_of(file.path(), always)[0]), "bar");
}

TEST_F(Ocr, IsSwitchedOffByNever) {
  auto options = options_of({word("bar")});
  options.ocr.mode = OcrMode::kNever;
  EXPECT_THAT(pages_of(three_.path(), options)[0].words, IsEmpty());
}

TEST_F(Ocr, PagesAreRecognisedOnceWithACache) {
  std::map<std::string, std::string> kept;
  auto options = options_of({word("uno")});
  options.ocr.cache.find = [&](const std::string& key) -> std::optional<std::string> {
    const auto at = kept.find(key);
    return at == kept.end() ? std::nullopt : std::optional(at->second);
  };
  options.ocr.cache.keep = [&](const std::string& key, const std::string& value) { kept[key] = value; };
  const auto first = pages_of(three_.path(), options);
  EXPECT_EQ(kept.size(), 1U);  // the three pages look alike
  EXPECT_TRUE(is_cache_key(kept.begin()->first));
  options.ocr.engine = options_of({word("altro")}).ocr.engine;
  const auto second = pages_of(three_.path(), options);
  EXPECT_EQ(first_word(second[0]), "uno");
  EXPECT_NEAR(second[0].words[0].box.x0, first[0].words[0].box.x0, 1e-9);
  // A kept page that was cut short is recognised anew.
  kept.begin()->second.resize(kept.begin()->second.size() - 8);
  EXPECT_EQ(first_word(pages_of(three_.path(), options)[0]), "altro");
}

TEST(OcrPage, IsTheSameAfterKeeping) {
  ScannedPage page;
  page.width = 595;
  page.height = 842.25;
  page.print_lines = 1;
  page.words.push_back({"≥ 5 %", {1, 2.5, 3, 4}, 9, false, false, 0.75});
  page.drawing.horizontal.push_back({0, 1, 2, 1});
  const auto read = read_ocr_page(write_ocr_page(page));
  ASSERT_TRUE(read);
  EXPECT_EQ(read->words[0].text, "≥ 5 %");
  EXPECT_EQ(read->words[0].box, page.words[0].box);
  EXPECT_EQ(read->words[0].confidence, 0.75);
  EXPECT_FALSE(read->words[0].space_after);
  EXPECT_EQ(read->drawing.horizontal, page.drawing.horizontal);
  EXPECT_EQ(read->height, 842.25);
  EXPECT_FALSE(read_ocr_page("spoglio-ocr 1\npage 1 1 0 0\nword x\nend 3\n"));
  EXPECT_FALSE(read_ocr_page(""));
}

}  // namespace
}  // namespace spoglio::extract

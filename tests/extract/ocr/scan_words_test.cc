// Words of scans, set as evenly as print is.
#include "extract/ocr/scan_words.h"

#include <gtest/gtest.h>

namespace spoglio::extract {
namespace {

// A line of long words of one measured size on one measured baseline.
void add_line(Page& page, double x, double baseline, double size, double confidence) {
  for (int i = 0; i < 6; ++i) {
    Word word;
    word.text = "procedimenti";
    word.font_size = size;
    word.confidence = confidence;
    const double x0 = x + 60 * i;
    word.box = {x0, baseline - 0.93 * size, x0 + 55, baseline + 0.21 * size};
    page.words.push_back(word);
  }
}

double baseline_of(const Word& word) { return word.box.y1 - 0.21 * word.font_size; }

TEST(ScannedWords, LinesOfNearlyOneSizeHaveOne) {
  Page page;
  for (const double y : {100.0, 120.0, 140.0}) add_line(page, 50, y, 9, 0.96);
  add_line(page, 50, 160, 9.8, 0.96);
  add_line(page, 50, 200, 13, 0.96);
  even_scanned_words(page);
  EXPECT_DOUBLE_EQ(page.words[18].font_size, page.words[0].font_size);
  EXPECT_NEAR(page.words[18].box.y1 - page.words[18].box.y0, 1.14 * page.words[0].font_size, 0.01);
  EXPECT_NEAR(baseline_of(page.words[18]), 160, 0.01);
  EXPECT_DOUBLE_EQ(page.words[24].font_size, 13);
}

TEST(ScannedWords, LinesSideBySideStandOnOneBaseline) {
  Page page;
  add_line(page, 50, 100, 9, 0.96);
  add_line(page, 450, 100.5, 9, 0.96);
  add_line(page, 50, 103, 9, 0.96);
  even_scanned_words(page);
  EXPECT_NEAR(baseline_of(page.words[0]), baseline_of(page.words[6]), 0.001);
  EXPECT_NEAR(baseline_of(page.words[12]), 103, 0.001);
}

TEST(ScannedWords, WordsOfATextLayerStay) {
  Page page;
  for (const double y : {100.0, 120.0, 140.0}) add_line(page, 50, y, 9, 1);
  add_line(page, 450, 100.5, 9.6, 1);
  const Page before = page;
  even_scanned_words(page);
  for (size_t i = 0; i < page.words.size(); ++i) EXPECT_EQ(page.words[i].box, before.words[i].box);
}

}  // namespace
}  // namespace spoglio::extract

// Sevens and other signs, drawn by hand.
#include "extract/ocr/sevens.h"

#include <gtest/gtest.h>
#include <leptonica/allheaders.h>

#include <string>

namespace spoglio::extract {
namespace {

constexpr int kSide = 120;
constexpr int kHeight = 22;
constexpr int kWidth = 15;

// Signs side by side on the baseline 80: "7", "T", or "," between them.
struct Drawn {
  PreparedScan scan;
  PrintLine line;
  Span all;
  explicit Drawn(const std::string& signs) {
    std::string bytes(kSide * kSide, '\xFF');
    const auto ink = [&](int x, int y) { bytes[static_cast<size_t>(y * kSide + x)] = 0; };
    int left = 10;
    for (const char sign : signs) {
      if (sign == ',') {
        for (int y = 78; y < 86; ++y) ink(left, y), ink(left + 1, y), ink(left + 2, y);
        line.marks.push_back({{double(left), 78, left + 3.0, 86}});
        left += 6;
        continue;
      }
      for (int y = 0; y < kHeight; ++y) {
        const int stem = sign == '7' ? 12 - y * 8 / kHeight : 6;
        for (int x = y < 3 ? 0 : stem; x < (y < 3 ? kWidth : stem + 3); ++x) ink(left + x, 80 - kHeight + y);
      }
      line.marks.push_back({{double(left), 80.0 - kHeight, double(left + kWidth), 80}});
      left += kWidth + 4;
    }
    scan.gray = gray_image(bytes.data(), kSide, kSide, kSide);
    scan.ink.reset(pixThresholdToBinary(scan.gray.get(), 128));
    line.size = 30;
    line.baseline = 80;
    all = {10, double(left)};
  }
  std::string read_as(const std::string& text) const { return with_sevens(scan, text, line, all); }
};

TEST(Sevens, AreToldByTheirStem) {
  EXPECT_EQ(Drawn("7,7").read_as("TI"), "7,7");
  EXPECT_EQ(Drawn("77").read_as("T1"), "77");
}

TEST(Sevens, StandBesideNoLetters) {
  EXPECT_EQ(Drawn("7,4").read_as("TA"), "7,4");
  EXPECT_EQ(Drawn("74").read_as("TA"), "TA");
  EXPECT_EQ(Drawn("4,4").read_as("TA"), "TA");
}

TEST(Sevens, WhatIsNoSevenStays) {
  EXPECT_EQ(Drawn("TT").read_as("TT"), "TT");
  EXPECT_EQ(Drawn("7,7").read_as("T"), "T");
  EXPECT_EQ(Drawn("777").read_as("TI"), "TI");
}

}  // namespace
}  // namespace spoglio::extract

// Dots by hand: small pictures drawn with letters.
#include "extract/image/speckle.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace spoglio::extract {
namespace {

constexpr double kDpi = 150;

// "#" is ink; white all around, with dots in it where the scan is noisy.
class Picture {
 public:
  Picture(const std::vector<std::string>& rows, bool noisy) : bytes_(kSide * kSide, '\xFF') {
    for (size_t y = 0; y < rows.size(); ++y) {
      for (size_t x = 0; x < rows[y].size(); ++x) {
        if (rows[y][x] == '#') bytes_[(kAt + y) * kSide + kAt + x] = 0;
      }
    }
    for (size_t i = 0; noisy && i < kSide; i += 12) bytes_[5 * kSide + i] = 0;
  }

  // The part that was drawn, after `remove_speckle`.
  std::vector<std::string> clean(size_t rows, size_t columns) const {
    Image gray = gray_image(bytes_.data(), kSide, kSide, kSide);
    remove_speckle(gray, kDpi);
    const std::string after = pixel_bytes(gray);
    const std::string pixels = after.substr(after.size() - kSide * kSide);
    std::vector<std::string> out;
    for (size_t y = 0; y < rows; ++y) {
      out.emplace_back();
      for (size_t x = 0; x < columns; ++x) out.back() += pixels[(kAt + y) * kSide + kAt + x] == 0 ? '#' : ' ';
    }
    return out;
  }

 private:
  static constexpr size_t kSide = 120;
  static constexpr size_t kAt = 60;
  std::string bytes_;
};

const std::vector<std::string> kLetters = {
    "  #        ",  // the point of an i
    "           ",  //
    "  #   ###  ",  //
    "  #  #   # ",  //
    "  #  # # # ",  // a dot in an o
    "  #  #   # ",  //
    "  #  #   # ",  //
    "  #   ###  ",  //
};

TEST(Speckle, PointOfAnIStaysInANoisyScanAndDotsInLettersDoNot) {
  std::vector<std::string> wanted = kLetters;
  wanted[4][7] = ' ';
  EXPECT_EQ(Picture(kLetters, true).clean(8, 11), wanted);
}

TEST(Speckle, DotsBesideLettersStayInAScanWithoutNoise) { EXPECT_EQ(Picture(kLetters, false).clean(8, 11), kLetters); }

TEST(Speckle, PointsBehindLettersStayAndDotsOverThemDoNot) {
  const std::vector<std::string> word = {
      "#####   #  ",  //
      "#          ",  //
      "####       ",  //
      "#          ",  //
      "#          ",  //
      "#####  #   ",  // a point on the line
  };
  std::vector<std::string> wanted = word;
  wanted[0][8] = ' ';
  EXPECT_EQ(Picture(word, true).clean(6, 11), wanted);
}

TEST(Speckle, HolesOfOnePixelInStrokesAreFilled) {
  const std::vector<std::string> stroke = {"#####", "##.##", "#####"};
  EXPECT_EQ(Picture(stroke, false).clean(3, 5), (std::vector<std::string>{"#####", "#####", "#####"}));
}

TEST(Speckle, ThinSlantingStrokesThatFellIntoDotsStayAndAreWhole) {
  const std::vector<std::string> angle = {
      "#      ",  //
      "  #    ",  //
      "    #  ",  //
      "    #  ",  //
      "  #    ",  //
      "#      ",  //
  };
  const std::vector<std::string> wanted = {
      "##     ",  //
      "  ##   ",  //
      "    #  ",  //
      "   ##  ",  //
      " ##    ",  //
      "#      ",  //
  };
  EXPECT_EQ(Picture(angle, true).clean(6, 7), wanted);
}

TEST(Speckle, DustThatLiesLooselyTogetherGoes) {
  const std::vector<std::string> dust = {
      "#   #  ",  //
      "       ",  //
      "  #    ",  //
      "      #",  //
      "#      ",  //
  };
  EXPECT_EQ(Picture(dust, true).clean(5, 7), std::vector<std::string>(5, "       "));
}

}  // namespace
}  // namespace spoglio::extract

// Scans made of documents: what stands on the picture, what the damage does to it, and which files it goes into.
#include <gmock/gmock.h>
#include <leptonica/allheaders.h>

#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

#include "tests/tools/program.h"
#include "tests/tools/tiny_pdf.h"

namespace spoglio::tests {
namespace {

struct PixFree {
  void operator()(PIX* pix) const { pixDestroy(&pix); }
};
using Picture = std::unique_ptr<PIX, PixFree>;

// A page of 595 by 842 points with a black square of 100 points whose top left corner is at 100, 142 from the top left.
TinyPage square_page(const std::string& more = "") { return {{}, "0 g 100 600 100 100 re f " + more, false}; }

class CorpusScan : public ProgramTest {
 protected:
  CorpusScan() { write("in.pdf", tiny_pdf({square_page()})); }

  int scan(const std::string& out, const std::string& options, const std::string& in = "in.pdf") const {
    const std::string command = std::string(SPOGLIO_CORPUS_MAKER) + " scan " + path(in) + " --out " + path(out) + " " +
                                options + " 2>" + path("messages");
    const int status = std::system(command.c_str());
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }
  Picture picture(const std::string& name) const { return Picture(pixRead(path(name).c_str())); }

  // The picture of a one-page scan.
  Picture scanned(const std::string& options, const std::string& in = "in.pdf") const {
    EXPECT_EQ(scan("out.png", options, in), 0) << read("messages");
    return picture("out.png");
  }
};

// 0 black to 255 white.
unsigned gray_at(const Picture& picture, int x, int y) {
  l_uint32 value = 0;
  pixGetPixel(picture.get(), x, y, &value);
  return pixGetDepth(picture.get()) == 1 ? (value == 1 ? 0 : 255) : value;
}

// Points from the top left corner, at 144 dpi.
unsigned gray_at_points(const Picture& picture, double x, double y) {
  return gray_at(picture, static_cast<int>(x * 2), static_cast<int>(y * 2));
}

std::size_t count_gray(const Picture& picture, unsigned from, unsigned to) {
  std::size_t count = 0;
  for (int y = 0; y < pixGetHeight(picture.get()); ++y)
    for (int x = 0; x < pixGetWidth(picture.get()); ++x) {
      const unsigned gray = gray_at(picture, x, y);
      count += gray >= from && gray <= to;
    }
  return count;
}

TEST_F(CorpusScan, APageIsAsLargeAsItsPointsAndResolutionSayAndWhatIsPrintedStaysInPlace) {
  const Picture page = scanned("--dpi 144");
  ASSERT_NE(page, nullptr);
  EXPECT_NEAR(pixGetWidth(page.get()), 1190, 1);
  EXPECT_NEAR(pixGetHeight(page.get()), 1684, 1);
  EXPECT_NEAR(pixGetXRes(page.get()), 144, 1);
  EXPECT_EQ(gray_at_points(page, 102, 144), 0U);
  EXPECT_EQ(gray_at_points(page, 198, 240), 0U);
  EXPECT_EQ(gray_at_points(page, 97, 139), 255U);
  EXPECT_EQ(gray_at_points(page, 203, 245), 255U);
}

TEST_F(CorpusScan, TheSameSeedGivesTheSameBytesAndAnotherSeedOthers) {
  const std::string all =
      "--dpi 100 --gray --skew 1 --blur 0.8 --grain 5 --jpeg 60 --salt 0.01 --shadow 0.4 --stamp 2 --curl 5";
  for (const std::string name : {"a.pdf", "a.tif", "a.png", "a.jpg"}) {
    ASSERT_EQ(scan(name, all + " --seed 3"), 0) << read("messages");
    const std::string once = read(name);
    ASSERT_EQ(scan(name, all + " --seed 3"), 0);
    EXPECT_EQ(read(name), once) << name;
    ASSERT_EQ(scan(name, all + " --seed 4"), 0);
    EXPECT_NE(read(name), once) << name;
  }
}

TEST_F(CorpusScan, APdfOfAScanShowsTheSamePageThatThePictureHas) {
  for (const std::string kind : {"--gray", "--one-bit", "--dither"}) {
    const Picture direct = scanned("--dpi 144 " + kind);
    ASSERT_EQ(scan("scan.pdf", "--dpi 144 " + kind), 0);
    EXPECT_THAT(read("scan.pdf"), testing::Not(testing::HasSubstr("/Font")));
    const Picture again = scanned("--dpi 144 --gray", "scan.pdf");
    ASSERT_EQ(pixGetWidth(again.get()), pixGetWidth(direct.get())) << kind;
    std::size_t same = 0;
    for (int x = 0; x < 1190; x += 7)
      for (int y = 0; y < 1684; y += 7) same += gray_at(again, x, y) == gray_at(direct, x, y);
    EXPECT_GT(same, 170U * 240U * 99 / 100) << kind;
  }
}

TEST_F(CorpusScan, PagesGoIntoOneTiffAndIntoPicturesOfTheirOwn) {
  write("two.pdf", tiny_pdf({square_page(), square_page("300 200 50 50 re f")}));
  ASSERT_EQ(scan("out.tif", "--dpi 144 --one-bit", "two.pdf"), 0);
  l_int32 count = 0;
  const std::unique_ptr<FILE, int (*)(FILE*)> file(fopen(path("out.tif").c_str(), "rb"), fclose);
  ASSERT_EQ(tiffGetCount(file.get(), &count), 0);
  EXPECT_EQ(count, 2);
  const Picture second(pixReadTiff(path("out.tif").c_str(), 1));
  EXPECT_EQ(pixGetDepth(second.get()), 1);
  EXPECT_EQ(gray_at_points(second, 325, 842 - 225), 0U);
  EXPECT_EQ(pixGetXRes(second.get()), 144);

  ASSERT_EQ(scan("out.jpg", "--dpi 144 --jpeg 80", "two.pdf"), 0);
  EXPECT_GT(gray_at_points(picture("out.jpg"), 325, 842 - 225), 250U);
  EXPECT_LT(gray_at_points(picture("out-0002.jpg"), 325, 842 - 225), 5U);
}

TEST_F(CorpusScan, SaltTurnsOverTheShareOfPixelsThatIsTold) {
  write("white.pdf", tiny_pdf({{{}, "1 g 0 0 1 1 re f", false}}));
  const Picture page = scanned("--dpi 144 --one-bit --salt 0.01", "white.pdf");
  const double share = static_cast<double>(count_gray(page, 0, 0)) / (1190.0 * 1684);
  EXPECT_NEAR(share, 0.01, 0.0005);  // some pixels are drawn twice
}

TEST_F(CorpusScan, SkewTurnsClockwiseAboutTheMiddle) {
  write("line.pdf", tiny_pdf({{{}, "0 g 97.5 420 400 2 re f", false}}));  // a level line through the middle
  const Picture page = scanned("--dpi 144 --skew 3", "line.pdf");
  const double rise = 150 * 0.0524;  // tan 3 degrees
  EXPECT_LT(gray_at_points(page, 297.5, 421), 60U);
  EXPECT_LT(gray_at_points(page, 297.5 + 150, 421 + rise), 60U);
  EXPECT_LT(gray_at_points(page, 297.5 - 150, 421 - rise), 60U);
}

TEST_F(CorpusScan, PaperFedTurnedMakesAPageOfTheOtherShape) {
  const Picture page = scanned("--dpi 144 --turn 90");
  EXPECT_NEAR(pixGetWidth(page.get()), 1684, 1);
  EXPECT_EQ(gray_at_points(page, 842 - 145, 105), 0U);  // the top is at the right
  ASSERT_EQ(scan("turned.pdf", "--dpi 144 --turn 90"), 0);
  EXPECT_THAT(read("turned.pdf"), testing::HasSubstr("842"));
  const Picture again = scanned("--dpi 144", "turned.pdf");
  EXPECT_NEAR(pixGetWidth(again.get()), 1684, 1);
}

TEST_F(CorpusScan, TheOtherSideShowsThroughMirrored) {
  write("two.pdf", tiny_pdf({{{}, "1 g 0 0 1 1 re f", false}, square_page()}));
  const Picture page = scanned("--dpi 144 --show-through 0.4", "two.pdf");
  EXPECT_NEAR(gray_at_points(page, 595 - 150, 192), 255 * 0.6, 3);
  EXPECT_EQ(gray_at_points(page, 150, 192), 255U);
}

TEST_F(CorpusScan, EachDamageChangesThePageAsItSays) {
  const Picture sharp = scanned("--dpi 100");
  const std::size_t edges = count_gray(sharp, 1, 254);
  EXPECT_GT(count_gray(scanned("--dpi 100 --blur 2"), 1, 254), 2 * edges + 1000);
  EXPECT_GT(count_gray(scanned("--dpi 100 --shadow 0.5"), 0, 254), 827U * 1169U / 2);
  EXPECT_GT(count_gray(scanned("--dpi 100 --grain 10"), 1, 254), 827U * 1169U / 4);
  EXPECT_GT(count_gray(scanned("--dpi 100 --stamp 1"), 50, 200), 300U);
  EXPECT_EQ(gray_at(scanned("--dpi 100 --curl 20"), 145, 192), 0U);
  EXPECT_EQ(gray_at(scanned("--dpi 100 --curl 20"), 145, 333), 255U);  // bent away; straight it would be black
  EXPECT_EQ(gray_at(sharp, 145, 333), 0U);
}

TEST_F(CorpusScan, QualitiesAreNamedAndWhatIsSaidBesidesHolds) {
  const Picture worn = scanned("--quality worn200");
  EXPECT_NEAR(pixGetXRes(worn.get()), 200, 1);
  EXPECT_EQ(pixGetDepth(worn.get()), 8);
  const Picture poor = scanned("--quality poor150");
  EXPECT_NEAR(pixGetXRes(poor.get()), 150, 1);
  EXPECT_EQ(pixGetDepth(poor.get()), 1);
  const Picture gray = scanned("--quality poor150 --gray --dpi 100 --salt 0");
  EXPECT_EQ(pixGetDepth(gray.get()), 8);
  EXPECT_EQ(gray_at(gray, 800, 1000), 255U);
}

TEST_F(CorpusScan, WhatCannotBeDoneIsSaidAndNothingIsWritten) {
  EXPECT_NE(scan("out.bmp", ""), 0);
  EXPECT_THAT(read("messages"), testing::HasSubstr(".pdf, .tif, .png or .jpg"));
  EXPECT_NE(scan("out.pdf", "--dpi 4000"), 0);
  EXPECT_NE(scan("out.pdf", "--turn 45"), 0);
  EXPECT_NE(scan("out.pdf", "", "missing.pdf"), 0);
  EXPECT_THAT(read("messages"), testing::HasSubstr("is no PDF"));
}

}  // namespace
}  // namespace spoglio::tests

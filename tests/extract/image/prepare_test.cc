// Preparation of small pictures, drawn by hand.
#include "extract/image/prepare.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace spoglio::extract {
namespace {

constexpr int kWide = 900;
constexpr int kHigh = 400;

struct Patch {
  Box box;
  char gray;
};

Scan scan_of(const std::vector<Patch>& patches) {
  std::string bytes(static_cast<size_t>(kWide) * kHigh, '\xFF');
  for (const auto& [box, gray] : patches) {
    for (int y = static_cast<int>(box.y0); y < static_cast<int>(box.y1); ++y) {
      for (int x = static_cast<int>(box.x0); x < static_cast<int>(box.x1); ++x)
        bytes[static_cast<size_t>(y * kWide + x)] = gray;
    }
  }
  Scan out;
  out.gray = gray_image(bytes.data(), kWide, kHigh, kWide);
  out.dpi = 300;
  return out;
}

TEST(PrepareScan, LinesDarkerThanTheDarkHeadTheyPartAreFound) {
  const PreparedScan scan =
      prepare_scan(scan_of({{{50, 60, 850, 200}, 0x44}, {{50, 128, 850, 131}, 0x18}, {{400, 60, 403, 200}, 0x18}}), 0);
  const auto within = [](double at, double from, double to) { return at >= from && at <= to; };
  EXPECT_TRUE(std::any_of(scan.horizontal.begin(), scan.horizontal.end(),
                          [&](const Box& line) { return within((line.y0 + line.y1) / 2, 128, 131); }));
  EXPECT_TRUE(std::any_of(scan.vertical.begin(), scan.vertical.end(),
                          [&](const Box& line) { return within((line.x0 + line.x1) / 2, 400, 403); }));
}

}  // namespace
}  // namespace spoglio::extract

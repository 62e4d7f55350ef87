// The damage that is plain arithmetic on grays: the other side, bent paper, light, grain, specks, black and white.
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "tools/corpus/scan/picture.h"

namespace spoglio::corpus {
namespace {

constexpr double kPointsPerInch = 72;
constexpr double kPaperBlur = 2.5;       // pixels at 300 dpi: paper spreads the light that comes through it
constexpr double kBent = 0.4;            // share of the width over which bound paper rises to the spine
constexpr double kNarrowed = 0.5;        // of what a line is bent by, it is narrowed at the spine as well
constexpr double kShadowReach = 0.12;    // of the page: where the shadow has fallen to a third
constexpr double kUnevenLight = 0.3;     // of the shadow's depth, lost evenly from one edge to the other
constexpr int kUniformsOfGrain = 12;     // their sum is near enough to normal, and the same on every machine
constexpr std::size_t kFine = 1U << 20;  // steps of a random share

std::uint8_t to_gray(double value) { return static_cast<std::uint8_t>(std::lround(std::clamp(value, 0.0, 255.0))); }

double share(Rng& rng) { return static_cast<double>(rng.below(kFine)) / static_cast<double>(kFine); }

// The gray between four pixels; white outside.
double sample(const Picture& page, double x, double y) {
  const int left = static_cast<int>(std::floor(x));
  const int top = static_cast<int>(std::floor(y));
  if (left < 0 || top < 0 || left + 1 >= page.width || top + 1 >= page.height) return 255;
  const double right = x - left;
  const double low = y - top;
  return (page.at(left, top) * (1 - right) + page.at(left + 1, top) * right) * (1 - low) +
         (page.at(left, top + 1) * (1 - right) + page.at(left + 1, top + 1) * right) * low;
}

// Ink of the other side, mirrored and spread, darkens where this side is white.
void shine_through(Picture& page, const Picture& back, const ScanOptions& options) {
  const Picture soft = blurred(back, kPaperBlur * options.dpi / 300.0);
  for (int y = 0; y < std::min(page.height, soft.height); ++y) {
    for (int x = 0; x < page.width; ++x) {
      const int mirrored = soft.width - 1 - x;
      if (mirrored < 0) continue;
      const double light = 1 - options.show_through * (255 - soft.at(mirrored, y)) / 255.0;
      page.at(x, y) = to_gray(page.at(x, y) * light);
    }
  }
}

Picture bent(const Picture& page, const ScanOptions& options) {
  Picture out = page;
  const double most = options.curl * options.dpi / kPointsPerInch;
  for (int x = 0; x < page.width; ++x) {
    const double rise = std::max(0.0, 1 - x / (kBent * page.width));
    if (rise <= 0) break;
    const double shift = most * rise * rise;
    for (int y = 0; y < page.height; ++y) out.at(x, y) = to_gray(sample(page, x + kNarrowed * shift, y + shift));
  }
  return out;
}

Picture quarter_turn(const Picture& page) {
  Picture out{page.height, page.width, std::vector<std::uint8_t>(page.gray.size())};
  for (int y = 0; y < page.height; ++y)
    for (int x = 0; x < page.width; ++x) out.at(page.height - 1 - y, x) = page.at(x, y);
  return out;
}

// A lid that does not close: one edge is dark, and the light falls off over the page.
void darken(Picture& page, double depth, Rng& rng) {
  const std::size_t edge = rng.below(4);
  const bool across = edge < 2;  // left or right; else top or bottom
  const bool far = edge % 2 == 1;
  const int length = across ? page.width : page.height;
  std::vector<double> light(static_cast<std::size_t>(length));
  for (int i = 0; i < length; ++i) {
    const double distance = static_cast<double>(far ? length - 1 - i : i) / length;
    light[static_cast<std::size_t>(i)] =
        std::max(0.0, 1 - depth * std::exp(-distance / kShadowReach)) * (1 - depth * kUnevenLight * (1 - distance));
  }
  for (int y = 0; y < page.height; ++y)
    for (int x = 0; x < page.width; ++x)
      page.at(x, y) = to_gray(page.at(x, y) * light[static_cast<std::size_t>(across ? x : y)]);
}

void add_grain(Picture& page, double sigma, Rng& rng) {
  for (std::uint8_t& gray : page.gray) {
    double sum = -kUniformsOfGrain / 2.0;
    for (int i = 0; i < kUniformsOfGrain; ++i) sum += share(rng);
    gray = to_gray(gray + sigma * sum);
  }
}

void turn_over_pixels(Picture& page, double part, Rng& rng) {
  const auto count = static_cast<std::size_t>(part * static_cast<double>(page.gray.size()));
  for (std::size_t i = 0; i < count; ++i) {
    std::uint8_t& gray = page.gray[rng.below(page.gray.size())];
    gray = static_cast<std::uint8_t>(gray < 128 ? 255 : 0);
  }
}

Picture black_and_white(const Picture& page, const ScanOptions& options) {
  if (options.dither) return dithered(page);
  Picture out = page;
  for (std::uint8_t& gray : out.gray) gray = static_cast<std::uint8_t>(gray < options.threshold ? 0 : 255);
  return out;
}

}  // namespace

Picture damage(Picture page, const Picture* back, const ScanOptions& options, Rng& rng) {
  if (back != nullptr && options.show_through > 0) shine_through(page, *back, options);
  for (int i = 0; i < options.stamps; ++i) press_stamp(page, options.dpi, rng);
  if (options.curl != 0) page = bent(page, options);
  if (options.skew != 0) page = skewed(page, options.skew);
  for (int degrees = 0; degrees < options.turn; degrees += 90) page = quarter_turn(page);
  if (options.shadow > 0) darken(page, options.shadow, rng);
  if (options.blur > 0) page = blurred(page, options.blur);
  if (options.grain > 0) add_grain(page, options.grain, rng);
  if (options.one_bit) page = black_and_white(page, options);
  if (options.salt > 0) turn_over_pixels(page, options.salt, rng);
  return page;
}

}  // namespace spoglio::corpus

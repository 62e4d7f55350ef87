// Leptonica's steps before recognition, in the order in which each makes the next one easier.
#include "extract/image/prepare.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <utility>

#include "extract/image/borders.h"
#include "extract/image/rules.h"
#include "extract/image/speckle.h"

namespace spoglio::extract {
namespace {

constexpr double kWorkingDpi = 300;    // what the models were trained near, and what all sizes below are meant for
constexpr double kFineDpi = 360;       // from here on a scan is made smaller
constexpr double kCoarseDpi = 240;     // up to here it is made larger
constexpr double kNearlyWhole = 0.02;  // share by which a factor of enlarging may miss a whole number (no unit)
constexpr double kLeastSkew = 0.03;    // degrees: half a pixel over a line of text
constexpr double kMostSkew = 6;        // degrees looked at
constexpr double kSureSkew = 2.5;      // Leptonica's confidence from which it is to be trusted
constexpr double kDegree = 3.14159265358979 / 180;
constexpr int kDarkest = 90;  // threshold between ink and ground, of an even ground: bounds for what is measured
constexpr int kLightest = 190;
constexpr int kThinStrokes = 30;  // gray values beyond that threshold that thin strokes of a coarse scan still have …
constexpr int kFaintestInk = 210;  // … and the bound for them
constexpr int kMiddleGray = 128;   // where the edges of black print on white are
constexpr double kSteeperWithin =
    0.5;                           // share of the way that edges have from the threshold to there, as they grow steeper
constexpr double kMostSpread = 2;  // pixels
constexpr double kEvenGround = 0.985;  // share of pixels that are nearly white or dark in a scan without shadows
constexpr int kGroundWhite = 240;
constexpr double kArea = 2.2;      // points: what is dark over so much each way is no line
constexpr double kAreaWidth = 24;  // points: of a dark area, which no letter has …
constexpr double kAreaHeight = 7;  // … and the height of its print, at least
constexpr int kDarkArea = 110;     // gray value below which an area is dark
constexpr double kFilled = 0.45;   // share of its box that a shade fills, light letters left out

struct BoxaDeleter {
  void operator()(Boxa* boxes) const { boxaDestroy(&boxes); }
};
using Boxes = std::unique_ptr<Boxa, BoxaDeleter>;

struct NumaDeleter {
  void operator()(Numa* numbers) const { numaDestroy(&numbers); }
};

// Shares of pixels per gray value.
std::array<double, 256> histogram(const Image& gray) {
  std::array<double, 256> out{};
  const std::unique_ptr<Numa, NumaDeleter> counts(pixGetGrayHistogram(gray.get(), 4));
  if (!counts) return out;
  double all = 0;
  for (int i = 0; i < 256; ++i) {
    l_float32 count = 0;
    numaGetFValue(counts.get(), i, &count);
    out[static_cast<size_t>(i)] = static_cast<double>(count);
    all += static_cast<double>(count);
  }
  for (double& share : out) share /= std::max(all, 1.0);
  return out;
}

// Otsu's threshold: the value that parts the histogram into the two most different halves.
int otsu(const std::array<double, 256>& shares) {
  double mean = 0;
  for (size_t i = 0; i < 256; ++i) mean += static_cast<double>(i) * shares[i];
  double weight = 0;
  double sum = 0;
  double best = -1;
  int at = 128;
  for (size_t i = 0; i < 255; ++i) {
    weight += shares[i];
    sum += static_cast<double>(i) * shares[i];
    if (weight <= 0 || weight >= 1) continue;
    const double apart = mean * weight - sum;
    const double between = apart * apart / (weight * (1 - weight));
    if (between > best) {
      best = between;
      at = static_cast<int>(i) + 1;
    }
  }
  return std::clamp(at, kDarkest, kLightest);
}

bool is_even(const std::array<double, 256>& shares) {
  double even = 0;
  for (size_t i = 0; i < 256; ++i) {
    if (i >= kGroundWhite || i < kDarkest) even += shares[i];
  }
  return even > kEvenGround;
}

int ink_threshold(const Image& gray) { return std::min(otsu(histogram(gray)) + kThinStrokes, kFaintestInk); }

Image binary_of(const Image& gray) { return Image(pixThresholdToBinary(gray.get(), ink_threshold(gray))); }

// Thresholds above the middle gray make letters larger where edges are soft: by how many pixels, the steepness of the
// upper edges tells.
double spread_of(const Image& gray, const Image& ink, int threshold) {
  constexpr int kEdgeStep = 4;  // rows: one of four tells enough
  double steps = 0;
  double edges = 0;
  const int words = pixGetWpl(ink.get());
  for (int y = kEdgeStep; y < height_of(ink); y += kEdgeStep) {
    const l_uint32* const row = pixGetData(ink.get()) + static_cast<std::ptrdiff_t>(y) * words;
    const l_uint32* const here = pixGetData(gray.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(gray.get());
    const l_uint32* const above = here - pixGetWpl(gray.get());
    for (int w = 0; w < words; ++w) {
      const l_uint32 fresh = row[w] & ~row[w - words];
      if (fresh == 0) continue;
      for (int bit = 0; bit < 32; ++bit) {
        const int x = 32 * w + bit;
        if ((fresh >> (31 - bit) & 1U) == 0 || x >= width_of(gray)) continue;
        steps += static_cast<int>(GET_DATA_BYTE(above, x)) - static_cast<int>(GET_DATA_BYTE(here, x));
        edges += 1;
      }
    }
  }
  if (edges == 0 || steps <= 0) return 0;
  return std::clamp(kSteeperWithin * (threshold - kMiddleGray) * edges / steps, 0.0, kMostSpread);
}

// Ground of one white under print of any darkness.
void even_out(Image& gray) {
  constexpr int kTileWidth = 10;  // Leptonica's defaults but for the last but two: white shall be white
  constexpr int kTileHeight = 15;
  constexpr int kForeground = 60;
  constexpr int kLeastCount = 40;
  constexpr int kWhite = 250;
  Image even(
      pixBackgroundNorm(gray.get(), nullptr, nullptr, kTileWidth, kTileHeight, kForeground, kLeastCount, kWhite, 2, 1));
  if (even) gray = std::move(even);
}

// The angle in degrees by which lines of text fall to the right; 0 where nothing tells.
double skew_of(const Image& gray, double dpi) {
  Image binary = binary_of(gray);
  if (!binary) return 0;
  // A page of few lines shows its angle only where it is looked at closely, which takes four times as long.
  for (int reduce = dpi > 220 ? 4 : 2; reduce > 1; reduce /= 2) {
    l_float32 angle = 0;
    l_float32 confidence = 0;
    if (pixFindSkewSweepAndSearch(binary.get(), &angle, &confidence, reduce, reduce / 2, kMostSkew, 0.5F, 0.01F) != 0)
      return 0;
    if (static_cast<double>(confidence) >= kSureSkew) return static_cast<double>(angle);
  }
  return 0;
}

// A shade becomes white and its print dark, light print as well.
void whiten(Image& gray, const Shade& shade) {
  constexpr int kSlack = 7;  // gray values around the shade's own
  constexpr int kRim = 6;    // pixels, by which the edges of shades may be off
  const std::unique_ptr<::Box, void (*)(::Box*)> box(
      boxCreate(static_cast<int>(shade.box.x0), static_cast<int>(shade.box.y0),
                static_cast<int>(shade.box.x1 - shade.box.x0), static_cast<int>(shade.box.y1 - shade.box.y0)),
      [](::Box* one) { boxDestroy(&one); });
  Image part(pixClipRectangle(gray.get(), box.get(), nullptr));
  if (!part) return;
  // Without its rim, where the white around it would pass for light print.
  const int rim = std::min(kRim, height_of(part) / 4);
  const std::unique_ptr<::Box, void (*)(::Box*)> within(
      boxCreate(rim, rim, width_of(part) - 2 * rim, height_of(part) - 2 * rim), [](::Box* one) { boxDestroy(&one); });
  const Image inner(within ? pixClipRectangle(part.get(), within.get(), nullptr) : nullptr);
  const auto shares = histogram(inner ? inner : part);
  double darker = 0;
  double lighter = 0;
  for (int i = 0; i < 256; ++i) {
    if (i < shade.level - 4 * kSlack) darker += shares[static_cast<size_t>(i)];
    if (i > shade.level + 4 * kSlack) lighter += shares[static_cast<size_t>(i)];
  }
  const std::unique_ptr<Numa, NumaDeleter> map(numaCreate(256));
  for (int i = 0; i < 256; ++i) {
    const int ground = lighter > 2 * darker ? shade.level + kSlack : shade.level - kSlack;
    const int value = lighter > 2 * darker ? 255 - std::max(0, i - ground) * 255 / std::max(1, 255 - ground)
                                           : std::min(255, i * 255 / std::max(1, ground));
    numaAddNumber(map.get(), static_cast<l_float32>(value));
  }
  pixTRCMap(part.get(), nullptr, map.get());
  pixRasterop(gray.get(), static_cast<int>(shade.box.x0), static_cast<int>(shade.box.y0), pixGetWidth(part.get()),
              pixGetHeight(part.get()), PIX_SRC, part.get(), 0, 0);
}

// The commonest gray value.
int usual_value(const Image& gray) {
  const auto shares = histogram(gray);
  return static_cast<int>(std::max_element(shares.begin(), shares.end()) - shares.begin());
}

// Lines that are darker still than a dark area vanish with it: they are looked for before.
void add_dark_rules(const Image& part, const Shade& area, double dpi, Rules& found) {
  const auto lies_at = [](const Box& box, double x, double y) {
    return Box{box.x0 + x, box.y0 + y, box.x1 + x, box.y1 + y};
  };
  const Shade whole{lies_at(area.box, -area.box.x0, -area.box.y0), area.level};
  const Rules rules = find_rules(part, {whole}, dpi);
  for (const Box& line : rules.horizontal) found.horizontal.push_back(lies_at(line, area.box.x0, area.box.y0));
  for (const Box& line : rules.vertical) found.vertical.push_back(lies_at(line, area.box.x0, area.box.y0));
}

// Large dark areas: light print on them is turned around, the area itself becomes white. Returns their lines.
Rules turn_dark_areas(Image& gray, double dpi, std::vector<Box>& shades) {
  Rules lines;
  const double point = dpi / 72;
  Image binary(pixThresholdToBinary(gray.get(), kDarkArea));
  if (!binary) return lines;
  // Without lines, which would join the area to all of its table; the ground between light letters stays connected.
  const int side = static_cast<int>(std::lround(kArea * point));
  Image areas(pixOpenBrick(nullptr, binary.get(), side, side));
  if (!areas) return lines;
  const Boxes boxes(pixConnCompBB(areas.get(), 8));
  if (!boxes) return lines;
  for (int i = 0; i < boxaGetCount(boxes.get()); ++i) {
    l_int32 x = 0;
    l_int32 y = 0;
    l_int32 w = 0;
    l_int32 h = 0;
    boxaGetBoxGeometry(boxes.get(), i, &x, &y, &w, &h);
    if (w < kAreaWidth * point || h < kAreaHeight * point) continue;
    const std::unique_ptr<::Box, void (*)(::Box*)> box(boxCreate(x, y, w, h), [](::Box* one) { boxDestroy(&one); });
    Image part(pixClipRectangle(gray.get(), box.get(), nullptr));
    const Image dark(pixClipRectangle(areas.get(), box.get(), nullptr));
    l_int32 filled = 0;
    if (!part || !dark || pixCountPixels(dark.get(), &filled, nullptr) != 0) continue;
    if (filled < kFilled * w * h) continue;
    const Shade shade{
        {static_cast<double>(x), static_cast<double>(y), static_cast<double>(x + w), static_cast<double>(y + h)},
        usual_value(part)};
    add_dark_rules(part, shade, dpi, lines);
    whiten(gray, shade);
    shades.push_back(shade.box);
  }
  return lines;
}

struct KernelDeleter {
  void operator()(L_Kernel* kernel) const { kernelDestroy(&kernel); }
};

// The edges that a gray scan of the same resolution would have. Much softer, and strokes of one pixel fade: measured,
// one word of fourteen is misread after the mean of 3 by 3 pixels, and one of twenty after this.
void soften(Image& gray) {
  const std::unique_ptr<L_Kernel, KernelDeleter> level(kernelCreate(1, 3));
  const std::unique_ptr<L_Kernel, KernelDeleter> upright(kernelCreate(3, 1));
  if (!level || !upright) return;
  kernelSetOrigin(level.get(), 0, 1);
  kernelSetOrigin(upright.get(), 1, 0);
  for (int i = 0; i < 3; ++i) {
    kernelSetElement(level.get(), 0, i, i == 1 ? 2 : 1);
    kernelSetElement(upright.get(), i, 0, i == 1 ? 2 : 1);
  }
  constexpr int kGray = 8;       // bits
  constexpr int kNormalise = 1;  // the kernel's sum is one
  Image soft(pixConvolveSep(gray.get(), level.get(), upright.get(), kGray, kNormalise));
  if (soft) gray = std::move(soft);
}

Image scaled(Image gray, double factor) {
  const auto f = static_cast<l_float32>(factor);
  if (factor > 1) return Image(pixScaleGrayLI(gray.get(), f, f));
  return Image(pixScaleAreaMap(gray.get(), f, f));
}

// A whole number where that is nearly what is needed: each pixel becomes as many then, and strokes stay as wide.
double working_factor(double dpi) {
  if (dpi <= kFineDpi && dpi >= kCoarseDpi) return 1;
  const double factor = kWorkingDpi / dpi;
  const double whole = std::round(factor);
  return whole >= 1 && std::abs(factor - whole) <= kNearlyWhole * whole ? whole : factor;
}

void straighten(PreparedScan& out) {
  const double angle = skew_of(out.gray, out.dpi);
  if (std::abs(angle) < kLeastSkew) return;
  out.skew = angle;
  out.gray.reset(pixRotateAMGray(out.gray.get(), static_cast<l_float32>(angle * kDegree), 255));
}

}  // namespace

PreparedScan prepare_scan(const Scan& scan, int turns, const PrepareOptions& options) {
  setMsgSeverity(L_SEVERITY_NONE);
  PreparedScan out;
  out.dpi = scan.dpi;
  out.gray.reset(turns == 0 ? pixCopy(nullptr, scan.gray.get()) : pixRotateOrth(scan.gray.get(), turns));
  if (!out.gray) return out;
  if (options.despeckle) remove_speckle(out.gray, out.dpi);
  const double factor = options.enlarge ? working_factor(scan.dpi) : 1;
  const bool one_bit = is_one_bit(out.gray);
  if (factor != 1) {
    if (factor > 1 && one_bit) soften(out.gray);
    out.gray = scaled(std::move(out.gray), factor);
    out.dpi = scan.dpi * factor;
    out.coarse = factor > 1 && one_bit;
  }
  if (out.gray && options.deskew) straighten(out);
  if (!out.gray) return out;
  const Rules dark = turn_dark_areas(out.gray, out.dpi, out.shades);
  const std::vector<Shade> shades = find_shades(out.gray, out.dpi);
  Rules rules;
  if (options.rules) rules = find_rules(out.gray, shades, out.dpi);
  for (const Shade& shade : shades) {
    whiten(out.gray, shade);
    out.shades.push_back(shade.box);
  }
  if (options.background && !is_even(histogram(out.gray))) even_out(out.gray);
  const int threshold = ink_threshold(out.gray);
  out.ink.reset(pixThresholdToBinary(out.gray.get(), threshold));
  if (out.ink && !one_bit) out.spread = spread_of(out.gray, out.ink, threshold);
  out.horizontal = std::move(rules.horizontal);
  out.vertical = std::move(rules.vertical);
  if (options.rules) {
    out.horizontal.insert(out.horizontal.end(), dark.horizontal.begin(), dark.horizontal.end());
    out.vertical.insert(out.vertical.end(), dark.vertical.begin(), dark.vertical.end());
  }
  if (!rules.mask || !out.ink) return out;
  pixSubtract(out.ink.get(), out.ink.get(), rules.mask.get());
  pixSetMasked(out.gray.get(), rules.mask.get(), 255);
  remove_borders(out.shades, out.dpi, out.ink, out.gray);
  return out;
}

}  // namespace spoglio::extract

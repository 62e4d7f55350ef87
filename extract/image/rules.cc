// Ruling lines by morphology: what stays of the strokes when only long level or upright runs may stay.
#include "extract/image/rules.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <vector>

#include "extract/image/faint.h"

namespace spoglio::extract {
namespace {

// All in points.
constexpr double kLeastRun = 15;     // of a level line: longer than any dash, and than the widest letter's bar
constexpr double kLeastUpright = 8;  // of an upright line between two level ones: as high as letters …
constexpr double kSureUpright = 26;  // … from here no letter is that high
constexpr double kMostLean =
    0.8;  // of a short upright line to the side of its thickness: turned letters reach farther …
constexpr double kLeanShare = 0.01;  // … than this share of its length in addition (no unit)
constexpr double kFreeUpright = 14;  // … that hangs from a level one or stands on it: no letter does, but one may …
constexpr double kThinUpright = 0.9;  // … touch it, where it is thicker than this
constexpr double kThickest = 4.5;     // of a line
constexpr double kSureLevel = 30;     // of a level line: from here no letter's bar is that long …
constexpr double kHairline = 1.6;     // … and below, thinner than one
constexpr double kSurelyFree = 90;    // of a line: letters do not run into each other over such a length
constexpr double kBesideRule = 1;     // beside a line, where …
constexpr double kMostBeside = 0.25;  // … this share may be ink (no unit)
constexpr double kMeets = 1.6;        // white between the end of an upright line and the level one it ends on, where
                                      // strokes are lost beside what crosses them; letters stand farther from it …
constexpr double kTouches = 0.8;  // … but for brackets in a low row: a line without others above or below it is closer
constexpr double kInLine = 1.2;   // between the middles of two upright lines of one border
constexpr double kSlimness = 5;   // length of a line in thicknesses, at least (no unit)
constexpr int kFringe = 2;        // pixels beside a line that are still of its ink
constexpr int kWhite = 252;       // of the ground (gray value)
constexpr int kFaint = 36;        // difference to the ground of a line (gray values)
constexpr int kFaintUpright = 22;     // the same, upright: letters run into each other along the line only
constexpr int kFaintest = 6;          // the same, of a long line or one between others
constexpr int kFaintestOnWhite = 14;  // … where nothing but white is around: paper is not one white
constexpr double kPrint = 9;          // each way, that print leaves white within a shade
constexpr int kDarkestShade = 110;    // gray values of shades: darker ones are turned around before
constexpr int kLightestShade = 247;
constexpr int kSameShade = 4;          // between gray values of one shade
constexpr double kShadeShare = 0.002;  // of the page, that shades of one value cover
constexpr double kShadeFill = 0.8;     // of its box, that a shade covers
constexpr double kLeastShadeWidth = 40;
constexpr double kLeastShadeHeight = 8;
constexpr size_t kMostRules = 20'000;
constexpr double kFaintRun = 12;  // of a faint line between others: higher than letters of running text

struct BoxaDeleter {
  void operator()(Boxa* boxes) const { boxaDestroy(&boxes); }
};
struct NumaDeleter {
  void operator()(Numa* numbers) const { numaDestroy(&numbers); }
};
struct PixaDeleter {
  void operator()(Pixa* pieces) const { pixaDestroy(&pieces); }
};

int pixels(double points, double dpi) { return std::max(1, static_cast<int>(std::lround(points * dpi / 72))); }

// How much darker each place is than the ground above and below it (or to its left and right).
Image darkness(const Image& gray, bool level, double dpi) {
  const int reach = pixels(kThickest, dpi) | 1;
  return Image(level ? pixTophat(gray.get(), 1, reach, L_TOPHAT_BLACK)
                     : pixTophat(gray.get(), reach, 1, L_TOPHAT_BLACK));
}

// What is darker than that by `least`, however faint. On an even page, which has no `darker`, all that is not white.
Image strokes(const Image& gray, const Image& darker, int least) {
  if (!darker) return Image(pixThresholdToBinary(gray.get(), kWhite - least));
  Image out(pixThresholdToBinary(darker.get(), least));
  if (out) pixInvert(out.get(), out.get());
  return out;
}

// The upper and lower ends of shades.
std::vector<RuleRun> edges_of(const std::vector<Shade>& shades) {
  std::vector<RuleRun> out;
  for (const Shade& shade : shades) {
    for (const double y : {shade.box.y0, shade.box.y1}) {
      const Box edge = {shade.box.x0, y, shade.box.x1, y};
      out.push_back({edge, edge, true});
    }
  }
  return out;
}

// Leptonica's composed bricks are of nearly the length that is asked for, and far quicker for long ones.
//
// The runs of ink along one direction that are as long as a line's and no thicker than one; faint ones if they are
// longer than what letters run into each other for.
Image long_runs(const Image& binary, const Image& faint, bool level, double dpi) {
  const int length = pixels(level ? kLeastRun : kLeastUpright, dpi);
  Image runs(level ? pixOpenCompBrick(nullptr, binary.get(), length, 1)
                   : pixOpenCompBrick(nullptr, binary.get(), 1, length));
  if (!runs) return runs;
  if (faint) {
    const int far = pixels(kSurelyFree, dpi);
    const Image more(level ? pixOpenCompBrick(nullptr, faint.get(), far, 1)
                           : pixOpenCompBrick(nullptr, faint.get(), 1, far));
    if (more) pixOr(runs.get(), runs.get(), more.get());
  }
  // Areas survive as well: take out what is as thick as no line.
  const int thick = pixels(kThickest, dpi);
  Image areas(level ? pixOpenCompBrick(nullptr, runs.get(), 1, thick + 1)
                    : pixOpenCompBrick(nullptr, runs.get(), thick + 1, 1));
  if (areas) pixSubtract(runs.get(), runs.get(), areas.get());
  return runs;
}

// Each connected run as a box as thick as it is on average: a line that leans has a higher box than it is thick.
RuleRun line_of(const Box& run, double area, bool level, double dpi) {
  RuleRun out;
  out.run = run;
  out.box = run;
  const double point = dpi / 72;
  const double length = level ? run.x1 - run.x0 : run.y1 - run.y0;
  const double thickness = std::max(1.0, area / length);
  const double middle = level ? (run.y0 + run.y1) / 2 : (run.x0 + run.x1) / 2;
  (level ? out.box.y0 : out.box.x0) = middle - thickness / 2;
  (level ? out.box.y1 : out.box.x1) = middle + thickness / 2;
  const bool slim = thickness <= kThickest * point && length >= kSlimness * thickness;
  if (level) {
    out.sure = slim && (length >= kSureLevel * point || thickness <= kHairline * point);
  } else {
    const bool straight =
        length >= kSurelyFree * point || run.x1 - run.x0 <= thickness + kMostLean * point + kLeanShare * length;
    out.sure = slim && length >= kSureUpright * point && straight;
  }
  if (!slim) out.box = {};
  return out;
}

// Letters that run into each other leave slices as long as short lines: beside a slice stands more of their ink.
bool stands_free(const Image& strokes, const RuleRun& line, bool level, double dpi) {
  const double point = dpi / 72;
  const double length = level ? line.run.x1 - line.run.x0 : line.run.y1 - line.run.y0;
  if (length >= kSurelyFree * point) return true;
  const int wide = pixels(kBesideRule, dpi);
  const int x = static_cast<int>(line.run.x0);
  const int y = static_cast<int>(line.run.y0);
  const int w = static_cast<int>(line.run.x1) - x;
  const int h = static_cast<int>(line.run.y1) - y;
  const auto share = [&](int left, int top, int width, int height) {
    const std::unique_ptr<::Box, void (*)(::Box*)> box(boxCreate(left, top, width, height),
                                                       [](::Box* one) { boxDestroy(&one); });
    l_int32 count = 0;
    if (!box || pixCountPixelsInRect(strokes.get(), box.get(), &count, nullptr) != 0) return 0.0;
    return static_cast<double>(count) / (width * height);
  };
  const double before = level ? share(x, y - kFringe - wide, w, wide) : share(x - kFringe - wide, y, wide, h);
  const double after = level ? share(x, y + h + kFringe, w, wide) : share(x + w + kFringe, y, wide, h);
  return std::max(before, after) < kMostBeside;
}

std::vector<RuleRun> lines_of(const Image& runs, const Image& strokes, bool level, double dpi) {
  Pixa* pieces_raw = nullptr;
  const std::unique_ptr<Boxa, BoxaDeleter> boxes(pixConnComp(runs.get(), &pieces_raw, 8));
  const std::unique_ptr<Pixa, PixaDeleter> pieces(pieces_raw);
  std::vector<RuleRun> out;
  if (!boxes || !pieces) return out;
  const int count = boxaGetCount(boxes.get());
  for (int i = 0; i < count && out.size() < kMostRules; ++i) {
    l_int32 x = 0;
    l_int32 y = 0;
    l_int32 w = 0;
    l_int32 h = 0;
    l_int32 area = 0;
    boxaGetBoxGeometry(boxes.get(), i, &x, &y, &w, &h);
    const Image piece(pixaGetPix(pieces.get(), i, L_CLONE));
    pixCountPixels(piece.get(), &area, nullptr);
    const Box run{static_cast<double>(x), static_cast<double>(y), static_cast<double>(x + w),
                  static_cast<double>(y + h)};
    out.push_back(line_of(run, area, level, dpi));
    out.back().sure = out.back().sure && stands_free(strokes, out.back(), level, dpi);
  }
  return out;
}

// Short upright strokes are lines where they end on level ones, above and below: the sides of a low cell. Higher ones
// that are thin may end on one alone, where the next cell is a merged one that nothing parts from this. `gap`: points
// between an end and the level line.
bool stands_between(const RuleRun& upright, const std::vector<RuleRun>& levels, double gap, double dpi) {
  const double reach = gap * dpi / 72;
  const double x = (upright.box.x0 + upright.box.x1) / 2;
  const auto meets = [&](double y) {
    return std::any_of(levels.begin(), levels.end(), [&](const RuleRun& level) {
      return level.sure && x > level.box.x0 - reach && x < level.box.x1 + reach && y > level.box.y0 - reach &&
             y < level.box.y1 + reach;
    });
  };
  const bool above = meets(upright.box.y0);
  const bool below = meets(upright.box.y1);
  const bool thin = upright.box.x1 - upright.box.x0 <= kThinUpright * dpi / 72 &&
                    upright.box.y1 - upright.box.y0 >= kFreeUpright * dpi / 72;
  return (above && below) || (thin && (above || below));
}

bool stands_in_line(const RuleRun& upright, const std::vector<RuleRun>& uprights, double dpi) {
  const double x = (upright.box.x0 + upright.box.x1) / 2;
  return std::any_of(uprights.begin(), uprights.end(), [&](const RuleRun& other) {
    return other.sure && std::abs((other.box.x0 + other.box.x1) / 2 - x) <= kInLine * dpi / 72;
  });
}

// Those that touch level lines, then those that go on from others and nearly touch them.
void take_short_uprights(std::vector<RuleRun>& uprights, const std::vector<RuleRun>& levels, double dpi) {
  for (const double gap : {kTouches, kMeets}) {
    for (RuleRun& line : uprights) {
      if (line.sure || line.box.y1 <= 0) continue;
      line.sure = stands_between(line, levels, gap, dpi) && (gap == kTouches || stands_in_line(line, uprights, dpi));
    }
  }
}

// Runs that are as long as a faint line's, and no thicker than one.
Image faint_runs(const Image& faint, bool level, double dpi) {
  Image runs;
  if (!faint) return runs;
  const int length = pixels(kFaintRun, dpi);
  const int thick = pixels(kThickest, dpi);
  runs.reset(level ? pixOpenCompBrick(nullptr, faint.get(), length, 1)
                   : pixOpenCompBrick(nullptr, faint.get(), 1, length));
  if (!runs) return runs;
  const Image areas(level ? pixOpenCompBrick(nullptr, runs.get(), 1, thick + 1)
                          : pixOpenCompBrick(nullptr, runs.get(), thick + 1, 1));
  if (areas) pixSubtract(runs.get(), runs.get(), areas.get());
  return runs;
}

// Puts the pixels of the lines from one picture of runs into another.
void copy_runs(Image& to, const Image& from, const std::vector<RuleRun>& lines, size_t first) {
  for (size_t i = first; i < lines.size(); ++i) {
    const Box& run = lines[i].run;
    const int x = static_cast<int>(run.x0);
    const int y = static_cast<int>(run.y0);
    pixRasterop(to.get(), x, y, static_cast<int>(run.x1) - x, static_cast<int>(run.y1) - y, PIX_SRC | PIX_DST,
                from.get(), x, y);
  }
}

void clear(Image& runs, const Box& run) {
  const std::unique_ptr<::Box, void (*)(::Box*)> box(
      boxCreate(static_cast<int>(run.x0), static_cast<int>(run.y0), static_cast<int>(run.x1 - run.x0),
                static_cast<int>(run.y1 - run.y0)),
      [](::Box* one) { boxDestroy(&one); });
  pixClearInRect(runs.get(), box.get());
}

// The pixels of lines of one direction, a little wider than they are, without strokes that go on on both sides.
Image removable(const Image& binary, const Image& runs, const std::vector<RuleRun>& lines, bool level) {
  Image mask(pixDilateBrick(nullptr, runs.get(), 2 * kFringe + 1, 2 * kFringe + 1));
  std::vector<double> thickness = {1};
  for (const RuleRun& line : lines) {
    if (line.sure) thickness.push_back(level ? line.box.y1 - line.box.y0 : line.box.x1 - line.box.x0);
  }
  const auto usual = thickness.begin() + static_cast<std::ptrdiff_t>(thickness.size() / 2);
  std::nth_element(thickness.begin(), usual, thickness.end());
  // Just more than the mask is wide: letters that stand close on both sides do not cross the line.
  const int reach = static_cast<int>(std::lround(*usual)) + 2 * kFringe + 1;
  Image rest(pixSubtract(nullptr, binary.get(), mask.get()));
  Image across(level ? pixCloseSafeBrick(nullptr, rest.get(), 1, reach)
                     : pixCloseSafeBrick(nullptr, rest.get(), reach, 1));
  if (across) pixSubtract(mask.get(), mask.get(), across.get());
  return mask;
}

// Where lines of both directions meet each goes on across the other, but no print does.
Image crossings(const Image& level_runs, const Image& upright_runs) {
  constexpr int kWide = 2 * kFringe + 1;
  Image out(pixDilateBrick(nullptr, level_runs.get(), kWide, kWide));
  const Image upright(pixDilateBrick(nullptr, upright_runs.get(), kWide, kWide));
  if (out && upright) pixAnd(out.get(), out.get(), upright.get());
  return out;
}

// The lines of one direction that were found, and their pixels.
struct Found {
  std::vector<RuleRun>& lines;
  Image& runs;
};

void add_faint(const Image& faint_level, const Image& faint_upright, const std::vector<Shade>& shades, double dpi,
               Found level, Found upright) {
  const Image level_runs = faint_runs(faint_level, true, dpi);
  const Image upright_runs = faint_runs(faint_upright, false, dpi);
  if (!level_runs || !upright_runs) return;
  const size_t levels = level.lines.size();
  const size_t uprights = upright.lines.size();
  take_faint_lines(dpi, level.lines, upright.lines, lines_of(level_runs, faint_level, true, dpi),
                   lines_of(upright_runs, faint_upright, false, dpi), edges_of(shades));
  copy_runs(level.runs, level_runs, level.lines, levels);
  copy_runs(upright.runs, upright_runs, upright.lines, uprights);
}

// Gray values that a notable part of a small picture has, ground and ink left out.
std::vector<int> shade_levels(const Image& small) {
  const std::unique_ptr<Numa, NumaDeleter> counts(pixGetGrayHistogram(small.get(), 1));
  std::vector<int> out;
  if (!counts) return out;
  const double least = kShadeShare * width_of(small) * height_of(small);
  for (int level = kDarkestShade; level <= kLightestShade; ++level) {
    double around = 0;
    l_float32 own = 0;
    numaGetFValue(counts.get(), level, &own);
    bool peak = true;
    for (int near = -kSameShade; near <= kSameShade; ++near) {
      l_float32 count = 0;
      if (level + near < 256) numaGetFValue(counts.get(), level + near, &count);
      around += static_cast<double>(count);
      peak = peak && (count < own || near == 0 || (count == own && near > 0));
    }
    if (peak && around >= least) out.push_back(level);
  }
  return out;
}

// Full rectangles of one gray value.
void add_shades(const Image& small, int level, double point, double scale, std::vector<Shade>& out) {
  Image below(pixThresholdToBinary(small.get(), level + kSameShade + 1));
  const Image darker(pixThresholdToBinary(small.get(), std::max(1, level - kSameShade)));
  if (!below || !darker) return;
  pixSubtract(below.get(), below.get(), darker.get());
  Pixa* pieces_raw = nullptr;
  const std::unique_ptr<Boxa, BoxaDeleter> boxes(pixConnComp(below.get(), &pieces_raw, 4));
  const std::unique_ptr<Pixa, PixaDeleter> pieces(pieces_raw);
  if (!boxes || !pieces) return;
  for (int i = 0; i < boxaGetCount(boxes.get()) && out.size() < kMostRules; ++i) {
    l_int32 x = 0;
    l_int32 y = 0;
    l_int32 w = 0;
    l_int32 h = 0;
    l_int32 area = 0;
    boxaGetBoxGeometry(boxes.get(), i, &x, &y, &w, &h);
    if (w < kLeastShadeWidth * point || h < kLeastShadeHeight * point) continue;
    const Image piece(pixaGetPix(pieces.get(), i, L_CLONE));
    pixCountPixels(piece.get(), &area, nullptr);
    if (area < kShadeFill * w * h) continue;
    out.push_back({{x * scale, y * scale, (x + w) * scale, (y + h) * scale}, level});
  }
}

}  // namespace

std::vector<Shade> find_shades(const Image& gray, double dpi) {
  std::vector<Shade> out;
  constexpr int kReduced = 4;
  Image small(pixScaleAreaMap(gray.get(), 1.0F / kReduced, 1.0F / kReduced));
  if (!small) return out;
  const double point = dpi / 72 / kReduced;
  const int print = static_cast<int>(std::lround(kPrint * point)) | 1;
  small.reset(pixCloseGray(small.get(), print, print));  // print and lines vanish, the ground below them stays
  if (!small) return out;
  for (const int level : shade_levels(small)) add_shades(small, level, point, kReduced, out);
  std::sort(out.begin(), out.end(), [](const Shade& a, const Shade& b) {
    return a.box.y0 != b.box.y0 ? a.box.y0 < b.box.y0 : a.box.x0 < b.box.x0;
  });
  return out;
}

Rules find_rules(const Image& gray, const std::vector<Shade>& shades, double dpi) {
  Rules out;
  const bool even = shades.empty();
  const Image level_darkness = even ? Image() : darkness(gray, true, dpi);
  const Image upright_darkness = even ? Image() : darkness(gray, false, dpi);
  const Image level_strokes = strokes(gray, level_darkness, kFaint);
  const Image upright_strokes = strokes(gray, upright_darkness, kFaintUpright);
  if (!level_strokes || !upright_strokes) return out;
  const int faintest = even ? kFaintestOnWhite : kFaintest;
  const Image faint_level = strokes(gray, level_darkness, faintest);
  const Image faint_upright = strokes(gray, upright_darkness, faintest);
  Image level_runs = long_runs(level_strokes, faint_level, true, dpi);
  Image upright_runs = long_runs(upright_strokes, faint_upright, false, dpi);
  if (!level_runs || !upright_runs) return out;
  std::vector<RuleRun> levels = lines_of(level_runs, level_strokes, true, dpi);
  std::vector<RuleRun> uprights = lines_of(upright_runs, upright_strokes, false, dpi);
  take_short_uprights(uprights, levels, dpi);
  for (const RuleRun& line : uprights) {
    if (!line.sure) clear(upright_runs, line.run);
  }
  for (const RuleRun& line : levels) {
    if (!line.sure) clear(level_runs, line.run);
  }
  add_faint(faint_level, faint_upright, shades, dpi, {levels, level_runs}, {uprights, upright_runs});
  for (const RuleRun& line : uprights) {
    if (line.sure) out.vertical.push_back(line.box);
  }
  for (const RuleRun& line : levels) {
    if (line.sure) out.horizontal.push_back(line.box);
  }
  out.mask = removable(level_strokes, level_runs, levels, true);
  const Image upright_mask = removable(upright_strokes, upright_runs, uprights, false);
  pixOr(out.mask.get(), out.mask.get(), upright_mask.get());
  if (const Image both = crossings(level_runs, upright_runs)) pixOr(out.mask.get(), out.mask.get(), both.get());
  return out;
}

}  // namespace spoglio::extract

// A coarse scan leaves one pixel of a point, so that only its place tells it from noise.
#include "extract/image/speckle.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <memory>
#include <vector>

namespace spoglio::extract {
namespace {

constexpr int kTones = 8;             // gray values from black and white within which …
constexpr double kMostTones = 0.002;  // … all but this share of the pixels of a one-bit scan lie
constexpr double kDotReach = 2;       // points from a dot to its letter
constexpr double kNoisy = 0.0003;     // dots per pixel of empty ground from which dots beside letters are noise as well
constexpr double kStem = 1.2;         // points: widest stem of an i …
constexpr double kStemGap = 1.5;      // … white between it and its point, at most …
constexpr double kOverPoint = 2.5;    // … and over the point, at least
constexpr double kStemHeight = 2;     // … and its height, at least
constexpr double kLetter = 2.4;       // points: height of a letter that a point stands behind …
constexpr double kBehind = 2.5;       // … within so much
constexpr double kColon = 5;          // points between the two of a colon, at most
constexpr int kPiece = 8;             // pixels each way of a piece that a thin stroke of small type falls into …
constexpr int kDot = 3;               // … and of those beside a gap, one of the two at least
constexpr int kLeastGaps = 2;         // gaps of a stroke: dust stands beside letters as well
constexpr int kLeastStroke = 5;       // pixels of all its pieces …
constexpr int kLeastReach = 3;        // … and of their extent, each way …
constexpr int kLeastLength = 5;       // … and one way

struct BoxaDeleter {
  void operator()(Boxa* boxes) const { boxaDestroy(&boxes); }
};
struct NumaDeleter {
  void operator()(Numa* numbers) const { numaDestroy(&numbers); }
};

int pixels(double points, double dpi) { return std::max(1, static_cast<int>(std::lround(points * dpi / 72))); }

// Reads of a bit picture that may lie outside.
class Bits {
 public:
  explicit Bits(const Image& bits)
      : data_(pixGetData(bits.get())), wide_(pixGetWpl(bits.get())), width_(width_of(bits)), height_(height_of(bits)) {}
  bool operator()(int x, int y) const {
    if (x < 0 || y < 0 || x >= width_ || y >= height_) return false;
    return GET_DATA_BIT(data_ + static_cast<std::ptrdiff_t>(y) * wide_, x) != 0;
  }
  bool dot(int x, int y) const {
    return (*this)(x, y) && !(*this)(x - 1, y) && !(*this)(x + 1, y) && !row(y - 1, x - 1, x + 1) &&
           !row(y + 1, x - 1, x + 1);
  }
  bool row(int y, int x0, int x1) const {
    for (int x = x0; x <= x1; ++x) {
      if ((*this)(x, y)) return true;
    }
    return false;
  }

 private:
  const l_uint32* data_;
  int wide_, width_, height_;
};

struct Piece {
  int x0 = 0, y0 = 0, x1 = 0, y1 = 0;
};

std::vector<Piece> pieces_of(const Image& bits) {
  std::vector<Piece> out;
  const std::unique_ptr<Boxa, BoxaDeleter> boxes(pixConnCompBB(bits.get(), 8));
  if (!boxes) return out;
  for (int i = 0; i < boxaGetCount(boxes.get()); ++i) {
    l_int32 x = 0;
    l_int32 y = 0;
    l_int32 w = 0;
    l_int32 h = 0;
    boxaGetBoxGeometry(boxes.get(), i, &x, &y, &w, &h);
    out.push_back({x, y, x + w, y + h});
  }
  return out;
}

// A stem begins close below, as narrow as that of an i, and nothing stands above.
bool is_point_of_i(const Bits& ink, int x, int y, double dpi) {
  const int gap = pixels(kStemGap, dpi);
  const int wide = pixels(kStem, dpi);
  for (int d = 1; d <= pixels(kOverPoint, dpi); ++d) {
    if (ink.row(y - d, x - 1, x + 1)) return false;
  }
  int top = y + 2;
  while (top <= y + gap + 1 && !ink.row(top, x - 1, x + 1)) ++top;
  if (top > y + gap + 1) return false;
  for (int d = 0; d < pixels(kStemHeight, dpi); ++d) {
    if (!ink.row(top + d, x - 1, x + 1)) return false;
  }
  int run = 0;
  for (int at = x - wide - 1; at <= x + wide + 1; ++at) run += ink(at, top + 1);
  return run <= wide;
}

// Where points may stand: right behind a letter, on the line it stands on.
class Feet {
 public:
  Feet(const std::vector<Piece>& pieces, const Image& bits, double dpi) : rows_(static_cast<size_t>(height_of(bits))) {
    for (const Piece& piece : pieces) {
      if (piece.y1 - piece.y0 >= pixels(kLetter, dpi)) rows_[static_cast<size_t>(piece.y1 - 1)].push_back(piece.x1);
    }
    for (auto& row : rows_) std::sort(row.begin(), row.end());
  }
  bool before(int x, int y, int reach) const {
    for (int at = y - 1; at <= y + 1; ++at) {
      if (at < 0 || at >= static_cast<int>(rows_.size())) continue;
      const auto& row = rows_[static_cast<size_t>(at)];
      const auto foot = std::lower_bound(row.begin(), row.end(), x - reach);
      if (foot != row.end() && *foot <= x) return true;
    }
    return false;
  }

 private:
  std::vector<std::vector<int>> rows_;  // right edges of the letters that end there
};

// Dots with nothing near them, and how many of them stand on a pixel of empty ground.
Image far_dots(const Image& bits, double dpi, double& density) {
  Image larger(pixSelectBySize(bits.get(), 1, 1, 8, L_SELECT_IF_EITHER, L_SELECT_IF_GT, nullptr));
  const int reach = 2 * pixels(kDotReach, dpi) + 1;
  Image near(larger ? pixDilateBrick(nullptr, larger.get(), reach, reach) : nullptr);
  Image dots(near ? pixSubtract(nullptr, bits.get(), near.get()) : nullptr);
  l_int32 covered = 0;
  l_int32 count = 0;
  if (!dots || pixCountPixels(near.get(), &covered, nullptr) != 0 || pixCountPixels(dots.get(), &count, nullptr) != 0)
    return dots;
  const double empty = static_cast<double>(width_of(bits)) * height_of(bits) - covered;
  density = empty > 0 ? count / empty : 0;
  return dots;
}

// The dots of a noisy scan that stand beside letters where no point has its place.
void add_near_dots(const Image& bits, double dpi, Image& dots) {
  const std::vector<Piece> pieces = pieces_of(bits);
  const Bits ink(bits);
  const Feet feet(pieces, bits, dpi);
  const int behind = pixels(kBehind, dpi);
  for (const Piece& piece : pieces) {
    if (piece.x1 - piece.x0 > 1 || piece.y1 - piece.y0 > 1) continue;
    const int x = piece.x0;
    const int y = piece.y0;
    bool keep = feet.before(x, y, behind) || is_point_of_i(ink, x, y, dpi);
    for (int below = y + 2; !keep && below <= y + pixels(kColon, dpi); ++below)
      keep = ink.dot(x, below) && feet.before(x, below, behind);
    if (!keep) pixSetPixel(dots.get(), x, y, 1);
  }
}

// Pieces that strokes fall into, dots among them, and all ink.
struct Stroke {
  Bits piece, tiny, ink;
};

// Nothing but the two ends of a slanting stroke stands between (x, y) and (x + dx, y + dy).
bool is_gap(const Stroke& stroke, int x, int y, int dx, int dy) {
  const Bits& ink = stroke.ink;
  if (!stroke.piece(x + dx, y + dy) || !(stroke.tiny(x, y) || stroke.tiny(x + dx, y + dy))) return false;
  int count = 0;
  for (int row = 0; row <= dy; ++row) {
    for (int at = std::min(0, dx); at <= std::max(0, dx); ++at) count += ink(x + at, y + row);
  }
  return count == 2;
}

// One pixel in each gap between small pieces that a slanting stroke would leave.
Image gaps_of(const Image& small, const Image& bits) {
  constexpr std::array<std::array<int, 2>, 4> kGaps = {{{2, 1}, {-2, 1}, {1, 2}, {-1, 2}}};
  Image out(pixCreateTemplate(bits.get()));
  const Image tiny(pixSelectBySize(small.get(), kDot, kDot, 8, L_SELECT_IF_BOTH, L_SELECT_IF_LTE, nullptr));
  if (!out || !tiny) return Image();
  const Stroke stroke{Bits(small), Bits(tiny), Bits(bits)};
  for (const Piece& piece : pieces_of(small)) {
    for (int y = piece.y0; y < piece.y1; ++y) {
      for (int x = piece.x0; x < piece.x1; ++x) {
        if (!stroke.piece(x, y)) continue;
        for (const auto& [dx, dy] : kGaps) {
          if (is_gap(stroke, x, y, dx, dy)) pixSetPixel(out.get(), x + dx / 2, y + dy / 2, 1);
        }
      }
    }
  }
  return out;
}

// Thin slanting strokes of small type fall into pieces a pixel apart, as those of ">" and "/" do: no dust. What they
// are with their gaps filled.
Image broken_strokes(const Image& bits) {
  Image out(pixCreateTemplate(bits.get()));
  const Image small(pixSelectBySize(bits.get(), kPiece, kPiece, 8, L_SELECT_IF_BOTH, L_SELECT_IF_LTE, nullptr));
  const Image gaps = small ? gaps_of(small, bits) : Image();
  const Image joined(gaps ? pixOr(nullptr, small.get(), gaps.get()) : nullptr);
  if (!out || !joined) return out;
  for (const Piece& piece : pieces_of(joined)) {
    const int width = piece.x1 - piece.x0;
    const int height = piece.y1 - piece.y0;
    if (std::min(width, height) < kLeastReach || std::max(width, height) < kLeastLength) continue;
    const std::unique_ptr<::Box, void (*)(::Box*)> box(boxCreate(piece.x0, piece.y0, width, height),
                                                       [](::Box* one) { boxDestroy(&one); });
    l_int32 filled = 0;
    l_int32 count = 0;
    if (!box || pixCountPixelsInRect(gaps.get(), box.get(), &filled, nullptr) != 0 || filled < kLeastGaps ||
        pixCountPixelsInRect(small.get(), box.get(), &count, nullptr) != 0 || count < kLeastStroke)
      continue;
    pixRasterop(out.get(), piece.x0, piece.y0, width, height, PIX_SRC | PIX_DST, joined.get(), piece.x0, piece.y0);
  }
  return out;
}

}  // namespace

bool is_one_bit(const Image& gray) {
  const std::unique_ptr<Numa, NumaDeleter> counts(pixGetGrayHistogram(gray.get(), 4));
  if (!counts) return false;
  double all = 0;
  double between = 0;
  for (int i = 0; i < 256; ++i) {
    l_float32 count = 0;
    numaGetFValue(counts.get(), i, &count);
    all += static_cast<double>(count);
    if (i >= kTones && i + kTones < 256) between += static_cast<double>(count);
  }
  return between <= kMostTones * all;
}

void remove_speckle(Image& gray, double dpi) {
  if (!is_one_bit(gray)) return;
  Image bits(pixThresholdToBinary(gray.get(), 128));
  if (!bits) return;
  double density = 0;
  Image dots = far_dots(bits, dpi, density);
  if (!dots) return;
  if (density >= kNoisy) add_near_dots(bits, dpi, dots);
  const Image strokes = broken_strokes(bits);
  if (strokes) pixSubtract(dots.get(), dots.get(), strokes.get());
  pixSetMasked(gray.get(), dots.get(), 255);
  if (strokes) pixSetMasked(gray.get(), strokes.get(), 0);
  pixInvert(bits.get(), bits.get());
  const Image holes(pixSelectBySize(bits.get(), 1, 1, 8, L_SELECT_IF_BOTH, L_SELECT_IF_LTE, nullptr));
  if (holes) pixSetMasked(gray.get(), holes.get(), 0);
}

}  // namespace spoglio::extract

// "=" is two level strokes. Of those of a coarse scan, both run into each other, or one is lost.
#include "extract/image/equals.h"

#include <algorithm>
#include <cmath>

#include "extract/image/angles.h"

namespace spoglio::extract {
namespace {

// In sizes of the type where no other unit is named.
constexpr double kThickStroke = 0.36;  // height of both its strokes where they run into each other, at most …
constexpr double kTwoStrokes = 0.2;    // … and at least …
constexpr double kOneStroke = 0.22;    // … of one alone, at most
constexpr double kBlock = 0.75;        // … and share of its width that each row covers (no unit)
constexpr double kMostStrokes = 0.55;  // height of both where they stand apart
constexpr double kLeastEquals = 0.28;  // its width, at least …
constexpr double kMostEquals = 0.8;    // … and at most
constexpr double kSameEnds = 0.2;      // by which one stroke is wider than the other, at most
constexpr double kWideStroke = 0.38;   // width of one that is left alone: dashes have 0.33
constexpr double kOffMiddle = 0.08;    // … by which it stands above or below the apex: a minus stands beside it
constexpr double kBesideAngle = 0.3;   // white between both, at most …
constexpr double kOverlap = 0.1;       // … or how far one reaches over the other

bool is_flat(const PrintLine& line, const Mark& mark) {
  return mark.height() <= kThickStroke * line.size && mark.width() >= kLeastEquals * line.size &&
         mark.width() <= kMostEquals * line.size;
}

// Every row of it reaches over most of its width: two strokes that ran into each other.
bool is_block(const Image& ink, const Box& box) {
  for (int y = static_cast<int>(box.y0); y < static_cast<int>(box.y1); ++y) {
    if (ink_of_row(ink, y, static_cast<int>(box.x0), static_cast<int>(box.x1)) < kBlock * (box.x1 - box.x0))
      return false;
  }
  return true;
}

}  // namespace

std::vector<size_t> equals_behind(const Image& ink, const PrintLine& line, const Box& angle, size_t from) {
  std::vector<size_t> out;
  Box whole;
  for (size_t i = from; i < line.marks.size(); ++i) {
    const Mark& mark = line.marks[i];
    const double gap = mark.box.x0 - angle.x1;
    if (gap > kBesideAngle * line.size) break;
    if (gap < -kOverlap * line.size || !is_flat(line, mark)) return {};
    whole = out.empty() ? mark.box : unite(whole, mark.box);
    out.push_back(i);
  }
  if (out.empty() || out.size() > 2) return {};
  const double width = whole.x1 - whole.x0;
  if (out.size() == 2) {
    const bool over = width <= line.marks[out[0]].width() + kSameEnds * line.size &&
                      width <= line.marks[out[1]].width() + kSameEnds * line.size;
    return over && whole.y1 - whole.y0 <= kMostStrokes * line.size ? out : std::vector<size_t>();
  }
  if (whole.y1 - whole.y0 >= kTwoStrokes * line.size && is_block(ink, whole)) return out;
  if (whole.y1 - whole.y0 > kOneStroke * line.size) return {};
  const double off = (whole.y0 + whole.y1 - angle.y0 - angle.y1) / 2;
  return width >= kWideStroke * line.size && std::abs(off) >= kOffMiddle * line.size ? out : std::vector<size_t>();
}

}  // namespace spoglio::extract

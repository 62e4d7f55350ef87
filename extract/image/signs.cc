// "≥" and "≤" are an angle over a bar. No model for Italian has them: they come out as ">", "2", "=" or "z".
#include "extract/image/signs.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "extract/image/angles.h"
#include "extract/image/equals.h"

namespace spoglio::extract {
namespace {

// In sizes of the type where no other unit is named.
constexpr double kLeastWidth = 0.3;
constexpr double kMostWidth = 1.0;
constexpr double kLeastAngle = 0.28;  // height of the angle alone
constexpr double kLeastSign = 0.42;   // height of both
constexpr double kMostSign = 1.1;
constexpr double kMostBar = 0.24;         // height of the bar
constexpr double kMostGap = 0.34;         // white between angle and bar
constexpr double kBarFill = 0.8;          // share of the sign's width that its bar covers
constexpr double kSameWidth = 0.35;       // difference of the widths of angle and bar (share)
constexpr double kBarAbove = 0.25;        // of the lower edge of a sign's bar over the baseline …
constexpr double kBarBelow = 0.15;        // … and under it
constexpr double kHighest = 0.8;          // of its upper edge over the baseline …
constexpr double kLowerThanDigit = 0.69;  // … where a figure begins that is none: figures are higher
constexpr double kBesideDigit = 0.35;     // white to the figure that a sign stands beside, at most …
constexpr double kDigit = 0.6;            // … whose height is so much at least …
constexpr double kUnderDigit = 0.045;     // … and which the sign's upper edge lies under
constexpr double kMostAngle = 0.65;       // height of an angle without a bar
constexpr double kArm = 0.4;              // of its width, at the open side, where the upper arm ends

// A mark that is angle and bar in one: where its bar begins, if it has one.
std::optional<double> bar_inside(const Image& ink, const Box& box, double size) {
  const double width = box.x1 - box.x0;
  int y = static_cast<int>(box.y1) - 1;
  const int last = y - static_cast<int>(kMostBar * size);
  int rows = 0;
  for (; y > last && y > box.y0; --y) {
    const bool full = ink_of_row(ink, y, static_cast<int>(box.x0), static_cast<int>(box.x1)) >= kBarFill * width;
    if (!full && rows > 0) break;
    rows += full;
  }
  if (rows == 0) return std::nullopt;
  return y + 1;
}

bool is_bar_below(const Box& angle, const Box& bar, double size) {
  const double width = angle.x1 - angle.x0;
  const double shared = std::min(angle.x1, bar.x1) - std::max(angle.x0, bar.x0);
  const double gap = bar.y0 - angle.y1;
  return bar.y1 - bar.y0 <= kMostBar * size && shared >= kBarFill * width &&
         std::abs(bar.x1 - bar.x0 - width) <= kSameWidth * width && gap > -0.1 * size && gap <= kMostGap * size;
}

bool may_be_angle(const Box& box, double size, double least_height) {
  const double width = box.x1 - box.x0;
  const double height = box.y1 - box.y0;
  return width >= kLeastWidth * size && width <= kMostWidth * size && height >= least_height * size &&
         height <= kMostSign * size;
}

// Whether the figures beside it are as high: then it is one of them, a "2" for one.
bool is_figure(const PrintLine& line, const Box& sign) {
  return std::any_of(line.marks.begin(), line.marks.end(), [&](const Mark& mark) {
    const double gap = std::max(mark.box.x0 - sign.x1, sign.x0 - mark.box.x1);
    const bool beside = (mark.box.x1 <= sign.x0 + 1 || mark.box.x0 >= sign.x1 - 1) && gap <= kBesideDigit * line.size;
    return beside && mark.height() >= kDigit * line.size && mark.height() <= kMostSign * line.size &&
           sign.y0 < mark.box.y0 + kUnderDigit * line.size;
  });
}

// Lower than a figure, on the line, and the first of it: no "2", nor one below the line.
bool may_be_outlined(const PrintLine& line, const Box& sign) {
  const double foot = (line.baseline - sign.y1) / line.size;
  return foot <= kBarAbove && foot >= -kBarBelow && line.baseline - sign.y0 <= kLowerThanDigit * line.size &&
         line.marks.front().box.x0 >= sign.x0;
}

char angle_over_bar(const PreparedScan& scan, const PrintLine& line, const Box& angle, const Box& sign) {
  const char out = angle_of(scan.ink, angle);
  return out == 0 && may_be_outlined(line, sign) ? angle_by_outline(scan.ink, angle) : out;
}

Sign sign_of(char angle, const Box& box) { return {angle == '>' ? "≥" : "≤", box}; }

// ">=" and "<=" that begin a line.
void take_wide_signs(const PreparedScan& scan, const PrintLine& line, std::vector<bool>& taken,
                     std::vector<Sign>& out) {
  if (line.marks.size() < 2) return;
  const Box& box = line.marks.front().box;
  if (!may_be_angle(box, line.size, kLeastAngle) || box.y1 - box.y0 > kMostAngle * line.size) return;
  char angle = angle_of(scan.ink, box);
  if (angle == 0) angle = angle_by_outline(scan.ink, box);
  if (angle == 0) return;
  const std::vector<size_t> strokes = equals_behind(scan.ink, line, box, 1);
  if (strokes.empty()) return;
  taken[0] = true;
  Box whole = box;
  for (const size_t i : strokes) {
    taken[i] = true;
    whole = unite(whole, line.marks[i].box);
  }
  out.push_back({angle == '>' ? ">=" : "<=", whole});
}

}  // namespace

std::vector<Sign> take_signs(const PreparedScan& scan, PrintLine& line) {
  std::vector<Sign> out;
  std::vector<bool> taken(line.marks.size(), false);
  take_wide_signs(scan, line, taken, out);
  for (size_t i = 0; i < line.marks.size(); ++i) {
    const Box& box = line.marks[i].box;
    if (taken[i] || !may_be_angle(box, line.size, kLeastAngle)) continue;
    const auto bar = std::find_if(line.marks.begin(), line.marks.end(),
                                  [&](const Mark& mark) { return is_bar_below(box, mark.box, line.size); });
    if (bar != line.marks.end()) {
      const char angle = angle_over_bar(scan, line, box, unite(box, bar->box));
      if (angle == 0) continue;
      taken[i] = taken[static_cast<size_t>(bar - line.marks.begin())] = true;
      out.push_back(sign_of(angle, unite(box, bar->box)));
      continue;
    }
    if (!may_be_angle(box, line.size, kLeastSign)) continue;
    const auto top = bar_inside(scan.ink, box, line.size);
    if (!top || *top - box.y0 < kLeastAngle * line.size) continue;
    const Box above = {box.x0, box.y0, box.x1, *top};
    const char angle = angle_over_bar(scan, line, above, box);
    if (angle == 0 || is_figure(line, box)) continue;
    taken[i] = true;
    out.push_back(sign_of(angle, box));
  }
  std::vector<Mark> rest;
  for (size_t i = 0; i < line.marks.size(); ++i) {
    if (!taken[i]) rest.push_back(line.marks[i]);
  }
  line.marks = std::move(rest);
  if (!out.empty() && !line.marks.empty()) {
    line.box = line.marks.front().box;
    for (const Mark& mark : line.marks) line.box = unite(line.box, mark.box);
  }
  return out;
}

std::optional<Sign> barred_angle(const PreparedScan& scan, const PrintLine& line, double x, char angle) {
  const auto mark = std::find_if(line.marks.begin(), line.marks.end(), [&](const Mark& one) { return one.box.x1 > x; });
  if (mark == line.marks.end() || !may_be_angle(mark->box, line.size, kLeastSign)) return std::nullopt;
  const Box& box = mark->box;
  const auto top = bar_inside(scan.ink, box, line.size);
  if (!top || *top - box.y0 < kLeastAngle * line.size || is_figure(line, box)) return std::nullopt;
  if (angle_by_outline(scan.ink, {box.x0, box.y0, box.x1, *top}) != angle) return std::nullopt;
  return sign_of(angle, box);
}

std::optional<Sign> sign_at(const PreparedScan& scan, const PrintLine& line, double x, bool digit) {
  const int x0 = static_cast<int>(x);
  const int least = std::max(3, static_cast<int>(kLeastWidth * line.size));
  const auto covers = [&](int y, int width) { return ink_of_row(scan.ink, y, x0, x0 + width) >= kBarFill * width; };
  const int lowest = static_cast<int>(line.baseline + kBarBelow * line.size);
  const int highest = static_cast<int>(line.baseline - kBarAbove * line.size);
  int bottom = lowest;
  while (bottom > highest && !covers(bottom, least)) --bottom;
  int top = bottom;
  while (bottom - top <= kMostBar * line.size && covers(top, least)) --top;
  if (top == bottom || bottom - top > kMostBar * line.size) return std::nullopt;
  ++top;
  std::optional<Sign> out;
  for (int width = least; width <= kMostWidth * line.size; ++width) {
    if (!covers(bottom, width) && !covers(top, width)) continue;
    for (const bool right : {true, false}) {  // the side where the upper arm ends
      const int arm = static_cast<int>(kArm * width);
      const int from = right ? x0 + width - arm : x0;
      int y = static_cast<int>(line.baseline - kHighest * line.size);
      while (y < top && ink_of_row(scan.ink, y, from, from + arm) == 0) ++y;
      if (top - y < kLeastAngle * line.size || (digit && line.baseline - y > kLowerThanDigit * line.size)) continue;
      const Box angle = {x, static_cast<double>(y), static_cast<double>(x0 + width), static_cast<double>(top)};
      const char is = angle_of(scan.ink, angle);
      if (is == (right ? '<' : '>')) out = sign_of(is, {x, angle.y0, angle.x1, static_cast<double>(bottom + 1)});
    }
  }
  return out;
}

}  // namespace spoglio::extract

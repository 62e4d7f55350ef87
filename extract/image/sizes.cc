// Heights of letters above the baseline tell a line's size: those of capitals are nearly alike in all fonts.
#include "extract/image/sizes.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace spoglio::extract {
namespace {

constexpr double kCapital = 0.73;       // height of capitals and figures in sizes of the type
constexpr double kSmallLetter = 0.53;   // height of small letters without strokes up
constexpr size_t kManyLetters = 30;     // of a line (no unit)
constexpr size_t kTellingLetters = 10;  // of a line, from which on they are no figure alone (no unit)
constexpr size_t kFewestLow = 5;        // … of which one reaches below the baseline and is no higher than the others
constexpr double kDescends = 0.2;       // of its height over the baseline that such a letter reaches below it, at least
constexpr double kAsHigh = 0.12;        // … and by which it differs from the others' height at most (share)
constexpr double kStandsLow = 0.65;     // of the highest mark's height, that the foot of letters lies below its top
constexpr double kFloats = 0.06;  // of a figure's height, by which "<" ends over its foot and begins below its top …
constexpr double kMostFloats = 0.25;  // … and the former at most: small letters beside descending ones stand higher
constexpr size_t kFewMarks = 6;       // of a line whose letters may all run into each other
constexpr double kDescent = 0.21;     // sizes of the type: how far letters reach below the baseline …
constexpr double kAsNeighbour = 0.1;  // … and by which ends of print of one size beside each other differ at most
constexpr size_t kFewLetters = 4;     // of a line whose letters may all reach below the baseline (no unit)
constexpr double kRowSlack = 0.32;    // sizes of the type: by which the baseline of a row is higher then, at most
constexpr double kMixed = 1.28;       // highest letters in heights of the most, from which on some have strokes up
constexpr double kSnapSize = 0.09;    // difference of sizes that are one (share)

double percentile(std::vector<double> values, double share) {
  const auto at = values.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
  std::nth_element(values.begin(), at, values.end());
  return *at;
}

// Heights above the baseline in a line: of its highest letters, and of the most.
struct Heights {
  double above = 0;
  double usual = 0;
  bool descends = false;  // a letter as high as the most reaches below the baseline, as "g" and "p" do
};

// "< 9": the sign stands higher than the figures' foot and lower than their top, which alone tell the line's size.
std::optional<double> foot_behind_sign(const PrintLine& line) {
  if (line.marks.size() < 2 || line.marks.size() > kFewMarks) return std::nullopt;
  const Box& sign = line.marks[0].box;
  const Box& figure = line.marks[1].box;
  const double height = figure.y1 - figure.y0;
  const double over = figure.y1 - sign.y1;
  const bool floats =
      over >= kFloats * height && over <= kMostFloats * height && sign.y0 - figure.y0 >= kFloats * height;
  const bool level = std::all_of(line.marks.begin() + 2, line.marks.end(), [&](const Mark& mark) {
    return std::abs(mark.box.y1 - figure.y1) < kFloats * height || mark.box.y1 - mark.box.y0 < kStandsLow * height;
  });
  return floats && level ? std::optional<double>(figure.y1) : std::nullopt;
}

// Baseline of a line and how high its letters stand.
Heights measure(PrintLine& line) {
  std::vector<double> bottoms;
  std::vector<double> weights;
  double high = 0;
  double foot = 0;  // below which an asterisk's ends
  for (const Mark& mark : line.marks) {
    if (mark.height() <= high) continue;
    high = mark.height();
    foot = mark.box.y0 + kStandsLow * high;
  }
  for (const Mark& mark : line.marks) {
    if (mark.height() > 0.45 * high && mark.box.y1 > foot) bottoms.push_back(mark.box.y1);
  }
  if (const auto foot = foot_behind_sign(line)) bottoms = {*foot};
  // Few letters reach below the line.
  line.baseline = percentile(bottoms, 0.4);
  std::vector<double> tops;
  for (const Mark& mark : line.marks) {
    const bool stands = mark.box.y1 > line.baseline - 0.15 * high && mark.box.y0 < line.baseline - 0.3 * high;
    if (stands) tops.push_back(line.baseline - mark.box.y0);
  }
  // Few letters of a line may be capitals or have strokes up; of many, the highest may be a speck that touches one.
  if (tops.empty()) return {high, high, false};
  Heights out = {percentile(tops, tops.size() < kManyLetters ? 1 : 0.97), percentile(tops, 0.5)};
  out.descends = std::any_of(line.marks.begin(), line.marks.end(), [&](const Mark& mark) {
    return std::abs(line.baseline - mark.box.y0 - out.usual) < kAsHigh * out.usual &&
           mark.box.y1 > line.baseline + kDescends * out.usual;
  });
  return out;
}

// How high most letters of lines of one size stand, where lines show it that have letters without strokes up and
// others.
double small_letters(const std::vector<Heights>& heights, double size) {
  std::vector<double> usual;
  for (const Heights& one : heights) {
    const bool of_size = std::abs(one.above / kCapital - size) < kSnapSize * size;
    if (of_size && one.above >= kMixed * one.usual) usual.push_back(one.usual);
  }
  return usual.empty() ? size * kSmallLetter : percentile(usual, 0.5);
}

// The commonest heights above the baseline are those of capitals: lines with them are the most.
void give_sizes(std::vector<PrintLine>& lines, const std::vector<Heights>& heights) {
  std::vector<double> all;
  for (size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].marks.size() >= 4) all.push_back(heights[i].above);
  }
  if (all.empty()) {
    for (const Heights& one : heights) all.push_back(one.above);
  }
  if (all.empty()) return;
  const double common = percentile(all, 0.5) / kCapital;
  const double small = small_letters(heights, common);
  for (size_t i = 0; i < lines.size(); ++i) {
    const Heights& own = heights[i];
    const bool capitals = std::abs(own.above / kCapital - common) < kSnapSize * common;
    // "statistica e prezzi": none of its letters is as high as a capital. Figures alone are all of one height.
    const size_t telling = own.descends ? kFewestLow : kTellingLetters;
    const bool low = lines[i].marks.size() >= telling && own.above < kMixed * own.usual &&
                     std::abs(own.usual - small) < kSnapSize * small;
    lines[i].size = capitals || low ? common : own.above / kCapital;
  }
}

// Letters that run into each other stand on the foot of the lowest of them ("Algoritmo" on its "g"). Where the line
// beside has its baseline and its descent where they belong to their top and foot, size and baseline are that line's.
void lift_merged(std::vector<PrintLine>& lines) {
  for (PrintLine& line : lines) {
    if (line.marks.size() > kFewMarks) continue;
    for (const PrintLine& other : lines) {
      const double slack = kAsNeighbour * other.size;
      if (other.size > line.size * (1 - kSnapSize) || other.marks.size() <= kFewMarks) continue;
      if (std::abs(line.box.y0 + kCapital * other.size - other.baseline) > slack ||
          std::abs(line.box.y1 - kDescent * other.size - other.baseline) > slack)
        continue;
      line.size = other.size;
      line.baseline = other.baseline;
      break;
    }
  }
}

// Beside lines of one size that stand a little higher, the baseline is theirs.
void give_rows(std::vector<PrintLine>& lines) {
  std::vector<const PrintLine*> long_ones;
  for (PrintLine& line : lines) {
    line.row_baseline = line.baseline;
    if (line.marks.size() >= kTellingLetters) long_ones.push_back(&line);
  }
  const auto by_baseline = [](const PrintLine* line, double y) { return line->baseline < y; };
  std::sort(long_ones.begin(), long_ones.end(),
            [](const PrintLine* a, const PrintLine* b) { return a->baseline < b->baseline; });
  for (PrintLine& line : lines) {
    if (line.marks.size() > kFewLetters) continue;
    std::vector<double> near;
    auto at = std::lower_bound(long_ones.begin(), long_ones.end(), line.baseline - kRowSlack * line.size, by_baseline);
    for (; at != long_ones.end() && (*at)->baseline <= line.baseline; ++at) {
      if (std::abs((*at)->size - line.size) < kSnapSize * line.size) near.push_back((*at)->baseline);
    }
    if (!near.empty()) line.row_baseline = percentile(near, 0.5);
  }
}

}  // namespace

void measure_lines(std::vector<PrintLine>& lines) {
  std::vector<Heights> heights(lines.size());
  for (size_t i = 0; i < lines.size(); ++i) {
    std::sort(lines[i].marks.begin(), lines[i].marks.end(),
              [](const Mark& a, const Mark& b) { return a.box.x0 < b.box.x0; });
    heights[i] = measure(lines[i]);
  }
  give_sizes(lines, heights);
  lift_merged(lines);
  give_rows(lines);
}

}  // namespace spoglio::extract

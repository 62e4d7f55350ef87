// The words of all lines are laid over each other: what they leave free is a column's edge.
#include "extract/ocr/scan_columns.h"

#include <algorithm>
#include <utility>

namespace spoglio::extract {
namespace {

constexpr double kWhite = 0.55;        // heights of a word, that part two columns in all lines: words stand half as far
constexpr double kNarrowWhite = 0.35;  // … where there are many of them, which no two words part at one place
constexpr size_t kManyLines = 8;       // lines (no unit)
constexpr double kNearLine = 3;        // points from a line to the white it stands in

double middle_x(const Box& box) { return (box.x0 + box.x1) / 2; }
double middle_y(const Box& box) { return (box.y0 + box.y1) / 2; }

// Lines that stand apart.
size_t count_lines(std::vector<Box> words) {
  std::sort(words.begin(), words.end(), [](const Box& a, const Box& b) { return middle_y(a) < middle_y(b); });
  size_t out = 0;
  double foot = 0;
  for (const Box& word : words) {
    if (out > 0 && middle_y(word) < foot) continue;
    ++out;
    foot = word.y1;
  }
  return out;
}

// What the words, left to right, leave free where no line stands: its middles.
std::vector<double> free_places(const std::vector<Box>& words, const std::vector<double>& columns) {
  std::vector<double> out;
  if (words.empty()) return out;
  const double white = count_lines(words) >= kManyLines ? kNarrowWhite : kWhite;
  double right = words.front().x1;
  for (const Box& word : words) {
    const double left = std::exchange(right, std::max(right, word.x1));
    if (word.x0 - left < white * (word.y1 - word.y0)) continue;
    const bool ruled = std::any_of(columns.begin(), columns.end(),
                                   [&](double x) { return x > left - kNearLine && x < word.x0 + kNearLine; });
    if (!ruled) out.push_back((left + word.x0) / 2);
  }
  return out;
}

// Whether words of the head, and of the print below, stand between two places.
struct Filled {
  bool head = false;
  bool below = false;
};

Filled filled_between(const std::vector<Box>& words, double foot, double from, double to) {
  Filled out;
  for (const Box& word : words) {
    if (middle_x(word) <= from || middle_x(word) >= to) continue;
    (middle_y(word) < foot ? out.head : out.below) = true;
  }
  return out;
}

}  // namespace

std::vector<double> lost_columns(std::vector<Box> words, double foot, const std::vector<double>& columns) {
  std::sort(words.begin(), words.end(), [](const Box& a, const Box& b) { return a.x0 < b.x0; });
  std::vector<double> out = free_places(words, columns);
  std::vector<double> edges = columns;
  edges.insert(edges.end(), out.begin(), out.end());
  std::sort(edges.begin(), edges.end());
  std::erase_if(out, [&](double x) {
    const auto at = std::find(edges.begin(), edges.end(), x);
    if (at == edges.begin() || at + 1 == edges.end()) return true;
    const Filled left = filled_between(words, foot, *(at - 1), x);
    const Filled right = filled_between(words, foot, x, *(at + 1));
    return !left.head || !right.head || (!left.below && !right.below);
  });
  return out;
}

}  // namespace spoglio::extract

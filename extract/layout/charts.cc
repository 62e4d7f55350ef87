// Axes are told by their even steps, bars by values that stand where each bar ends.
#include "extract/layout/charts.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>
#include <vector>

#include "extract/layout/values.h"
#include "extract/text.h"

namespace spoglio::extract {
namespace {

constexpr size_t kLeastMarks = 3;     // of an axis
constexpr size_t kRoundedMarks = 5;   // of one whose numbers are rounded
constexpr double kSameStep = 0.1;     // heights between distances of marks that are one
constexpr double kSameFall = 0.001;   // share of the step between numbers that are exact
constexpr double kRounding = 1.01;    // by which steps between whole numbers differ that are rounded
constexpr double kRoundedFall = 10;   // such a step, at least: smaller ones may be even by chance
constexpr double kMostFilled = 0.5;   // share of the places on an axis's lines with words: a row of a table is full
constexpr size_t kMostBytes = 12;     // of a mark's number
constexpr size_t kLeastBars = 4;      // lines of a label and a value
constexpr double kSameEdge = 1;       // points between edges that are one
constexpr double kMostAligned = 0.5;  // share of the bars' values with an edge of another one's

// The numbers of an axis: where they stand, and what they say.
struct Mark {
  double number = 0;
  double middle = 0;
  size_t line = 0;
};

// A column's numbers, if it has nothing else but words in its last lines.
std::vector<Mark> marks_of(const Page& page, const PageLines& lines, const Region& region, size_t column) {
  std::vector<Mark> out;
  for (size_t b = region.first; b <= region.last; ++b) {
    for (const size_t s : lines.bands[b].segments) {
      const Segment& segment = lines.segments[s];
      if (columns_of(region.gutters, segment) != std::pair(column, column)) continue;
      std::string digits;
      for (const char c : page.words[segment.words.front()].text) {
        if ((c >= '0' && c <= '9') || c == '-' || c == '.') digits += c;
      }
      const bool number = segment.words.size() == 1 && is_value(page, segment) && !digits.empty() &&
                          digits.size() <= kMostBytes && !is_year(digits);
      if (number) out.push_back({std::strtod(digits.c_str(), nullptr), segment.middle(), segment.line});
    }
  }
  return out;
}

// Whether numbers fall by the same amount, at the same distance, from the top on: an axis of a chart.
bool is_axis(const std::vector<Mark>& marks, double height) {
  if (marks.size() < kLeastMarks) return false;
  const double fall = (marks.front().number - marks.back().number) / static_cast<double>(marks.size() - 1);
  const double step = marks[1].middle - marks[0].middle;
  if (fall <= 0) return false;
  const bool whole =
      std::all_of(marks.begin(), marks.end(), [](const Mark& mark) { return mark.number == std::round(mark.number); });
  const bool rounded = whole && marks.size() >= kRoundedMarks && fall >= kRoundedFall;
  const double slack = rounded ? kRounding : kSameFall * fall;
  for (size_t i = 1; i < marks.size(); ++i) {
    if (std::abs(marks[i].middle - marks[i - 1].middle - step) > kSameStep * height) return false;
    if (std::abs(marks[i - 1].number - marks[i].number - fall) > slack) return false;
  }
  return true;
}

// Whether a region's first or last column is an axis, and the lines it stands on are mostly blank: a row of a table
// would be full.
bool has_axis(const Page& page, const PageLines& lines, const Region& region) {
  const size_t columns = region.gutters.size() + 1;
  for (const size_t column : {size_t{0}, columns - 1}) {
    const auto marks = marks_of(page, lines, region, column);
    if (!is_axis(marks, lines.height)) continue;
    size_t beside = 0;
    for (size_t b = region.first; b <= region.last; ++b) {
      for (const size_t s : lines.bands[b].segments) {
        const Segment& segment = lines.segments[s];
        beside += columns_of(region.gutters, segment).first != column &&
                  std::any_of(marks.begin(), marks.end(), [&](const Mark& m) { return m.line == segment.line; });
      }
    }
    if (static_cast<double>(beside) < kMostFilled * static_cast<double>(marks.size() * (columns - 1))) return true;
  }
  return false;
}

// How many of some places have another one at the same place.
size_t aligned(std::vector<double> places) {
  std::sort(places.begin(), places.end());
  size_t out = 0;
  for (size_t i = 0; i < places.size(); ++i) {
    const bool above = i > 0 && places[i] - places[i - 1] < kSameEdge;
    const bool below = i + 1 < places.size() && places[i + 1] - places[i] < kSameEdge;
    out += above || below;
  }
  return out;
}

// Whether each line is a label and one value, and the values share no edge: they stand where their bars end.
bool are_bars(const Page& page, const PageLines& lines, const Region& region) {
  if (region.last - region.first + 1 < kLeastBars) return false;
  std::vector<double> left;
  std::vector<double> middle;
  std::vector<double> right;
  for (size_t b = region.first; b <= region.last; ++b) {
    const auto& segments = lines.bands[b].segments;
    if (segments.size() != 2) return false;
    const Segment& value = lines.segments[segments.back()];
    if (is_value(page, lines.segments[segments.front()]) || !is_value(page, value)) return false;
    left.push_back(value.box.x0);
    middle.push_back((value.box.x0 + value.box.x1) / 2);
    right.push_back(value.box.x1);
  }
  const size_t most = std::max({aligned(left), aligned(middle), aligned(right)});
  return static_cast<double>(most) <= kMostAligned * static_cast<double>(left.size());
}

}  // namespace

bool is_chart(const Page& page, const PageLines& lines, const Region& region) {
  return has_axis(page, lines, region) || are_bars(page, lines, region);
}

}  // namespace spoglio::extract

// An angle is told by where its ink lies, row by row; strokes as thick as a third of it, by its outline alone.
#include "extract/image/angles.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <vector>

namespace spoglio::extract {
namespace {

constexpr size_t kStripes = 5;     // level stripes that the angle is looked at in
constexpr double kPoint = 0.36;    // of the width, from the open side: where the arms end …
constexpr double kApex = 0.6;      // … and where they meet
constexpr double kOffApex = 0.08;  // … by which a stripe beside may reach farther
// Strokes of a coarse scan are a third as wide as the sign, so that only its outline shows the angle, not where its ink
// lies. Shares of its width and of its rows:
constexpr double kHeadOpen = 0.5;    // the upper arm ends before it …
constexpr double kClosedSide = 0.3;  // … and begins before it: an "s" has a round head
constexpr double kFootOpen = 0.65;   // the lower one ends before it, and may run into the bar
constexpr double kReaches = 0.9;     // the apex lies beyond …
constexpr double kHollow = 0.2;      // … with so much white behind it
constexpr double kEnds = 0.25;       // rows of an arm's end
constexpr double kNoApex = 0.25;     // rows at the head and the foot that the apex keeps away from

// The middle of the ink of a box in stripes from the top, 0 at its left edge; nothing when a stripe is empty.
std::optional<std::array<double, kStripes>> middles(const Image& ink, const Box& box) {
  const int x0 = static_cast<int>(box.x0);
  const int x1 = static_cast<int>(box.x1);
  std::array<double, kStripes> sums{};
  std::array<int, kStripes> counts{};
  const int rows = static_cast<int>(box.y1 - box.y0);
  if (rows < static_cast<int>(kStripes)) return std::nullopt;
  for (int row = 0; row < rows; ++row) {
    double middle = 0;
    const int count = ink_of_row(ink, static_cast<int>(box.y0) + row, x0, x1, &middle);
    const auto stripe = static_cast<size_t>(row) * kStripes / static_cast<size_t>(rows);
    counts[stripe] += count;
    sums[stripe] += count * middle;
  }
  for (size_t i = 0; i < kStripes; ++i) {
    if (counts[i] == 0) return std::nullopt;
    sums[i] /= counts[i];
  }
  return sums;
}

struct Row {
  double from = 0;  // of its ink, as shares of the width of all
  double to = 0;
};

// Where the ink of each row begins and ends; nothing when a row is empty.
std::vector<Row> outline_of(const Image& ink, const Box& box) {
  std::vector<Row> out;
  const int x0 = static_cast<int>(box.x0);
  const int x1 = std::min(static_cast<int>(box.x1), width_of(ink));
  for (int y = static_cast<int>(box.y0); y < std::min(static_cast<int>(box.y1), height_of(ink)); ++y) {
    const l_uint32* const line = pixGetData(ink.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(ink.get());
    int from = x0;
    int to = x1;
    while (from < to && GET_DATA_BIT(line, from) == 0) ++from;
    while (to > from && GET_DATA_BIT(line, to - 1) == 0) --to;
    if (from == to) return {};
    out.push_back({static_cast<double>(from), static_cast<double>(to)});
  }
  double left = box.x1;  // the bar may reach farther than the angle
  double right = box.x0;
  for (const Row& row : out) {
    left = std::min(left, row.from);
    right = std::max(right, row.to);
  }
  for (Row& row : out) row = {(row.from - left) / (right - left), (row.to - left) / (right - left)};
  return out;
}

// The outline of ">": both ends at the left, the apex at the right, and white behind it.
bool is_outline_of_angle(const std::vector<Row>& rows) {
  const auto count = static_cast<double>(rows.size());
  bool head = false;
  bool foot = false;
  bool apex = false;
  for (size_t i = 0; i < rows.size(); ++i) {
    const double at = (static_cast<double>(i) + 0.5) / count;
    head = head || (at < kEnds && rows[i].from <= kClosedSide && rows[i].to <= kHeadOpen);
    foot = foot || (at > 1 - kEnds && rows[i].to <= kFootOpen);
    if (rows[i].to < kReaches) continue;
    if (at < kNoApex || at > 1 - kNoApex) return false;
    apex = apex || rows[i].from >= kHollow;
  }
  return head && foot && apex;
}

}  // namespace

int ink_of_row(const Image& ink, int y, int x0, int x1, double* middle) {
  if (y < 0 || y >= height_of(ink)) return 0;
  const l_uint32* const line = pixGetData(ink.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(ink.get());
  int count = 0;
  double sum = 0;
  for (int x = std::max(0, x0); x < std::min(x1, width_of(ink)); ++x) {
    if (GET_DATA_BIT(line, x) == 0) continue;
    ++count;
    sum += x;
  }
  if (middle != nullptr && count > 0) *middle = (sum / count - x0) / std::max(1, x1 - x0);
  return count;
}

char angle_of(const Image& ink, const Box& box) {
  const auto at = middles(ink, box);
  if (!at) return 0;
  const auto is_angle = [](const std::array<double, kStripes>& m) {
    return m[0] < kPoint && m[4] < kPoint && m[2] > kApex && m[1] > m[0] && m[1] < m[2] + kOffApex && m[3] > m[4] &&
           m[3] < m[2] + kOffApex;
  };
  if (is_angle(*at)) return '>';
  std::array<double, kStripes> mirrored{};
  for (size_t i = 0; i < kStripes; ++i) mirrored[i] = 1 - (*at)[i];
  return is_angle(mirrored) ? '<' : '\0';
}

char angle_by_outline(const Image& ink, const Box& box) {
  std::vector<Row> rows = outline_of(ink, box);
  if (rows.size() < kStripes) return 0;
  if (is_outline_of_angle(rows)) return '>';
  for (Row& row : rows) row = {1 - row.to, 1 - row.from};
  return is_outline_of_angle(rows) ? '<' : '\0';
}

}  // namespace spoglio::extract

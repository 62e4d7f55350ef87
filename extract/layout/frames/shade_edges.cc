// Shades that stand side by side are cells of a row.
#include "extract/layout/frames/shade_edges.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <vector>

namespace spoglio::extract {
namespace {

constexpr double kMeeting = 1.5;      // points between shades that stand side by side
constexpr size_t kMostShades = 2000;  // of a page: more are a picture

bool is_cell(const Box& shade) {
  const double width = shade.x1 - shade.x0;
  const double height = shade.y1 - shade.y0;
  return width > kLeastSide && height > kLeastSide && height < kMostSide;
}

// Whether two shades meet at their sides, over all of the lower one's height.
bool stand_side_by_side(const Box& left, const Box& right) {
  const bool within = (left.y0 > right.y0 - kMeeting && left.y1 < right.y1 + kMeeting) ||
                      (right.y0 > left.y0 - kMeeting && right.y1 < left.y1 + kMeeting);
  return within && std::abs(left.x1 - right.x0) < kMeeting;
}

}  // namespace

Drawing edges_of_shades(const Drawing& drawing) {
  Drawing out;
  std::vector<Box> shades;
  if (drawing.shades.size() > kMostShades) return out;
  std::copy_if(drawing.shades.begin(), drawing.shades.end(), std::back_inserter(shades), is_cell);
  std::sort(shades.begin(), shades.end(), [](const Box& a, const Box& b) { return a.x0 < b.x0; });
  std::vector<bool> beside(shades.size(), false);
  for (size_t i = 0; i < shades.size(); ++i) {
    const double end = shades[i].x1;
    auto next = std::lower_bound(shades.begin(), shades.end(), end - kMeeting,
                                 [](const Box& shade, double x) { return shade.x0 < x; });
    for (; next != shades.end() && next->x0 < end + kMeeting; ++next) {
      if (!stand_side_by_side(shades[i], *next)) continue;
      beside[i] = beside[static_cast<size_t>(next - shades.begin())] = true;
    }
  }
  for (size_t i = 0; i < shades.size(); ++i) {
    if (!beside[i]) continue;
    const Box& shade = shades[i];
    out.horizontal.push_back({shade.x0, shade.y0, shade.x1, shade.y0});
    out.horizontal.push_back({shade.x0, shade.y1, shade.x1, shade.y1});
    out.vertical.push_back({shade.x0, shade.y0, shade.x0, shade.y1});
    out.vertical.push_back({shade.x1, shade.y0, shade.x1, shade.y1});
  }
  const auto by_height = [](const Box& a, const Box& b) { return a.y0 != b.y0 ? a.y0 < b.y0 : a.x0 < b.x0; };
  const auto by_place = [](const Box& a, const Box& b) { return a.x0 != b.x0 ? a.x0 < b.x0 : a.y0 < b.y0; };
  std::sort(out.horizontal.begin(), out.horizontal.end(), by_height);
  std::sort(out.vertical.begin(), out.vertical.end(), by_place);
  return out;
}

}  // namespace spoglio::extract

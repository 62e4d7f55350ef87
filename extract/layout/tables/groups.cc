#include "extract/layout/tables/groups.h"

#include <algorithm>
#include <cmath>

#include "extract/layout/values.h"

namespace spoglio::extract {
namespace {

constexpr size_t kMostLabelLines = 3;  // of a label over rows
constexpr double kSameEnd = 1;         // points between right edges that are one
constexpr double kSameEdge = 0.25;     // heights between left edges that are one
constexpr double kMuchBigger = 1.15;   // factor: height of letters that are no label's to that of the row below

}  // namespace

bool labels_more(const Page& page, const PageLines& lines, const Region& region, size_t band) {
  const auto at_left = [&](size_t b) {
    const Segment& first = lines.segments[lines.bands[b].segments.front()];
    return lines.bands[b].segments.size() == 1 && columns_of(region.gutters, first).second == 0;
  };
  size_t above = band - 1;
  while (above > region.first && band - above < kMostLabelLines && at_left(above)) --above;
  size_t below = band;
  while (below < region.last && below - above <= kMostLabelLines && at_left(below)) ++below;
  const bool bigger = lines.segments[lines.bands[band].segments.front()].height >
                      kMuchBigger * lines.segments[lines.bands[below].segments.front()].height;
  if (below == band || bigger || at_left(above) || at_left(below)) return false;
  const auto ends_alike = [&](const Segment& value) {
    const auto column = columns_of(region.gutters, value);
    const auto& others = lines.bands[above].segments;
    return column.first > 0 && is_value(page, value) && !value.year &&
           std::any_of(others.begin(), others.end(), [&](size_t s) {
             const Segment& other = lines.segments[s];
             return columns_of(region.gutters, other) == column && is_value(page, other) && !other.year &&
                    std::abs(other.box.x1 - value.box.x1) < kSameEnd;
           });
  };
  const auto& own = lines.bands[below].segments;
  return std::any_of(own.begin(), own.end(), [&](size_t s) { return ends_alike(lines.segments[s]); });
}

bool is_long_value(const PageLines& lines, const Region& region, size_t band) {
  const auto& own = lines.bands[band].covered;
  if (own.size() != 2 || region.gutters.size() < 2) return false;
  const Span& label = region.gutters.front();
  if (own[0].to > label.to || own[1].to <= region.gutters[1].from) return false;
  for (size_t b = region.first; b <= region.last; ++b) {
    const auto& other = lines.bands[b].covered;
    const bool alike = other.size() > 1 && std::abs(other[0].from - own[0].from) < kSameEdge * lines.height &&
                       std::abs(other[1].from - own[1].from) < kSameEdge * lines.height;
    if (alike) return true;
  }
  return false;
}

}  // namespace spoglio::extract

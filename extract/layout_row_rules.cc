// A rule counts where it keeps clear of the words of both bands.
#include "extract/layout_row_rules.h"

#include <algorithm>

namespace spoglio::extract {
namespace {

constexpr double kRuledShare = 0.6;  // share of the region's width that a line between rows covers
constexpr double kInkSlack = 0.25;   // heights between a line and the words it parts, where boxes reach over it

Span width_of(const PageLines& lines, const Region& region) {
  Span out = {lines.bands[region.first].covered.front().from, lines.bands[region.first].covered.back().to};
  for (size_t b = region.first; b <= region.last; ++b) {
    out.from = std::min(out.from, lines.bands[b].covered.front().from);
    out.to = std::max(out.to, lines.bands[b].covered.back().to);
  }
  return out;
}

}  // namespace

std::vector<bool> ruled_bands(const Page& page, const PageLines& lines, const Region& region) {
  std::vector<bool> out(region.last - region.first + 1, false);
  const Span own = width_of(lines, region);
  const double slack = kInkSlack * lines.height;
  const auto mark = [&](const Box& line, double y) {
    if (y < lines.bands[region.first].top || y > lines.bands[region.last].bottom) return;
    if (std::min(own.to, line.x1) - std::max(own.from, line.x0) < kRuledShare * own.width()) return;
    for (size_t b = region.first + 1; b <= region.last; ++b) {
      if (y > lines.bands[b - 1].bottom - slack && y < lines.bands[b].top + slack) out[b - region.first] = true;
    }
  };
  for (const Box& line : page.drawing.horizontal) mark(line, (line.y0 + line.y1) / 2);
  for (const Box& shade : page.drawing.shades) {
    mark(shade, shade.y0);
    mark(shade, shade.y1);
  }
  return out;
}

}  // namespace spoglio::extract

// A rule counts where it keeps clear of the words of both bands.
#include "extract/layout/rows/rules.h"

#include <algorithm>

#include "extract/layout/values.h"
#include "extract/text.h"

namespace spoglio::extract {
namespace {

constexpr double kRuledShare = 0.6;  // share of the region's width that a line between rows covers
constexpr size_t kLeastRows = 3;     // that rules part, to believe that they part all
constexpr double kRuleBelow = 0.6;   // heights between a table's last line and the rule that ends it
constexpr double kInkSlack = 0.25;   // heights between a line and the words it parts, where boxes reach over it

Span width_of(const PageLines& lines, const Region& region) {
  Span out = {lines.bands[region.first].covered.front().from, lines.bands[region.first].covered.back().to};
  for (size_t b = region.first; b <= region.last; ++b) {
    out.from = std::min(out.from, lines.bands[b].covered.front().from);
    out.to = std::max(out.to, lines.bands[b].covered.back().to);
  }
  return out;
}

// Whether a rule over most of the region stands right below its last line.
bool is_ruled_below(const Page& page, const PageLines& lines, const Region& region) {
  const Span own = width_of(lines, region);
  const double bottom = lines.bands[region.last].bottom;
  return std::any_of(page.drawing.horizontal.begin(), page.drawing.horizontal.end(), [&](const Box& line) {
    const double y = (line.y0 + line.y1) / 2;
    return y > bottom - kInkSlack * lines.height && y < bottom + kRuleBelow * lines.height &&
           std::min(own.to, line.x1) - std::max(own.from, line.x0) >= kRuledShare * own.width();
  });
}

// What rows between two rules have in each column.
struct RowColumns {
  std::vector<size_t> lines;
  std::vector<size_t> values;  // but for years
};

RowColumns columns_between(const Page& page, const PageLines& lines, const Region& region, size_t from, size_t to) {
  const size_t columns = region.gutters.size() + 1;
  RowColumns out = {std::vector<size_t>(columns, 0), std::vector<size_t>(columns, 0)};
  for (size_t i = from; i < to; ++i) {
    for (const size_t s : lines.bands[region.first + i].segments) {
      const Segment& segment = lines.segments[s];
      const size_t column = columns_of(region.gutters, segment).first;
      ++out.lines[column];
      out.values[column] += is_value(page, segment) && !is_year(text_of_words(page, segment.words));
    }
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

RuledRows find_ruled_rows(const Page& page, const PageLines& lines, const Region& region,
                          const std::vector<bool>& ruled) {
  const bool ends_ruled = is_ruled_below(page, lines, region);
  const size_t columns = region.gutters.size() + 1;
  std::vector<bool> single(columns, true);
  std::vector<size_t> values(columns, 0);
  RuledRows out;
  out.first = static_cast<size_t>(std::find(ruled.begin(), ruled.end(), true) - ruled.begin());
  size_t rows = 0;
  size_t from = out.first;
  for (; from < ruled.size(); ++rows) {
    const auto next = std::find(ruled.begin() + static_cast<std::ptrdiff_t>(from) + 1, ruled.end(), true);
    if (next == ruled.end() && !ends_ruled) break;
    const auto to = static_cast<size_t>(next - ruled.begin());
    const RowColumns own = columns_between(page, lines, region, from, to);
    for (size_t c = 0; c < columns; ++c) {
      if (own.values[c] > 1) return {};
      single[c] = single[c] && own.lines[c] == 1;
      values[c] += own.values[c];
    }
    from = to;
  }
  for (size_t c = 0; rows >= kLeastRows && c < columns; ++c) {
    if (single[c] && 2 * values[c] > rows) out.end = from;
  }
  return out.end > 0 ? out : RuledRows{};
}

}  // namespace spoglio::extract

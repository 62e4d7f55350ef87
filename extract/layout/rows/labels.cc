// Rows between two labels are looked for as if they were a table of their own.
#include "extract/layout/rows/labels.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "extract/layout/rows/merged.h"
#include "extract/layout/rows/value_rows.h"

namespace spoglio::extract {

bool is_label(const PageLines& lines, const Band& band, const std::vector<Span>& gutters) {
  if (band.covered.size() > 2 || band.segments.size() != band.covered.size()) return false;
  const auto [from, to] = columns_of(gutters, lines.segments[band.segments.back()]);
  return columns_of(gutters, lines.segments[band.segments.front()]).first == 0 && from != to;
}

namespace {

// The rows of a grid that stand in some bands; nothing when one stands in others as well.
std::optional<std::vector<std::vector<size_t>>> rows_between(const PageLines& lines, const Grid& grid, size_t first,
                                                             size_t last) {
  std::set<size_t> inside;
  for (size_t b = first; b <= last; ++b) inside.insert(lines.bands[b].segments.begin(), lines.bands[b].segments.end());
  std::vector<std::vector<size_t>> out;
  for (const auto& row : grid.rows) {
    const auto count = std::count_if(row.begin(), row.end(), [&](size_t s) { return inside.contains(s); });
    if (count == 0) continue;
    if (static_cast<size_t>(count) != row.size()) return std::nullopt;
    out.push_back(row);
  }
  return out;
}

// The rows of a part of a table, where more is known of them than the white between them.
std::optional<Grid> rows_of_part(const Page& page, const PageLines& lines, const Region& part, const Spacing& spacing,
                                 const std::vector<std::vector<size_t>>& rows) {
  auto out = find_value_rows(page, lines, part, spacing, rows);
  if (out && out->rows.size() >= rows.size()) return out;
  out = find_merged_rows(page, lines, part, spacing);
  if (out && (out->spans.empty() || out->rows.size() < rows.size())) out.reset();
  return out;
}

}  // namespace

void merge_between_labels(const Page& page, const PageLines& lines, const Region& region, const Spacing& spacing,
                          Grid& grid) {
  Grid merged;
  bool any = false;
  for (size_t first = region.first; first <= region.last; ++first) {
    size_t last = first;
    const bool label = is_label(lines, lines.bands[first], region.gutters);
    while (last < region.last && is_label(lines, lines.bands[last + 1], region.gutters) == label) ++last;
    const auto rows = rows_between(lines, grid, first, last);
    if (!rows) return;
    auto part = label ? std::nullopt : rows_of_part(page, lines, {first, last, region.gutters}, spacing, *rows);
    any = any || part;
    const auto& own = part ? part->rows : *rows;
    merged.rows.insert(merged.rows.end(), own.begin(), own.end());
    if (part) merged.spans.merge(part->spans);
    first = last;
  }
  if (!any) return;
  grid.rows = std::move(merged.rows);
  grid.spans = std::move(merged.spans);
}

}  // namespace spoglio::extract

// Which side header and cells are set to shows in the columns that hold one of them alone.
#include "extract/layout/headers/columns.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "extract/layout/lines/bands.h"

namespace spoglio::extract {

namespace {

constexpr double kNowhere = 1e9;  // points: beyond every page

// The widths that the header's cells take, from the left; lines of one cell stand below each other.
std::vector<Span> header_cells(const PageLines& lines, const Grid& grid, size_t header) {
  std::vector<Span> out;
  for (size_t r = 0; r < header; ++r) {
    for (const size_t s : grid.rows[r]) cover(out, {lines.segments[s].box.x0, lines.segments[s].box.x1});
  }
  return out;
}

// The widths that the cells below it take, by column; without width where a column has none.
std::vector<Span> body_cells(const PageLines& lines, const Grid& grid, size_t header) {
  std::vector<Span> out(grid.gutters.size() + 1, Span{kNowhere, 0});
  for (size_t r = header; r < grid.rows.size(); ++r) {
    for (const size_t s : grid.rows[r]) {
      const Box& box = lines.segments[s].box;
      const auto [from, to] = columns_of(grid.gutters, lines.segments[s]);
      // A heading that reaches over columns fills none of them.
      if (from == to) out[from] = {std::min(out[from].from, box.x0), std::max(out[from].to, box.x1)};
    }
  }
  return out;
}

// White stripes between columns that each hold one header and the cells of one column, in order; nothing when there are
// not as many of both, or no such stripes. Columns whose headers stand over their cells already are no matter.
std::optional<std::vector<Span>> paired_gutters(const std::vector<Span>& headers, std::vector<Span> cells) {
  std::erase_if(cells, [](const Span& span) { return span.width() <= 0; });
  if (headers.size() != cells.size()) return std::nullopt;
  std::vector<Span> out;
  for (size_t i = 0; i + 1 < headers.size(); ++i) {
    const Span gutter = {std::max(headers[i].to, cells[i].to), std::min(headers[i + 1].from, cells[i + 1].from)};
    if (gutter.width() <= 0) return std::nullopt;
    out.push_back(gutter);
  }
  return out;
}

}  // namespace

namespace {

// Whether years of the header stand in columns of their own that gutters would no longer part.
bool glues_years(const PageLines& lines, const Grid& grid, size_t header, const std::vector<Span>& gutters) {
  for (size_t r = 0; r < header; ++r) {
    std::vector<size_t> before;
    for (const size_t s : grid.rows[r]) {
      if (!lines.segments[s].year) continue;
      const size_t own = columns_of(gutters, lines.segments[s]).first;
      if (std::find(before.begin(), before.end(), own) != before.end()) return true;
      before.push_back(own);
    }
  }
  return false;
}

}  // namespace

void join_header_columns(const Page& page, const PageLines& lines, Grid& grid) {
  size_t header = header_rows(page, lines, grid);
  if (header < grid.rows.size() && numbers_columns(page, lines, grid.rows[header])) ++header;
  if (header >= grid.rows.size()) return;
  const auto cells = body_cells(lines, grid, header);
  std::vector<bool> above(cells.size(), false);
  std::vector<bool> below;
  for (const Span& span : cells) below.push_back(span.width() > 0);
  for (size_t r = 0; r < header; ++r) {
    for (const size_t s : grid.rows[r]) {
      const auto [from, to] = columns_of(grid.gutters, lines.segments[s]);
      for (size_t c = from; c <= to; ++c) above[c] = true;
    }
  }
  if (above != below) {
    auto gutters = paired_gutters(header_cells(lines, grid, header), cells);
    if (gutters && !glues_years(lines, grid, header, *gutters)) {
      grid.gutters = std::move(*gutters);
      return;
    }
  }
  for (size_t c = above.size() - 1; c-- > 0;) {
    const bool left = above[c] && !below[c] && !above[c + 1] && below[c + 1];
    const bool right = !above[c] && below[c] && above[c + 1] && !below[c + 1];
    if (!left && !right) continue;
    grid.gutters.erase(grid.gutters.begin() + static_cast<std::ptrdiff_t>(c));
    above[c] = below[c] = true;
    above.erase(above.begin() + static_cast<std::ptrdiff_t>(c) + 1);
    below.erase(below.begin() + static_cast<std::ptrdiff_t>(c) + 1);
  }
}

}  // namespace spoglio::extract

// Cells get their rows and columns as the spans leave them room, the way HTML has it; then the table is cut into pages.
#include "extract/pdf/tags/structure_table.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

namespace spoglio::extract {
namespace {

constexpr int kMostColumns = 100;
constexpr size_t kMostPages = 500;  // that one table runs over

struct Placed {
  const RawCell* cell = nullptr;
  int row = 0;
  int column = 0;
};

struct Grid {
  std::vector<Placed> cells;
  int rows = 0;
  int columns = 0;
};

std::optional<Grid> grid_of(const RawRows& rows) {
  Grid out;
  out.rows = static_cast<int>(rows.size());
  std::vector<int> taken;  // by column: the first row that is free
  for (int row = 0; row < out.rows; ++row) {
    size_t column = 0;
    for (const auto& cell : rows[static_cast<size_t>(row)]) {
      while (column < taken.size() && taken[column] > row) ++column;
      const size_t right = column + static_cast<size_t>(cell.column_span);
      if (right > static_cast<size_t>(kMostColumns)) return std::nullopt;
      if (right > taken.size()) taken.resize(right);
      for (size_t i = column; i < right; ++i) {
        if (taken[i] > row) return std::nullopt;  // cells over each other
        taken[i] = row + cell.row_span;
      }
      out.cells.push_back({&cell, row, static_cast<int>(column)});
      column = right;
    }
  }
  out.columns = static_cast<int>(taken.size());
  return out;
}

// For each row its number on a page, or -1. `content` has the pages of each row.
std::vector<int> rows_on(int page, const std::vector<std::set<int>>& content) {
  std::vector<int> out(content.size(), -1);
  int next = 0;
  bool within = false;  // the last row with content is on this page
  size_t empty = 0;     // rows since then
  for (size_t row = 0; row < content.size(); ++row) {
    if (content[row].empty()) {
      ++empty;
      continue;
    }
    const bool here = content[row].contains(page);
    for (size_t i = here && within ? row - empty : row; here && i <= row; ++i) out[i] = next++;
    within = here;
    empty = 0;
  }
  return out;
}

StructureTable part_on(int page, const Grid& grid, const std::vector<int>& rows) {
  StructureTable out;
  out.columns = grid.columns;
  out.rows = *std::max_element(rows.begin(), rows.end()) + 1;
  for (const auto& at : grid.cells) {
    const auto begin = rows.begin() + at.row;
    const auto end = rows.begin() + std::min(at.row + at.cell->row_span, grid.rows);
    const auto first = std::find_if(begin, end, [](int row) { return row >= 0; });
    if (first == end) continue;
    const auto span = static_cast<int>(std::count_if(first, end, [](int row) { return row >= 0; }));
    StructureCell cell{*first, at.column, span, at.cell->column_span, at.cell->header, {}};
    for (const auto& content : at.cell->contents) {
      if (content.page == page) cell.tags.push_back(content.tag);
    }
    out.cells.push_back(std::move(cell));
  }
  std::stable_sort(out.cells.begin(), out.cells.end(), [](const StructureCell& a, const StructureCell& b) {
    return std::tie(a.row, a.column) < std::tie(b.row, b.column);
  });
  return out;
}

}  // namespace

std::map<int, StructureTable> parts_of(const RawRows& rows) {
  std::map<int, StructureTable> out;
  const auto grid = grid_of(rows);
  if (!grid || grid->rows < 2 || grid->columns < 2) return out;
  std::vector<std::set<int>> content(rows.size());
  std::set<int> pages;
  for (const auto& at : grid->cells) {
    for (const auto& piece : at.cell->contents) {
      content[static_cast<size_t>(at.row)].insert(piece.page);
      pages.insert(piece.page);
    }
  }
  if (pages.size() > kMostPages) return out;
  for (const int page : pages) out.emplace(page, part_on(page, *grid, rows_on(page, content)));
  return out;
}

}  // namespace spoglio::extract

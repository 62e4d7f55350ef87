// What runs over gutters joins columns; the lines of a cell follow each other as they are printed.
#include "extract/layout/cells.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace spoglio::extract {
namespace {

// For each column of a row, the one its cell begins in: segments and heads that run over gutters join columns.
std::vector<size_t> cell_starts(const PageLines& lines, const Grid& grid, const std::vector<size_t>& row) {
  std::vector<bool> joined(grid.gutters.size() + 1, false);  // with the column to the left
  const auto join = [&](size_t from, size_t to) {
    for (size_t c = from + 1; c <= to; ++c) joined[c] = true;
  };
  for (const size_t s : row) {
    const auto [from, to] = columns_of(grid.gutters, lines.segments[s]);
    join(from, to);
    const auto head = grid.spans.find(s);
    if (head != grid.spans.end()) join(head->second.first_column, head->second.last_column);
  }
  std::vector<size_t> start(joined.size());
  for (size_t c = 0; c < start.size(); ++c) start[c] = joined[c] ? start[c - 1] : c;
  return start;
}

// A cell over several rows ends above words that stand below it in its columns.
void end_row_spans(Table& table) {
  for (size_t i = 0; i < table.cells.size(); ++i) {
    Cell& cell = table.cells[i];
    for (size_t j = i + 1; j < table.cells.size() && table.cells[j].row < cell.row + cell.row_span; ++j) {
      const Cell& below = table.cells[j];
      const bool in_columns =
          below.column < cell.column + cell.column_span && cell.column < below.column + below.column_span;
      if (below.row > cell.row && in_columns) cell.row_span = below.row - cell.row;
    }
  }
}

// Words alone in a row that reach over their column are over the whole of it, up to a cell that reaches down into it.
void widen_alone(Table& table) {
  for (size_t i = 0; i < table.cells.size(); ++i) {
    Cell& cell = table.cells[i];
    const bool beside = (i > 0 && table.cells[i - 1].row == cell.row) ||
                        (i + 1 < table.cells.size() && table.cells[i + 1].row == cell.row);
    if (beside || cell.column > 0 || cell.column_span == 1) continue;
    int end = table.columns;
    for (size_t above = 0; above < i; ++above) {
      const Cell& other = table.cells[above];
      const bool reaches = other.row + other.row_span > cell.row && other.column >= cell.column_span;
      if (reaches) end = std::min(end, other.column);
    }
    cell.column_span = end;
  }
}

Cell make_cell(const Page& page, const PageLines& lines, const std::vector<size_t>& segments) {
  Cell cell;
  cell.place.page = page.number;
  const Segment* before = nullptr;
  for (const size_t s : segments) {
    const Segment& segment = lines.segments[s];
    const bool same_line = before != nullptr && std::abs(segment.middle() - before->middle()) < 0.35 * segment.height;
    if (before != nullptr) cell.text += same_line ? ' ' : '\n';
    cell.text += text_of_words(page, segment.words);
    cell.place.box = cell.place.box ? unite(*cell.place.box, segment.box) : segment.box;
    before = &segment;
  }
  return cell;
}

}  // namespace

Table make_table(const Page& page, const PageLines& lines, const Grid& grid) {
  Table table;
  table.rows = static_cast<int>(grid.rows.size());
  table.columns = static_cast<int>(grid.gutters.size() + 1);
  for (size_t r = 0; r < grid.rows.size(); ++r) {
    const auto start = cell_starts(lines, grid, grid.rows[r]);
    std::vector<std::vector<size_t>> members(start.size());
    for (const size_t s : grid.rows[r]) {
      members[start[columns_of(grid.gutters, lines.segments[s]).first]].push_back(s);
    }
    for (size_t c = 0; c < members.size(); ++c) {
      if (members[c].empty()) continue;
      Cell cell = make_cell(page, lines, members[c]);
      cell.row = static_cast<int>(r);
      cell.column = static_cast<int>(c);
      cell.column_span = static_cast<int>(std::count(start.begin(), start.end(), c));
      const auto head = grid.spans.find(members[c].front());
      cell.span_doubtful = grid.doubtful.contains(members[c].front());
      if (head != grid.spans.end()) cell.row_span = static_cast<int>(std::min(head->second.rows, grid.rows.size() - r));
      table.place = table.place.box ? unite(table.place, cell.place) : cell.place;
      table.cells.push_back(std::move(cell));
    }
  }
  end_row_spans(table);
  widen_alone(table);
  return table;
}

Table make_tagged_table(const Page& page, const TaggedTable& tagged) {
  Table table;
  table.rows = tagged.rows;
  table.columns = tagged.columns;
  table.place.page = page.number;
  table.place.box = tagged.box;
  for (const TaggedCell& from : tagged.cells) {
    if (from.words.empty()) continue;
    Cell cell;
    cell.row = from.row;
    cell.column = from.column;
    cell.row_span = from.row_span;
    cell.column_span = from.column_span;
    cell.text = text_of_cell(page, from.words);
    cell.place.page = page.number;
    for (const size_t w : from.words) {
      cell.place.box = cell.place.box ? unite(*cell.place.box, page.words[w].box) : page.words[w].box;
    }
    table.cells.push_back(std::move(cell));
  }
  return table;
}

}  // namespace spoglio::extract

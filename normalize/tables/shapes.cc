// The first shape that a table has is its own.
#include "normalize/tables/shapes.h"

#include <re2/re2.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "extract/text.h"
#include "normalize/headers/header.h"
#include "normalize/tables/header.h"
#include "normalize/tables/shapes/transposed.h"

namespace spoglio::normalize {
namespace {

constexpr int kMostColumns = 200;
constexpr int kSeveral = 3;  // cells of a row that tells of its columns

// The texts of the cells right of one, by column.
std::vector<std::string> cells_beside(const extract::Table& table, const extract::Cell& cell) {
  std::vector<std::string> out(static_cast<size_t>(std::clamp(table.columns, 0, kMostColumns)));
  for (const extract::Cell& other : table.cells) {
    if (other.row == cell.row && other.column > 0 && static_cast<size_t>(other.column) < out.size())
      out[static_cast<size_t>(other.column)] = other.text;
  }
  return out;
}

}  // namespace

void drop_covered_columns(extract::Table& table) {
  if (table.columns > kMostColumns) return;
  std::map<int, std::set<int>> begins;   // columns in which text begins, by row
  std::map<int, std::set<int>> covered;  // columns over which text is merged from the left
  for (const extract::Cell& cell : table.cells) {
    if (extract::fold_space(cell.text).empty()) continue;
    for (int r = cell.row; r < cell.row + cell.row_span; ++r) {
      begins[r].insert(cell.column);
      for (int c = cell.column + 1; c < cell.column + cell.column_span; ++c) covered[r].insert(c);
    }
  }
  const auto is_none = [&](int column) {
    int rows = 0;
    for (const auto& [row, columns] : begins) {
      if (columns.count(column) > 0) return false;
      if (static_cast<int>(columns.size()) < kSeveral) continue;
      if (covered[row].count(column) == 0) return false;
      ++rows;
    }
    return rows > 1;
  };
  for (int column = table.columns - 1; column > 0; --column) {
    if (!is_none(column)) continue;
    std::erase_if(table.cells, [&](const extract::Cell& cell) { return cell.column == column; });
    for (extract::Cell& cell : table.cells) {
      if (cell.column > column) {
        --cell.column;
      } else if (cell.column + cell.column_span > column) {
        --cell.column_span;
      }
    }
    --table.columns;
  }
}

void drop_side_labels(extract::Table& table, const Vocabulary& vocabulary) {
  static const RE2 announces(R"((?:gli |i )?(?:indicator|kpi\b|target\b|risultat|misur|valori\b).*)");
  int inner_end = 0;  // the row below the last inner table; 0 without any
  std::set<int> others;
  for (extract::Cell& cell : table.cells) {
    if (cell.column > 0) continue;
    if (cell.row_span > 1 && RE2::FullMatch(extract::fold_key(cell.text), announces)) {
      if (!read_table_header(cells_beside(table, cell), vocabulary)) continue;
      cell.text.clear();
      inner_end = cell.row + cell.row_span;
    } else if (inner_end > 0 && cell.row >= inner_end && read_column_header(cell.text, vocabulary).role == "other") {
      for (int row = cell.row; row < cell.row + cell.row_span; ++row) others.insert(row);
    }
  }
  std::erase_if(table.cells, [&](const extract::Cell& cell) { return others.contains(cell.row); });
}

std::optional<extract::Table> TableShapes::reshape(const extract::Table& table) {
  auto out = across_.unfold(table);
  if (!out) out = transposed(table, vocabulary_);
  if (!out) out = cells_.unfold(table);
  if (!out) out = measure_rows_.fold(table);
  return out;
}

}  // namespace spoglio::normalize

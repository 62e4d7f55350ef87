// Only a first column that reads as a whole header turns a table.
#include "normalize/tables/shapes/transposed.h"

#include <re2/re2.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "normalize/forms/label.h"
#include "normalize/plan/fields.h"
#include "normalize/tables/header.h"
#include "normalize/tables/rows.h"
#include "normalize/words/wording.h"

namespace spoglio::normalize {
namespace {

constexpr int kFewestFields = 3;    // rows: a name, what is measured, and one more
constexpr int kMostFields = 40;     // more rows are no fields
constexpr int kMostColumns = 30;    // indicators side by side on a page, and more
constexpr size_t kFewestRoles = 3;  // fields whose labels are known

extract::Table turned(const extract::Table& table) {
  extract::Table out = table;
  std::swap(out.rows, out.columns);
  for (extract::Cell& cell : out.cells) {
    std::swap(cell.row, cell.column);
    std::swap(cell.row_span, cell.column_span);
  }
  std::stable_sort(out.cells.begin(), out.cells.end(), [](const extract::Cell& a, const extract::Cell& b) {
    return std::pair(a.row, a.column) < std::pair(b.row, b.column);
  });
  return out;
}

// How many labels each column holds.
std::vector<size_t> count_labels(const std::vector<TableRow>& rows, const Vocabulary& vocabulary) {
  std::vector<size_t> labels(rows.front().cells.size(), 0);
  for (const TableRow& row : rows) {
    for (size_t c = 0; c < row.cells.size(); ++c) {
      labels[c] += !row.cells[c].empty() && label_of(join_lines(row.cells[c]), vocabulary).has_value();
    }
  }
  return labels;
}

// Whether another column holds labels too, as in a form of pairs. Where the indicators are counted, a value or two may
// be worded like a label.
bool is_form(const std::vector<TableRow>& rows, bool counted, const Vocabulary& vocabulary) {
  const std::vector<size_t> labels = count_labels(rows, vocabulary);
  return std::any_of(labels.begin() + 1, labels.end(),
                     [&](size_t count) { return counted ? 2 * count > labels.front() : count > 0; });
}

// Whether a table begins with "| Indicatore 1 | Indicatore 2": numbers, and no field.
bool counts_indicators(const std::vector<TableRow>& rows) {
  static const RE2 counted(R"((?i)(?:indicatore|indic\.|ind\.|kpi)\s*(?:n\.?°?|nr\.?)?\s*\d{1,2}\.?)");
  const auto& cells = rows.front().cells;
  return rows.front().filled() > 1 && cells.front().empty() &&
         std::all_of(cells.begin() + 1, cells.end(), [&](const std::string& cell) {
           return cell.empty() || RE2::FullMatch(join_lines(cell), counted);
         });
}

// The same table without its first row; what stands below it is each indicator's name, unless it is another field.
extract::Table without_counts(extract::Table table, const Vocabulary& vocabulary) {
  std::erase_if(table.cells, [](const extract::Cell& cell) { return cell.row == 0; });
  --table.rows;
  for (extract::Cell& cell : table.cells) {
    --cell.row;
    if (cell.row > 0 || cell.column > 0) continue;
    const auto label = label_of(join_lines(cell.text), vocabulary);
    const bool field = label && (is_measure_role(label->role) || label->role == "weight" || label->role == "algorithm");
    if (!field) cell.text = "Indicatore";
  }
  return table;
}

// Whether a cell beside a label reaches over all other columns: its row has one value, not one for each indicator.
bool is_over_all(const extract::Table& table, size_t row) {
  return std::any_of(table.cells.begin(), table.cells.end(), [&](const extract::Cell& cell) {
    return cell.row == static_cast<int>(row) && cell.column == 1 && cell.column_span == table.columns - 1;
  });
}

std::optional<extract::Table> turn(const extract::Table& table, bool counted, const Vocabulary& vocabulary) {
  if (table.rows < kFewestFields || table.rows > kMostFields || table.columns < 3 || table.columns > kMostColumns)
    return std::nullopt;
  const auto rows = rows_of(table);
  if (rows.empty() || read_table_header(rows, 0, vocabulary)) return std::nullopt;
  if (is_form(rows, counted, vocabulary)) return std::nullopt;
  extract::Table out = turned(table);
  const auto fields = rows_of(out);
  const auto header = read_table_header(fields, 0, vocabulary);
  if (!header || header->rows > 1 || header->names_objectives || header->find("name") < 0) return std::nullopt;
  const auto known = std::count_if(header->columns.begin(), header->columns.end(),
                                   [](const ColumnRole& column) { return !column.role.empty(); });
  if (static_cast<size_t>(known) < kFewestRoles || fields.size() < 3) return std::nullopt;
  // Each column has its indicator's name: in one row, and not the same for all.
  const auto name = static_cast<size_t>(header->find("name"));
  const auto names = std::count_if(header->columns.begin(), header->columns.end(),
                                   [](const ColumnRole& column) { return column.role == "name"; });
  if (names > 1 || is_over_all(table, name)) return std::nullopt;
  const bool named =
      std::all_of(fields.begin() + 1, fields.end(), [&](const TableRow& row) { return !row.blank_at(name); });
  if (!named) return std::nullopt;
  return out;
}

}  // namespace

std::optional<extract::Table> transposed(const extract::Table& table, const Vocabulary& vocabulary) {
  if (table.rows > kMostFields || table.columns > kMostColumns) return std::nullopt;
  const auto rows = rows_of(table);
  if (rows.empty() || !counts_indicators(rows)) return turn(table, false, vocabulary);
  return turn(without_counts(table, vocabulary), true, vocabulary);
}

bool may_be_transposed(const extract::Table& table, const Vocabulary& vocabulary) {
  if (table.rows > kMostFields || table.columns < 3 || table.columns > kMostColumns) return false;
  const auto rows = rows_of(table);
  if (rows.empty()) return false;
  if (counts_indicators(rows)) return true;
  return !is_form(rows, false, vocabulary) && 2 * count_labels(rows, vocabulary).front() >= rows.size();
}

std::optional<extract::Table> join_transposed(const extract::Table& above, const extract::Table& below,
                                              const Vocabulary& vocabulary) {
  if (above.columns != below.columns || !may_be_transposed(below, vocabulary)) return std::nullopt;
  const auto rows = rows_of(below);
  // The numbers of the indicators, printed again; a table that counts them otherwise is another one.
  const bool counted = counts_indicators(rows);
  if (counted && (!counts_indicators(rows_of(above)) || rows_of(above).front().text() != rows.front().text()))
    return std::nullopt;
  // The same field once more is that of another table.
  std::set<std::string> labels;
  for (const TableRow& row : rows_of(above)) labels.insert(row.cells.front());
  const bool again = std::any_of(rows.begin() + (counted ? 1 : 0), rows.end(), [&](const TableRow& row) {
    return !row.cells.front().empty() && labels.contains(row.cells.front());
  });
  if (again) return std::nullopt;
  extract::Table out = above;
  const int skipped = counted ? 1 : 0;
  for (extract::Cell cell : below.cells) {
    if (cell.row < skipped) continue;
    cell.row += above.rows - skipped;
    out.cells.push_back(std::move(cell));
  }
  out.rows = above.rows + below.rows - skipped;
  return out;
}

}  // namespace spoglio::normalize

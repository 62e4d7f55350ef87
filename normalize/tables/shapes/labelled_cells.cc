// Most of a column's cells have to print indicators, below a header that says so.
#include "normalize/tables/shapes/labelled_cells.h"

#include <re2/re2.h>

#include <algorithm>
#include <utility>

#include "extract/text.h"
#include "normalize/tables/header.h"
#include "normalize/tables/rows.h"
#include "normalize/tables/shapes/entry_columns.h"
#include "normalize/values/number.h"
#include "normalize/words/wording.h"

namespace spoglio::normalize {
namespace {

constexpr size_t kLongestLabel = 60;   // bytes
constexpr size_t kMostLabels = 12;     // columns that one column's cells make
constexpr int kMostRows = 2000;        // of a table that is looked at, and of what it becomes
constexpr size_t kLongestCell = 6000;  // bytes; more is a text
constexpr double kEntryShare = 0.6;    // of a column's filled cells that hold indicators

// Every label of a column's cells once, that of the names first, behind those of a table with the same header.
std::vector<CellField> labels_of(const std::vector<std::vector<CellEntry>>& cells, std::vector<CellField> out) {
  if (out.empty()) {
    out.emplace_back();
    out[0].role.role = "name";
    out[0].label = "Indicatore";
  }
  for (const auto& entries : cells) {
    for (const CellEntry& entry : entries) {
      for (const CellField& field : entry) {
        if (field.role.role.empty() || column_of(out, field.role) < out.size()) continue;
        out.push_back({field.role, field.label, ""});
        if (out.size() > kMostLabels) return {};
      }
    }
  }
  return out;
}

// What the header over such cells says: that they measure.
bool names_measures(const std::string& header) {
  static const RE2 words(
      R"(\b(?:indicator[ei]|kpi|misur\w*|risultat[oi]|attes[oi]|target|verifica|parametr[oi]|valutazione|valor[ei]|traguard[oi])\b)");
  return header.size() <= 2 * kLongestLabel && RE2::PartialMatch(extract::fold_key(header), words);
}

// A column's cells, by row: a cell that starts there, or none.
std::vector<const extract::Cell*> cells_of(const extract::Table& table, int column) {
  std::vector<const extract::Cell*> out(static_cast<size_t>(table.rows), nullptr);
  for (const extract::Cell& cell : table.cells) {
    if (cell.column == column && cell.column_span == 1 && cell.row >= 0 && cell.row < table.rows)
      out[static_cast<size_t>(cell.row)] = &cell;
  }
  return out;
}

// `known`: whether the table's header is that of one before.
std::optional<EntryColumn> read_column(const extract::Table& table, int column, bool known,
                                       const Vocabulary& vocabulary) {
  EntryColumn out{column, table.rows, {}};
  out.entries.resize(static_cast<size_t>(table.rows));
  size_t filled = 0;
  size_t whole = 0;
  size_t parts = 0;  // that a page's end may cut
  const auto cells = cells_of(table, column);
  for (size_t r = 0; r < cells.size(); ++r) {
    if (cells[r] == nullptr || cells[r]->text.empty()) continue;
    auto entries = read_cell_entries(cells[r]->text, vocabulary);
    if (entries.empty() && cells[r]->text.size() <= kLongestCell) entries = read_cell_items(cells[r]->text, vocabulary);
    if (!entries.empty()) out.first = std::min(out.first, static_cast<int>(r));
    if (out.first == table.rows) continue;
    ++filled;
    whole += std::any_of(entries.begin(), entries.end(),
                         [](const CellEntry& entry) { return has_name(entry) && has_measure(entry); });
    parts += std::any_of(entries.begin(), entries.end(),
                         [](const CellEntry& entry) { return entry.size() > 1 || has_measure(entry); });
    out.entries[r] = std::move(entries);
  }
  if (whole == 0 && !(known && parts > 0)) return std::nullopt;
  if (static_cast<double>(std::max(whole, parts)) < kEntryShare * static_cast<double>(filled)) return std::nullopt;
  return out;
}

// The column of the last field that a column's cells print.
size_t last_of(const EntryColumn& column, const std::vector<CellField>& labels) {
  for (auto entries = column.entries.rbegin(); entries != column.entries.rend(); ++entries) {
    if (!entries->empty() && !entries->back().empty()) return column_of(labels, entries->back().back().role);
  }
  return 0;
}

// Whether a header names a column of targets beside the one that is taken apart.
bool measures_elsewhere(const extract::Table& table, int head, int column, const Vocabulary& vocabulary) {
  return std::any_of(table.cells.begin(), table.cells.end(), [&](const extract::Cell& cell) {
    if (cell.row != head || cell.column == column) return false;
    const ColumnRole other = read_column_header(join_lines(cell.text), vocabulary);
    return other.role == "target" || other.role == "year";
  });
}

// All that the first row of a table prints.
std::string header_of(const extract::Table& table) {
  std::string out;
  for (const extract::Cell& cell : table.cells) {
    if (cell.row == 0) out += extract::fold_space(cell.text) + "|";
  }
  return out;
}

// "Punti", "Punteggio max" over an objective's share of 100: its weight, where all cells are such.
void name_points(extract::Table& table, int head) {
  static const RE2 points(R"(punti|punteggio(?: (?:max\.?|massimo|assegnato|attribuibile))?|peso in punti)");
  for (extract::Cell& cell : table.cells) {
    if (cell.row != head || !RE2::FullMatch(extract::fold_key(cell.text), points)) continue;
    const bool all = std::all_of(table.cells.begin(), table.cells.end(), [&](const extract::Cell& other) {
      if (other.column != cell.column || other.row <= head || other.text.empty()) return true;
      return parse_percent(extract::fold_space(other.text)).has_value();
    });
    if (all) cell.text = "Peso";
  }
}

}  // namespace

std::optional<extract::Table> LabelledCells::unfold(const extract::Table& table) {
  if (table.rows > kMostRows || table.columns < 2) return std::nullopt;
  std::optional<EntryColumn> column;
  const std::string top = header_of(table);
  const bool known = table.columns == columns_ && top == header_;
  for (int c = table.columns - 1; c >= 0 && !column; --c)
    column = read_column(table, c, known && c == column_, vocabulary_);
  if (!column) return std::nullopt;
  if (column->first == 0) {
    // The rest of a table, without its header.
    if (table.columns != columns_ || column->at != column_) return std::nullopt;
    extract::Table out = write_entries(table, *column, labels_, -1, open_);
    open_ = last_of(*column, labels_);
    return out;
  }
  const int head = column->first - 1;
  const auto cells = cells_of(table, column->at);
  const extract::Cell* header = cells[static_cast<size_t>(head)];
  if (header == nullptr || !names_measures(header->text)) return std::nullopt;
  if (measures_elsewhere(table, head, column->at, vocabulary_)) return std::nullopt;
  std::vector<CellField> labels = labels_of(column->entries, known ? labels_ : std::vector<CellField>{});
  if (labels.empty()) return std::nullopt;
  extract::Table out = write_entries(table, *column, labels, head, 0);
  name_points(out, head);
  const auto rows = rows_of(out);
  const auto read = static_cast<size_t>(head) < rows.size()
                        ? read_table_header(rows[static_cast<size_t>(head)].cells, vocabulary_)
                        : std::nullopt;
  if (!read || out.rows > kMostRows || read->find("name") != column->at) return std::nullopt;
  columns_ = table.columns;
  column_ = column->at;
  header_ = top;
  labels_ = std::move(labels);
  open_ = last_of(*column, labels_);
  return out;
}

}  // namespace spoglio::normalize

// The header of an objective is a row of nothing but labels, one of a level and none of what an indicator has.
#include "normalize/tables/shapes/alternating.h"

#include <re2/re2.h>

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "extract/text.h"
#include "normalize/headers/header.h"
#include "normalize/plan/fields.h"
#include "normalize/tables/rows.h"
#include "normalize/words/wording.h"

namespace spoglio::normalize {
namespace {

constexpr size_t kFewestLabels = 2;  // of a header

enum class RowKind { kOther, kObjectives, kIndicators, kTitle };

// The role of a cell in an objective's header: "N." counts objectives, and their description is what they are called.
ColumnRole role_over_objective(const std::string& cell, const Vocabulary& vocabulary) {
  static const RE2 objective(R"((?i)\bobiettiv[oi]\b)");
  const std::string text = join_lines(cell);
  ColumnRole role = read_column_header(text, vocabulary);
  if (role.role == "ordinal" || role.role == "code") role.role = "objective_code";
  if (role.role == "description" && RE2::PartialMatch(text, objective))
    role.role = std::string("level:") + kAnyObjective;
  return role;
}

// What the labels of a row head; a row of one cell is a title.
RowKind kind_of(const TableRow& row, const Vocabulary& vocabulary) {
  bool level = false;
  bool indicator = false;
  size_t labels = 0;
  for (size_t i = 0; i < row.cells.size(); ++i) {
    if (row.cells[i].empty() || row.merged(i)) continue;
    const std::string role = row.own[i] ? role_over_objective(row.cells[i], vocabulary).role : "";
    if (role.empty() && row.filled() > 1) return RowKind::kOther;
    level = level || role.starts_with("level:");
    indicator = indicator || role == "name" || role == "algorithm" || is_measure_role(role);
    ++labels;
  }
  if (labels == 1) return RowKind::kTitle;
  if (labels < kFewestLabels || level == indicator) return RowKind::kOther;
  return level ? RowKind::kObjectives : RowKind::kIndicators;
}

bool has_indicators(const std::vector<RowKind>& kinds) {
  return std::find(kinds.begin(), kinds.end(), RowKind::kIndicators) != kinds.end();
}

// The rows at which parts begin: each header of an objective over one row, and what follows that row. A title may stand
// between the row and the header of the indicators; the table's end may cut both off.
std::vector<int> find_cuts(const std::vector<RowKind>& kinds) {
  std::vector<int> out;
  bool indicators = false;
  for (size_t r = 0; r + 1 < kinds.size(); ++r) {
    indicators = indicators || kinds[r] == RowKind::kIndicators;
    if (kinds[r] != RowKind::kObjectives || kinds[r + 1] != RowKind::kOther) continue;
    size_t next = r + 2;
    while (next < kinds.size() && kinds[next] == RowKind::kTitle) ++next;
    const bool last = next >= kinds.size();
    if (last ? !indicators : kinds[next] != RowKind::kIndicators) continue;
    out.push_back(static_cast<int>(r));
    out.push_back(static_cast<int>(r) + 2);
  }
  return out;
}

// Rows `first` to `end` of a table, the latter left out, without columns in which none of their cells begins.
extract::Table part_of(const extract::Table& table, int first, int end) {
  std::set<int> begins;
  extract::Table out;
  for (const extract::Cell& cell : table.cells) {
    if (cell.row < first || cell.row >= end) continue;
    begins.insert(cell.column);
    extract::Cell own = cell;
    own.row -= first;
    own.row_span = std::min(own.row_span, end - cell.row);
    out.place = out.cells.empty() ? cell.place : unite(out.place, cell.place);
    out.cells.push_back(std::move(own));
  }
  const auto place = [&](int column) {
    return static_cast<int>(std::distance(begins.begin(), begins.lower_bound(column)));
  };
  for (extract::Cell& cell : out.cells) {
    const int column = place(cell.column);
    cell.column_span = std::max(place(cell.column + cell.column_span) - column, 1);
    cell.column = column;
  }
  out.rows = end - first;
  out.columns = static_cast<int>(begins.size());
  out.page_start = first == 0 && table.page_start;
  return out;
}

// The fields of the objective in a row below its header.
std::vector<FormPair> fields_of(const TableRow& header, const TableRow& row, const Vocabulary& vocabulary) {
  std::vector<FormPair> out;
  for (size_t i = 0; i < header.cells.size(); ++i) {
    if (header.cells[i].empty() || header.merged(i) || row.cells[i].empty()) continue;
    out.push_back({role_over_objective(header.cells[i], vocabulary), row.cells[i], row.places[i], ""});
  }
  return out;
}

}  // namespace

std::vector<AlternatingPart> AlternatingTables::cut(const extract::Table& table) {
  const std::vector<TableRow> rows = rows_of(table);
  std::vector<RowKind> kinds;
  for (const TableRow& row : rows) kinds.push_back(kind_of(row, vocabulary_));
  // rows_of() leaves blank rows out.
  if (rows.empty() || rows.size() != static_cast<size_t>(table.rows)) return {{table, {}}};
  std::vector<AlternatingPart> out;
  int first = 0;
  const auto header = std::exchange(header_, std::nullopt);
  if (header && table.page_start && header->cells.size() == rows[0].cells.size() && kinds[0] == RowKind::kOther) {
    out.push_back({part_of(table, 0, 1), fields_of(*header, rows[0], vocabulary_)});
    first = 1;
  }
  std::vector<int> cuts = find_cuts(kinds);
  int end = table.rows;
  if (kinds.back() == RowKind::kObjectives && (!cuts.empty() || has_indicators(kinds))) {
    header_ = rows.back();
    --end;
  }
  cuts.push_back(end);
  if (cuts.size() == 1 && first == 0 && end == table.rows) return {{table, {}}};
  for (const int next : cuts) {
    if (next > first) out.push_back({part_of(table, first, next), {}});
    const auto at = static_cast<size_t>(first);
    if (next == first + 2 && kinds[at] == RowKind::kObjectives)
      out.back().objective = fields_of(rows[at], rows[at + 1], vocabulary_);
    first = std::max(first, next);
  }
  return out;
}

}  // namespace spoglio::normalize

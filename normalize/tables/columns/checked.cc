// Rows that are no row of the table's own tell nothing about its columns.
#include "normalize/tables/columns/checked.h"

#include <algorithm>
#include <string>

#include "normalize/tables/rows/fields_below.h"
#include "normalize/tables/rows/odd.h"
#include "normalize/tables/section.h"

namespace spoglio::normalize {
namespace {

constexpr size_t kMostRows = 200;  // of a table that a profile looks at

// The rows that a header is for: down to the next header of the table, lines over the whole table, sections, sums and
// fields below its rows left out.
std::vector<const TableRow*> rows_below(const TableHeader& header, const std::vector<TableRow>& rows, size_t first,
                                        const Vocabulary& vocabulary) {
  std::vector<const TableRow*> out;
  for (size_t i = first + header.rows; i < rows.size() && out.size() < kMostRows; ++i) {
    if (rows[i].cells == rows[first].cells || begins_another(rows[i])) break;
    if (rows[i].filled() < 2 || rows[i].cells.size() != header.columns.size()) continue;
    if (is_total(rows[i]) || section_of(rows[i], vocabulary)) continue;
    if (fields_below(rows[i], vocabulary).empty()) out.push_back(&rows[i]);
  }
  return out;
}

}  // namespace

CheckedColumns columns_below(TableHeader& header, const std::vector<TableRow>& rows, size_t first,
                             const Vocabulary& vocabulary) {
  CheckedColumns out{header, rows_below(header, rows, first, vocabulary), {}};
  header.doubts.resize(header.columns.size());
  for (size_t i = 0; i < header.columns.size(); ++i) out.profiles.push_back(profile_of(out.rows, i));
  return out;
}

long ColumnChecks::count(std::string_view role) const {
  return std::count_if(header_.columns.begin(), header_.columns.end(),
                       [&](const ColumnRole& c) { return c.role == role; });
}

bool ColumnChecks::has_role(size_t first, size_t end, std::string_view role) const {
  for (size_t i = first; i < end; ++i) {
    if (header_.columns[i].role == role) return true;
  }
  return false;
}

// Whether a column's cells differ from row to row of one objective. "Servizio Ambiente," goes on in the next one.
bool ColumnChecks::changes_within(size_t level, size_t column) const {
  std::string objective;
  std::string value;
  for (const TableRow* row : rows_) {
    const std::string& cell = row->cells[column];
    if (!row->cells[level].empty() && row->cells[level] != objective) {
      objective = row->cells[level];
      value = cell;
    } else if (value.empty() || value.ends_with(',')) {
      value = cell;  // beside the middle of a merged cell, or the rest of one
    } else if (!cell.empty() && cell != value) {
      return true;
    }
  }
  return false;
}

}  // namespace spoglio::normalize

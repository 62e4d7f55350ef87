// Headers are kept until rows change.
#include "normalize/tables/rows/headed.h"

#include "normalize/tables/columns/check.h"
#include "normalize/tables/columns/marks.h"

namespace spoglio::normalize {

HeadedRows::HeadedRows(const extract::Table& table, std::optional<int> plan_year, const Vocabulary& vocabulary)
    : vocabulary_(vocabulary),
      plan_year_(plan_year),
      page_start_(table.page_start),
      rows_(rows_of(table)),
      headers_(rows_.size()) {}

const std::optional<TableHeader>& HeadedRows::header_at(size_t row) {
  auto& known = headers_[row];
  if (known) return *known;
  known = read_table_header(rows_, row, vocabulary_);
  if (*known) find_marks(**known, rows_, row);
  if (*known && !check_columns(**known, rows_, row, plan_year_, vocabulary_)) known->reset();
  return *known;
}

std::vector<TableRow>& HeadedRows::change() {
  headers_.assign(rows_.size(), std::nullopt);
  return rows_;
}

}  // namespace spoglio::normalize

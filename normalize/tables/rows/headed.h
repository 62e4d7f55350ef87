// The rows of one table and the header that starts at each of them.
#pragma once

#include <optional>
#include <vector>

#include "extract/document.h"
#include "normalize/tables/header.h"
#include "normalize/tables/rows.h"

namespace spoglio::normalize {

// A header is looked for once per row, however many readers ask: telling it takes every cell below it apart.
class HeadedRows {
 public:
  // `plan_year`: bare years before it are no targets.
  HeadedRows(const extract::Table& table, std::optional<int> plan_year, const Vocabulary& vocabulary);

  const std::vector<TableRow>& rows() const { return rows_; }
  size_t size() const { return rows_.size(); }
  bool page_start() const { return page_start_; }

  // The header that starts at a row, if the cells below bear it out.
  const std::optional<TableHeader>& header_at(size_t row);

  // For changing rows: headers below them are looked for anew.
  std::vector<TableRow>& change();

 private:
  const Vocabulary& vocabulary_;
  std::optional<int> plan_year_;
  bool page_start_;
  std::vector<TableRow> rows_;
  std::vector<std::optional<std::optional<TableHeader>>> headers_;  // by row; outer empty: not looked for yet
};

}  // namespace spoglio::normalize

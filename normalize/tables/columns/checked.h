// What the checks of a table's columns share: its header, the rows below it and what they hold.
#pragma once

#include <string_view>
#include <vector>

#include "normalize/headers/vocabulary.h"
#include "normalize/tables/columns/profile.h"
#include "normalize/tables/header.h"

namespace spoglio::normalize {

struct CheckedColumns {
  TableHeader& header;
  std::vector<const TableRow*> rows;    // of the table, as long as it is checked
  std::vector<ColumnProfile> profiles;  // by column
};

// The columns of a header that stands at row `first`, with room for the doubts about each.
CheckedColumns columns_below(TableHeader& header, const std::vector<TableRow>& rows, size_t first,
                             const Vocabulary& vocabulary);

// A group of checks.
class ColumnChecks {
 protected:
  static constexpr double kRounding = 0.5;  // percent: as thirds are rounded

  explicit ColumnChecks(CheckedColumns& columns)
      : header_(columns.header), rows_(columns.rows), profiles_(columns.profiles) {}

  // How many columns have a role.
  long count(std::string_view role) const;
  // Whether a column from `first` to `end`, the latter left out, has it.
  bool has_role(size_t first, size_t end, std::string_view role) const;
  // Whether a column's cells differ from row to row of one objective of a level column.
  bool changes_within(size_t level, size_t column) const;

  void doubt(size_t column, const char* why) { header_.doubts[column] = why; }
  void doubt_all(const char* field, const char* why) { header_.review.push_back({field, "layout", why}); }

  TableHeader& header_;
  const std::vector<const TableRow*>& rows_;
  const std::vector<ColumnProfile>& profiles_;
};

}  // namespace spoglio::normalize

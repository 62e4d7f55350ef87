// The header of a table: which column holds what, told by its wording, then checked by the cells below it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "normalize/headers/header.h"
#include "normalize/plan/plan.h"
#include "normalize/tables/rows.h"

namespace spoglio::normalize {

struct TableHeader {
  std::vector<ColumnRole> columns;
  std::string heading;  // the numbered heading that stands in the name column's place ("1. Title"), else empty
  size_t rows = 1;      // printed header rows: years or parts of a column may stand below its wording
  bool names_objectives = false;  // no column names indicators: each objective is measured itself
  bool coded_names = false;       // the names' column says that a code stands in front of each
  bool provisional = false;       // names and weights only: the cells must show what is measured
  bool years_alone = false;       // nothing but bare years tells what is measured
  // Per column, why a person should look at what it gives; empty where its wording tells.
  std::vector<std::string> doubts;
  std::vector<std::string> marked;  // per column, the office that a mark in it stands for; empty without such columns
  std::vector<Review> review;       // of every row, whatever stands in it

  int find(std::string_view role) const;  // -1 when there is none
  bool has_levels() const;                // a column names objectives
  // The columns that name objectives, each inside the one before: as printed, but for missions and the like that
  // stand behind the indicators.
  std::vector<size_t> levels() const;
  size_t last_level() const;  // the column of the narrowest ones; columns.size() without any
};

// Reads a row as a header. Nothing when it does not name an indicator column and what is measured: a table of
// objectives, staff or statistics is no table of indicators.
std::optional<TableHeader> read_table_header(const std::vector<std::string>& cells, const Vocabulary& vocabulary);

// The header that starts at a row of a table, with the rows below that go on with it.
std::optional<TableHeader> read_table_header(const std::vector<TableRow>& rows, size_t first,
                                             const Vocabulary& vocabulary);

}  // namespace spoglio::normalize

// Where the columns of a table stand, learned from its rows: rows that lost a column are put under them.
#pragma once

#include <optional>
#include <vector>

#include "normalize/tables/header.h"
#include "normalize/tables/rows.h"

namespace spoglio::normalize {

class TableColumns {
 public:
  void clear();
  void learn(const TableRow& row);
  // Puts the cells of a row under the columns; one among several that stands elsewhere is left out. False when more do;
  // the row is unchanged then.
  bool align(TableRow& row) const;
  // Whether a row has as many cells, each under its own column and none merged.
  bool hold(const TableRow& row) const;

 private:
  void widen(TableRow& row) const;
  std::optional<size_t> column_of(const extract::Box& box) const;

  std::vector<double> lefts_;   // points: where the cells of each column start; empty for text inputs
  std::vector<double> rights_;  // … and end; 0 where nothing stood yet
};

// A cell merged over columns of different kinds is a line of text that stands in the first; over years it is each
// one's.
void cut_merged(TableRow& row, const TableHeader& header);

}  // namespace spoglio::normalize

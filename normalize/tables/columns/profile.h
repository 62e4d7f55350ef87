// What the cells of a table's column hold, counted.
#pragma once

#include <vector>

#include "normalize/tables/rows.h"

namespace spoglio::normalize {

struct ColumnProfile {
  static constexpr size_t kFewestCells = 2;  // cells that tell anything about a column
  static constexpr double kMost = 0.6;       // share of cells that makes a column one of a kind
  static constexpr double kWhole = 100;      // percent: what weights add up to

  size_t filled = 0;
  size_t measures = 0;  // cells that a rule of the measure grammar reads
  size_t bare = 0;      // … as a number or a percentage with nothing beside it
  size_t dates = 0;
  size_t compared = 0;  // "almeno 80 %", "entro il 30/06": with a comparison or a term
  size_t percents = 0;  // cells that may be a weight
  size_t shares = 0;    // cells with a percent sign, over the whole too
  size_t codes = 0;
  double length = 0;  // bytes, average
  double sum = 0;     // of the cells that may be weights

  bool mostly(size_t count) const {
    return filled >= kFewestCells && static_cast<double>(count) >= kMost * static_cast<double>(filled);
  }
};

// The profile of a column; a cell that numbers its texts counts as many times. Merged cells, and those that come down
// from a row above, do not count.
ColumnProfile profile_of(const std::vector<const TableRow*>& rows, size_t column);

}  // namespace spoglio::normalize

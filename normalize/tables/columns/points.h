// The column of a table that says how many points each row counts for: weights by another name.
#pragma once

#include <optional>
#include <vector>

#include "normalize/tables/header.h"
#include "normalize/tables/rows.h"

namespace spoglio::normalize {

struct PointsColumn {
  size_t column = 0;
  bool whole = false;  // they add up to 100, or to what the sections that they stand in count for
};

// "Punti max", and "Punti" where they add up or no results stand beside them: those that somebody was given may be
// called so as well. Nothing where the header has weights. `first`: the header's row.
std::optional<PointsColumn> find_points(const TableHeader& header, const std::vector<TableRow>& rows, size_t first,
                                        const Vocabulary& vocabulary);

}  // namespace spoglio::normalize

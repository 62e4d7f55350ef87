// Labels over the columns of a table, between its rows.
#pragma once

#include "extract/layout/grid.h"

namespace spoglio::extract {

// Whether words from the first column on reach over others, alone or beside one more ("Obiettivo | 1 - Curare il
// verde"): no cell's line goes on so.
bool is_label(const PageLines& lines, const Band& band, const std::vector<Span>& gutters);

// find_value_rows() and find_merged_rows() between labels: each part of a grid whose rows are found so takes its rows
// so.
void merge_between_labels(const Page& page, const PageLines& lines, const Region& region, const Spacing& spacing,
                          Grid& grid);

}  // namespace spoglio::extract

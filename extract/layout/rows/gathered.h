// Cells beside all rows between two levels whose lines were shared out among the rows.
#pragma once

#include <map>
#include <vector>

#include "extract/layout/grid.h"

namespace spoglio::extract {

// Puts the lines of a column at the left that are one cell beside all of `rows` into the first row, with its span: they
// follow each other closely, at the top or in the middle of the rows, not each beside the first line of a row, and
// texts stand behind them in most rows. Rows that hold nothing else are dropped. `bounded` tells by column whether
// levels over it begin and end the rows.
void gather_cells(const Page& page, const PageLines& lines, const std::vector<Span>& gutters, const Spacing& spacing,
                  const std::vector<bool>& bounded, std::vector<std::vector<size_t>>& rows,
                  std::map<size_t, HeadSpan>& spans);

// Whether a column behind column `c` has texts in most rows: names, beside which a cell of `c` may be over several.
bool is_before_names(const Page& page, const PageLines& lines, const std::vector<Span>& gutters, size_t c,
                     const std::vector<std::vector<size_t>>& rows);

}  // namespace spoglio::extract

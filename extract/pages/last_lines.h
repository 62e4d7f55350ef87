// Lines right below a table that go on with a cell of its last row.
#pragma once

#include <vector>

#include "extract/document.h"

namespace spoglio::extract {

// Puts such lines into their cells: they begin small, stand as close as the lines of a cell, and under no column but
// its.
void take_last_lines(std::vector<Block>& blocks);

}  // namespace spoglio::extract

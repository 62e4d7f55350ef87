// Blocks as text, so that a test reads like the page: "| a | b" per row, "> text" per line.
#pragma once

#include <string>
#include <vector>

#include "extract/document.h"

namespace spoglio::testing {

// Lines as "> text"; rows as "| cell | cell", blank where nothing is printed, '/' between printed lines of a cell, "+n"
// before the text of a cell that spans n columns. Tables begin with "= rows x columns".
std::string show(const std::vector<extract::Block>& blocks);

}  // namespace spoglio::testing

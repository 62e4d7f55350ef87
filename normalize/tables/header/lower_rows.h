// Header rows below the first: years, or the rest of wordings.
#pragma once

#include <string>
#include <vector>

#include "normalize/headers/header.h"
#include "normalize/headers/vocabulary.h"
#include "normalize/tables/rows.h"

namespace spoglio::normalize {

// The rows of a header read so far, as one.
struct HeaderRows {
  std::vector<std::string> cells;  // the wordings, joined
  std::vector<ColumnRole> roles;
};

// Adds the row below, where it goes on with the header: it holds years and wordings only, and at least one that is not
// printed above it already. `top`: the first row. False, with nothing changed, for other rows.
bool add_header_row(HeaderRows& header, const TableRow& top, const TableRow& row, const Vocabulary& vocabulary);

}  // namespace spoglio::normalize

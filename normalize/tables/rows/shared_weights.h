// Whose a weight is that stands beside several numbered indicators.
#pragma once

#include <cstddef>
#include <vector>

#include "normalize/tables/header.h"
#include "normalize/tables/rows.h"

namespace spoglio::normalize {

// One weight beside "a) … b) …" is no indicator's. Where every row has one, opens an objective, and all add up to 100,
// the weights are the objectives', and the header says so, and `known` for the tables with the same header below: a
// page break leaves but a part of the sum. Where they do not add up, the header holds the doubt. Weights that are
// numbered like the names leave it as it is.
void settle_shared_weights(const std::vector<TableRow>& rows, size_t first, TableHeader& header, bool& known);

}  // namespace spoglio::normalize

// The lower part of a row that extraction or a page break cut in two.
#pragma once

#include "normalize/plan/plan.h"
#include "normalize/tables/header.h"
#include "normalize/tables/rows.h"

namespace spoglio::normalize {

// Whether a row can only be the rest of the indicator above it: its name, if any, starts inside a sentence, and each of
// its values completes one above that says nothing alone ("entro il" over "30/06/2024", "30 settembre" over "2024").
bool completes(const Indicator& above, const TableRow& row, const TableHeader& header);

// Puts the cells of such a row to what they go on with.
void append_rest(Indicator& above, const TableRow& row, const TableHeader& header, const Vocabulary& vocabulary);

}  // namespace spoglio::normalize

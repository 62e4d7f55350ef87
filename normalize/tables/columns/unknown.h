// The column that a table of indicators lacks, among those below wordings that nobody knows.
#pragma once

#include <string>
#include <vector>

#include "normalize/headers/vocabulary.h"
#include "normalize/tables/header.h"
#include "normalize/tables/rows.h"

namespace spoglio::normalize {

// Gives the columns that the cells below show to be them the roles "name" and "target", where no wording does and what
// the others say is of indicators: statistics have neither objectives nor weights nor comparisons. `cells`: the
// wordings; the header stands at row `first`. What is told so is in the header's `review`. False where nothing is.
bool tell_unknown_columns(TableHeader& header, const std::vector<std::string>& cells, const std::vector<TableRow>& rows,
                          size_t first, const Vocabulary& vocabulary);

}  // namespace spoglio::normalize

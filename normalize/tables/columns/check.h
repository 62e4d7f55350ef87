// Checks a header against the cells below it: what they hold decides where the wording does not, or not rightly.
#pragma once

#include <optional>

#include "normalize/headers/vocabulary.h"
#include "normalize/tables/header.h"

namespace spoglio::normalize {

// Settles the roles of a header that stands at row `first` of a table, and notes in `doubts` what the cells decided.
// False when the cells tell that this is no table of indicators: its names are numbers, or all its years lie before the
// plan's.
bool check_columns(TableHeader& header, const std::vector<TableRow>& rows, size_t first, std::optional<int> plan_year,
                   const Vocabulary& vocabulary);

}  // namespace spoglio::normalize

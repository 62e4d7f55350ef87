// Whether wordings side by side are the header of a table of indicators.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "normalize/tables/header.h"

namespace spoglio::normalize {

// Completes the roles of a header that depend on the columns beside them. Nothing where no column names indicators, or
// objectives that are measured themselves, where nothing is measured, or most wordings are unknown.
std::optional<TableHeader> judge_header(TableHeader header, const std::vector<std::string>& cells);

}  // namespace spoglio::normalize

// Which column names the indicators of a table whose header does not say so, and whether it prints their codes too.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "normalize/headers/header.h"

namespace spoglio::normalize {

// "Indicatore misurabile", "KPI principali": a wording of names with a word behind it that nobody knows is one as well
// where no other cell of the header names indicators.
void read_qualified_name(const std::vector<std::string>& cells, std::vector<ColumnRole>& columns,
                         const Vocabulary& vocabulary);

// Told by what stands beside it: `cells` is the header, `columns` what is known of it. As many as there are columns
// where none is.
size_t find_names(const std::vector<ColumnRole>& columns, const std::vector<std::string>& cells);

// "Codice e descrizione": a code stands in front of each text.
bool prints_codes(const std::string& wording);

// "Cod. indicatore", "ID KPI": codes of the indicators, wherever their column stands.
bool names_indicator_codes(std::string_view wording);

}  // namespace spoglio::normalize

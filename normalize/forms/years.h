// Years that a form prints in a row of their own, over the values of all of them.
#pragma once

#include <vector>

#include "normalize/forms/strips.h"

namespace spoglio::normalize {

// "Anno | 2025 | 2026": the years of the values below, by column; 0 where there is none.
bool read_years(const std::vector<Piece>& row, const Vocabulary& vocabulary, std::vector<int>& years);

// "Valore atteso | 10 | 12" below a row of years: one value for each.
bool read_yearly(const std::vector<Piece>& row, const std::vector<int>& years, std::vector<FormPair>& out);

// The year of a target or result without one below "Anno | 2025"; 0 where there are none or several.
int only_year(const ColumnRole& label, const std::vector<int>& years);

}  // namespace spoglio::normalize

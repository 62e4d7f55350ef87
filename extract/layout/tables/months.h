// Timetables below tables of other columns: the months of a year side by side begin one.
#pragma once

#include <vector>

#include "extract/layout/tables/shaded.h"

namespace spoglio::extract {

// Bands that end with the twelve months, by their initials, three letters or numbers; with the title above them.
std::vector<ShadedHeader> find_month_headers(const Page& page, const PageLines& lines);

}  // namespace spoglio::extract

// What is written in charts, which shares gutters as the cells of a table do.
#pragma once

#include "extract/layout/tables/regions.h"

namespace spoglio::extract {

// Whether a region is the numbers along the axes of a chart, or the labels and values of its bars.
bool is_chart(const Page& page, const PageLines& lines, const Region& region);

}  // namespace spoglio::extract

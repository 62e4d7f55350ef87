// The columns of bands between levels.
#pragma once

#include <vector>

#include "extract/layout/tables/regions.h"

namespace spoglio::extract {

constexpr size_t kLeastFull = 2;  // bands that have as many stretches as the fullest ones, to show the columns

// Share of the words in bands with columns that reach over a gutter.
double crossing(const PageLines& lines, size_t first, size_t last, const std::vector<Span>& gutters);

// The gutters that nearly all bands first to last keep to: those of their longest region or of their fullest bands,
// whichever make more columns. Empty where they keep to none.
std::vector<Span> gutters_of_stripe(const PageLines& lines, size_t first, size_t last,
                                    const std::vector<Region>& regions);

}  // namespace spoglio::extract

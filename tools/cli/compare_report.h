// Indicators over the years as text, CSV, JSON, and as a page with a chart each.
#pragma once

#include <string>

#include "store/compare.h"

namespace spoglio::cli {

std::string compare_text(const store::ComparedSeries& series);
// A row per indicator and year.
std::string compare_csv(const store::Comparison& comparison);
std::string compare_json(const store::Comparison& comparison);
// One self-contained page: no script, no link, nothing fetched; prints as it is seen.
std::string compare_html(const store::Comparison& comparison, const std::string& title);

}  // namespace spoglio::cli

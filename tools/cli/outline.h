// A plan as an indented text of at most kColumns columns: objectives, indicators, measures.
#pragma once

#include <string>

#include "normalize/plan/plan.h"

namespace spoglio::cli {

struct OutlineOptions {
  int page = 0;         // only the indicators of this page and what stands above them; 0: all
  bool traces = false;  // also place, rule and confidence of each value
};

std::string outline_text(const normalize::Plan& plan, const OutlineOptions& options = {});

// "target 2023  >= 70 %" of one measure: the value as read, or the raw text where it could not be read.
std::string measure_text(const normalize::Measure& measure);

}  // namespace spoglio::cli

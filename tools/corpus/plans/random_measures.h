// Random measures in each family's hand, with the reading that the plan contract gives them.
#pragma once

#include <string>
#include <vector>

#include "normalize/plan/plan.h"
#include "tools/corpus/draw/style.h"
#include "tools/corpus/rng.h"
#include "tools/corpus/words/words.h"

namespace spoglio::corpus {

// What the cells of one indicator say: its measures, and the formula as that family prints it.
struct Filled {
  std::vector<normalize::Measure> measures;
  std::string algorithm;
};

// Gauges the family prints, most frequent ones repeated.
const std::vector<Gauge>& gauges_of(Family family);

// `years`: the target years, ascending; the first is the plan's own, but for the cruscotto, which has a column for
// each. `year_end`: whether results are in (bsc).
Filled fill(Rng& rng, Family family, const Theme& theme, const std::vector<int>& years, bool year_end);

}  // namespace spoglio::corpus

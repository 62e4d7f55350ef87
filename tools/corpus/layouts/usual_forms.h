// Forms of tables that many layouts share: which levels, where they stand, which columns.
#pragma once

#include "tools/corpus/layouts/form.h"
#include "tools/corpus/maker.h"

namespace spoglio::corpus {

// One to three levels from the top, as plans have them, with codes.
std::vector<Level> draw_levels(Rng& rng, std::size_t most);

// Levels in headings, bands and columns; columns in a usual order, some left out. `wide`: room for many columns.
PlanForm draw_form(Maker& maker, bool wide);

// A column of targets without a year in its header: of the plan's own year.
PlanColumn target_of(Maker& maker, double width);
PlanColumn baseline_of(Maker& maker, double width);

}  // namespace spoglio::corpus

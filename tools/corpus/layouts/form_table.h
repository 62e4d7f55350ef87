// Plans set down in tables, as a form says.
#pragma once

#include "tools/corpus/draw/table.h"
#include "tools/corpus/layouts/form.h"
#include "tools/corpus/maker.h"

namespace spoglio::corpus {

// Draws the plan and sets it down.
void set_plan_tables(Maker& maker, const PlanForm& form);

}  // namespace spoglio::corpus

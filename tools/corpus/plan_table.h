// Plans set down in tables, as a form says.
#pragma once

#include "tools/corpus/maker.h"
#include "tools/corpus/plan_form.h"
#include "tools/corpus/table.h"

namespace spoglio::corpus {

// Draws the plan and sets it down.
void set_plan_tables(Maker& maker, const PlanForm& form);

}  // namespace spoglio::corpus

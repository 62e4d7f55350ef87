// Tables of reports that are no plans: staff, budgets, companies, statistics. With what each cell says, for judging
// the structure that a reader finds.
#pragma once

#include <string>
#include <vector>

#include "tools/corpus/draw/table.h"
#include "tools/corpus/rng.h"

namespace spoglio::corpus {

struct GenericTable {
  std::string caption;
  Table table;
  std::vector<std::string> notes;  // below it
};

// Italian wording; `rows` about.
GenericTable staff_table(Rng& rng);
GenericTable budget_table(Rng& rng, int year);
GenericTable company_table(Rng& rng);
GenericTable statistics_table(Rng& rng, int year);
GenericTable contents_table(Rng& rng);
// Those that look most like plans: amounts per mission and programme, the year's calendar, a scale of marks.
GenericTable mission_table(Rng& rng, int year);
GenericTable calendar_table(Rng& rng, int year);
GenericTable scale_table(Rng& rng);

}  // namespace spoglio::corpus

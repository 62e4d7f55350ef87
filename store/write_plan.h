// The rows of one document's plan. Internal to store/.
#pragma once

#include <cstdint>
#include <vector>

#include "normalize/checks/checks.h"
#include "normalize/plan/plan.h"
#include "store/database.h"
#include "store/decisions.h"

namespace spoglio::store {

// In the order of the plan. What was decided is laid over it already; `decided` says which doubts that settles. The
// full text is not entered.
void write_plan(Database& db, std::int64_t document, const normalize::Plan& plan,
                const std::vector<normalize::CheckFinding>& findings, DecidedFields decided = {});

// The rows of objectives and indicators come in the order of the plan.
void write_checks(Database& db, std::int64_t document, const std::vector<normalize::CheckFinding>& findings,
                  const std::vector<std::int64_t>& objectives, const std::vector<std::int64_t>& indicators);

// Pages, objectives and indicators of documents that were written, into the full text: of all that a transaction
// writes at once, for FTS5 writes its index to the file at the end of each statement.
void enter_full_text(Database& db, const std::vector<std::int64_t>& documents);

}  // namespace spoglio::store

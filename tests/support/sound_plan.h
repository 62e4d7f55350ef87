// What holds for every plan, whatever it was read from.
#pragma once

#include <string>
#include <vector>

#include "extract/document.h"
#include "normalize/plan/plan.h"

namespace spoglio::test {

// What the plan breaks of spoglio-plan/1, one sentence each; none for a sound one. Ids are unique and references lead
// somewhere, parents stand before their children; numbers are numbers, years and dates the calendar's; kinds, roles,
// levels and reasons are known ones; places lie on the document's pages; texts are folded; reviews name fields there
// can be; the JSON is read again as it was written.
std::vector<std::string> unsound(const normalize::Plan& plan, const std::vector<extract::Page>& pages);

}  // namespace spoglio::test

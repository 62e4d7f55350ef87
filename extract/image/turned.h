// Print along the page's height.
#pragma once

#include <vector>

#include "extract/image/lines.h"

namespace spoglio::extract {

// Letters that stand on each other closer than any lines do become lines of their own, with the small marks among
// `strays` that stand beside them.
void join_turned(const PreparedScan& scan, std::vector<Mark> strays, std::vector<PrintLine>& lines);

}  // namespace spoglio::extract

// Repair of what recognition damaged, where the row's other cells and the grammar agree. The raw text stays.
#pragma once

#include "normalize/plan.h"

namespace spoglio::normalize {

// "290%" beside ">= 85%" is ">= 90 %", "21" beside "Anno di rilevazione" and ">1" is ">= 1". Sets the reading anew and adds
// an ocr_repair entry for each cell it mends; leaves and flags what has no single answer.
void repair_measures(Indicator& indicator);

}  // namespace spoglio::normalize

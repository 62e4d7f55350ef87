// Repair of measures that recognition damaged, where the row's other cells, the document's and the grammar agree. The
// raw text stays; every repair is flagged, and so is what looks damaged and has no single answer.
#pragma once

#include "normalize/ocr/doubts.h"
#include "normalize/plan/plan.h"

namespace spoglio::normalize {

// "290%" beside "95%" is ">= 90 %", since no share is over 100 %; "21" in a row of ratios is ">= 1" where the document
// prints ">1" for its like; "5= 80%" is ">= 80 %". Call once every measure has its reading.
void repair_measures(Plan& plan);

// The same on recognised pages, where more is to be expected: "295%" as ">= 95 %" where the document prints such signs,
// "268" beside ">= 66" as ">= 68", "2204.000" as ">= 204.000", "3700 N." as "37,00 N." where all others have decimals.
void repair_recognised(Plan& plan, const OcrDoubts& doubts);

}  // namespace spoglio::normalize

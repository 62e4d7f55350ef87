// Cells of scans that no rule reads, read as what they may have been before recognition confused some signs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "normalize/plan/plan.h"

namespace spoglio::normalize {

// What a cell may have said: "3O%" gives "30%", "40 00 %" gives "40,00 %", "l5 gg" gives "15 gg". Without the cell as
// it stands; each once.
std::vector<std::string> likely_readings(std::string_view raw);

// Reads the measure from the text that is meant instead of its raw one, and flags it ocr_repair.
void take_reading(Measure& m, const std::string& text, std::vector<Review>& review);

// Where all readings that look like the document's other cells mean the same, a measure of kind "text" takes it: the
// raw text stays, flagged ocr_repair. Where they differ it stays as it is, flagged ambiguous.
void repair_unread(Plan& plan);

}  // namespace spoglio::normalize

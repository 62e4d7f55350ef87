// Cells read by the measure grammar.
#pragma once

#include <string>

#include "normalize/plan/plan.h"
#include "normalize/values/measure.h"

namespace spoglio::normalize {

// Reads the raw measures of a row; a unit of their own column holds for what is counted.
void read_measures(Indicator& indicator, const DocumentFacts& facts);

// Takes away the units of what stayed a text, once damaged numbers are read.
void drop_units_of_texts(Plan& plan);

// "30/09/2024 entro dicembre 2024": a text of which both parts are values by themselves.
bool holds_two_values(const std::string& raw, const CellContext& context);

}  // namespace spoglio::normalize

// A card whose name stands in a line above the table with its fields.
#pragma once

#include <optional>
#include <vector>

#include "extract/document.h"
#include "normalize/headers/vocabulary.h"

namespace spoglio::normalize {

// "Indicatore: …" right above a table of labels and values that measure something and name nothing: the name becomes
// the table's first row, and its lines go. False, with nothing changed, for other lines and tables.
bool take_card_name(extract::Table& table, std::vector<extract::Line>& lines, std::optional<int> plan_year,
                    const Vocabulary& vocabulary);

}  // namespace spoglio::normalize

// Rows and labels of a form that say what stands beside them: bands that only number, the level of an objective, the
// rest of a value.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "normalize/forms/strips.h"

namespace spoglio::normalize {

// The level of an objective that a field of its own tells.
inline constexpr const char* kObjectiveLevel = "objective_level";

// "Indicatore 2" alone over the label of its name ("Indicatore di performance | …"), or at the end of a table with its
// number: it names nothing. A title below it is an indicator's.
bool take_band(std::vector<std::vector<Piece>>& rows, size_t r);

// "Scheda indicatore KPI_01" alone over an indicator's labels: its code.
bool read_indicator_band(const std::vector<Piece>& row, std::vector<FormPair>& out);

// "Livello | Strategico", "Tipo di obiettivo | [ ] Strategico [x] Operativo": the level as the outline calls it.
std::optional<std::string> told_level(const std::string& label, const std::string& value, const Vocabulary& vocabulary);

// What a table begins with may go on with the last value of the page before.
inline constexpr const char* kRestOfValue = "rest_of_value";

// Adds the rest of a value: a cell without a label below it that a page break cut off, `under_label` where the label
// reaches down over it, or in the first row. False where it is none.
bool read_rest_of_value(const std::vector<std::vector<Piece>>& rows, size_t r, bool under_label,
                        const Vocabulary& vocabulary, std::vector<FormPair>& out);

// Puts the label of an objective behind its code, in front of the fields that stand between them ("Codice | 3 |
// Struttura | …" over "Obiettivo | …"), where the code can be no indicator's.
void lead_with_levels(std::vector<FormPair>& pairs);

}  // namespace spoglio::normalize

// What the pairs of a form name, and what they hold.
#pragma once

#include <string>
#include <vector>

#include "normalize/forms/form.h"

namespace spoglio::normalize {

// Gives titles with a number, and descriptions that may be names, their meaning.
void settle_names(std::vector<FormPair>& pairs);

// Adds the code of the objective that the next pair names.
void put_number(const std::string& number, const extract::Place& at, std::vector<FormPair>& out);

// Whether there are enough pairs, of enough kinds, for a form.
bool is_form(const std::vector<FormPair>& pairs, size_t fewest);

// The fields of an objective; what a form prints in front of its first indicator goes there.
bool is_objective_role(const std::string& role);

// Whether pairs name an indicator or an objective and say what is measured, so that they stand for a plan's own.
bool holds_indicator(const std::vector<FormPair>& pairs);

// Whether pairs name an objective.
bool names_objective(const std::vector<FormPair>& pairs);

// Whether pairs are fields of an objective and nothing else: its owner, weight, description.
bool are_fields(const std::vector<FormPair>& pairs);

// Whether pairs are nothing but the number, the title and the fields of an objective, each behind a label.
bool is_card_of_objective(const std::vector<FormPair>& pairs);

// Whether pairs begin with an objective that has a title and no number.
bool lacks_number(const std::vector<FormPair>& pairs);

// Whether an indicator's name would be a number: the table is one of figures, and no card.
bool names_number(const std::vector<FormPair>& pairs);

// Whether so many pairs name an indicator.
bool names_indicator(const std::vector<FormPair>& pairs, size_t fewest);

// A target and what belongs to it, without a name.
bool measures_alone(const std::vector<FormPair>& pairs);

// A name with its formula, unit or type: the values of the years may stand in a table of their own.
bool describes_indicator(const std::vector<FormPair>& pairs);

// Whether most of a table's rows are a label and its value, and together they hold an indicator; or all are, and name
// an objective.
bool stands_alone(const Form& form, size_t rows);

}  // namespace spoglio::normalize

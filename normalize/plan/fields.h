// Puts the text of a cell or of a labelled value into the field of an indicator or an objective that its role names.
#pragma once

#include <string>
#include <string_view>

#include "normalize/headers/header.h"
#include "normalize/headers/vocabulary.h"
#include "normalize/plan/plan.h"

namespace spoglio::normalize {

// Printed lines separated by '\n'. Measures are kept raw; settle() reads them once the whole document is known. A value
// that the role's grammar does not read goes to the review list, never away.
void put_field(Indicator& indicator, const ColumnRole& role, std::string_view text, const Place& at,
               const Vocabulary& vocabulary);

// The name with its tags "(Peso: …) (Tipologia: …)" and a "NOTA:" below it taken out into their own fields.
void put_name(Indicator& indicator, std::string_view text, const Vocabulary& vocabulary);

void put_field(Objective& objective, const ColumnRole& role, std::string_view text, const Vocabulary& vocabulary);

// The unit that a column or a label of its own prints for a value: kept in `unit` until settle() reads the cell.
void put_unit(Measure& measure, std::string_view text);

// Whether the text is a unit of measure and nothing else.
bool is_measure_unit(std::string_view text);

// "99" where a unit stands: recognition's reading of "gg".
bool is_misread_unit(std::string_view text);

// The name of a column's field, and of a measure, in a review.
std::string field_of(const ColumnRole& role);
std::string measure_field(const Measure& measure);

// True for the roles whose cells are measures.
bool is_measure_role(std::string_view role);

// The role of a value that was observed, until the years of the targets beside it tell baseline from result.
inline constexpr std::string_view kObserved = "observed";

void add_review(std::vector<Review>& review, std::string field, std::string reason, std::string detail);

// Adds text to what a field holds already, as the next printed line.
void append_line(std::optional<std::string>& field, std::string_view text);

}  // namespace spoglio::normalize

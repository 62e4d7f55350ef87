// Where the pairs of a form are cut: into the sheets of objectives, and the cards of their indicators.
#pragma once

#include <cstddef>
#include <vector>

#include "extract/document.h"
#include "normalize/forms/form.h"

namespace spoglio::normalize {

bool is_level(const FormPair& pair);  // the label of an objective
bool is_name(const FormPair& pair);   // … of an indicator's name
bool is_filled(const FormPair& pair);
bool is_measured(const FormPair& pair);  // a filled target, baseline or result

// Cut where a label of an objective comes again, or first behind an indicator that is whole. `headings_lead`: some
// objective was named in a line above its cards.
std::vector<std::vector<FormPair>> sheets_of(const std::vector<FormPair>& pairs, bool headings_lead);

// The label that every card of a sheet opens with: the first one, where it comes as often as the names; else the name.
ColumnRole card_opener(const std::vector<FormPair>& pairs);

// The first pair of the last card, with the objective's labels right in front of it.
size_t last_card(const std::vector<FormPair>& pairs);

// How many of the lines from `first` on hold whole cards of their form: its last one may go on on the next page.
size_t whole_cards(const std::vector<extract::Line>& lines, size_t first, const std::vector<FormPair>& form);

}  // namespace spoglio::normalize

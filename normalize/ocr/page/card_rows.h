// Rows of recognised cards whose lines were lost, so that they stand as text above the rest of the card.
#pragma once

#include "extract/document.h"
#include "normalize/headers/vocabulary.h"

namespace spoglio::normalize {

// Lines right above a table of labels and values, of which each has a label over the labels and its words over the
// values, with nothing across the edge between them, become the first rows of the table. A line that has words over the
// values alone goes on in the row above it. Other lines stay, for what heads a card is no part of it.
void join_card_rows(extract::Page& page, const Vocabulary& vocabulary);

}  // namespace spoglio::normalize

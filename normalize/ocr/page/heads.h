// Heads of recognised tables that came out as tables of their own, since no line holds them to their rows.
#pragma once

#include "extract/document.h"
#include "normalize/headers/vocabulary.h"

namespace spoglio::normalize {

// A table whose first row heads nothing, below small ones of known headers: their words, each over its column, become
// its first row where most columns get a header so; a text over several years ("Valori attesi") goes in front of each.
// Otherwise all stays, for a head in the wrong place is worse than none. Heads over heads that ran into one row are
// parted.
void join_heads(extract::Page& page, const Vocabulary& vocabulary);

}  // namespace spoglio::normalize

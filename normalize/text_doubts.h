// Texts that look cut: a row that a page break or a misread line parts shows it in its words.
#pragma once

#include "normalize/plan.h"

namespace spoglio::normalize {

// Flags, as `layout`, names and algorithms that end in the middle ("... delle pratiche e il", a bracket left open) or
// begin there ("della provincia", a bracket closed that never opened, a small letter where nearly all others begin with
// a capital). Titles of objectives likewise, with the indicators below them.
void doubt_cut_texts(Plan& plan);

}  // namespace spoglio::normalize

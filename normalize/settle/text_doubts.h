// Texts that look cut, and codes that belong elsewhere: a row that a page break or a misread line parts or displaces
// shows it in its words.
#pragma once

#include "normalize/plan/plan.h"

namespace spoglio::normalize {

// Flags, as `layout`, names and algorithms that end in the middle ("... delle pratiche e il", a bracket left open) or
// begin there ("della provincia", a bracket closed that never opened, a small letter where nearly all others begin with
// a capital). Titles of objectives likewise, with the indicators below them.
void doubt_cut_texts(Plan& plan);

// Flags, as `ambiguous`, the objective of an indicator whose code begins as another objective's does ("A.1.2.a" below
// "A.1.1"), where enough codes of the plan begin with their objective's.
void doubt_displaced_codes(Plan& plan);

// Flags, as `layout`, objectives that look like a part of another one, with the indicators below them: without a code
// where nearly all others of their level have one, or with a title of a single word where nearly all have more.
void doubt_odd_objectives(Plan& plan);

// Flags, as `layout`, indicators with a value among their offices ("Servizio Anagrafe ≥ 90"): the column that it
// belongs to lacks it.
void doubt_values_among_offices(Plan& plan);

}  // namespace spoglio::normalize

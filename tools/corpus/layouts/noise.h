// Pages that hold no plan, and look as if they might: prose with percentages and dates, tables of other things.
#pragma once

#include "tools/corpus/draw/flow.h"
#include "tools/corpus/rng.h"
#include "tools/corpus/words/lexicon.h"

namespace spoglio::corpus {

// Fills `pages` pages from the flow's place on the last one left open.
void set_noise(Flow& flow, Rng& rng, Lexicon& words, int pages, int year);

}  // namespace spoglio::corpus

// Lines and shades of scanned pages, completed to what a text layer's page would have.
#pragma once

#include "extract/document.h"

namespace spoglio::extract {

// On a recognised page, before it is laid out; pages of a text layer stay as they are.
// - Cells of one colour stand side by side as one area in a picture, and would pass for a merged cell. Where words
// stand
//   apart in such an area, it is cut between them: at a ruling line, else in the middle of the white.
// - Lines are lost on dark heads and between low rows. A row takes those that the rows near it have, where they fall
// into
//   the white between its words; the edges of a dark head above a lattice are lines.
void complete_scanned_lines(Page& page);

}  // namespace spoglio::extract

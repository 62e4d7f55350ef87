// Words of scanned pages, set as evenly as print is.
#pragma once

#include "extract/document.h"

namespace spoglio::extract {

// On a recognised page, before it is laid out; pages of a text layer stay as they are. Each line's type and baseline
// were measured by themselves, and a pixel more or less makes a twentieth of the size. Lines of nearly one size get the
// size that most of their letters have; lines side by side on nearly one baseline get the one between.
void even_scanned_words(Page& page);

}  // namespace spoglio::extract

// "(segue)": what headings print where they go on from the page before, or on the next one.
#pragma once

#include <string>

namespace spoglio::normalize {

// Takes such a mark off a heading, in front of it or behind: "Obiettivo 2 - Verde (segue)", "Segue: Settore Musei".
// True when there was one.
bool take_continuation(std::string& text);

}  // namespace spoglio::normalize

// Sevens of types in which engines take them for "T".
#pragma once

#include <string>

#include "extract/image/lines.h"
#include "extract/image/prepare.h"
#include "extract/layout/layout.h"

namespace spoglio::extract {

// Whether the print in the box of an ink picture has a seven's bar and stem.
bool is_seven(const Image& ink, const Box& box);

// "7,7" over "TI", "77%" over "T1%", "7,4" over "TA": the text with a seven for each sign whose ink is one, and with
// the comma between them; as it is where the first sign is none, or marks and signs are not as many.
std::string with_sevens(const PreparedScan& scan, const std::string& text, const PrintLine& line, const Span& x);

}  // namespace spoglio::extract

// Sevens of types in which engines take them for "T".
#pragma once

#include <string>

#include "extract/image_lines.h"
#include "extract/image_prepare.h"
#include "extract/layout.h"

namespace spoglio::extract {

// "7,7" over "TI", "77%" over "T1%": the text with a seven for each sign whose ink is one, and with the comma between
// them; as it is where the first sign is none, or marks and signs are not as many.
std::string with_sevens(const PreparedScan& scan, const std::string& text, const PrintLine& line, const Span& x);

}  // namespace spoglio::extract

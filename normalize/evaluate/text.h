// Text as the evaluation compares it: one spelling for what print varies in, and bare letters for pairing.
#pragma once

#include <string>
#include <string_view>

namespace spoglio::normalize {

// For judging: NFKC, white space folded, quotes and dashes as plain ones; case and accents stay.
std::string judged_text(std::string_view text);

// For pairing: letters and digits only, lower case, no accents.
std::u32string loose_text(std::string_view text);

// A code without white space, without dots at its end, in upper case.
std::string judged_code(std::string_view code);

}  // namespace spoglio::normalize

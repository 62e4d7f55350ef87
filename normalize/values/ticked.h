// Boxes to tick: "[ ] Efficacia [x] Efficienza".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace spoglio::normalize {

// The options of such a list that are ticked, in order; empty where none is. Nothing for any other text.
std::optional<std::vector<std::string>> ticked_options(std::string_view text);

// The only option that is ticked; nothing where several are, or none is, or the text is no such list.
std::optional<std::string> ticked_option(std::string_view text);

}  // namespace spoglio::normalize

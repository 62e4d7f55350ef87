// What stands in front of the name of an indicator: the mark of an item of a list, a label.
#pragma once

#include <string>
#include <string_view>

#include "normalize/headers/vocabulary.h"

namespace spoglio::normalize {

// "Indicatore n. 2: ", "Indicatore 1.1.2 – ", "KPI - ": how many bytes the label of a name takes; 0 when there is none.
size_t name_label(const std::string& text, const Vocabulary& vocabulary);

// "3) ", "• ", "- " in front of an item: how many bytes; 0 when there is none.
size_t item_mark(std::string_view text);

}  // namespace spoglio::normalize

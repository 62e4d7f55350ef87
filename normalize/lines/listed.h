// Indicators printed as running text, their values inline: "1) Name; peso: 50%; target 2024: <= 19 gg".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/document.h"
#include "normalize/headers/header.h"

namespace spoglio::normalize {

struct ListedIndicator {
  std::string name;                   // without the mark of its item
  std::vector<LabelledValue> values;  // in printed order
  extract::Place at;
  bool marked = false;    // an item of a list: a bullet, a dash or a number stands in front of it
  bool doubtful = false;  // words stand between its values that no label explains
  std::string joint;      // what parts the name from a value that a rule reads and no label names
  std::string doubt;      // why a person should look at its values; empty where it is clear
};

// What `text` says of one indicator: a name, then labels with values between brackets, dashes, commas or semicolons.
// Nothing without a name, without a target, or when the text labels an objective.
std::optional<ListedIndicator> read_listed(std::string_view text, const Vocabulary& vocabulary);

struct ListedLines {
  std::optional<ListedIndicator> indicator;
  size_t used = 0;   // lines
  bool cut = false;  // the item goes to the last line and asks for more: the next page may go on with it
};

// The indicator that the lines from `first` on print. `in_list`: another one stands above it.
ListedLines read_listed(const std::vector<extract::Line>& lines, size_t first, bool in_list,
                        const Vocabulary& vocabulary);

}  // namespace spoglio::normalize

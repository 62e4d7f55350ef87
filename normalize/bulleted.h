// Indicators as items of a list below their objective, name and value without labels: "• Tempo medio: 30 gg (peso
// 40%)".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/document.h"
#include "normalize/listed.h"

namespace spoglio::normalize {

// What announces such a list: "Indicatori e target 2025:", "Come si misura:".
struct ListLead {
  size_t lines = 0;  // printed lines of it; 0 where there is none
  int year = 0;      // that it prints alone
  bool cut = false;  // it stands at the end of the lines: its items may come on the next page
  size_t items = 0;  // of it that were read
  std::string mark;  // of its first item, "1" for every number and "a" for every letter
};

// A line or two that announce indicators, over an item of a list or at the end of the lines.
ListLead read_list_lead(const std::vector<extract::Line>& lines, size_t first);

// An item as an indicator. `lead`: what announced it; without one, it takes a weight or values of several years, each
// read by a rule. Below a lead a value that no rule reads counts as well, flagged. Nothing where no value can be told.
std::optional<ListedIndicator> read_bulleted(std::string_view text, const ListLead& lead, const Vocabulary& vocabulary);

// The item that begins at a line, with the lines that go on with it. Among others that were read, one without a value
// counts as well, flagged.
ListedLines read_bulleted(const std::vector<extract::Line>& lines, size_t first, const ListLead& lead,
                          const Vocabulary& vocabulary);

}  // namespace spoglio::normalize

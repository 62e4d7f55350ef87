// Indicators as items of a list below their objective, name and value without labels: "• Tempo medio: 30 gg (peso
// 40%)".
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/document.h"
#include "normalize/lines/listed.h"

namespace spoglio::normalize {

// What announces such a list: "Indicatori e target 2025:", "Come si misura:".
struct ListLead {
  size_t lines = 0;          // printed lines of it; 0 where there is none
  int year = 0;              // that it prints alone
  bool cut = false;          // it stands at the end of the lines: its items may come on the next page
  bool read = false;         // one of its items has a value that a rule reads
  std::string mark;          // of its first item, "1" for every number and "a" for every letter
  std::string joint = ": ";  // what stands between names and values that a rule reads
};

// A line or two that announce indicators, over an item of a list or at the end of the lines.
ListLead read_list_lead(const std::vector<extract::Line>& lines, size_t first);

// An item as an indicator. `lead`: what announced it; without one, it takes a weight or values of several years, each
// read by a rule. Below a lead a value that no rule reads counts as well, flagged. Nothing where no value can be told.
std::optional<ListedIndicator> read_bulleted(std::string_view text, const ListLead& lead, const Vocabulary& vocabulary);

// Whether one of the items below a lead has a value that a rule reads, or any where a colon stands before it. Learns
// what stands between names and values.
bool learn_items(const std::vector<extract::Line>& lines, size_t first, ListLead& lead, const Vocabulary& vocabulary);

// The item that begins at a line, with the lines that go on with it. Among others that were read, one without a value
// counts as well, flagged.
ListedLines read_bulleted(const std::vector<extract::Line>& lines, size_t first, const ListLead& lead,
                          const Vocabulary& vocabulary);

// The lists of one document, its lines in order.
class BulletedLists {
 public:
  explicit BulletedLists(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

  // A lead, or an item with its indicator; `used` is 0 for other lines. `cut`: the lines from here on wait for the next
  // page. `under_objective`: whether an objective stands open for the list, asked only where there is one.
  ListedLines read(const std::vector<extract::Line>& lines, size_t first, bool page_ends,
                   const std::function<bool()>& under_objective);

  // Something other than lines comes next.
  void close() { lead_ = {}; }

 private:
  ListedLines open(const std::vector<extract::Line>& lines, size_t first, bool page_ends,
                   const std::function<bool()>& under_objective);

  Vocabulary vocabulary_;
  ListLead lead_;  // of the list whose items come
};

}  // namespace spoglio::normalize

// Only comparisons and terms count: tables of staff and budgets hold numbers as well.
#include "normalize/tables/unread_pages.h"

#include <fmt/format.h>

#include "extract/text.h"
#include "normalize/headers/item.h"
#include "normalize/values/measure.h"
#include "normalize/words/wording.h"

namespace spoglio::normalize {
namespace {

constexpr int kFewestTargets = 3;    // a scale of marks may print one or two
constexpr size_t kLongestCell = 60;  // bytes of a text that is read

bool is_target(const std::string& printed) {
  const std::string text = extract::fold_space(printed.substr(item_mark(printed)));
  // Without a figure or with nothing else there is nothing to read.
  if (text.size() > kLongestCell || text.find_first_of("0123456789") == std::string::npos ||
      text.find_first_not_of("0123456789.,/%- ") == std::string::npos)
    return false;
  const Reading reading = read_measure(text, {});
  const bool compared = reading.kind == "number" && reading.comparator;
  return compared || (reading.kind == "deadline" && text.find_first_not_of("0123456789/.- ") != std::string::npos);
}

}  // namespace

void UnreadPages::see(const extract::Table& table) {
  for (const extract::Cell& cell : table.cells) {
    int& targets = targets_[cell.place.page];
    if (is_target(join_lines(cell.text))) {
      ++targets;
      continue;
    }
    for (const std::string& line : extract::split(cell.text, '\n')) targets += is_target(line);
  }
}

std::vector<std::string> UnreadPages::notes(const Plan& plan) const {
  std::map<int, int> unread = targets_;
  for (const Indicator& indicator : plan.indicators) {
    unread.erase(indicator.at.page);
    for (const Measure& measure : indicator.measures) unread.erase(measure.at.page);
  }
  std::vector<std::string> out;
  for (const auto& [page, count] : unread) {
    if (count >= kFewestTargets)
      out.push_back(fmt::format("page {}: no indicator was read, though its tables print {} targets", page, count));
  }
  return out;
}

}  // namespace spoglio::normalize

// Parts of one table share a note, their pages as ranges.
#include "normalize/tables/joins.h"

#include <fmt/format.h>

#include <utility>

namespace spoglio::normalize {
namespace {

constexpr size_t kMostRanges = 8;  // that a note lists; it counts more of them

using Parts = std::vector<TableJoin>;

bool has_pages(const extract::Place& place) { return place.page > 0; }

int number_of(const extract::Place& place) { return has_pages(place) ? place.page : place.line; }

// "page 12", "pages 12-14, 17", "lines 40, 80": where parts start.
std::string places_of(const Parts& parts) {
  const bool pages = has_pages(parts.front().place);
  const std::string noun = pages ? "page" : "line";
  std::vector<std::pair<int, int>> ranges;
  for (const TableJoin& part : parts) {
    const int number = number_of(part.place);
    if (pages && !ranges.empty() && number == ranges.back().second + 1) {
      ranges.back().second = number;
    } else {
      ranges.emplace_back(number, number);
    }
  }
  if (ranges.size() > kMostRanges) return fmt::format("{} {}s from {} on", parts.size(), noun, ranges.front().first);
  std::string out = noun + (parts.size() > 1 ? "s" : "");
  for (const auto& [first, last] : ranges) {
    out += &first == &ranges.front().first ? " " : ", ";
    out += first == last ? std::to_string(first) : fmt::format("{}-{}", first, last);
  }
  return out;
}

// ", header dropped" where it holds for all parts, ", header dropped on pages 3, 5" where it does for some.
std::string told(const Parts& parts, bool TableJoin::*has, const char* what) {
  Parts those;
  for (const TableJoin& part : parts) {
    if (part.*has) those.push_back(part);
  }
  if (those.empty()) return "";
  return those.size() == parts.size() ? fmt::format(", {}", what) : fmt::format(", {} on {}", what, places_of(those));
}

std::string note_of(const Parts& parts) {
  TableJoin before;
  before.place = parts.front().from;
  return fmt::format("{} continue{} {}: same columns{}{}{}", places_of(parts), parts.size() > 1 ? "" : "s",
                     places_of({before}), told(parts, &TableJoin::header_dropped, "header dropped"),
                     told(parts, &TableJoin::objective_carried, "objective carried"),
                     told(parts, &TableJoin::row_joined, "row joined"));
}

}  // namespace

std::vector<std::string> join_notes(const std::vector<TableJoin>& joins) {
  std::vector<std::string> out;
  Parts parts;
  for (const TableJoin& join : joins) {
    if (!parts.empty() && parts.back().table != join.table) out.push_back(note_of(std::exchange(parts, {})));
    parts.push_back(join);
  }
  if (!parts.empty()) out.push_back(note_of(parts));
  return out;
}

}  // namespace spoglio::normalize

// A cell is cut where it is a run of years, or where only one cut makes two wordings.
#include "normalize/tables/header/shared.h"

#include <re2/re2.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "extract/text.h"
#include "normalize/headers/vocabulary_data.h"
#include "normalize/plan/fields.h"
#include "normalize/words/wording.h"

namespace spoglio::normalize {
namespace {

// The wordings of two columns that a header's text is made of, where only one cut makes two.
std::optional<std::pair<ColumnRole, ColumnRole>> two_wordings(const std::string& text, const Vocabulary& vocabulary) {
  // A wording of its own, or one over years.
  if (vocabulary.data().columns.contains(vocabulary_key(text)) ||
      is_measure_role(read_column_header(text, vocabulary).role))
    return std::nullopt;
  std::optional<std::pair<ColumnRole, ColumnRole>> found;
  for (size_t at = text.find(' '); at != std::string::npos; at = text.find(' ', at + 1)) {
    const ColumnRole left = read_column_header(std::string_view(text).substr(0, at), vocabulary);
    if (left.role.empty()) continue;
    const ColumnRole right = read_column_header(std::string_view(text).substr(at + 1), vocabulary);
    const bool both = !right.role.empty() && left.role != "year" && right.role != "year";
    if (!both || left.role == right.role || left.role == "other" || right.role == "other") continue;
    if (found) return std::nullopt;
    found.emplace(left, right);
  }
  return found;
}

}  // namespace

bool share_years(const TableRow& row, std::vector<ColumnRole>& roles, const Vocabulary& vocabulary) {
  bool shared = false;
  static const RE2 year(R"(\b((?:19|20)\d\d)\b)");
  for (size_t i = 0; i < row.cells.size(); ++i) {
    size_t end = i + 1;
    while (end < row.cells.size() && row.joined[end]) ++end;
    if (row.cells[i].find_first_of("0123456789") == std::string::npos) continue;
    std::vector<int> years;
    re2::StringPiece rest(row.cells[i]);
    std::string digits;
    while (RE2::FindAndConsume(&rest, year, &digits)) years.push_back(std::stoi(digits));
    if (years.size() < 2 || years.size() != end - i || !std::is_sorted(years.begin(), years.end())) continue;
    std::string wording = row.cells[i];
    RE2::GlobalReplace(&wording, year, "");
    const bool bare = extract::fold_space(wording).empty();
    const ColumnRole role = bare ? ColumnRole{"year", 0} : read_column_header(wording, vocabulary);
    if (!bare && !is_measure_role(role.role)) continue;
    for (size_t c = i; c < end; ++c) roles[c] = {role.role, years[c - i]};
    shared = true;
    i = end - 1;
  }
  return shared;
}

bool share_wordings(const TableRow& row, std::vector<ColumnRole>& roles, std::vector<std::string>& doubts,
                    const Vocabulary& vocabulary) {
  bool shared = false;
  for (size_t i = 0; i + 1 < row.cells.size(); ++i) {
    const bool pair = !row.joined[i] && row.joined[i + 1] && (i + 2 == row.cells.size() || !row.joined[i + 2]);
    if (!pair || row.cells[i].empty()) continue;
    const auto both = two_wordings(join_lines(row.cells[i]), vocabulary);
    if (!both) continue;
    roles[i] = both->first;
    roles[i + 1] = both->second;
    doubts[i] = doubts[i + 1] = "its header is printed together with the one beside it";
    shared = true;
  }
  return shared;
}

bool take_glued_name(const TableRow& row, std::vector<ColumnRole>& roles, const Vocabulary& vocabulary) {
  // As nearly always the row is no header, whatever the cell is: nothing else is known of it, or less than half.
  const auto known = std::count_if(roles.begin(), roles.end(), [](const ColumnRole& c) { return !c.role.empty(); });
  const auto blank = std::count_if(row.cells.begin(), row.cells.end(), [](const auto& cell) { return cell.empty(); });
  if (known == 0 || 2 * (known + 1) + blank < static_cast<std::ptrdiff_t>(row.cells.size())) return false;
  for (size_t i = 0; i < row.cells.size(); ++i) {
    if (!roles[i].role.empty() || row.cells[i].empty()) continue;
    const auto both = two_wordings(join_lines(row.cells[i]), vocabulary);
    if (!both || both->first.role != "name") continue;
    roles[i] = both->first;
    return true;
  }
  return false;
}

}  // namespace spoglio::normalize

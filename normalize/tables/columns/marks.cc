// Names and marks are told apart by their characters; what a mark is does not matter, as long as it is the only thing.
#include "normalize/tables/columns/marks.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "extract/text.h"
#include "normalize/words/wording.h"

namespace spoglio::normalize {
namespace {

constexpr size_t kFewestMarked = 2;  // columns
constexpr size_t kLongestName = 60;  // bytes of an office at the head of a narrow column

bool is_mark(const std::string& cell) {
  static constexpr std::array<std::string_view, 12> kMarks = {"x", "X", "●", "•", "✓", "✔",
                                                              "✗", "✘", "■", "☑", "☒", "*"};
  return std::find(kMarks.begin(), kMarks.end(), extract::fold_space(cell)) != kMarks.end();
}

// "X X": marks under heads that ran together.
bool are_marks(const std::string& cell) {
  const std::vector<std::string> words = extract::split(extract::fold_space(cell), ' ');
  return std::all_of(words.begin(), words.end(), is_mark);
}

bool holds_several(const TableRow& row, size_t column) {
  return column < row.cells.size() && are_marks(row.cells[column]) &&
         extract::fold_space(row.cells[column]).find(' ') != std::string::npos;
}

// What says that there is no mark.
bool is_no_mark(const std::string& cell) {
  static constexpr std::array<std::string_view, 5> kNone = {"-", "–", "—", "NO", "no"};
  const std::string text = extract::fold_space(cell);
  return text.empty() || std::find(kNone.begin(), kNone.end(), text) != kNone.end();
}

bool names_offices(const std::string& role) {
  return role == "units" || role == "objective_units" || role == "assignees";
}

// Whether columns [from, end) hold names in a row, and nothing new stands beside them.
bool holds_names(const TableRow& row, size_t from, size_t end) {
  for (size_t c = 0; c < row.cells.size(); ++c) {
    const bool inside = c >= from && c < end;
    const bool own = !row.cells[c].empty() && row.own[c];
    if (own != inside) return false;
    if (inside && (row.joined[c] || is_mark(row.cells[c]) || row.cells[c].size() > kLongestName)) return false;
  }
  return true;
}

// Whether nothing but marks, and at least one, stands in columns [from, end) of the rows below a header.
bool holds_marks(const std::vector<TableRow>& rows, size_t first, size_t from, size_t end) {
  bool any = false;
  for (size_t r = first; r < rows.size() && rows[r].cells.size() >= end; ++r) {
    for (size_t c = from; c < end; ++c) {
      if (rows[r].cells[c].empty() || rows[r].joined[c]) continue;
      if (c + 1 < rows[r].cells.size() && rows[r].joined[c + 1]) continue;  // a heading over the columns
      if (is_no_mark(rows[r].cells[c])) continue;
      if (!are_marks(rows[r].cells[c])) return false;
      any = true;
    }
  }
  return any;
}

}  // namespace

void find_marks(TableHeader& header, const std::vector<TableRow>& rows, size_t first) {
  const size_t below = first + header.rows;
  if (below >= rows.size() || rows[below].cells.size() != header.columns.size()) return;
  const TableRow& heads = rows[first];
  for (size_t from = 0; from < header.columns.size(); ++from) {
    size_t end = from + 1;
    while (end < header.columns.size() && heads.joined[end]) ++end;
    const bool several = end - from >= kFewestMarked && names_offices(header.columns[from].role);
    if (several && holds_names(rows[below], from, end) && holds_marks(rows, below + 1, from, end)) {
      header.marked.assign(header.columns.size(), "");
      bool together = false;
      for (size_t c = from; c < end; ++c) {
        header.marked[c] = join_lines(rows[below].cells[c]);
        together = together || std::any_of(rows.begin() + static_cast<std::ptrdiff_t>(below), rows.end(),
                                           [&](const TableRow& row) { return holds_several(row, c); });
        if (c > from) header.columns[c] = {"other", 0};
      }
      if (together)
        header.review.push_back({"units", "layout", "the names of the offices over its marks may have run together"});
      ++header.rows;
      return;
    }
    from = end - 1;
  }
}

void gather_marks(TableRow& row, const TableHeader& header) {
  if (header.marked.empty() || row.cells.size() != header.marked.size()) return;
  size_t list = row.cells.size();
  std::string names;
  for (size_t c = 0; c < row.cells.size(); ++c) {
    if (header.marked[c].empty()) continue;
    if (list == row.cells.size()) list = c;
    if (row.joined[c] || (c + 1 < row.cells.size() && row.joined[c + 1])) return;
    const std::string cell = std::exchange(row.cells[c], "");
    if (is_no_mark(cell)) continue;
    if (names.empty()) row.places[list] = row.places[c];
    // Words in the place of a mark, as a later page may have, are kept beside the name.
    names += (names.empty() ? "" : "; ") + header.marked[c] + (are_marks(cell) ? "" : " (" + join_lines(cell) + ")");
  }
  if (list < row.cells.size()) row.cells[list] = names;
}

}  // namespace spoglio::normalize

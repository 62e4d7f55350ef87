// Runs of columns of one role, looked at from the values that stand in them.
#include "normalize/tables/rows/doubts.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "normalize/plan/fields.h"
#include "normalize/words/wording.h"

namespace spoglio::normalize {
namespace {

// A value that may be over the blank columns beside it as well: it and they are to be looked at.
void doubt_spans(Indicator& indicator, const TableRow& row, const TableHeader& header) {
  for (size_t i = 0; i < row.cells.size(); ++i) {
    const std::string& role = header.columns[i].role;
    if (!row.doubtful[i] || row.cells[i].empty() || !is_measure_role(role)) continue;
    const auto may_hold = [&](size_t c) { return row.cells[c].empty() && header.columns[c].role == role; };
    size_t first = i;
    while (first > 0 && may_hold(first - 1)) --first;
    size_t end = i + 1;
    while (end < row.cells.size() && may_hold(end)) ++end;
    for (size_t c = first; c < end; ++c) {
      add_review(indicator.review, field_of(header.columns[c]), "ambiguous",
                 fmt::format("\"{}\" may stand for the blank columns beside it as well", join_lines(row.cells[i])));
    }
  }
}

// One target in the middle of blank years stands for all of them: a plan that has it for one year only has it for the
// first, or for the last.
bool fill_middle(Indicator& indicator, const TableRow& row, const TableHeader& header, size_t first, size_t end) {
  const size_t middle = first + (end - first) / 2;
  if (end - first < 3 || (end - first) % 2 == 0 || row.cells[middle].empty()) return false;
  const auto it = std::find_if(indicator.measures.begin(), indicator.measures.end(), [&](const Measure& m) {
    return m.role == header.columns[middle].role && m.year == header.columns[middle].year;
  });
  if (it == indicator.measures.end()) return false;
  const Measure value = *it;
  std::vector<Measure> all;
  for (size_t c = first; c < end; ++c) {
    all.push_back(value);
    all.back().year = header.columns[c].year;
    add_review(indicator.review, field_of(header.columns[c]), "ambiguous",
               fmt::format("\"{}\" stands in the middle of blank years: taken for each of them", value.raw));
  }
  const auto at = indicator.measures.erase(it);
  indicator.measures.insert(at, all.begin(), all.end());
  return true;
}

// Blank years with a target in a later one: a plan fills its years from the first one on. The blanks behind a value
// that stands alone between blanks are as doubtful as those before it.
void doubt_gaps(Indicator& indicator, const TableRow& row, const TableHeader& header, size_t first, size_t end) {
  size_t last = first;
  size_t filled = 0;
  for (size_t c = first; c < end; ++c) {
    if (row.cells[c].empty()) continue;
    ++filled;
    last = c;
  }
  if (filled == 0 || filled == last + 1 - first) return;
  if (filled == 1 && fill_middle(indicator, row, header, first, end)) return;
  for (size_t c = first; c < (filled == 1 ? end : last); ++c) {
    if (!row.cells[c].empty()) continue;
    add_review(indicator.review, field_of(header.columns[c]), "ambiguous",
               "blank beside a later target: a merged cell may reach over it");
  }
}

}  // namespace

void doubt_blanks(Indicator& indicator, const TableRow& row, const TableHeader& header) {
  doubt_spans(indicator, row, header);
  const auto is_target = [&](size_t c) { return c < row.cells.size() && header.columns[c].role == "target"; };
  for (size_t first = 0; first < row.cells.size(); ++first) {
    size_t end = first;
    while (is_target(end)) ++end;
    if (end == first) continue;
    doubt_gaps(indicator, row, header, first, end);
    first = end;
  }
}

}  // namespace spoglio::normalize

// Runs of columns of one role, looked at from the values that stand in them.
#include "normalize/row_doubts.h"

#include <fmt/format.h>

#include <string>

#include "normalize/fields.h"
#include "normalize/wording.h"

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

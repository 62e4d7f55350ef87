// Each cell is read by the measure grammar, as a percentage and as a code.
#include "normalize/tables/columns/profile.h"

#include <re2/re2.h>

#include "extract/text.h"
#include "normalize/tables/rows/numbered.h"
#include "normalize/values/measure.h"
#include "normalize/values/number.h"

namespace spoglio::normalize {
namespace {

bool is_code(const std::string& cell) {
  static const RE2 shape(
      R"((?i)(?:[a-z]{0,6}[ ._\-]?\d{1,3}(?:[._\-](?:\d{1,3}|[a-z])){0,5}[a-z]?|[a-z]{1,3}|[a-z](?:[._\-][a-z]){1,3}))");
  return RE2::FullMatch(extract::fold_space(cell), shape);
}

}  // namespace

ColumnProfile profile_of(const std::vector<const TableRow*>& rows, size_t column) {
  ColumnProfile out;
  for (const TableRow* row : rows) {
    const bool merged = row->joined[column] || (column + 1 < row->joined.size() && row->joined[column + 1]);
    if (row->cells[column].empty() || !row->own[column] || merged) continue;
    for (const std::string& cell : numbered_texts(row->cells[column])) {
      ++out.filled;
      out.length += static_cast<double>(cell.size());
      out.codes += is_code(cell);
      const Reading reading = read_measure(cell, {"target", 2000});
      out.measures += reading.kind != "text" && reading.kind != "none";
      out.bare += reading.kind == "number" && !reading.comparator && reading.rule == "number";
      out.dates += reading.kind == "deadline";
      out.compared += reading.kind == "deadline" || reading.comparator.has_value();
      const auto percent = parse_percent(extract::fold_space(cell));
      out.shares += percent && cell.ends_with('%');
      if (!percent || *percent < 0 || *percent > ColumnProfile::kWhole) continue;
      ++out.percents;
      out.sum += *percent;
    }
  }
  if (out.filled > 0) out.length /= static_cast<double>(out.filled);
  return out;
}

}  // namespace spoglio::normalize

// Values decide: a cell that reads alone is a row's own.
#include "normalize/tables/rows/rest.h"

#include <re2/re2.h>

#include <algorithm>

#include "extract/text.h"
#include "normalize/plan/fields.h"
#include "normalize/values/measure.h"
#include "normalize/words/wording.h"

namespace spoglio::normalize {
namespace {

constexpr int kAnyYear = 2000;  // of a column, where only the kind of a value is asked for

bool starts_inside(const std::string& text) {
  static const RE2 small(R"((?:\p{Ll}[\p{Ll}'’]|[(/]).*)");  // not "n. libri"
  return RE2::FullMatch(join_lines(text), small);
}

// The value of a column in the row above; as many as there are when it has none.
size_t measure_above(const Indicator& above, const ColumnRole& column) {
  const auto it = std::find_if(above.measures.begin(), above.measures.end(),
                               [&](const Measure& m) { return m.role == column.role && m.year == column.year; });
  return static_cast<size_t>(it - above.measures.begin());
}

bool says_nothing(const std::string& kind) { return kind == "text" || kind == "none"; }

// "31 dicembre" over "2024": a day that the year completes.
bool is_day_over_year(const Reading& above, const std::string& raw, const std::string& cell) {
  static const RE2 year(R"((?:19|20)\d\d)");
  return (above.kind == "deadline" || above.kind == "date") && !RE2::PartialMatch(raw, year) &&
         RE2::FullMatch(cell, year);
}

// `alone`: nothing else stands in the cell's row, so that words which begin small go on with what is above them.
bool completes_value(const std::string& raw, const std::string& cell, const ColumnRole& column, bool alone) {
  if (alone && starts_inside(cell) && says_nothing(read_measure(cell, {column.role, kAnyYear}).kind)) return true;
  const Reading above = read_measure(raw, {column.role, kAnyYear});
  const Reading whole = read_measure(raw + " " + cell, {column.role, kAnyYear});
  return !says_nothing(whole.kind) && (says_nothing(above.kind) || is_day_over_year(above, raw, cell));
}

}  // namespace

bool completes(const Indicator& above, const TableRow& row, const TableHeader& header) {
  bool named = false;
  size_t completed = 0;
  for (size_t i = 0; i < row.cells.size(); ++i) {
    const ColumnRole& column = header.columns[i];
    const std::string cell = extract::fold_space(join_lines(row.cells[i]));
    if (cell.empty() || row.merged(i)) continue;
    if (column.role == "name") {
      if (!starts_inside(cell)) return false;
      named = true;
    } else if (is_measure_role(column.role)) {
      const size_t m = measure_above(above, column);
      if (m == above.measures.size() || !completes_value(above.measures[m].raw, cell, column, row.filled() == 1))
        return false;
      ++completed;
    } else if (column.role == "weight" || column.role == "code" || column.role == "objective_code" ||
               column.role == "measure_unit" || column.role == "due" || column.role == "type") {
      return false;
    } else if (column.role.starts_with("level:") && row.own[i] && !starts_inside(cell)) {
      return false;
    }
  }
  const bool whole_above = !above.name.empty() && !starts_inside(above.name);
  return whole_above && (named || completed > 0);
}

void append_rest(Indicator& above, const TableRow& row, const TableHeader& header, const Vocabulary& vocabulary) {
  for (size_t i = 0; i < row.cells.size(); ++i) {
    const ColumnRole& column = header.columns[i];
    if (row.cells[i].empty() || row.merged(i)) continue;
    if (column.role == "name") {
      above.name = join_lines(above.name + "\n" + row.cells[i]);
    } else if (is_measure_role(column.role)) {
      Measure& measure = above.measures.at(measure_above(above, column));
      measure.raw = join_lines(measure.raw + "\n" + row.cells[i]);
      measure.at = unite(measure.at, row.places[i]);
    } else if (column.role == "units" && !above.units.empty() && starts_inside(row.cells[i])) {
      above.units.back() = join_lines(above.units.back() + "\n" + row.cells[i]);
    } else if (column.role == "algorithm" || column.role == "units" || column.role == "notes") {
      put_field(above, column, row.cells[i], row.places[i], vocabulary);
    }
  }
}

}  // namespace spoglio::normalize

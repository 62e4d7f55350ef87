// A value without a year of its own takes that of its column, or the only one.
#include "normalize/forms/years.h"

#include <algorithm>
#include <utility>

#include "normalize/plan/fields.h"

namespace spoglio::normalize {

bool read_years(const std::vector<Piece>& row, const Vocabulary& vocabulary, std::vector<int>& years) {
  if (row.size() < 2 || !row[0].label || row[0].label->role != "row_year") return false;
  std::vector<int> found;
  for (size_t i = 1; i < row.size(); ++i) {
    const ColumnRole role = read_column_header(*row[i].text, vocabulary);
    if (role.role != "year") return false;
    found.resize(row[i].column + 1, 0);
    found[row[i].column] = role.year;
  }
  years = std::move(found);
  return true;
}

bool read_yearly(const std::vector<Piece>& row, const std::vector<int>& years, std::vector<FormPair>& out) {
  if (row.size() < 3 || !row[0].label || !is_measure_role(row[0].label->role) || row[0].label->year != 0) return false;
  const bool yearly = std::all_of(row.begin() + 1, row.end(), [&](const Piece& piece) {
    return !piece.label && piece.column < years.size() && years[piece.column] != 0;
  });
  if (!yearly) return false;
  for (size_t i = 1; i < row.size(); ++i)
    out.push_back({{row[0].label->role, years[row[i].column]}, *row[i].text, *row[i].at, ""});
  return true;
}

int only_year(const ColumnRole& label, const std::vector<int>& years) {
  if (label.role != "target" && label.role != "result") return 0;
  int found = 0;
  for (const int year : years) {
    if (year != 0 && found != 0) return 0;
    if (year != 0) found = year;
  }
  return found;
}

}  // namespace spoglio::normalize

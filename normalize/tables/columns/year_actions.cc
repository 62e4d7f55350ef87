// What plans do and what they expect is told by the year and by the columns beside it.
#include "normalize/tables/columns/year_actions.h"

#include <algorithm>

#include "normalize/plan/fields.h"

namespace spoglio::normalize {

void leave_out_year_actions(std::vector<ColumnRole>& columns) {
  const std::vector<ColumnRole> printed = columns;
  bool named = false;  // a column of objectives stands further left, and one of indicators
  bool levelled = false;
  for (size_t i = 0; i < columns.size(); ++i) {
    const bool level = printed[i].role.starts_with("level:");
    named = named || printed[i].role == "name";
    if (level && printed[i].year != 0) {
      const bool several = std::any_of(printed.begin(), printed.end(), [&](const ColumnRole& other) {
        return other.role == printed[i].role && other.year != 0 && other.year != printed[i].year;
      });
      if (several || (named && levelled)) columns[i] = {"other", printed[i].year};
    }
    levelled = levelled || (level && printed[i].year == 0);
  }
}

bool is_beside_target(size_t column, const std::vector<ColumnRole>& over, const std::vector<ColumnRole>& below) {
  const std::string& own = below[column].role;
  if (over[column].role != "year" || (own != "other" && !own.empty())) return false;
  for (size_t i = 0; i < below.size(); ++i) {
    if (over[i].role == "year" && over[i].year == over[column].year && is_measure_role(below[i].role)) return true;
  }
  return false;
}

}  // namespace spoglio::normalize

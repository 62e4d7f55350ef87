// A year over one column of an even group is that of the others.
#include "normalize/tables/columns/years.h"

#include <re2/re2.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "normalize/headers/vocabulary_data.h"
#include "normalize/plan/fields.h"

namespace spoglio::normalize {
namespace {

class YearChecks : ColumnChecks {
 public:
  explicit YearChecks(CheckedColumns& columns) : ColumnChecks(columns) {}

  // Columns whose year stands over the one beside them, in the middle of a group as wide as the others.
  void tell_years() {
    // Other columns with a year, such as thresholds, stand among the measures.
    const auto is_years = [](const ColumnRole& column) {
      return is_measure_role(column.role) || (column.role == "other" && column.year > kMostNthYears);
    };
    size_t first = 0;
    while (first < header_.columns.size() && !is_years(header_.columns[first])) ++first;
    size_t end = first;
    std::vector<size_t> printed;
    for (; end < header_.columns.size() && is_years(header_.columns[end]); ++end) {
      if (header_.columns[end].year > kMostNthYears) printed.push_back(end);
    }
    const size_t width = printed.empty() ? 0 : (end - first) / printed.size();
    bool even = printed.size() >= 2 && width >= 2 && width * printed.size() == end - first;
    for (size_t g = 0; even && g < printed.size(); ++g) {
      const size_t start = first + g * width;
      // What was reached of a year's target stands behind its result.
      const bool reached = has_role(start, start + width, "realisation") && !has_role(start, start + width, "result");
      even = (printed[g] - first) / width == g && !reached;
    }
    for (size_t i = first; i < end && !printed.empty(); ++i) {
      ColumnRole& column = header_.columns[i];
      if (column.year != 0) continue;
      if (even) {
        column.year = header_.columns[printed[(i - first) / width]].year;
      } else if ((column.role == "result" || column.role == "realisation") && count(column.role) >= 2) {
        const int left = i > first ? std::max(header_.columns[i - 1].year, 0) : 0;
        const int right = i + 1 < end ? std::max(header_.columns[i + 1].year, 0) : 0;
        column.year = column.role == "realisation" || right == 0 ? left : right;
      }
      if (column.year == 0) continue;
      doubt(i, "its year is taken from the column beside it");
      header_.review.push_back(
          {"measures." + column.role, "layout", "the year of a column is taken from the one beside it"});
    }
  }

  // "Target" over two columns, each with a cell of its own: what tells them apart was not understood.
  void tell_doubles(const std::vector<TableRow>& rows, size_t first) {
    std::set<std::pair<std::string, int>> seen;
    for (size_t i = 0; i < std::min(header_.columns.size(), rows[first].cells.size()); ++i) {
      const ColumnRole& own = header_.columns[i];
      if (!is_measure_role(own.role) || rows[first].joined[i]) continue;
      if (!seen.emplace(own.role, own.year).second) return doubt_all("*", "two columns have the same header");
    }
  }

  // "Previsione 2023" beside "Target 2024" may be what is expected to be reached, and no target; "Dato 2022" may be
  // where the plan starts from, and no result.
  void tell_dated(const std::vector<TableRow>& rows, size_t first, const Vocabulary& vocabulary) {
    static const RE2 year(R"(\b(?:19|20)\d\d\b)");
    std::vector<size_t> forecasts;
    for (size_t i = 0; i < std::min(header_.columns.size(), rows[first].cells.size()); ++i) {
      std::string wording = rows[first].cells[i];
      RE2::GlobalReplace(&wording, year, "");
      const auto known = vocabulary.data().columns.find(vocabulary_key(wording));
      if (known == vocabulary.data().columns.end()) continue;
      const std::string& role = header_.columns[i].role;
      if (known->second == "target_dated" && role == "target") forecasts.push_back(i);
      if (known->second == "result_dated" && role == "result") doubt(i, "it may be where the plan starts from");
    }
    if (static_cast<size_t>(count("target")) == forecasts.size()) return;
    for (const size_t i : forecasts) doubt(i, "it may be a forecast: other columns are called targets");
  }

  bool years_are_planned(std::optional<int> plan_year) {
    if (!header_.years_alone) return true;
    size_t measured = 0;
    size_t filled = 0;
    int last = 0;
    for (size_t i = 0; i < header_.columns.size(); ++i) {
      if (header_.columns[i].role != "target") continue;
      last = std::max(last, header_.columns[i].year);
      measured += profiles_[i].measures;
      filled += profiles_[i].filled;
      doubt(i, "only the year over it tells that it is a target");
    }
    if (plan_year && last < *plan_year) return false;
    return filled == 0 || 2 * measured >= filled;
  }
};

}  // namespace

void take_years(CheckedColumns& columns) { YearChecks(columns).tell_years(); }

void doubt_years(CheckedColumns& columns, const std::vector<TableRow>& rows, size_t first,
                 const Vocabulary& vocabulary) {
  YearChecks checks(columns);
  checks.tell_doubles(rows, first);
  checks.tell_dated(rows, first, vocabulary);
}

bool years_are_planned(CheckedColumns& columns, std::optional<int> plan_year) {
  return YearChecks(columns).years_are_planned(plan_year);
}

}  // namespace spoglio::normalize

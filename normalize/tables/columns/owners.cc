// What stays as long as an objective does is the objective's.
#include "normalize/tables/columns/owners.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "extract/text.h"
#include "normalize/headers/vocabulary_data.h"
#include "normalize/values/code.h"
#include "normalize/words/wording.h"

namespace spoglio::normalize {
namespace {

class OwnerChecks : ColumnChecks {
 public:
  explicit OwnerChecks(CheckedColumns& columns) : ColumnChecks(columns) {}

  // "Personale assegnato | Unità" over kinds of staff and how many they are: a table of its own beside this one.
  void leave_out_staff() {
    for (size_t i = 0; i + 1 < header_.columns.size(); ++i) {
      const std::string& next = header_.columns[i + 1].role;
      const ColumnProfile& counts = profiles_[i + 1];
      const bool open = next.empty() || next == "other" || next == "units" || next == "measure_unit";
      if (header_.columns[i].role != "assignees" || !open || counts.filled == 0 || counts.bare < counts.filled)
        continue;
      header_.columns[i] = {"other", 0};
      header_.columns[i + 1] = {"other", 0};
    }
  }

  // "Area" in front of objectives is an area they are under; over names of offices, who has them.
  void tell_areas(const std::vector<std::string>& unit_starts) {
    for (size_t i = 0; i < header_.columns.size(); ++i) {
      std::string& role = header_.columns[i].role;
      if (role != "area") continue;
      size_t level = i + 1;
      while (level < header_.columns.size() && header_.columns[level].role == "objective_code") ++level;
      const bool heads = level < header_.columns.size() && header_.columns[level].role.starts_with("level:");
      const bool area = !profiles_[i].mostly(offices(i, unit_starts)) && (heads || numbers_areas(i));
      role = area ? "level:area_strategica" : "units";
    }
  }

  // A column without a known wording whose cells begin as offices do holds the units, where no other column does.
  void tell_units(const std::vector<std::string>& unit_starts) {
    if (header_.find("units") >= 0 || header_.find("objective_units") >= 0) return;
    for (size_t i = 0; i < header_.columns.size(); ++i) {
      if (!header_.columns[i].role.empty()) continue;
      if (!profiles_[i].mostly(offices(i, unit_starts))) continue;
      header_.columns[i].role = "units";
      doubt(i, "taken as the units: its cells begin as offices do");
      return;
    }
  }

  // A weight, an owner between an objective and the names: the objective's, unless it changes while the objective
  // stays.
  void tell_objective_fields() {
    tell_owners_in_front();
    const int name = header_.find("name");
    for (size_t i = 1; i < header_.columns.size() && static_cast<int>(i) < name; ++i) {
      std::string& role = header_.columns[i].role;
      if (role != "weight" && role != "units") continue;
      size_t level = i;
      while (level > 0 && !header_.columns[level].role.starts_with("level:")) --level;
      if (!header_.columns[level].role.starts_with("level:")) continue;
      const bool changes = changes_within(level, i);
      if (changes && (role == "weight" || !mostly_stays(level, i))) continue;
      if (changes)
        header_.review.push_back(
            {"units", "layout", "offices between objective and indicator are taken as the objective's"});
      const bool another = count("weight") > 1;
      if (role == "weight" && !another && !shared_out(level, i))
        doubt(i, "a weight between objective and indicator is taken as the objective's");
      role = "objective_" + role;
    }
    tell_owners_behind();
  }

 private:
  // Whether nothing else names what the indicators are under, and a column's cells are numbered titles.
  bool numbers_areas(size_t column) const {
    if (header_.has_levels() || static_cast<int>(column) > header_.find("name")) return false;
    return std::all_of(rows_.begin(), rows_.end(), [&](const TableRow* row) {
      const auto heading = read_heading(join_lines(row->cells[column]));
      return row->blank_at(column) || (heading && !heading->title.empty());
    });
  }

  // How many cells of a column begin as offices do.
  size_t offices(size_t column, const std::vector<std::string>& unit_starts) const {
    return static_cast<size_t>(std::count_if(rows_.begin(), rows_.end(), [&](const TableRow* row) {
      return row->own[column] && starts_unit(extract::fold_key(row->cells[column]), unit_starts);
    }));
  }

  // Offices in front of the only column of objectives have these, where no objective has two.
  void tell_owners_in_front() {
    const auto is_level = [](const ColumnRole& column) { return column.role.starts_with("level:"); };
    const auto& columns = header_.columns;
    const auto level = std::find_if(columns.begin(), columns.end(), is_level);
    if (std::count_if(columns.begin(), columns.end(), is_level) != 1 || header_.find("objective_units") >= 0) return;
    const int units = header_.find("units");
    const auto at = static_cast<size_t>(level - columns.begin());
    if (units < 0 || static_cast<size_t>(units) > at || header_.find("name") < static_cast<int>(at)) return;
    if (!changes_within(at, static_cast<size_t>(units)))
      header_.columns[static_cast<size_t>(units)].role = "objective_units";
  }

  // Offices behind the indicators, in cells that are merged over the very rows of each objective. Weights there may be
  // theirs as well.
  void tell_owners_behind() {
    const size_t level = header_.last_level();
    const int name = header_.find("name");
    if (level >= header_.columns.size() || header_.names_objectives) return;
    const int units = header_.find("units");
    if (units >= name && units >= 0 && merged_along(level, static_cast<size_t>(units)))
      header_.columns[static_cast<size_t>(units)].role = "objective_units";
    const int weight = header_.find("weight");
    if (weight > name && merged_along(level, static_cast<size_t>(weight)))
      doubt(static_cast<size_t>(weight), "its cells reach over the rows of each objective, whose weight it may be");
  }

  // Whether a column's cells are merged over the very rows of each objective.
  bool merged_along(size_t level, size_t column) const {
    size_t merged = 0;
    for (const TableRow* row : rows_) {
      if (row->blank_at(level) && row->blank_at(column)) continue;  // rows whose objective stands on the page before
      if (row->blank_at(level) || row->blank_at(column) || row->own[level] != row->own[column]) return false;
      merged += !row->own[column];
    }
    return merged > 0;
  }

  // Whether several objectives of the table share 100 percent out among them.
  bool shared_out(size_t level, size_t column) const {
    const ColumnProfile& p = profiles_[column];
    const auto opens = [&](const TableRow* row) { return row->own[level] && !row->cells[level].empty(); };
    return std::count_if(rows_.begin(), rows_.end(), opens) > 1 && p.percents == p.filled &&
           std::abs(p.sum - ColumnProfile::kWhole) <= kRounding;
  }

  // Whether a column's cells stay the same within an objective, or do so in most of several rows: a cell over rows that
  // was cut between them differs from itself.
  bool mostly_stays(size_t level, size_t column) const {
    size_t stay = 0;
    size_t change = 0;
    for (size_t r = 0; r < rows_.size();) {
      const std::string& objective = rows_[r]->cells[level];
      const std::string& value = rows_[r]->cells[column];
      size_t end = r + 1;
      bool same = true;
      for (; end < rows_.size() && (rows_[end]->cells[level] == objective || rows_[end]->cells[level].empty()); ++end) {
        const std::string& cell = rows_[end]->cells[column];
        same = same && (cell.empty() || value.empty() || cell == value);
      }
      if (end - r > 1) ++(same ? stay : change);
      r = end;
    }
    return change == 0 || stay >= 2 * change;
  }
};

}  // namespace

void check_owners(CheckedColumns& columns, const Vocabulary& vocabulary) {
  OwnerChecks checks(columns);
  checks.leave_out_staff();
  checks.tell_areas(vocabulary.data().list("unit_starts"));
  checks.tell_units(vocabulary.data().list("unit_starts"));
  checks.tell_objective_fields();
}

}  // namespace spoglio::normalize

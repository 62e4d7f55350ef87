// One small check after the other, on the profile of each column.
#include "normalize/column_check.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "extract/text.h"
#include "normalize/code.h"
#include "normalize/column_profile.h"
#include "normalize/fields.h"
#include "normalize/fields_below.h"
#include "normalize/number.h"
#include "normalize/odd_rows.h"
#include "normalize/points_column.h"
#include "normalize/section.h"
#include "normalize/vocabulary_data.h"

namespace spoglio::normalize {
namespace {

constexpr size_t kMostRows = 200;  // of a table that a profile looks at
constexpr double kRounding = 0.5;  // percent: as thirds are rounded
constexpr double kFewBare = 0.25;  // of a column's cells that are plain numbers, where it holds codes
constexpr double kLongText = 25;   // bytes: an average beyond it is text, not a code or value
constexpr double kShortText = 14;  // bytes: an average below it may be a code

// The rows that a header is for: down to the next header of the table, lines over the whole table, sections, sums and
// fields below its rows left out.
std::vector<const TableRow*> rows_below(const TableHeader& header, const std::vector<TableRow>& rows, size_t first,
                                        const Vocabulary& vocabulary) {
  std::vector<const TableRow*> out;
  for (size_t i = first + header.rows; i < rows.size() && out.size() < kMostRows; ++i) {
    if (rows[i].cells == rows[first].cells) break;
    if (rows[i].filled() < 2 || rows[i].cells.size() != header.columns.size()) continue;
    if (is_total(rows[i]) || section_of(rows[i], vocabulary)) continue;
    if (fields_below(rows[i], vocabulary).empty()) out.push_back(&rows[i]);
  }
  return out;
}

class Check {
 public:
  Check(TableHeader& header, const std::vector<const TableRow*>& rows) : header_(header), rows_(rows) {
    for (size_t i = 0; i < header.columns.size(); ++i) profiles_.push_back(profile_of(rows, i));
  }

  // Two columns of names, or names that are codes beside a description: the texts are the names.
  void tell_names() {
    const auto name = static_cast<size_t>(std::max(header_.find("name"), 0));
    if (header_.find("name") < 0) return;
    for (size_t i = 0; i < header_.columns.size(); ++i) {
      std::string& role = header_.columns[i].role;
      if (i == name || (role != "name" && role != "description")) continue;
      const bool codes = profiles_[name].mostly(profiles_[name].codes) && profiles_[name].length < kShortText;
      const bool text = profiles_[i].length > kLongText || (profiles_[i].filled > 0 && profiles_[i].codes == 0);
      if (codes && text) {
        header_.columns[name].role = "code";
        role = "name";
        return;
      }
      if (role == "name") role = profiles_[i].mostly(profiles_[i].codes) ? "code" : "other";
    }
  }

  // "Obiettivo" over codes beside their description: the description names the objective.
  void tell_levels() {
    for (size_t i = 0; i + 1 < header_.columns.size(); ++i) {
      std::string& role = header_.columns[i].role;
      std::string& next = header_.columns[i + 1].role;
      const bool codes = profiles_[i].filled > 0 && profiles_[i].codes == profiles_[i].filled;
      if (role.starts_with("level:") && next == "description" && codes) {
        next = role;
        role = "objective_code";
      } else if (role == "objective_code" && next == "description" && !header_.has_levels()) {
        next = "level:obiettivo";
      }
    }
  }

  // "Obiettivo specifico di riferimento" over codes, beside objectives with titles: what they are under.
  void tell_parents() {
    const auto is_level = [&](size_t i) { return header_.columns[i].role.starts_with("level:"); };
    for (size_t i = 1; i < header_.columns.size(); ++i) {
      const ColumnProfile& p = profiles_[i];
      if (!is_level(i) || p.filled == 0 || p.codes < p.filled || p.length > kShortText) continue;
      for (size_t other = 0; other < i; ++other) {
        if (is_level(other) && profiles_[other].length > kLongText) header_.columns[i].role = "parent_code";
      }
    }
  }

  // "Descrizione obiettivo" beside indicators names the objective where no other column does.
  void tell_described(const std::vector<TableRow>& rows, size_t first) {
    const int name = header_.find("name");
    if (header_.has_levels() || name < 0) return;
    for (size_t i = 0; i < static_cast<size_t>(name) && i < rows[first].cells.size(); ++i) {
      const bool objective = extract::fold_key(rows[first].cells[i]).find("obiettiv") != std::string::npos;
      if (header_.columns[i].role != "description" || !objective) continue;
      header_.columns[i].role = "level:obiettivo";
      return;
    }
  }

  // "Obiettivo di mandato collegato": texts under a wording of objectives that nobody knows, before the names.
  void tell_objectives(const std::vector<TableRow>& rows, size_t first) {
    const int name = header_.find("name");
    for (size_t i = 0; i < static_cast<size_t>(std::max(name, 0)) && i < rows[first].cells.size(); ++i) {
      const bool objective = extract::fold_key(rows[first].cells[i]).starts_with("obiettiv");
      const ColumnProfile& p = profiles_[i];
      if (!objective || !header_.columns[i].role.empty() || p.filled == 0) continue;
      if (p.length < kLongText || p.mostly(p.measures) || p.mostly(p.codes)) continue;
      header_.columns[i].role = header_.has_levels() ? "level:obiettivo_operativo" : "level:obiettivo";
      doubt(i, "taken as the objective: its header is not known, but begins so");
      header_.review.push_back({"objective", "layout", "the column of its objective was told by a part of its header"});
    }
  }

  // Codes of their own in each row, right before the names, are the indicators' whatever the column is called.
  void tell_codes() {
    const int name = header_.find("name");
    if (name < 1 || header_.find("code") >= 0) return;
    const auto column = static_cast<size_t>(name) - 1;
    if (!header_.columns[column].role.empty()) return;
    static const RE2 coded(R"([A-Za-z]{1,6}[ ._\-]?\d{1,3}(?:[._\-]\d{1,3}){0,3})");
    std::set<std::string> codes;
    for (const TableRow* row : rows_) {
      const std::string cell = extract::fold_space(row->cells[column]);
      if (!RE2::FullMatch(cell, coded) || !codes.insert(cell).second) return;
    }
    if (codes.size() < ColumnProfile::kFewestCells) return;
    header_.columns[column].role = "code";
    doubt(column, "taken as the code: each row has one of its own");
  }

  // "N." beside an objective: its code, where it stays the same as long as the objective does.
  void tell_ordinals() {
    for (size_t i = 0; i < header_.columns.size(); ++i) {
      std::string& role = header_.columns[i].role;
      if (role != "ordinal") continue;
      role = "other";
      const bool beside = i + 1 < header_.columns.size() && header_.columns[i + 1].role.starts_with("level:");
      const ColumnProfile& p = profiles_[i];
      // One without cells may have some on the page that goes on with the table.
      if (p.codes < p.filled && !p.mostly(p.codes)) continue;
      if (beside && !changes_within(i + 1, i)) role = "objective_code";
      // Beside a name a plain number counts rows; few among codes are misread or miswritten ones.
      const bool named = i + 1 < header_.columns.size() && header_.columns[i + 1].role == "name";
      if (named && p.filled > 0 && static_cast<double>(p.bare) <= kFewBare * static_cast<double>(p.filled))
        role = "code";
    }
  }

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

  // A column without a known wording whose cells begin as offices do holds the units, where no other column does.
  void tell_units(const std::vector<std::string>& unit_starts) {
    if (header_.find("units") >= 0 || header_.find("objective_units") >= 0) return;
    for (size_t i = 0; i < header_.columns.size(); ++i) {
      if (!header_.columns[i].role.empty()) continue;
      size_t offices = 0;
      for (const TableRow* row : rows_)
        offices += row->own[i] && starts_unit(extract::fold_key(row->cells[i]), unit_starts);
      if (!profiles_[i].mostly(offices)) continue;
      header_.columns[i].role = "units";
      doubt(i, "taken as the units: its cells begin as offices do");
      return;
    }
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
  }

  // A column called weight whose cells are none is none.
  void tell_weights() {
    for (size_t i = 0; i < header_.columns.size(); ++i) {
      ColumnRole& column = header_.columns[i];
      const ColumnProfile& p = profiles_[i];
      if (column.role == "weight" && p.filled >= ColumnProfile::kFewestCells && !p.mostly(p.percents)) {
        doubt_all("weight", "the column called weight holds something else");
        column.role = p.mostly(p.dates) && header_.find("due") < 0 ? "due" : "other";
        doubt(i, "a column called weight holds dates");
      }
    }
    if (header_.find("weight") >= 0) return;
    for (size_t i = 0; i < header_.columns.size(); ++i) {
      ColumnRole& column = header_.columns[i];
      const bool open = column.role.empty() || column.role == "other";
      const ColumnProfile& p = profiles_[i];
      if (!open || column.year != 0 || p.filled < ColumnProfile::kFewestCells || p.percents != p.filled || !adds_up(i))
        continue;
      column.role = "weight";
      doubt(i, "taken as the weight: its values add up to 100");
      return;
    }
  }

  // "Punti max": how much each row counts for, as weights do.
  void tell_points(const std::vector<TableRow>& rows, size_t first, const Vocabulary& vocabulary) {
    const auto found = find_points(header_, rows, first, vocabulary);
    if (!found) return;
    header_.columns[found->column].role = "weight";
    if (!found->whole) doubt(found->column, "points are taken as the weight, and do not add up to 100");
  }

  // Values below a header that is blank, that prints several years or that is the one beside them as well: whose they
  // are, nothing tells for sure.
  void tell_unheaded(const std::vector<TableRow>& rows, size_t first) {
    static const RE2 years(R"(\b(?:19|20)\d\d\s+(?:19|20)\d\d\b)");
    static const RE2 several(R"(\b(?:19|20)\d\d\b.*\b(?:19|20)\d\d\b)");
    for (size_t i = 0; i < header_.columns.size(); ++i) {
      std::string printed;
      for (size_t r = first; r < first + header_.rows && i < rows[r].cells.size(); ++r)
        printed += rows[r].cells[i] + " ";
      const bool other = header_.columns[i].role == "other";
      if ((other || header_.columns[i].role.empty()) && profiles_[i].filled > 0 && RE2::PartialMatch(printed, years)) {
        doubt_all("*", "the values of several years may stand in one column");
        continue;
      }
      const ColumnRole& own = header_.columns[i];
      const bool twice = i > 0 && rows[first].joined[i] && is_measure_role(own.role) &&
                         own.role == header_.columns[i - 1].role && own.year == header_.columns[i - 1].year;
      if (twice && profiles_[i].measures > 0 && profiles_[i - 1].measures > 0)
        doubt_all("*", "one header stands over two columns of values");
      const bool known = !own.role.empty() && !(other && rows[first].joined[i]);
      if (known || !profiles_[i].mostly(profiles_[i].measures)) continue;
      if (extract::fold_space(printed).empty() || rows[first].joined[i] || RE2::PartialMatch(printed, several))
        doubt_all("*", "a column holds values without a header of its own");
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

  // Values below a wording that nobody knows: they may be what another column lacks.
  void tell_left_out(const std::vector<TableRow>& rows, size_t first) {
    for (size_t i = 0; i < header_.columns.size(); ++i) {
      const ColumnProfile& p = profiles_[i];
      const bool printed = i < rows[first].cells.size() && !rows[first].cells[i].empty();
      // Numbers without a year over them may count anything.
      static const RE2 year(R"(\b(?:19|20)\d\d\b)");
      const bool counts = p.bare == p.filled && !(printed && RE2::PartialMatch(rows[first].cells[i], year));
      if (!printed || !header_.columns[i].role.empty() || counts || !p.mostly(p.measures)) continue;
      doubt_all("*", "a column of values is left out: its header is not known");
    }
  }

  // A column without a known wording whose cells are measures is the target where no other column is one.
  void tell_targets() {
    if (header_.find("target") >= 0 || header_.find("result") >= 0) return;
    for (size_t i = 0; i < header_.columns.size(); ++i) {
      ColumnRole& column = header_.columns[i];
      const ColumnProfile& p = profiles_[i];
      if (!column.role.empty() || !p.mostly(p.measures) || p.bare == p.filled) continue;
      column.role = "target";
      doubt(i, "taken as the target: its values read as such");
      return;
    }
  }

  bool names_are_names() const {
    const int name = header_.find("name");
    if (name < 0) return true;
    const ColumnProfile& p = profiles_[static_cast<size_t>(name)];
    return !(p.mostly(p.measures) && p.length < kShortText);
  }

  // Of tables that only years tell to be plans: years before the plan's own are statistics.
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

 private:
  long count(std::string_view role) const {
    return std::count_if(header_.columns.begin(), header_.columns.end(),
                         [&](const ColumnRole& c) { return c.role == role; });
  }

  bool has_role(size_t first, size_t end, std::string_view role) const {
    for (size_t i = first; i < end; ++i) {
      if (header_.columns[i].role == role) return true;
    }
    return false;
  }

  // Whether several objectives of the table share 100 percent out among them.
  bool shared_out(size_t level, size_t column) const {
    const ColumnProfile& p = profiles_[column];
    const auto opens = [&](const TableRow* row) { return row->own[level] && !row->cells[level].empty(); };
    return std::count_if(rows_.begin(), rows_.end(), opens) > 1 && p.percents == p.filled &&
           std::abs(p.sum - ColumnProfile::kWhole) <= kRounding;
  }

  // Whether a column's cells differ from row to row of one objective.
  bool changes_within(size_t level, size_t column) const {
    std::string objective;
    std::string value;
    for (const TableRow* row : rows_) {
      const std::string& cell = row->cells[column];
      if (!row->cells[level].empty() && row->cells[level] != objective) {
        objective = row->cells[level];
        value = cell;
      } else if (value.empty()) {
        value = cell;  // beside the middle of a merged cell
      } else if (!cell.empty() && cell != value) {
        return true;
      }
    }
    return false;
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

  // Percentages that add up to 100, over the table or for each objective of its first level column.
  bool adds_up(size_t column) const {
    const auto whole = [](double sum) { return std::abs(sum - ColumnProfile::kWhole) <= kRounding; };
    if (whole(profiles_[column].sum)) return true;
    size_t level = 0;
    while (level < header_.columns.size() && !header_.columns[level].role.starts_with("level:")) ++level;
    if (level == header_.columns.size()) return false;
    double sum = 0;
    bool all = true;
    std::string objective;
    for (const TableRow* row : rows_) {
      const std::string& cell = row->cells[level];
      if (!cell.empty() && cell != objective) {
        all = all && (objective.empty() || whole(sum));
        sum = 0;
        objective = cell;
      }
      if (row->own[column]) sum += parse_percent(extract::fold_space(row->cells[column])).value_or(0);
    }
    return all && !objective.empty() && whole(sum);
  }

  void doubt(size_t column, const char* why) { header_.doubts[column] = why; }
  void doubt_all(const char* field, const char* why) { header_.review.push_back({field, "layout", why}); }

  TableHeader& header_;
  const std::vector<const TableRow*>& rows_;
  std::vector<ColumnProfile> profiles_;
};

}  // namespace

bool check_columns(TableHeader& header, const std::vector<TableRow>& rows, size_t first, std::optional<int> plan_year,
                   const Vocabulary& vocabulary) {
  const std::vector<const TableRow*> below = rows_below(header, rows, first, vocabulary);
  header.doubts.resize(header.columns.size());
  Check check(header, below);
  check.tell_names();
  check.tell_levels();
  check.tell_parents();
  check.tell_described(rows, first);
  check.tell_objectives(rows, first);
  check.tell_codes();
  check.tell_ordinals();
  check.tell_years();
  check.tell_points(rows, first, vocabulary);
  check.tell_weights();
  check.tell_units(vocabulary.data().list("unit_starts"));
  check.tell_objective_fields();
  check.tell_targets();
  check.tell_unheaded(rows, first);
  check.tell_doubles(rows, first);
  check.tell_left_out(rows, first);
  check.tell_dated(rows, first, vocabulary);
  if (header.provisional && header.find("target") < 0) return false;
  return check.names_are_names() && check.years_are_planned(plan_year);
}

}  // namespace spoglio::normalize

// One small check after the other, on the profile of each column.
#include "normalize/tables/columns/check.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "extract/text.h"
#include "normalize/headers/vocabulary_data.h"
#include "normalize/plan/fields.h"
#include "normalize/tables/columns/beside.h"
#include "normalize/tables/columns/checked.h"
#include "normalize/tables/columns/left_out.h"
#include "normalize/tables/columns/lights.h"
#include "normalize/tables/columns/names.h"
#include "normalize/tables/columns/owners.h"
#include "normalize/tables/columns/points.h"
#include "normalize/tables/columns/years.h"
#include "normalize/values/code.h"
#include "normalize/values/number.h"

namespace spoglio::normalize {
namespace {

constexpr double kMostUnits = 0.9;   // share of the cells that units are, where one or the other is unknown
constexpr size_t kFewestUnits = 4;   // cells: as many units of measure below each other are no chance
constexpr double kFewBare = 0.25;    // of a column's cells that are plain numbers, where it holds codes
constexpr double kWidestScale = 10;  // marks of a scale, on average
constexpr double kLongText = 25;     // bytes: an average beyond it is text, not a code or value
constexpr double kShortText = 14;    // bytes: an average below it may be a code

class RoleChecks : ColumnChecks {
 public:
  explicit RoleChecks(CheckedColumns& columns) : ColumnChecks(columns) {}

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

  // "Obiettivo specifico di riferimento" over codes, beside objectives with titles: what they are under. In front of
  // them only the wording tells the codes from the objectives' own.
  void tell_parents(const std::vector<TableRow>& rows, size_t first) {
    static const RE2 referred(R"(\bob\S* .*\b(?:collegat|riferiment|correlat|associat|conness))");
    const auto is_level = [&](size_t i) { return header_.columns[i].role.starts_with("level:"); };
    for (size_t i = 0; i < header_.columns.size(); ++i) {
      const ColumnProfile& p = profiles_[i];
      if (p.filled == 0 || p.codes < p.filled || p.length > kShortText) continue;
      const bool refers =
          i < rows[first].cells.size() && RE2::PartialMatch(extract::fold_key(rows[first].cells[i]), referred);
      if (!refers && !is_level(i)) continue;
      for (size_t other = 0; other < (refers ? header_.columns.size() : i); ++other) {
        if (other != i && is_level(other) && profiles_[other].length > kLongText)
          header_.columns[i].role = "parent_code";
      }
    }
  }

  // "Cod." right before a column of objectives is theirs.
  void take_code_before(size_t level, const TableRow& first) {
    const bool code = level > 0 && header_.columns[level - 1].role == "code";
    if (code && !names_indicator_codes(first.cells[level - 1])) header_.columns[level - 1].role = "objective_code";
  }

  // "Descrizione obiettivo" beside indicators names the objective where no other column does.
  void tell_described(const std::vector<TableRow>& rows, size_t first) {
    const int name = header_.find("name");
    if (header_.has_levels() || name < 0) return;
    for (size_t i = 0; i < static_cast<size_t>(name) && i < rows[first].cells.size(); ++i) {
      const bool objective = extract::fold_key(rows[first].cells[i]).find("obiettiv") != std::string::npos;
      if (header_.columns[i].role != "description" || !objective) continue;
      header_.columns[i].role = "level:obiettivo";
      take_code_before(i, rows[first]);
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
      take_code_before(i, rows[first]);
      doubt(i, "taken as the objective: its header is not known, but begins so");
      header_.review.push_back({"objective", "layout", "the column of its objective was told by a part of its header"});
    }
  }

  // Codes of their own in each row, right before the names, are the indicators' whatever the column is called.
  void tell_codes() {
    const int name = header_.find("name");
    if (name < 1 || header_.find("code") >= 0) return;
    const auto column = static_cast<size_t>(name) - 1;
    if (!header_.columns[column].role.empty() && header_.columns[column].role != "other") return;
    static const RE2 coded(R"([A-Za-z]{1,6}[ ._\-]?\d{1,3}(?:[._\-](?:\d{1,3}|[a-z])){0,3})");
    std::set<std::string> codes;
    for (const TableRow* row : rows_) {
      const std::string cell = extract::fold_space(row->cells[column]);
      if (!RE2::FullMatch(cell, coded) || !codes.insert(cell).second) return;
    }
    if (codes.size() < ColumnProfile::kFewestCells) return;
    header_.columns[column].role = "code";
    doubt(column, "taken as the code: each row has one of its own");
  }

  // "Cod. OS" in front of objectives: their codes, where all its cells are. Below a wording that does not say so they
  // must stay as long as an objective does.
  void tell_objective_codes(const std::vector<TableRow>& rows, size_t first) {
    static const RE2 codes(R"(cod(?:ice|\.)? \S.*)");
    for (size_t i = 0; i + 1 < header_.columns.size() && i < rows[first].cells.size(); ++i) {
      const ColumnProfile& p = profiles_[i];
      if (!header_.columns[i].role.empty() || p.filled == 0 || p.codes < p.filled) continue;
      if (!header_.columns[i + 1].role.starts_with("level:") || rows[first].cells[i].empty()) continue;
      const bool said = RE2::FullMatch(extract::fold_key(rows[first].cells[i]), codes);
      if (!said && (header_.find("objective_code") >= 0 || changes_within(i + 1, i))) continue;
      header_.columns[i].role = "objective_code";
      if (!said) doubt_all("objective", "the code of its objective was told by its place: the header is not known");
    }
  }

  // "N." beside an objective: its code, where it stays the same as long as the objective does.
  void tell_ordinals() {
    for (size_t i = 0; i < header_.columns.size(); ++i) {
      std::string& role = header_.columns[i].role;
      if (role != "ordinal") continue;
      role = "other";
      const size_t level = level_behind(i);
      const bool beside = level < header_.columns.size();
      const ColumnProfile& p = profiles_[i];
      // One without cells may have some on the page that goes on with the table.
      if (p.codes < p.filled && !p.mostly(p.codes)) continue;
      if (beside && !changes_within(level, i)) role = "objective_code";
      // Beside a name a plain number counts rows; few among codes are misread or miswritten ones.
      const bool named = i + 1 < header_.columns.size() && header_.columns[i + 1].role == "name";
      if (named && p.filled > 0 && static_cast<double>(p.bare) <= kFewBare * static_cast<double>(p.filled))
        role = "code";
    }
  }

  // The column of objectives right behind another; one of their type, with few words, may stand between.
  size_t level_behind(size_t column) const {
    const auto is_level = [&](size_t c) {
      return c < header_.columns.size() && header_.columns[c].role.starts_with("level:");
    };
    if (is_level(column + 1)) return column + 1;
    if (!is_level(column + 2)) return header_.columns.size();
    const bool type = header_.columns[column + 1].role == "other" && profiles_[column + 1].length < kShortText;
    return type ? column + 2 : header_.columns.size();
  }

  // A column called weight whose cells are none is none; one that shares out 100 percent is one, whatever it is called,
  // and so is one of relevance in percent, whose rows may be a part of those that share it.
  void tell_weights(const TableRow& first) {
    for (size_t i = 0; i < header_.columns.size(); ++i) {
      ColumnRole& column = header_.columns[i];
      const ColumnProfile& p = profiles_[i];
      if (column.role == "weight" && p.filled >= ColumnProfile::kFewestCells &&
          !p.mostly(std::max(p.percents, p.shares))) {
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
      if (!open || column.year != 0 || p.filled == 0 || p.percents != p.filled) continue;
      const bool whole = p.filled >= ColumnProfile::kFewestCells && adds_up(i);
      if (!whole && !weighs_relevance(first, i)) continue;
      column.role = "weight";
      doubt(i, whole ? "taken as the weight: its values add up to 100" : "relevance in percent is taken as the weight");
      return;
    }
  }

  // "%", "n.", "euro" in the cells below a header that nobody knows, as a turned one that was misread. Dates,
  // answers and points have none, which is said there too.
  void tell_measure_units() {
    static const RE2 none(
        R"(temporale|data|date|si ?/ ?no|on ?/ ?off|binari[oa]|boolean[oa]|punt[oi]|punteggio|ore|minuti|mesi|anni)");
    if (header_.find("measure_unit") >= 0) return;
    for (size_t i = 0; i < header_.columns.size(); ++i) {
      const size_t filled = profiles_[i].filled;
      if (!header_.columns[i].role.empty() || filled < ColumnProfile::kFewestCells) continue;
      size_t units = 0;
      size_t blank = 0;
      for (const TableRow* row : rows_) {
        if (!row->own[i]) continue;
        units += is_measure_unit(row->cells[i]);
        blank += RE2::FullMatch(extract::fold_key(row->cells[i]), none);
      }
      const bool nearly =
          units >= kFewestUnits && static_cast<double>(units + blank) >= kMostUnits * static_cast<double>(filled);
      if (units < ColumnProfile::kFewestCells || (units + blank < filled && !nearly)) continue;
      header_.columns[i].role = "measure_unit";
      if (filled < kFewestUnits || units + blank < filled) doubt(i, "taken as the unit of measure: its cells are such");
      return;
    }
  }

  // "Efficacia", "Outcome", "Volume" in the cells below a header that nobody knows, or below "Indicatore" beside the
  // indicators' own: what is left of "Tipologia indicatore".
  void tell_types(const std::vector<TableRow>& rows, size_t first, const Vocabulary& vocabulary) {
    static const RE2 kind(
        R"((?:indicatore di )?(?:outcome|output|impatto|efficacia|efficienza|economicita|qualita|quantita|volume|processo|temporale))");
    if (header_.find("type") >= 0) return;
    const std::vector<std::string>& printed = rows[first].cells;
    for (size_t i = 0; i < header_.columns.size(); ++i) {
      const std::string& role = header_.columns[i].role;
      const bool second = role == "other" && i < printed.size() &&
                          read_column_header(extract::fold_space(printed[i]), vocabulary).role == "name";
      if ((!role.empty() && !second) || profiles_[i].filled < ColumnProfile::kFewestCells) continue;
      const auto kinds = std::count_if(rows_.begin(), rows_.end(), [&](const TableRow* row) {
        return row->own[i] && RE2::FullMatch(extract::fold_key(row->cells[i]), kind);
      });
      if (!profiles_[i].mostly(static_cast<size_t>(kinds))) continue;
      header_.columns[i].role = "type";
      doubt(i, "taken as the type: its cells are such");
      return;
    }
  }

  // "100% se raggiunto / 50% se raggiunto in parte" says what is granted, not how it is measured.
  void tell_gradings() {
    static const RE2 several(R"((?s)\d ?%.*\d ?%)");
    for (size_t i = 0; i < header_.columns.size(); ++i) {
      if (header_.columns[i].role != "algorithm") continue;
      const auto graded = std::count_if(rows_.begin(), rows_.end(), [&](const TableRow* row) {
        return row->own[i] && RE2::PartialMatch(row->cells[i], several);
      });
      if (!profiles_[i].mostly(static_cast<size_t>(graded))) continue;
      header_.columns[i].role = "other";
      doubt_all("algorithm", "the column called so holds what is granted for each result");
    }
  }

  // "Punti max": how much each row counts for, as weights do.
  void tell_points(const std::vector<TableRow>& rows, size_t first, const Vocabulary& vocabulary) {
    const auto found = find_points(header_, rows, first, vocabulary);
    if (!found) return;
    header_.columns[found->column].role = "weight";
    if (!found->whole) doubt(found->column, "points are taken as the weight, and do not add up to 100");
  }

  // A column without a known wording whose cells are measures is the target where no other column is one.
  void tell_targets() {
    if (header_.find("target") >= 0 || header_.find("result") >= 0) return;
    for (size_t i = 0; i < header_.columns.size(); ++i) {
      ColumnRole& column = header_.columns[i];
      const ColumnProfile& p = profiles_[i];
      const bool open = column.role.empty() || (column.role == "other" && p.mostly(p.compared));
      if (!open || !p.mostly(p.measures) || p.bare == p.filled) continue;
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

 private:
  // "Rilevanza" over shares of a hundred: marks of a scale are smaller.
  bool weighs_relevance(const TableRow& first, size_t column) const {
    static const RE2 relevance(R"(\b(?:rilevanza|importanza|incidenza)\b)");
    const ColumnProfile& p = profiles_[column];
    return column < first.cells.size() && p.sum > kWidestScale * static_cast<double>(p.filled) &&
           RE2::PartialMatch(extract::fold_key(first.cells[column]), relevance);
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
};

}  // namespace

bool check_columns(TableHeader& header, const std::vector<TableRow>& rows, size_t first, std::optional<int> plan_year,
                   const Vocabulary& vocabulary) {
  CheckedColumns columns = columns_below(header, rows, first, vocabulary);
  take_cells_beside(columns, rows, first);
  RoleChecks checks(columns);
  checks.tell_names();
  checks.tell_levels();
  checks.tell_parents(rows, first);
  checks.tell_described(rows, first);
  checks.tell_objectives(rows, first);
  checks.tell_codes();
  checks.tell_objective_codes(rows, first);
  checks.tell_ordinals();
  leave_out_lights(columns, vocabulary);
  take_years(columns);
  checks.tell_gradings();
  checks.tell_points(rows, first, vocabulary);
  checks.tell_weights(rows[first]);
  checks.tell_measure_units();
  checks.tell_types(rows, first, vocabulary);
  check_owners(columns, vocabulary);
  checks.tell_targets();
  doubt_left_out(columns, rows, first, vocabulary);
  doubt_years(columns, rows, first, vocabulary);
  if (header.provisional && header.find("target") < 0) return false;
  return checks.names_are_names() && years_are_planned(columns, plan_year);
}

}  // namespace spoglio::normalize

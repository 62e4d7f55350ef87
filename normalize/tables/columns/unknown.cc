// Texts before the values name what is measured; values that are compared, or stand beside objectives, are expected.
#include "normalize/tables/columns/unknown.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <string_view>

#include "extract/text.h"
#include "normalize/headers/vocabulary_data.h"
#include "normalize/plan/fields.h"
#include "normalize/tables/columns/checked.h"
#include "normalize/tables/columns/names.h"
#include "normalize/values/code.h"
#include "normalize/values/measure.h"
#include "normalize/words/wording.h"

namespace spoglio::normalize {
namespace {

constexpr size_t kLongestWording = 60;  // bytes: what is longer is a text
constexpr double kShortText = 14;       // bytes: an average below it names nothing
constexpr double kMostDistinct = 0.7;   // share of a column's cells that differ, where each names what its row measures

// The only year in a wording; 0 where it prints none or several.
int only_year(const std::string& wording) {
  static const RE2 year(R"(\b((?:19|20)\d\d)\b)");
  re2::StringPiece rest(wording);
  int first = 0;
  int second = 0;
  RE2::FindAndConsume(&rest, year, &first);
  return RE2::FindAndConsume(&rest, year, &second) ? 0 : first;
}

bool is_value(const std::string& cell) {
  const std::string kind = read_measure(join_lines(cell), {"target", 0}).kind;
  return !cell.empty() && kind != "text" && kind != "none";
}

// Whether cells are wordings over columns, and no values or texts: told without the rows below.
bool are_wordings(const std::vector<ColumnRole>& columns, const std::vector<std::string>& cells) {
  static const RE2 with_value(R"(\d ?[%€])");  // "Peso 20 %": a label with its value
  for (size_t i = 0; i < cells.size(); ++i) {
    if (cells[i].size() > kLongestWording || RE2::PartialMatch(cells[i], with_value)) return false;
    if (columns[i].role.empty() && is_value(cells[i])) return false;
  }
  return true;
}

class UnknownColumns : ColumnChecks {
 public:
  UnknownColumns(CheckedColumns& columns, const std::vector<std::string>& cells, const Vocabulary& vocabulary)
      : ColumnChecks(columns), cells_(cells), vocabulary_(vocabulary) {}

  // Whether the columns are no labels that stand below each other.
  bool heads_columns() const {
    size_t labelled = 0;
    size_t filled = 0;
    for (size_t i = 0; i < cells_.size(); ++i) {
      if (header_.columns[i].role.empty()) continue;
      for (const TableRow* row : rows_) {
        if (!row->own[i] || row->cells[i].empty()) continue;
        ++filled;
        labelled += !read_column_header(row->cells[i], vocabulary_).role.empty();
      }
    }
    return 2 * labelled <= filled;
  }

  bool tell_name() {
    if (header_.find("name") >= 0 || (!is_measured() && !is_planned()) || !is_of_indicators()) return false;
    const size_t end = values_begin();
    size_t found = header_.columns.size();
    size_t texts = 0;
    for (size_t i = 0; i < end; ++i) {
      if (!is_text(i) || names_elsewhere(i)) continue;
      ++texts;
      found = i;
    }
    if (texts == 0) return false;
    header_.columns[found].role = "name";
    doubt_all("name", "what names its indicator was told by its place: the header is not known");
    if (texts > 1) doubt_all("objective", "columns beside the names have headers that are not known");
    return true;
  }

  bool tell_targets() {
    if (header_.find("name") < 0 || is_measured()) return false;
    std::vector<size_t> values;
    for (size_t i = 0; i < header_.columns.size(); ++i) {
      if (!holds_values(i)) continue;
      values.push_back(i);
      if (header_.columns[i].year == 0) header_.columns[i].year = only_year(cells_[i]);
    }
    const bool compared = std::any_of(values.begin(), values.end(), [&](size_t i) { return is_compared(i); });
    if (compared) std::erase_if(values, [&](size_t i) { return !is_compared(i) && header_.columns[i].year == 0; });
    if (values.empty() || !(compared || is_planned() || follow_baseline(values))) return false;
    if (values.size() > 1 && !have_years_of_their_own(values)) return false;
    for (const size_t i : values) {
      header_.columns[i].role = "target";
      doubt(i, "taken as the target: its values read as such, the header is not known");
    }
    return true;
  }

 private:
  bool is_measured() const {
    return std::any_of(header_.columns.begin(), header_.columns.end(), [](const ColumnRole& c) {
      return c.role == "target" || c.role == "result" || c.role == "year";
    });
  }

  // "Cod. indicatore" over rows whose names stand in another table, unless a wording of this one speaks of them as
  // well.
  bool names_elsewhere(size_t column) const {
    const int code = header_.find("code");
    return code >= 0 && names_indicator_codes(cells_[static_cast<size_t>(code)]) &&
           !names_indicator_codes(cells_[column]);
  }

  // Whether the table speaks of objectives or weighs its rows.
  bool is_planned() const {
    return header_.has_levels() || header_.find("weight") >= 0 || header_.find("objective_code") >= 0 ||
           header_.find("objective_weight") >= 0;
  }

  // Whether the table speaks of how something is measured, or compares it: budgets foresee as well.
  bool is_of_indicators() const {
    static constexpr std::array<std::string_view, 3> kMeasuring = {"algorithm", "baseline", "type"};
    if (is_planned()) return true;
    for (size_t i = 0; i < header_.columns.size(); ++i) {
      const std::string& role = header_.columns[i].role;
      if (std::find(kMeasuring.begin(), kMeasuring.end(), role) != kMeasuring.end()) return true;
      if (role == "target" && profiles_[i].filled > 0 && is_compared(i)) return true;
    }
    return false;
  }

  // Whether a column has a wording of its own that nobody knows, and cells.
  bool is_unknown(size_t column) const {
    const auto shared = [&](size_t other) { return other < cells_.size() && cells_[other] == cells_[column]; };
    const std::string& role = header_.columns[column].role;
    const bool unknown = role.empty() || (role == "other" && (is_compared(column) || speaks_of_aims(column))) ||
                         (role == "description" && names_indicator_codes(cells_[column]));
    return unknown && !cells_[column].empty() && profiles_[column].filled > 0 && !shared(column - 1) &&
           !shared(column + 1);
  }

  // "Livello atteso": known by its first word alone, of no field.
  bool speaks_of_aims(size_t column) const {
    static const RE2 aims(R"(\b(?:attes|traguard|target|programmat|prefissat|previst)\w*)");
    return RE2::PartialMatch(extract::fold_key(cells_[column]), aims);
  }

  // The first column of what is measured.
  size_t values_begin() const {
    const auto& columns = header_.columns;
    const auto first = std::find_if(columns.begin(), columns.end(),
                                    [](const ColumnRole& c) { return is_measure_role(c.role) || c.role == "year"; });
    return static_cast<size_t>(first - columns.begin());
  }

  // Texts that differ from row to row and are no offices.
  bool is_text(size_t column) const {
    const ColumnProfile& p = profiles_[column];
    if (!is_unknown(column) || header_.columns[column].year != 0 || p.length < kShortText || p.mostly(p.measures) ||
        p.mostly(p.codes))
      return false;
    std::set<std::string> distinct;
    size_t filled = 0;
    size_t offices = 0;
    for (const TableRow* row : rows_) {
      if (row->cells[column].empty()) continue;
      ++filled;
      distinct.insert(extract::fold_key(row->cells[column]));
      offices += starts_unit(extract::fold_key(row->cells[column]), vocabulary_.data().list("unit_starts"));
    }
    return !p.mostly(offices) && static_cast<double>(distinct.size()) >= kMostDistinct * static_cast<double>(filled);
  }

  // Measures that do not share out 100 percent.
  bool holds_values(size_t column) const {
    const ColumnProfile& p = profiles_[column];
    const bool shares = p.percents == p.filled && std::abs(p.sum - ColumnProfile::kWhole) <= kRounding;
    return is_unknown(column) && !shares &&
           static_cast<double>(p.measures) >= ColumnProfile::kMost * static_cast<double>(p.filled);
  }

  bool is_compared(size_t column) const { return 2 * profiles_[column].compared >= profiles_[column].filled; }

  // Values of years after that of a baseline, in a table that tells how each is calculated.
  bool follow_baseline(const std::vector<size_t>& columns) const {
    const int baseline = header_.find("baseline");
    if (baseline < 0 || header_.find("algorithm") < 0) return false;
    const int year = header_.columns[static_cast<size_t>(baseline)].year;
    return year > 0 &&
           std::all_of(columns.begin(), columns.end(), [&](size_t i) { return header_.columns[i].year > year; });
  }

  bool have_years_of_their_own(const std::vector<size_t>& columns) const {
    std::set<int> years;
    for (const size_t i : columns) years.insert(header_.columns[i].year);
    return years.size() == columns.size() && !years.contains(0);
  }

  const std::vector<std::string>& cells_;
  const Vocabulary& vocabulary_;
};

}  // namespace

bool tell_unknown_columns(TableHeader& header, const std::vector<std::string>& cells, const std::vector<TableRow>& rows,
                          size_t first, const Vocabulary& vocabulary) {
  if (!are_wordings(header.columns, cells)) return false;
  CheckedColumns columns = columns_below(header, rows, first, vocabulary);
  UnknownColumns unknown(columns, cells, vocabulary);
  if (!unknown.heads_columns()) return false;
  const bool named = unknown.tell_name();
  // Where neither the names nor the values have a known header, objectives must show what the table is of.
  return (named && !header.has_levels()) || unknown.tell_targets() || named;
}

}  // namespace spoglio::normalize

// Each column's wording is the one above it and its own.
#include "normalize/tables/header/lower_rows.h"

#include <re2/re2.h>

#include <algorithm>
#include <utility>

#include "normalize/headers/vocabulary_data.h"
#include "normalize/plan/fields.h"
#include "normalize/tables/columns/year_actions.h"
#include "normalize/tables/header/roles.h"
#include "normalize/tables/header/shared.h"
#include "normalize/words/wording.h"

namespace spoglio::normalize {
namespace {

bool is_year_like(const ColumnRole& role) { return role.role == "year"; }

// One column's meaning from the wording above and the one below it.
ColumnRole combine(const ColumnRole& above, const ColumnRole& below) {
  if (below.role.empty() || below.role == "other") return above.role.empty() ? below : above;
  const bool level = above.role.starts_with("level:");
  if ((level || above.role == "name") && below.role == "description") return above;
  if (level && (below.role == "code" || below.role == "weight" || below.role == "units"))
    return {"objective_" + below.role, 0};
  if (is_year_like(below)) {
    if (above.role.empty() || is_year_like(above)) return below;
    return {above.role, below.year};
  }
  ColumnRole out = below;
  if (out.year == 0 && above.year != 0) out.year = above.year;
  return out;
}

// What stands over each column of a lower header row: the cell above it; for years in a run, the one wording printed
// over the run, which may stand over its first column or over its middle.
std::vector<std::string> wordings_above(const std::vector<std::string>& above, const std::vector<ColumnRole>& below) {
  std::vector<std::string> out = above;
  for (size_t i = 0; i < below.size();) {
    if (!is_year_like(below[i])) {
      ++i;
      continue;
    }
    size_t end = i + 1;
    while (end < below.size() && is_year_like(below[end]) && below[end].year > below[end - 1].year) ++end;
    std::string wording;
    bool several = false;
    for (size_t c = i; c < end; ++c) {
      if (above[c].empty() || above[c] == wording) continue;
      several = several || !wording.empty();
      wording = above[c];
    }
    if (!several)
      std::fill(out.begin() + static_cast<std::ptrdiff_t>(i), out.begin() + static_cast<std::ptrdiff_t>(end), wording);
    i = end;
  }
  return out;
}

// Where each year's group of columns ends, from `first` to `end`, if all are of one width; empty where a year stands
// outside of its own.
std::vector<size_t> groups_of_one_width(const std::vector<size_t>& years, size_t first, size_t end) {
  std::vector<size_t> out;
  if (years.empty() || (end - first) % years.size() != 0) return out;
  const size_t width = (end - first) / years.size();
  for (size_t g = 0; g < years.size(); ++g) {
    if (years[g] < first + g * width || years[g] >= first + (g + 1) * width) return {};
    out.push_back(first + (g + 1) * width);
  }
  return out;
}

// The same, if each year stands right over the middle of its group.
std::vector<size_t> groups_around(const std::vector<size_t>& years, size_t first, size_t end) {
  std::vector<size_t> out;
  for (const size_t year : years) {
    const size_t from = out.empty() ? first : out.back();
    if (year < from) return {};
    out.push_back(2 * year - from + 1);
  }
  return !out.empty() && out.back() == end ? out : std::vector<size_t>();
}

// Whether some group tells what share of the target was reached and not what was reached: it is another year's.
bool shares_without_results(const std::vector<size_t>& groups, size_t first, const std::vector<ColumnRole>& below) {
  for (const size_t end : groups) {
    const auto has = [&](const char* role) {
      return std::any_of(below.begin() + static_cast<std::ptrdiff_t>(first),
                         below.begin() + static_cast<std::ptrdiff_t>(end),
                         [&](const ColumnRole& column) { return column.role == role; });
    };
    if (has("realisation") && !has("result")) return true;
    first = end;
  }
  return false;
}

// Years printed over the middles of groups of columns: with as many columns for each, a year is its whole group's.
// Where that parts shares from their results, the groups are those that have each year in their middle.
void spread_years(std::vector<std::string>& above, const std::vector<ColumnRole>& roles_above,
                  const std::vector<ColumnRole>& below) {
  const auto is_value_at = [&](size_t i) { return is_measure_role(below[i].role) || below[i].role == "threshold"; };
  const auto is_year_at = [&](size_t i) { return !above[i].empty() && is_year_like(roles_above[i]); };
  size_t first = 0;
  while (first < below.size() && !is_year_at(first)) ++first;
  while (first > 0 && first < below.size() && above[first - 1].empty() && is_value_at(first - 1)) --first;
  size_t end = first;
  while (end < below.size() && is_value_at(end) && (above[end].empty() || is_year_at(end))) ++end;
  for (size_t i = end; i < below.size(); ++i) {
    if (is_year_at(i)) return;
  }
  std::vector<size_t> years;
  for (size_t i = first; i < end; ++i) {
    if (is_year_at(i)) years.push_back(i);
  }
  for (const auto& groups : {groups_of_one_width(years, first, end), groups_around(years, first, end)}) {
    if (groups.empty() || shares_without_results(groups, first, below)) continue;
    for (size_t g = 0; g < groups.size(); ++g) {
      const std::string year = above[years[g]];
      const size_t from = g == 0 ? first : groups[g - 1];
      std::fill(above.begin() + static_cast<std::ptrdiff_t>(from),
                above.begin() + static_cast<std::ptrdiff_t>(groups[g]), year);
    }
    return;
  }
}

bool opens_bracket(const std::string& text) {
  return std::count(text.begin(), text.end(), '(') > std::count(text.begin(), text.end(), ')');
}

// A line that goes on in small letters: "di partenza 2021".
bool is_rest(const std::string& below) {
  static const RE2 rest(R"(\p{Ll}{2,}.*)");
  return RE2::FullMatch(join_lines(below), rest);
}

// "Unità di" over "misura": the vocabulary knows both lines as they stand.
bool are_one_wording(const std::string& above, const std::string& below, const Vocabulary& vocabulary) {
  return vocabulary.data().columns.contains(vocabulary_key(above + " " + below));
}

// "Situazione" over "di partenza 2021", "Target (valore" over "atteso) 2021": a wording that only both lines make.
ColumnRole read_over(const std::string& above, const std::string& below, const Vocabulary& vocabulary) {
  const bool open = opens_bracket(above);
  if (above.empty() || (!open && !is_rest(below))) return {};
  // "Responsabilità" is one as well: both lines are where they are a wording as they stand.
  if (!open && !are_one_wording(above, below, vocabulary) && !read_column_header(above, vocabulary).role.empty())
    return {};
  return read_column_header(above + " " + below, vocabulary);
}

// "Peso" over "indicatore": one wording on two lines, where each line alone would be another column's.
bool is_one_wording(const ColumnRole& above, const ColumnRole& below, const std::string& text, const std::string& rest,
                    const Vocabulary& vocabulary) {
  const bool of_something = below.role == "name" || below.role.starts_with("level:");
  if (!of_something || above.role.empty() || above.role == "name" || above.role.starts_with("level:")) return false;
  return read_column_header(text + " " + rest, vocabulary).role == above.role;
}

// Whether a row goes on with the header above it. `over`: what the header says over each.
bool goes_on(const std::vector<std::string>& above, const std::vector<ColumnRole>& over, const TableRow& row,
             const std::vector<ColumnRole>& roles, const Vocabulary& vocabulary) {
  if (row.filled() < 2) {  // a heading over all columns, or the rest of one column's wording
    const auto alone = std::find_if(row.cells.begin(), row.cells.end(), [](const auto& cell) { return !cell.empty(); });
    if (alone == row.cells.end()) return false;
    const std::string& wording = above[static_cast<size_t>(alone - row.cells.begin())];
    return !wording.empty() && is_rest(*alone) && are_one_wording(wording, *alone, vocabulary);
  }
  size_t added = 0;
  for (size_t i = 0; i < row.cells.size(); ++i) {
    if (row.cells[i].empty() || (row.cells[i] == above[i] && !row.own[i])) continue;
    const bool known = !roles[i].role.empty() || is_beside_target(i, over, roles);
    if (!known && read_over(above[i], row.cells[i], vocabulary).role.empty()) return false;
    ++added;
  }
  return added > 0;
}

// What stands over the columns of a row.
struct Over {
  std::vector<std::string> cells;
  std::vector<ColumnRole> roles;
};

Over over_row(const HeaderRows& header, const std::vector<ColumnRole>& below, const Vocabulary& vocabulary) {
  Over out = {wordings_above(header.cells, below), header.roles};
  spread_years(out.cells, header.roles, below);
  for (size_t i = 0; i < header.cells.size(); ++i) {
    if (out.cells[i] != header.cells[i]) out.roles[i] = read_column_header(out.cells[i], vocabulary);
  }
  return out;
}

// One column's meaning, where a wording stands below the one above it. `own`: that one is over no other column.
ColumnRole role_of_both(size_t column, const Over& over, const std::vector<ColumnRole>& below, const std::string& text,
                        bool own, const Vocabulary& vocabulary) {
  const ColumnRole& above = over.roles[column];
  const std::string& wording = over.cells[column];
  if (is_beside_target(column, over.roles, below)) return {"other", 0};
  if (own && is_one_wording(above, below[column], wording, text, vocabulary)) return above;
  const ColumnRole whole = read_over(wording, text, vocabulary);
  const bool parts = above.role.empty() || below[column].role.empty() || opens_bracket(wording);
  return parts && !whole.role.empty() ? whole : combine(above, below[column]);
}

}  // namespace

bool add_header_row(HeaderRows& header, const TableRow& top, const TableRow& row, const Vocabulary& vocabulary) {
  const size_t columns = header.cells.size();
  if (row.cells.size() != columns) return false;
  std::vector<ColumnRole> below = read_header_roles(row.cells, vocabulary);
  share_years(row, below, vocabulary);
  if (!goes_on(header.cells, header.roles, row, below, vocabulary)) return false;
  Over over = over_row(header, below, vocabulary);
  HeaderRows joined = {over.cells, over.roles};
  for (size_t i = 0; i < columns; ++i) {
    const std::string& text = row.cells[i];
    if (text.empty() || text == over.cells[i]) continue;
    const bool alone = !top.joined[i] && (i + 1 == columns || !top.joined[i + 1]);
    const bool own = alone && over.cells[i] == header.cells[i];
    joined.roles[i] = role_of_both(i, over, below, text, own, vocabulary);
    joined.cells[i] += (joined.cells[i].empty() ? "" : " ") + text;
  }
  header = std::move(joined);
  return true;
}

}  // namespace spoglio::normalize

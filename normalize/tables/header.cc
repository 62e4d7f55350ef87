// A header of one row is tried with the rows below it: each column's wording is the one above it and its own.
#include "normalize/tables/header.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <utility>

#include "extract/text.h"
#include "normalize/headers/vocabulary_data.h"
#include "normalize/plan/fields.h"
#include "normalize/plan/outline.h"
#include "normalize/tables/columns/names.h"
#include "normalize/tables/columns/year_actions.h"
#include "normalize/tables/rows/levels.h"
#include "normalize/values/code.h"
#include "normalize/words/wording.h"

namespace spoglio::normalize {
namespace {

constexpr size_t kFewestYearColumns = 3;  // bare years in a row that make a header without other known columns
constexpr size_t kMostHeaderRows = 3;
constexpr size_t kLongestWording = 90;  // bytes of a cell of a header
constexpr size_t kMostColumns = 60;     // no plan prints as many; a wider table is data

// Levels whose rows may be measured without a column of indicators.
bool is_measurable_level(std::string_view role) {
  static constexpr std::array<std::string_view, 5> kRoles = {"level:obiettivo", "level:obiettivo_strategico",
                                                             "level:obiettivo_operativo", "level:obiettivo_individuale",
                                                             "level:azione"};
  return std::find(kRoles.begin(), kRoles.end(), role) != kRoles.end();
}

// Roles that depend on the columns beside them.
void complete_roles(TableHeader& header) {
  const bool has_target = header.find("target") >= 0 || header.find("year") >= 0;
  for (size_t i = 0; i < header.columns.size(); ++i) {
    std::string& role = header.columns[i].role;
    if (role == "threshold") role = has_target ? "other" : "target";
    if (role == "level:ente") role = "other";
    if (role != "code") continue;
    // A code belongs to the column to its right, or else to the left.
    const std::string next = i + 1 < header.columns.size() ? header.columns[i + 1].role : "";
    const std::string before = i > 0 ? header.columns[i - 1].role : "";
    if (next.starts_with("level:") || (next != "name" && before.starts_with("level:"))) role = "objective_code";
  }
}

std::optional<TableHeader> judge(TableHeader out, const std::vector<std::string>& cells) {
  size_t years = 0;
  size_t known = 0;
  size_t filled = 0;
  int unknown = -1;
  for (size_t i = 0; i < out.columns.size(); ++i) {
    filled += !cells[i].empty();
    years += out.columns[i].role == "year";
    known += !out.columns[i].role.empty();
    if (out.columns[i].role.empty() && !cells[i].empty() && unknown < 0) unknown = static_cast<int>(i);
  }
  complete_roles(out);
  leave_out_year_actions(out.columns);
  // Year columns beside a numbered heading or an indicator column are targets of these years.
  if (years >= 2 && out.find("name") < 0 && unknown >= 0) {
    const std::string& heading = cells[static_cast<size_t>(unknown)];
    if (read_heading(heading) && (known > years || years >= kFewestYearColumns)) {
      out.columns[static_cast<size_t>(unknown)].role = "name";
      out.heading = heading;
    }
  }
  const auto has = [&](std::string_view role) { return out.find(role) >= 0; };
  const size_t named = has("name") ? cells.size() : find_names(out.columns, cells);
  if (named < cells.size()) out.columns[named].role = "name";
  const bool level = out.has_levels();
  const bool years_measure = years > 0 && !has("target");
  out.years_alone = years_measure && !has("weight") && !has("algorithm") && !level && !has("baseline") &&
                    !has("units") && !has("area") && !has("result") && out.heading.empty();
  for (ColumnRole& column : out.columns) {
    if (column.role == "year") column.role = "target";
  }
  if (!has("name")) {
    const bool objectives = std::any_of(out.columns.begin(), out.columns.end(),
                                        [](const ColumnRole& c) { return is_measurable_level(c.role); });
    if (!objectives || !has("target") || years_measure ||
        !(has("weight") || has("objective_weight") || has("units") || has("area") || has("due") || has("algorithm")))
      return std::nullopt;
    out.names_objectives = true;
  }
  const bool measured =
      has("target") || has("result") || (has("algorithm") && has("weight")) || (has("weight") && (level || has("due")));
  const bool mostly_known = 2 * (known + !out.heading.empty()) >= filled;
  out.provisional = !measured && has("weight");
  if ((!measured && !out.provisional) || !mostly_known) return std::nullopt;
  out.doubts.resize(out.columns.size());
  if (const int name = out.find("name"); name >= 0) out.coded_names = prints_codes(cells[static_cast<size_t>(name)]);
  if (named < cells.size()) out.review.push_back({"name", "layout", "what names its indicator was told by its place"});
  return out;
}

bool is_year_like(const ColumnRole& role) { return role.role == "year"; }

bool is_measured(const ColumnRole& role) { return is_measure_role(role.role); }

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

// Years printed over the middles of groups of columns: with as many columns for each, a year is its whole group's.
void spread_years(std::vector<std::string>& above, const std::vector<ColumnRole>& roles_above,
                  const std::vector<ColumnRole>& below) {
  const auto is_value_at = [&](size_t i) { return is_measured(below[i]) || below[i].role == "threshold"; };
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
  if (years.empty() || (end - first) % years.size() != 0) return;
  const size_t width = (end - first) / years.size();
  for (size_t g = 0; g < years.size(); ++g) {
    if (years[g] < first + g * width || years[g] >= first + (g + 1) * width) return;
  }
  for (size_t i = first; i < end; ++i) above[i] = std::string(above[years[(i - first) / width]]);
}

// "Cod. OGO", "Peso OGO" beside "Obiettivo gestionale operativo (OGO)": what the letters stand for is printed there.
void read_abbreviated(const std::vector<std::string>& cells, std::vector<ColumnRole>& roles) {
  static const RE2 explained(R"(\p{L}.*\(([A-Z]{2,6})\)\s*)");
  static const RE2 of_something(
      R"((?i)(cod(?:\.|ice)?|id\.?|n\.|n°|nr\.?|peso)(?: ?%)?(?: (?:di|del|dell'))? ?(?-i:([A-Z]{2,6}))\s*%?)");
  for (size_t i = 0; i < cells.size(); ++i) {
    std::string letters;
    if (!roles[i].role.starts_with("level:") || cells[i].find('(') == std::string::npos ||
        !RE2::FullMatch(join_lines(cells[i]), explained, &letters))
      continue;
    for (size_t c = 0; c < cells.size(); ++c) {
      std::string what;
      std::string of;
      if (!roles[c].role.empty() && roles[c].role != "code" && roles[c].role != "weight") continue;
      if (!RE2::FullMatch(join_lines(cells[c]), of_something, &what, &of) || of != letters) continue;
      const bool weight = what[0] == 'p' || what[0] == 'P';
      roles[c] = {weight ? "objective_weight" : "objective_code", 0};
    }
  }
}

// "t | t+1 | t+2": a letter alone is the first year where the next one counts on.
void tell_first_years(const std::vector<std::string>& cells, std::vector<ColumnRole>& roles) {
  for (size_t i = 0; i + 1 < cells.size(); ++i) {
    const std::string key = extract::fold_key(cells[i]);
    if (roles[i].role.empty() && (key == "t" || key == "n") && roles[i + 1].role == "year" && roles[i + 1].year == 2)
      roles[i] = {"year", 1};
  }
}

std::vector<ColumnRole> roles_of(const std::vector<std::string>& cells, const Vocabulary& vocabulary) {
  std::vector<ColumnRole> out;
  for (const std::string& cell : cells) out.push_back(read_column_header(cell, vocabulary));
  tell_first_years(cells, out);
  read_abbreviated(cells, out);
  read_qualified_name(cells, out, vocabulary);
  return out;
}

bool opens_bracket(const std::string& text) {
  return std::count(text.begin(), text.end(), '(') > std::count(text.begin(), text.end(), ')');
}

// "Situazione" over "di partenza 2021", "Target (valore" over "atteso) 2021": a wording that only both lines make.
ColumnRole read_over(const std::string& above, const std::string& below, const Vocabulary& vocabulary) {
  static const RE2 rest(R"(\p{Ll}{2,}.*)");
  const bool open = opens_bracket(above);
  if (above.empty() || (!open && !RE2::FullMatch(join_lines(below), rest))) return {};
  // "Responsabilità" is one as well: both lines are where they are a wording as they stand.
  const bool whole = vocabulary.data().columns.contains(vocabulary_key(above + " " + below));
  if (!open && !whole && !read_column_header(above, vocabulary).role.empty()) return {};
  return read_column_header(above + " " + below, vocabulary);
}

// "Peso" over "indicatore": one wording on two lines, where each line alone would be another column's.
bool is_one_wording(const ColumnRole& above, const ColumnRole& below, const std::string& text, const std::string& rest,
                    const Vocabulary& vocabulary) {
  const bool of_something = below.role == "name" || below.role.starts_with("level:");
  if (!of_something || above.role.empty() || above.role == "name" || above.role.starts_with("level:")) return false;
  return read_column_header(text + " " + rest, vocabulary).role == above.role;
}

// "Valore target 2022 2023" over two columns: each has its year.
bool share_years(const TableRow& row, std::vector<ColumnRole>& roles, const Vocabulary& vocabulary) {
  bool shared = false;
  static const RE2 year(R"(\b((?:19|20)\d\d)\b)");
  for (size_t i = 0; i < row.cells.size(); ++i) {
    size_t end = i + 1;
    while (end < row.cells.size() && row.joined[end]) ++end;
    if (row.cells[i].find_first_of("0123456789") == std::string::npos) continue;
    std::vector<int> years;
    re2::StringPiece rest(row.cells[i]);
    std::string digits;
    while (RE2::FindAndConsume(&rest, year, &digits)) years.push_back(std::stoi(digits));
    if (years.size() < 2 || years.size() != end - i || !std::is_sorted(years.begin(), years.end())) continue;
    std::string wording = row.cells[i];
    RE2::GlobalReplace(&wording, year, "");
    const bool bare = extract::fold_space(wording).empty();
    const ColumnRole role = bare ? ColumnRole{"year", 0} : read_column_header(wording, vocabulary);
    if (!bare && !is_measured(role)) continue;
    for (size_t c = i; c < end; ++c) roles[c] = {role.role, years[c - i]};
    shared = true;
    i = end - 1;
  }
  return shared;
}

// The wordings of two columns that a header's text is made of, where only one cut makes two.
std::optional<std::pair<ColumnRole, ColumnRole>> two_wordings(const std::string& text, const Vocabulary& vocabulary) {
  // A wording of its own, or one over years.
  if (vocabulary.data().columns.contains(vocabulary_key(text)) || is_measured(read_column_header(text, vocabulary)))
    return std::nullopt;
  std::optional<std::pair<ColumnRole, ColumnRole>> found;
  for (size_t at = text.find(' '); at != std::string::npos; at = text.find(' ', at + 1)) {
    const ColumnRole left = read_column_header(std::string_view(text).substr(0, at), vocabulary);
    const ColumnRole right = read_column_header(std::string_view(text).substr(at + 1), vocabulary);
    const bool both = !left.role.empty() && !right.role.empty() && left.role != "year" && right.role != "year";
    if (!both || left.role == right.role || left.role == "other" || right.role == "other") continue;
    if (found) return std::nullopt;
    found.emplace(left, right);
  }
  return found;
}

// "Indicatore Formula" over one column: two that stand as close as words. Its rows are read as those of indicators, in
// doubt, so that none is lost.
bool take_glued_name(const TableRow& row, std::vector<ColumnRole>& roles, const Vocabulary& vocabulary) {
  for (size_t i = 0; i < row.cells.size(); ++i) {
    if (!roles[i].role.empty() || row.cells[i].empty()) continue;
    const auto both = two_wordings(join_lines(row.cells[i]), vocabulary);
    if (!both || both->first.role != "name") continue;
    roles[i] = both->first;
    return true;
  }
  return false;
}

// "Indicatore/i Peso dell'indicatore" over two columns: a wording each.
bool share_wordings(const TableRow& row, std::vector<ColumnRole>& roles, std::vector<std::string>& doubts,
                    const Vocabulary& vocabulary) {
  bool shared = false;
  for (size_t i = 0; i + 1 < row.cells.size(); ++i) {
    const bool pair = !row.joined[i] && row.joined[i + 1] && (i + 2 == row.cells.size() || !row.joined[i + 2]);
    if (!pair || row.cells[i].empty()) continue;
    const auto both = two_wordings(join_lines(row.cells[i]), vocabulary);
    if (!both) continue;
    roles[i] = both->first;
    roles[i + 1] = both->second;
    doubts[i] = doubts[i + 1] = "its header is printed together with the one beside it";
    shared = true;
  }
  return shared;
}

// "Obiettivo strategico | 3.1 Curare il verde": a cell that no header has.
bool holds_title(const std::vector<std::string>& cells, const std::vector<ColumnRole>& roles) {
  for (size_t i = 0; i < cells.size(); ++i) {
    if (!cells[i].empty() && roles[i].role.empty() && (cells[i].size() > kLongestWording || read_heading(cells[i])))
      return true;
  }
  return false;
}

// A row below a header that holds years and wordings only, and at least one that is not printed above it already.
// `over`: what the header says over each.
bool goes_on(const std::vector<std::string>& above, const std::vector<ColumnRole>& over, const TableRow& row,
             const std::vector<ColumnRole>& roles, const Vocabulary& vocabulary) {
  if (row.filled() < 2) return false;  // a heading over all columns
  size_t added = 0;
  for (size_t i = 0; i < row.cells.size(); ++i) {
    if (row.cells[i].empty() || (row.cells[i] == above[i] && !row.own[i])) continue;
    const bool known = !roles[i].role.empty() || is_beside_target(i, over, roles);
    if (!known && read_over(above[i], row.cells[i], vocabulary).role.empty()) return false;
    ++added;
  }
  return added > 0;
}

}  // namespace

int TableHeader::find(std::string_view role) const {
  for (size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].role == role) return static_cast<int>(i);
  }
  return -1;
}

bool TableHeader::has_levels() const {
  return std::any_of(columns.begin(), columns.end(), [](const ColumnRole& c) { return c.role.starts_with("level:"); });
}

std::vector<size_t> TableHeader::levels() const {
  const auto name = static_cast<size_t>(std::max(find("name"), 0));
  const auto rank = [&](size_t i) { return level_rank(columns[i].role.substr(std::string_view("level:").size())); };
  std::vector<size_t> out;
  size_t wider = 0;  // columns behind the indicators that come first
  for (size_t i = 0; i < columns.size(); ++i) {
    if (!columns[i].role.starts_with("level:")) continue;
    const bool behind = i > name && !out.empty() &&
                        std::all_of(out.begin() + static_cast<std::ptrdiff_t>(wider), out.end(),
                                    [&](size_t other) { return rank(i) < rank(other); });
    out.insert(behind ? out.begin() + static_cast<std::ptrdiff_t>(wider) : out.end(), i);
    wider += behind;
  }
  return out;
}

size_t TableHeader::last_level() const {
  const std::vector<size_t> all = levels();
  return all.empty() ? columns.size() : all.back();
}

namespace {

std::optional<TableHeader> read_header_row(const std::vector<std::string>& cells, std::vector<ColumnRole> roles,
                                           const Vocabulary& vocabulary) {
  TableHeader out;
  out.columns = std::move(roles);
  // "Obiettivi individuali" names who has them behind indicators, and the objectives themselves where no other column
  // does: in front of the indicators, or without any.
  if (!out.has_levels()) {
    const int name = out.find("name");
    for (size_t i = 0; i < cells.size(); ++i) {
      const auto level = vocabulary.data().levels.find(vocabulary_key(cells[i]));
      const bool leads = name < 0 || static_cast<int>(i) < name;
      if (out.columns[i].role == "assignees" && leads && level != vocabulary.data().levels.end())
        out.columns[i].role = "level:" + level->second;
    }
  }
  return judge(std::move(out), cells);
}

}  // namespace

std::optional<TableHeader> read_table_header(const std::vector<std::string>& cells, const Vocabulary& vocabulary) {
  if (cells.empty() || cells.size() > kMostColumns) return std::nullopt;
  return read_header_row(cells, roles_of(cells, vocabulary), vocabulary);
}

std::optional<TableHeader> read_table_header(const std::vector<TableRow>& rows, size_t first,
                                             const Vocabulary& vocabulary) {
  std::vector<std::string> cells = rows[first].cells;
  if (cells.empty() || cells.size() > kMostColumns) return std::nullopt;
  std::vector<ColumnRole> roles = roles_of(cells, vocabulary);
  find_row_levels(roles, rows, first, vocabulary);
  auto best = read_header_row(cells, roles, vocabulary);
  std::vector<std::string> doubts(roles.size());
  const bool years = share_years(rows[first], roles, vocabulary);
  const bool shared = share_wordings(rows[first], roles, doubts, vocabulary) || years;
  const bool glued = !best && !shared && take_glued_name(rows[first], roles, vocabulary);
  if (shared || glued) {
    TableHeader header;
    header.columns = roles;
    best = judge(std::move(header), cells);
    if (best) best->doubts = doubts;
    if (best && glued) best->review.push_back({"*", "layout", "the header of two columns stands over one"});
  }
  const bool none = std::all_of(roles.begin(), roles.end(), [](const ColumnRole& r) { return r.role.empty(); });
  if (none && !best) return std::nullopt;
  if (!best && holds_title(cells, roles)) return std::nullopt;
  for (size_t used = 1; used < kMostHeaderRows && first + used < rows.size(); ++used) {
    const TableRow& row = rows[first + used];
    std::vector<ColumnRole> below = roles_of(row.cells, vocabulary);
    share_years(row, below, vocabulary);
    if (row.cells.size() != cells.size() || !goes_on(cells, roles, row, below, vocabulary)) break;
    std::vector<std::string> over = wordings_above(cells, below);
    spread_years(over, roles, below);
    std::vector<std::string> joined = over;
    std::vector<ColumnRole> roles_over = roles;
    for (size_t i = 0; i < cells.size(); ++i) {
      if (over[i] != cells[i]) roles_over[i] = read_column_header(over[i], vocabulary);
    }
    for (size_t i = 0; i < cells.size(); ++i) {
      const ColumnRole& above = roles_over[i];
      const bool same = row.cells[i].empty() || row.cells[i] == over[i];
      if (!same) {
        const ColumnRole whole = read_over(over[i], row.cells[i], vocabulary);
        const bool parts = above.role.empty() || below[i].role.empty() || opens_bracket(over[i]);
        const bool alone = !rows[first].joined[i] && (i + 1 == cells.size() || !rows[first].joined[i + 1]);
        if (is_beside_target(i, roles_over, below)) {
          roles[i] = {"other", 0};
        } else if (alone && over[i] == cells[i] && is_one_wording(above, below[i], over[i], row.cells[i], vocabulary)) {
          roles[i] = above;
        } else {
          roles[i] = parts && !whole.role.empty() ? whole : combine(above, below[i]);
        }
        joined[i] += (joined[i].empty() ? "" : " ") + row.cells[i];
      } else {
        roles[i] = above;
      }
    }
    cells = std::move(joined);
    TableHeader header;
    header.columns = roles;
    header.rows = used + 1;
    if (auto judged = judge(std::move(header), cells)) {
      best = std::move(judged);
      best->doubts = doubts;
    }
  }
  return best;
}

}  // namespace spoglio::normalize

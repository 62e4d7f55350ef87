// A header names what is measured, and says by what.
#include "normalize/tables/header/judge.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "extract/text.h"
#include "normalize/tables/columns/names.h"
#include "normalize/tables/columns/year_actions.h"
#include "normalize/values/code.h"

namespace spoglio::normalize {
namespace {

constexpr size_t kFewestYearColumns = 3;  // bare years in a row that make a header without other known columns

// Levels whose rows may be measured without a column of indicators.
bool is_measurable_level(std::string_view role) {
  static constexpr std::array<std::string_view, 5> kRoles = {"level:obiettivo", "level:obiettivo_strategico",
                                                             "level:obiettivo_operativo", "level:obiettivo_individuale",
                                                             "level:azione"};
  return std::find(kRoles.begin(), kRoles.end(), role) != kRoles.end();
}

// Roles that depend on the columns beside them.
void complete_roles(TableHeader& header, const std::vector<std::string>& cells) {
  const bool has_target = header.find("target") >= 0 || header.find("year") >= 0;
  for (size_t i = 0; i < header.columns.size(); ++i) {
    std::string& role = header.columns[i].role;
    if (role == "threshold") role = has_target ? "other" : "target";
    if (role == "level:ente") role = "other";
    if (role != "code" || names_indicator_codes(cells[i])) continue;
    // A code belongs to the column to its right, or else to the left.
    const std::string next = i + 1 < header.columns.size() ? header.columns[i + 1].role : "";
    const std::string before = i > 0 ? header.columns[i - 1].role : "";
    if (next.starts_with("level:") || (next != "name" && before.starts_with("level:"))) role = "objective_code";
  }
}

// "Target | Consuntivo | %", below a year or by themselves: the share of the target that the result is.
void tell_shares(TableHeader& header, const std::vector<std::string>& cells) {
  static const RE2 share(R"((?:(?:19|20)\d\d )?%)");
  for (size_t i = 2; i < header.columns.size(); ++i) {
    const ColumnRole& result = header.columns[i - 1];
    std::string& role = header.columns[i].role;
    const bool follows =
        result.role == "result" && header.columns[i - 2].role == "target" && header.columns[i - 2].year == result.year;
    if (follows && (role.empty() || role == "other") && RE2::FullMatch(extract::fold_space(cells[i]), share))
      header.columns[i] = {"realisation", result.year};
  }
}

// "Valore al 30/06/2024" beside targets of 2024 is how far they are, before those of 2025 their baseline.
void leave_out_within_year(TableHeader& header, const std::vector<std::string>& cells) {
  for (size_t i = 0; i < header.columns.size(); ++i) {
    ColumnRole& column = header.columns[i];
    if ((column.role != "baseline" && column.role != "result") || column.year <= 0 || !names_day_within_year(cells[i]))
      continue;
    const bool later = std::any_of(header.columns.begin(), header.columns.end(), [&](const ColumnRole& other) {
      return (other.role == "target" || other.role == "year") && other.year > column.year;
    });
    if (!later) column = {"other", 0};
  }
}

// A header's columns, as their wordings alone tell them.
struct Counts {
  size_t years = 0;
  size_t known = 0;
  size_t filled = 0;
  std::optional<size_t> unknown;  // the first wording that is not known
};

Counts count(const std::vector<ColumnRole>& columns, const std::vector<std::string>& cells) {
  Counts out;
  for (size_t i = 0; i < columns.size(); ++i) {
    out.filled += !cells[i].empty();
    out.years += columns[i].role == "year";
    out.known += !columns[i].role.empty();
    if (columns[i].role.empty() && !cells[i].empty() && !out.unknown) out.unknown = i;
  }
  return out;
}

// Year columns beside a numbered heading or an indicator column are targets of these years.
void name_by_heading(TableHeader& header, const std::vector<std::string>& cells, const Counts& counts) {
  if (counts.years < 2 || header.find("name") >= 0 || !counts.unknown) return;
  const std::string& heading = cells[*counts.unknown];
  if (!read_heading(heading) || (counts.known <= counts.years && counts.years < kFewestYearColumns)) return;
  header.columns[*counts.unknown].role = "name";
  header.heading = heading;
}

bool has_any(const TableHeader& header, std::initializer_list<std::string_view> roles) {
  return std::any_of(roles.begin(), roles.end(), [&](std::string_view role) { return header.find(role) >= 0; });
}

// Whether a table without a column of indicators is one of objectives with their targets.
bool measures_objectives(const TableHeader& header) {
  return std::any_of(header.columns.begin(), header.columns.end(),
                     [](const ColumnRole& c) { return is_measurable_level(c.role); }) &&
         has_any(header, {"target"}) &&
         has_any(header, {"weight", "objective_weight", "units", "area", "due", "algorithm"});
}

bool is_measured(const TableHeader& header) {
  if (has_any(header, {"target", "result"})) return true;
  return has_any(header, {"weight"}) && (header.has_levels() || has_any(header, {"algorithm", "due"}));
}

}  // namespace

std::optional<TableHeader> judge_header(TableHeader header, const std::vector<std::string>& cells) {
  const Counts counts = count(header.columns, cells);
  complete_roles(header, cells);
  tell_shares(header, cells);
  leave_out_within_year(header, cells);
  leave_out_year_actions(header.columns);
  name_by_heading(header, cells, counts);
  const size_t named = header.find("name") >= 0 ? cells.size() : find_names(header.columns, cells);
  if (named < cells.size()) header.columns[named].role = "name";
  const bool years_measure = counts.years > 0 && header.find("target") < 0;
  header.years_alone = years_measure && !header.has_levels() && header.heading.empty() &&
                       !has_any(header, {"weight", "algorithm", "baseline", "units", "area", "result"});
  for (ColumnRole& column : header.columns) {
    if (column.role == "year") column.role = "target";
  }
  header.names_objectives = header.find("name") < 0;
  if (header.names_objectives && (years_measure || !measures_objectives(header))) return std::nullopt;
  const bool measured = is_measured(header);
  header.provisional = !measured && header.find("weight") >= 0;
  const bool mostly_known = 2 * (counts.known + !header.heading.empty()) >= counts.filled;
  if ((!measured && !header.provisional) || !mostly_known) return std::nullopt;
  header.doubts.resize(header.columns.size());
  if (const int name = header.find("name"); name >= 0)
    header.coded_names = prints_codes(cells[static_cast<size_t>(name)]);
  if (named < cells.size())
    header.review.push_back({"name", "layout", "what names its indicator was told by its place"});
  return header;
}

}  // namespace spoglio::normalize

// A header of one row is tried with the rows below it.
#include "normalize/tables/header.h"

#include <algorithm>
#include <utility>

#include "normalize/headers/vocabulary_data.h"
#include "normalize/plan/outline.h"
#include "normalize/tables/columns/unknown.h"
#include "normalize/tables/header/judge.h"
#include "normalize/tables/header/lower_rows.h"
#include "normalize/tables/header/roles.h"
#include "normalize/tables/header/shared.h"
#include "normalize/tables/rows/levels.h"
#include "normalize/values/code.h"

namespace spoglio::normalize {
namespace {

constexpr size_t kMostHeaderRows = 3;
constexpr size_t kLongestWording = 90;  // bytes of a cell of a header
constexpr size_t kMostColumns = 60;     // no plan prints as many; a wider table is data

// "Obiettivo strategico | 3.1 Curare il verde": a cell that no header has.
bool holds_title(const std::vector<std::string>& cells, const std::vector<ColumnRole>& roles) {
  for (size_t i = 0; i < cells.size(); ++i) {
    if (!cells[i].empty() && roles[i].role.empty() && (cells[i].size() > kLongestWording || read_heading(cells[i])))
      return true;
  }
  return false;
}

// "Obiettivi individuali" names who has them behind indicators, and the objectives themselves where no other column
// does: in front of the indicators, or without any.
void tell_individual_objectives(TableHeader& header, const std::vector<std::string>& cells,
                                const Vocabulary& vocabulary) {
  if (header.has_levels()) return;
  const int name = header.find("name");
  for (size_t i = 0; i < cells.size(); ++i) {
    const auto level = vocabulary.data().levels.find(vocabulary_key(cells[i]));
    const bool leads = name < 0 || static_cast<int>(i) < name;
    if (header.columns[i].role == "assignees" && leads && level != vocabulary.data().levels.end())
      header.columns[i].role = "level:" + level->second;
  }
}

std::optional<TableHeader> read_header_row(const std::vector<std::string>& cells, std::vector<ColumnRole> roles,
                                           const Vocabulary& vocabulary) {
  TableHeader out;
  out.columns = std::move(roles);
  tell_individual_objectives(out, cells, vocabulary);
  return judge_header(std::move(out), cells);
}

// The first row by itself; a cell of it may hold the wordings of several columns, which `roles` then are shared out by.
std::optional<TableHeader> read_first_row(const TableRow& row, std::vector<ColumnRole>& roles,
                                          std::vector<std::string>& doubts, const Vocabulary& vocabulary) {
  auto plain = read_header_row(row.cells, roles, vocabulary);
  const bool years = share_years(row, roles, vocabulary);
  const bool shared = share_wordings(row, roles, doubts, vocabulary) || years;
  const bool glued = !plain && !shared && take_glued_name(row, roles, vocabulary);
  if (!shared && !glued) return plain;
  TableHeader header;
  header.columns = roles;
  auto out = judge_header(std::move(header), row.cells);
  if (out) out->doubts = doubts;
  if (out && glued) out->review.push_back({"*", "layout", "the header of two columns stands over one"});
  return out;
}

// A header that lacks what makes it one among wordings that nobody knows.
std::optional<TableHeader> told_by_cells(const HeaderRows& header, size_t used, const std::vector<TableRow>& rows,
                                         size_t first, const Vocabulary& vocabulary) {
  TableHeader whole;
  whole.columns = header.roles;
  whole.rows = used;
  if (!tell_unknown_columns(whole, header.cells, rows, first, vocabulary)) return std::nullopt;
  return judge_header(std::move(whole), header.cells);
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

std::optional<TableHeader> read_table_header(const std::vector<std::string>& cells, const Vocabulary& vocabulary) {
  if (cells.empty() || cells.size() > kMostColumns) return std::nullopt;
  return read_header_row(cells, read_header_roles(cells, vocabulary), vocabulary);
}

std::optional<TableHeader> read_table_header(const std::vector<TableRow>& rows, size_t first,
                                             const Vocabulary& vocabulary) {
  const TableRow& top = rows[first];
  if (top.cells.empty() || top.cells.size() > kMostColumns) return std::nullopt;
  HeaderRows header = {top.cells, read_header_roles(top.cells, vocabulary)};
  find_row_levels(header.roles, rows, first, vocabulary);
  std::vector<std::string> doubts(top.cells.size());
  auto best = read_first_row(top, header.roles, doubts, vocabulary);
  const bool none =
      std::all_of(header.roles.begin(), header.roles.end(), [](const ColumnRole& r) { return r.role.empty(); });
  if (!best && (none || holds_title(header.cells, header.roles))) return std::nullopt;
  size_t used = 1;
  for (; used < kMostHeaderRows && first + used < rows.size(); ++used) {
    if (!add_header_row(header, top, rows[first + used], vocabulary)) break;
    TableHeader whole;
    whole.columns = header.roles;
    whole.rows = used + 1;
    auto judged = judge_header(std::move(whole), header.cells);
    if (!judged) continue;
    best = std::move(judged);
    best->doubts = doubts;
  }
  if (best && !best->names_objectives) return best;
  auto told = told_by_cells(header, used, rows, first, vocabulary);
  return told ? told : best;
}

}  // namespace spoglio::normalize

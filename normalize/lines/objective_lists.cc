// Titles are compared whole: a list that words them otherwise is another list.
#include "normalize/lines/objective_lists.h"

#include <algorithm>

#include "extract/text.h"
#include "normalize/plan/fields.h"
#include "normalize/tables/rows.h"
#include "normalize/tables/rows/odd.h"
#include "normalize/values/code.h"
#include "normalize/words/wording.h"

namespace spoglio::normalize {
namespace {

constexpr size_t kHeaderWithin = 3;  // rows: a list's header stands at its top, at most below its title

// The columns of a list's header; empty where the row is none.
std::vector<ColumnRole> header_of(const TableRow& row, const Vocabulary& vocabulary) {
  std::vector<ColumnRole> out;
  bool objective = false;
  bool field = false;
  for (size_t i = 0; i < row.cells.size(); ++i) {
    ColumnRole role = read_column_header(join_lines(row.cells[i]), vocabulary);
    if (role.role == "name" || is_measure_role(role.role) || row.merged(i)) return {};
    if (role.role == "objective_weight") role.role = "weight";
    if (role.role == "objective_units") role.role = "units";
    objective = objective || role.role.starts_with("level:");
    field = field || role.role == "weight" || role.role == "units";
    out.push_back(std::move(role));
  }
  return objective && field ? out : std::vector<ColumnRole>{};
}

std::string compared(const std::string& title) { return extract::fold_key(extract::fold_space(title)); }

}  // namespace

void ObjectiveLists::read(const extract::Table& table, size_t opened) {
  const std::vector<TableRow> rows = rows_of(table);
  size_t first = 0;
  std::vector<ColumnRole> header;
  while (first < std::min(rows.size(), kHeaderWithin) && header.empty()) header = header_of(rows[first++], vocabulary_);
  for (size_t r = first; r < rows.size(); ++r) {
    if (rows[r].cells.size() != header.size() || is_total(rows[r])) continue;
    Entry entry;
    entry.opened = opened;
    for (size_t i = 0; i < header.size(); ++i) {
      const std::string& role = header[i].role;
      if (rows[r].cells[i].empty() || rows[r].merged(i)) continue;
      if (role.starts_with("level:")) {  // the last level is the one that the fields are of
        const std::string text = join_lines(rows[r].cells[i]);
        const auto heading = read_labelled_heading(text);
        entry.title = compared(heading ? heading->title : text);
      } else if (role == "weight" || role == "units") {
        entry.fields.push_back({header[i], rows[r].cells[i]});
      }
    }
    if (!entry.title.empty() && !entry.fields.empty()) entries_.push_back(std::move(entry));
  }
}

void ObjectiveLists::settle(Plan& plan) const {
  for (size_t o = 0; o < plan.objectives.size(); ++o) {
    Objective& objective = plan.objectives[o];
    if (!objective.title || (objective.weight && !objective.units.empty())) continue;
    const std::string title = compared(*objective.title);
    const auto entry = std::find_if(entries_.rbegin(), entries_.rend(),
                                    [&](const Entry& e) { return e.title == title && e.opened <= o; });
    if (entry == entries_.rend()) continue;
    const bool weighed = objective.weight.has_value();
    const bool owned = !objective.units.empty();
    for (const Field& field : entry->fields) {
      if (field.role.role == "weight" ? !weighed : !owned) put_field(objective, field.role, field.text, vocabulary_);
    }
  }
}

}  // namespace spoglio::normalize

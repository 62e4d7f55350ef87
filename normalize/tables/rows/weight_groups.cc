// Cuts the rows where the weights reach 100, then checks that each part has one objective.
#include "normalize/tables/rows/weight_groups.h"

#include <re2/re2.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "extract/text.h"
#include "normalize/tables/columns/levels.h"
#include "normalize/values/number.h"
#include "normalize/words/wording.h"

namespace spoglio::normalize {
namespace {

constexpr double kWhole = 100;       // percent: what the weights of one objective add up to
constexpr double kRounding = 0.5;    // percent: as thirds are rounded
constexpr size_t kFewestGroups = 2;  // groups of 100 that are no chance

struct Group {
  size_t first = 0;
  size_t end = 0;
  std::vector<size_t> titled;  // the rows with a cell of their own in the column of objectives
};

class Grouping {
 public:
  Grouping(std::vector<TableRow>& rows, const TableHeader& header)
      : rows_(rows),
        header_(header),
        level_(header.last_level()),
        weight_(static_cast<size_t>(std::max(header.find("weight"), 0))) {}

  // The groups from a row on, the last one cut where the table ends; none when the weights do not fall into groups.
  std::vector<Group> cut(size_t first, size_t end) const {
    std::vector<Group> out;
    double sum = 0;
    Group group{first, first, {}};
    for (size_t r = first; r < end; ++r) {
      const TableRow& row = rows_[r];
      const auto weight = row.own[weight_] ? parse_percent(extract::fold_space(row.cells[weight_])) : std::nullopt;
      if (!weight || *weight <= 0) return {};
      sum += *weight;
      if (!row.cells[level_].empty() && row.own[level_]) group.titled.push_back(r);
      if (sum > kWhole + kRounding) return {};
      if (sum < kWhole - kRounding) continue;
      group.end = r + 1;
      out.push_back(std::exchange(group, Group{r + 1, r + 1, {}}));
      sum = 0;
    }
    group.end = end;
    if (group.first < end) out.push_back(std::move(group));
    return out;
  }

  // One objective stands in the group: one cell, or the lines of one cell that are parted over rows.
  bool has_one_objective(const Group& group) const {
    if (group.titled.empty() || group.titled.back() - group.titled.front() + 1 != group.titled.size()) return false;
    static const RE2 code(R"([A-Z]{0,3} ?\d{1,3}(?:\.\d{1,3}){0,4}\.? ?[-–—:.]?)");
    const TableRow& top = rows_[group.first];
    if (!top.cells[level_].empty() && !top.own[level_]) return false;  // merged with the rows above
    for (size_t i = 1; i < group.titled.size(); ++i) {
      const std::string& above = rows_[group.titled[i - 1]].cells[level_];
      const char start = rows_[group.titled[i]].cells[level_][0];
      const bool code_alone = i == 1 && RE2::FullMatch(extract::fold_space(above), code);
      if (!(start >= 'a' && start <= 'z') && !code_alone && !is_open_text(above)) return false;
    }
    return true;
  }

  static bool in_place(const Group& group) { return group.titled.size() == 1 && group.titled[0] == group.first; }

  // A label over the whole table.
  bool is_line(const TableRow& row) const {
    return row.filled() == 1 && (row.cells[weight_].empty() || row.joined[weight_]);
  }

  // The cells of the group's objective, into its first row.
  void move_up(const Group& group) {
    for (size_t c = 0; c < header_.columns.size(); ++c) {
      if (c != level_ && !is_objective_field(header_, c)) continue;
      std::string text;
      Place at;
      for (size_t r = group.first; r < group.end; ++r) {
        std::string& cell = rows_[r].cells[c];
        if (cell.empty()) continue;
        if (rows_[r].own[c]) {
          at = text.empty() ? rows_[r].places[c] : unite(at, rows_[r].places[c]);
          text += (text.empty() ? "" : "\n") + cell;
        }
        cell.clear();
        rows_[r].own[c] = true;
      }
      if (text.empty()) continue;
      rows_[group.first].cells[c] = std::move(text);
      rows_[group.first].places[c] = at;
    }
    for (size_t r = group.first; r < group.end; ++r) rows_[r].regrouped = true;
  }

  // Rows between two labels over the whole table, each with objectives of its own.
  void settle(size_t first, size_t end) {
    const std::vector<Group> groups = cut(first, end);
    if (groups.size() < kFewestGroups || std::all_of(groups.begin(), groups.end(), in_place)) return;
    if (!std::all_of(groups.begin(), groups.end(), [&](const Group& g) { return has_one_objective(g); })) return;
    for (const Group& group : groups) {
      if (!in_place(group)) move_up(group);
    }
  }

 private:
  std::vector<TableRow>& rows_;
  const TableHeader& header_;
  size_t level_;
  size_t weight_;
};

}  // namespace

void group_by_weights(std::vector<TableRow>& rows, size_t first, const TableHeader& header,
                      const Vocabulary& vocabulary) {
  const auto levels = std::count_if(header.columns.begin(), header.columns.end(),
                                    [](const ColumnRole& c) { return c.role.starts_with("level:"); });
  if (levels != 1 || header.find("weight") < 0 || header.find("name") < 0) return;
  Grouping grouping(rows, header);
  size_t start = first;
  size_t r = first;
  for (; r < rows.size() && rows[r].cells.size() == header.columns.size() &&
         !read_table_header(rows[r].cells, vocabulary);
       ++r) {
    if (!grouping.is_line(rows[r])) continue;
    grouping.settle(start, r);
    start = r + 1;
  }
  grouping.settle(start, r);
}

}  // namespace spoglio::normalize

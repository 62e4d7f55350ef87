// The groups are told by their header alone: "Indicatore 1" over its fields, or each field with the number.
#include "normalize/tables/shapes/across.h"

#include <re2/re2.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "extract/text.h"
#include "normalize/headers/header.h"
#include "normalize/plan/fields.h"
#include "normalize/words/wording.h"

namespace spoglio::normalize {
namespace {

constexpr int kMostColumns = 200;
constexpr size_t kFewestGroups = 2;

struct Numbered {
  std::string label;
  int number = 0;
};

// "Risultato atteso 2": what a header says and its number; nothing for years and headers without one.
std::optional<Numbered> numbered(const std::string& text) {
  static const RE2 shape(R"((\S.*?)\s*(?:n[.°]\s*)?(\d{1,2}))");
  Numbered out;
  if (!RE2::FullMatch(join_lines(text), shape, &out.label, &out.number)) return std::nullopt;
  return out;
}

// The cells that begin in a row, by column.
std::map<int, const extract::Cell*> cells_of(const extract::Table& table, int row) {
  std::map<int, const extract::Cell*> out;
  for (const extract::Cell& cell : table.cells) {
    if (cell.row == row) out[cell.column] = &cell;
  }
  return out;
}

// A header cell with a number behind its label.
struct NumberedCell {
  const extract::Cell* cell;
  Numbered label;
};

// The cells of the first row with numbers, from the first of them on as long as they stand beside each other.
std::vector<NumberedCell> numbered_cells(const extract::Table& table) {
  std::vector<NumberedCell> out;
  for (const auto& [column, cell] : cells_of(table, 0)) {
    auto label = numbered(cell->text);
    if (!label && !out.empty()) break;
    if (label) out.push_back({cell, std::move(*label)});
  }
  return out;
}

// "Indicatore 1" over "Descrizione | Target": the labels of one group stand below its own.
void read_nested(const extract::Table& table, const std::vector<NumberedCell>& cells, AcrossGroups& out) {
  const auto below = cells_of(table, 1);
  out.header_rows = 2;
  out.width = cells[0].cell->column_span;
  for (int c = out.first; c < out.first + out.width; ++c) {
    const auto field = below.find(c);
    if (field == below.end()) return;
    out.labels.push_back(c == out.first ? cells[0].label.label : join_lines(field->second->text));
  }
  for (const NumberedCell& next : cells) {
    const bool same = next.label.label == cells[0].label.label && next.cell->column_span == out.width;
    if (!same || next.label.number != out.count + 1) return;
    ++out.count;
  }
}

// "Indicatore 1 | Target 1 | Indicatore 2 | Target 2": each label has the number.
void read_flat(const std::vector<NumberedCell>& cells, AcrossGroups& out) {
  for (const NumberedCell& next : cells) {
    if (next.label.number == 1) out.labels.push_back(next.label.label);
  }
  if (out.labels.empty()) return;
  out.width = static_cast<int>(out.labels.size());
  const auto is_of = [&](size_t at, int group) {
    const NumberedCell& cell = cells[at];
    return cell.label.number == group + 1 && cell.label.label == out.labels[at % out.labels.size()] &&
           cell.cell->column == out.first + static_cast<int>(at);
  };
  for (size_t at = 0; at + out.labels.size() <= cells.size(); at += out.labels.size()) {
    for (size_t i = 0; i < out.labels.size(); ++i) {
      if (!is_of(at + i, out.count)) return;
    }
    ++out.count;
  }
}

// Gives each group that a row fills a row of its own.
class Stack {
 public:
  Stack(const extract::Table& table, const AcrossGroups& groups, int header_rows)
      : table_(table), groups_(groups), header_rows_(header_rows), filled_(static_cast<size_t>(table.rows)) {
    for (const extract::Cell& cell : table.cells) {
      if (cell.row >= header_rows && in_groups(cell) && !extract::fold_space(cell.text).empty())
        filled_[static_cast<size_t>(cell.row)].insert(group_of(cell));
    }
    begins_.assign(filled_.size() + 1, 0);
    for (size_t r = 0; r < filled_.size(); ++r) {
      const bool dropped = r > 0 && static_cast<int>(r) < header_rows;
      begins_[r + 1] = begins_[r] + (dropped ? 0 : std::max(static_cast<int>(filled_[r].size()), 1));
    }
  }

  extract::Table table() const {
    extract::Table out = table_;
    out.rows = begins_.back();
    out.columns = table_.columns - (groups_.count - 1) * groups_.width;
    out.cells.clear();
    for (const extract::Cell& cell : table_.cells) {
      if (cell.row < header_rows_ && in_groups(cell)) {
        if (cell.row == 0 && group_of(cell) == 0) add_labels(cell, out.cells);
      } else if (!in_groups(cell)) {
        out.cells.push_back(over_its_rows(cell));
      } else if (filled_[static_cast<size_t>(cell.row)].count(group_of(cell)) > 0) {
        out.cells.push_back(in_its_row(cell));
      }
    }
    return out;
  }

 private:
  bool in_groups(const extract::Cell& cell) const {
    return cell.column >= groups_.first && cell.column < groups_.first + groups_.count * groups_.width;
  }
  int group_of(const extract::Cell& cell) const { return (cell.column - groups_.first) / groups_.width; }

  // Where a column of the table stands when the groups stand over each other.
  int place(int column) const {
    if (column < groups_.first) return column;
    if (column < groups_.first + groups_.count * groups_.width)
      return groups_.first + (column - groups_.first) % groups_.width;
    return column - (groups_.count - 1) * groups_.width;
  }

  void add_labels(const extract::Cell& cell, std::vector<extract::Cell>& out) const {
    const int labels = header_rows_ > 1 ? groups_.width : 1;
    for (int c = cell.column; c < cell.column + labels; ++c) {
      extract::Cell label = cell;
      label.column = c;
      label.column_span = label.row_span = 1;
      label.text = groups_.labels[static_cast<size_t>(c - groups_.first)];
      out.push_back(std::move(label));
    }
  }

  extract::Cell over_its_rows(extract::Cell cell) const {
    const auto row = static_cast<size_t>(cell.row);
    const auto end = std::min(row + static_cast<size_t>(std::max(cell.row_span, 1)), filled_.size());
    const int last = place(std::min(cell.column + std::max(cell.column_span, 1), table_.columns) - 1);
    cell.row = begins_[row];
    cell.row_span = std::max(begins_[end] - begins_[row], 1);
    cell.column = place(cell.column);
    cell.column_span = std::max(last - cell.column + 1, 1);
    return cell;
  }

  extract::Cell in_its_row(extract::Cell cell) const {
    const std::set<int>& groups = filled_[static_cast<size_t>(cell.row)];
    cell.row = begins_[static_cast<size_t>(cell.row)] +
               static_cast<int>(std::distance(groups.begin(), groups.find(group_of(cell))));
    cell.row_span = 1;
    cell.column_span = std::min(std::max(cell.column_span, 1), groups_.first + groups_.width - place(cell.column));
    cell.column = place(cell.column);
    return cell;
  }

  const extract::Table& table_;
  const AcrossGroups& groups_;
  int header_rows_;
  std::vector<std::set<int>> filled_;  // by row, the groups in which it prints anything
  std::vector<int> begins_;            // by row, where it begins when the groups stand over each other
};

}  // namespace

bool AcrossTables::names_indicators(const AcrossGroups& groups) const {
  if (groups.labels.empty() || groups.count < static_cast<int>(kFewestGroups)) return false;
  const auto role = [&](const std::string& label) { return read_column_header(label, vocabulary_).role; };
  return role(groups.labels[0]) == "name" &&
         std::any_of(groups.labels.begin() + 1, groups.labels.end(),
                     [&](const std::string& label) { return is_measure_role(role(label)); });
}

std::optional<AcrossGroups> AcrossTables::groups_of(const extract::Table& table) const {
  const std::vector<NumberedCell> cells = numbered_cells(table);
  if (cells.size() < kFewestGroups) return std::nullopt;
  AcrossGroups out;
  out.columns = table.columns;
  out.first = cells[0].cell->column;
  if (cells[0].cell->column_span > 1) {
    read_nested(table, cells, out);
  } else {
    read_flat(cells, out);
  }
  if (!names_indicators(out) || out.first + out.count * out.width > table.columns) return std::nullopt;
  return out;
}

std::optional<extract::Table> AcrossTables::unfold(const extract::Table& table) {
  const auto before = std::exchange(last_, std::nullopt);
  if (table.columns > kMostColumns || table.rows < 1) return std::nullopt;
  last_ = groups_of(table);
  if (last_) return Stack(table, *last_, std::min(last_->header_rows, table.rows)).table();
  if (!before || !table.page_start || table.columns != before->columns) return std::nullopt;
  last_ = before;
  return Stack(table, *last_, 0).table();
}

}  // namespace spoglio::normalize

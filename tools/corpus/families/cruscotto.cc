// The "cruscotto" family: a grid per numbered objective, a column per year, the owner, and notes on amendments.
#include <algorithm>

#include "tools/corpus/draw/table.h"
#include "tools/corpus/families/families.h"
#include "tools/corpus/words/print.h"

namespace spoglio::corpus {
namespace {

using normalize::Indicator;
using normalize::Objective;

// A grid: its header row, then a row per indicator. All cells but the first are those of the years, owner and notes.
struct Grid {
  std::vector<std::string> header;
  std::vector<std::vector<std::string>> rows;
};

// What stands on paper in order: a line of its own, or a grid.
struct Part {
  std::string line;
  Grid grid;
};

struct Columns {
  std::vector<int> years;
  std::size_t notes = 0;
};

Columns columns_of(const PlanTree& tree) {
  Columns columns;
  std::vector<int> seen;
  for (const normalize::Sheet& sheet : tree.plan().sheets)
    for (int year : tree.years(sheet, "target")) seen.push_back(year);
  int first = seen.empty() ? 0 : *std::min_element(seen.begin(), seen.end());
  int last = seen.empty() ? -1 : *std::max_element(seen.begin(), seen.end());
  if (const auto& period = tree.plan().document.period) {
    first = seen.empty() ? period->first : std::min(first, period->first);
    last = std::max(last, period->second);
  }
  for (int year = first; year <= last; ++year) columns.years.push_back(year);
  for (const Indicator& indicator : tree.plan().indicators)
    columns.notes = std::max(columns.notes, indicator.amendments.size());
  return columns;
}

std::string grid_title(const Objective& objective) {
  if (!objective.code) return objective.title.value_or("");
  return *objective.code + ". " + objective.title.value_or("");
}

Grid open_grid(const Objective& objective, const Columns& columns) {
  Grid grid;
  grid.header.push_back(grid_title(objective));
  for (int year : columns.years) grid.header.push_back(std::to_string(year));
  grid.header.push_back("Owner");
  grid.header.resize(grid.header.size() + columns.notes);
  return grid;
}

std::vector<std::string> grid_row(const Indicator& indicator, const Columns& columns) {
  std::vector<std::string> row;
  row.push_back(indicator.name + (indicator.algorithm ? "\n" + *indicator.algorithm : ""));
  for (int year : columns.years) row.push_back(cell(indicator, "target", year));
  row.push_back(join(indicator.units, "\n"));
  for (std::size_t i = 0; i < columns.notes; ++i)
    row.push_back(i < indicator.amendments.size() ? amendment_note(indicator.amendments[i]) : "");
  return row;
}

std::vector<Part> parts_of(const PlanTree& tree, const Columns& columns) {
  std::vector<Part> parts;
  const Objective* open = nullptr;
  for (const normalize::Sheet& sheet : tree.plan().sheets) {
    if (sheet.title) parts.push_back({*sheet.title, {}});
    for (const Step& step : tree.steps(sheet)) {
      const bool mission = step.objective->level == "missione";
      if (mission && step.indicator == nullptr) {
        parts.push_back({heading(*step.objective, "_"), {}});
        continue;
      }
      if (step.objective != open) {
        parts.push_back({"", open_grid(*step.objective, columns)});
        open = step.objective;
      }
      if (step.indicator != nullptr) parts.back().grid.rows.push_back(grid_row(*step.indicator, columns));
    }
  }
  return parts;
}

Table table_of(const Grid& grid, const Columns& columns, const Style& style) {
  Table table;
  table.font_size = style.font_size;
  table.weights.push_back(36);
  for (std::size_t i = 0; i < columns.years.size(); ++i) table.weights.push_back(7);
  table.weights.push_back(11);
  for (std::size_t i = 0; i < columns.notes; ++i) table.weights.push_back(14);
  const auto row_of = [&](const std::vector<std::string>& texts, bool head) {
    TableRow row;
    row.head = head;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const bool year = i > 0 && i <= columns.years.size();
      row.cells.push_back({texts[i], 1, year ? Align::kCentre : Align::kLeft, false});
    }
    return row;
  };
  table.header.push_back(row_of(grid.header, true));
  for (const auto& texts : grid.rows) table.rows.push_back(row_of(texts, false));
  return table;
}

// One printed line after another, across the columns: how a scan of the grid is read.
void dump_row(TextFlow& text, const std::vector<std::string>& row, const Columns& columns) {
  std::vector<std::vector<std::string>> cells;
  std::size_t height = 1;
  for (std::size_t i = 0; i < row.size(); ++i) {
    const std::size_t width = i == 0 ? 92 : i <= columns.years.size() ? 22 : i == columns.years.size() + 1 ? 19 : 28;
    cells.push_back(row[i].empty() ? std::vector<std::string>() : wrap_columns(row[i], width));
    height = std::max(height, cells.back().size());
  }
  for (std::size_t at = 0; at < height; ++at) {
    std::vector<std::string> line;
    for (const auto& lines : cells) {
      const std::size_t top = (height - lines.size()) / 2;
      if (at >= top && at - top < lines.size()) line.push_back(lines[at - top]);
    }
    text.line(join(line, " "));
  }
}

}  // namespace

void set_cruscotto(Flow& flow, const PlanTree& tree) {
  const Columns columns = columns_of(tree);
  const Ink bold{flow.style().font_size + 2.5, true, false};
  const std::vector<Part> parts = parts_of(tree, columns);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (parts[i].grid.header.empty()) {
      double room = 3 * flow.line_height(bold);
      if (i + 1 < parts.size() && !parts[i + 1].grid.header.empty())
        room += opening_height(flow, table_of(parts[i + 1].grid, columns, flow.style()));
      flow.keep(room);
      flow.skip(flow.at_top() ? 0 : 8);
      flow.paragraph(parts[i].line, bold);
      flow.skip(5);
      continue;
    }
    const Table table = table_of(parts[i].grid, columns, flow.style());
    flow.keep(opening_height(flow, table));
    draw_table(flow, table);
    flow.skip(10);
  }
}

void dump_cruscotto(TextFlow& text, const PlanTree& tree) {
  const Columns columns = columns_of(tree);
  for (const std::string& line : front_lines(tree.plan())) {
    text.line(" " + line);
    text.blank();
  }
  for (const Part& part : parts_of(tree, columns)) {
    if (part.grid.header.empty()) {
      text.line(part.line);
      text.blank();
      continue;
    }
    dump_row(text, part.grid.header, columns);
    for (const auto& row : part.grid.rows) dump_row(text, row, columns);
  }
}

}  // namespace spoglio::corpus

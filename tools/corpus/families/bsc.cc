// The "bsc" family: balanced-scorecard tables, one per annex, office or position, many narrow columns.
#include <fmt/format.h>

#include <algorithm>

#include "tools/corpus/draw/table.h"
#include "tools/corpus/families/families.h"
#include "tools/corpus/words/print.h"

namespace spoglio::corpus {
namespace {

using normalize::Indicator;
using normalize::Objective;
using normalize::Sheet;

// Which columns a sheet's table has.
struct Columns {
  bool perspective = false;
  bool budget = false;
  std::vector<int> results;
  std::vector<int> targets;
  std::optional<int> realised;  // the year of the "% Realizz" column
  bool offices = false;         // UFFICIO and OB IND
  bool weight = false;
};

struct Row {
  std::vector<std::string> cells;
  bool objective = false;
};

// A sheet as its table prints it.
struct Grid {
  std::vector<std::string> header;
  std::vector<double> weights;
  std::vector<Row> rows;
};

Columns columns_of(const PlanTree& tree, const Sheet& sheet) {
  Columns columns;
  columns.results = tree.years(sheet, "result");
  columns.targets = tree.years(sheet, "target");
  const std::vector<int> realised = tree.years(sheet, "realisation");
  for (const Step& step : tree.steps(sheet)) {
    columns.perspective |= !step.objective->perspectives.empty();
    columns.budget |= step.objective->budget.has_value();
    columns.offices |= !step.objective->units.empty();
    if (step.indicator == nullptr) continue;
    columns.offices |= !step.indicator->units.empty() || !step.indicator->assignees.empty();
    columns.weight |= step.indicator->weight.has_value();
  }
  // Dashboards have the columns of results from the start of the year, blank until it is over.
  const bool dashboard = columns.offices || !columns.results.empty() || !realised.empty();
  const int year = !realised.empty() ? realised.front() : !columns.targets.empty() ? columns.targets.front() : 0;
  if (dashboard && columns.results.empty() && year != 0) columns.results.push_back(year);
  if (dashboard) columns.realised = year;
  columns.offices |= dashboard;
  return columns;
}

std::string objective_text(const Objective& objective) {
  if (objective.level == "area_strategica" && objective.code)
    return "OB " + *objective.code + ": " + objective.title.value_or("");
  return heading(objective, " ");
}

// Codes of their own lead; else the operational objective's does, as in tables that print no row for it.
std::string indicator_text(const Objective& objective, const Indicator& indicator) {
  if (indicator.code) return *indicator.code + " " + indicator.name;
  const bool operative = objective.level == "obiettivo_operativo" || !objective.title;
  return operative && objective.code ? *objective.code + " " + indicator.name : indicator.name;
}

Grid open_grid(const Columns& columns) {
  Grid grid;
  const auto add = [&](const std::string& title, double weight) {
    grid.header.push_back(title);
    grid.weights.push_back(weight);
  };
  if (columns.perspective) add("Prospettiva Performance", 11);
  add("OBIETTIVI / INDICATORI STRATEGICI / OPERATIVI", 32);
  if (columns.budget) add("Budget", 9);
  add("Algoritmo", 20);
  for (int year : columns.results) add(fmt::format("Risultato {}", year), 8);
  for (int year : columns.targets) add(fmt::format("Target {}", year), 8);
  if (columns.realised) add("% Realizz Parametrata", 9);
  if (columns.offices) {
    add("UFFICIO", 8);
    add("OB IND", 6);
  }
  if (columns.weight) add("Peso", 6);
  return grid;
}

Row objective_row(const Objective& objective, const Columns& columns) {
  Row row;
  row.objective = true;
  if (columns.perspective) row.cells.push_back(join(objective.perspectives, " / "));
  row.cells.push_back(objective_text(objective));
  if (columns.budget) row.cells.push_back(objective.budget ? euro(*objective.budget) : "");
  row.cells.resize(row.cells.size() + 1 + columns.results.size() + columns.targets.size());
  if (columns.realised) row.cells.emplace_back();
  if (columns.offices) {
    row.cells.push_back(join(objective.units, " "));
    row.cells.emplace_back();
  }
  if (columns.weight) row.cells.push_back(objective.weight ? decimal(*objective.weight) + "%" : "");
  return row;
}

Row indicator_row(const Objective& objective, const Indicator& indicator, const Columns& columns) {
  Row row;
  if (columns.perspective) row.cells.emplace_back();
  row.cells.push_back(indicator_text(objective, indicator));
  if (columns.budget) row.cells.emplace_back();
  row.cells.push_back(indicator.algorithm.value_or(""));
  for (int year : columns.results) row.cells.push_back(cell(indicator, "result", year));
  for (int year : columns.targets) row.cells.push_back(cell(indicator, "target", year));
  if (columns.realised) row.cells.push_back(cell(indicator, "realisation", *columns.realised));
  if (columns.offices) {
    row.cells.push_back(join(indicator.units, " "));
    row.cells.push_back(join(indicator.assignees, " "));
  }
  if (columns.weight) row.cells.push_back(indicator.weight ? decimal(*indicator.weight) + "%" : "");
  return row;
}

// "1.1 Indicatori Strategici" opens the strategic indicators in the table that has the budgets.
Row section_row(const Objective& objective, const Columns& columns) {
  Row row = objective_row({}, columns);
  row.cells[columns.perspective ? 1 : 0] = objective.code.value_or("") + " Indicatori Strategici";
  return row;
}

Grid grid_of(const PlanTree& tree, const Sheet& sheet) {
  const Columns columns = columns_of(tree, sheet);
  Grid grid = open_grid(columns);
  const Objective* section = nullptr;
  for (const Step& step : tree.steps(sheet)) {
    if (step.indicator == nullptr) {
      if (step.objective->title) grid.rows.push_back(objective_row(*step.objective, columns));
      continue;
    }
    const bool strategic = step.objective->level == "obiettivo_strategico" && step.indicator->code.has_value();
    if (columns.budget && strategic && section != step.objective) {
      grid.rows.push_back(section_row(*step.objective, columns));
      section = step.objective;
    }
    grid.rows.push_back(indicator_row(*step.objective, *step.indicator, columns));
  }
  return grid;
}

Table table_of(const Grid& grid, const Style& style) {
  Table table;
  table.font_size = style.font_size;
  table.weights = grid.weights;
  TableRow head;
  head.head = true;
  for (const std::string& text : grid.header) head.cells.push_back({text, 1, Align::kLeft, true});
  table.header.push_back(head);
  for (const Row& row : grid.rows) {
    TableRow set;
    set.band = row.objective;
    for (const std::string& text : row.cells) set.cells.push_back({text, 1, Align::kLeft, row.objective});
    table.rows.push_back(set);
  }
  return table;
}

}  // namespace

void set_bsc(Flow& flow, const PlanTree& tree) {
  for (const Sheet& sheet : tree.plan().sheets) {
    if (!flow.at_top()) flow.new_page();
    if (sheet.title) {
      flow.paragraph(*sheet.title, {flow.style().font_size + 3, true, false});
      flow.skip(8);
    }
    draw_table(flow, table_of(grid_of(tree, sheet), flow.style()));
  }
}

void dump_bsc(TextFlow& text, const PlanTree& tree) {
  for (const std::string& line : front_lines(tree.plan())) {
    text.line(line);
    text.blank();
  }
  for (const Sheet& sheet : tree.plan().sheets) {
    if (sheet.title) {
      text.line(*sheet.title);
      text.blank();
    }
    const Grid grid = grid_of(tree, sheet);
    text.line(join(grid.header, "\t"));
    for (const Row& row : grid.rows) text.line(join(row.cells, "\t"));
    text.blank();
  }
}

}  // namespace spoglio::corpus

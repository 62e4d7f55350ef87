// The "albero" family: a sheet per operational objective with its own small table, and the individual objectives of the
// heads of office in the same hand.
#include <fmt/format.h>

#include <algorithm>

#include "tools/corpus/draw/table.h"
#include "tools/corpus/families/families.h"
#include "tools/corpus/words/print.h"

namespace spoglio::corpus {
namespace {

using normalize::Indicator;
using normalize::Measure;
using normalize::Objective;
using normalize::Sheet;

struct Columns {
  std::vector<int> baselines;
  std::vector<int> targets;
};

Columns columns_of(const PlanTree& tree, const Sheet& sheet) {
  Columns columns{tree.years(sheet, "baseline"), tree.years(sheet, "target")};
  bool individual = false;
  for (const Objective& objective : tree.plan().objectives)
    individual |= objective.sheet == sheet.id && objective.level == "obiettivo_individuale";
  // Operational sheets print the column of the year before even where all of it is blank.
  if (columns.baselines.empty() && !individual && !columns.targets.empty())
    columns.baselines.push_back(columns.targets.front() - 1);
  return columns;
}

bool leaf(const Objective& objective) {
  return objective.level == "obiettivo_operativo" || objective.level == "obiettivo_individuale";
}

// "(Peso: 100,00%) (Tipologia: Outcome)"
std::string name_suffix(const Indicator& indicator) {
  std::string suffix;
  if (indicator.weight) suffix += fmt::format("(Peso: {}%)", decimal(*indicator.weight, 2));
  if (indicator.type) suffix += fmt::format("{}(Tipologia: {})", suffix.empty() ? "" : " ", *indicator.type);
  return suffix;
}

std::string name_cell(const Indicator& indicator) {
  const std::string suffix = name_suffix(indicator);
  return suffix.empty() ? indicator.name : indicator.name + "\n\n" + suffix;
}

// The denominator of a formula opens a paragraph of its own.
std::string algorithm_cell(const Indicator& indicator) {
  std::string text = indicator.algorithm.value_or("");
  const std::size_t at = text.find(" / ");
  if (at != std::string::npos) text.replace(at, 1, "\n\n");
  return text;
}

// A blank cell still prints the unit its target is in.
std::string baseline_cell(const Indicator& indicator, int year) {
  const std::string raw = cell(indicator, "baseline", year);
  if (!raw.empty()) return raw;
  for (const Measure& measure : indicator.measures) {
    if (measure.role != "target" || !measure.unit) continue;
    if (*measure.unit == "N") return "N.";
    if (*measure.unit == "EUR") return "€";
    return *measure.unit;
  }
  return "";
}

std::string title_of(const Objective& objective) {
  std::string text = heading(objective, " - ");
  if (objective.weight) text += fmt::format(" (Peso: {}%)", decimal(*objective.weight, 2));
  return text;
}

std::vector<std::string> header_of(const Columns& columns) {
  std::vector<std::string> header = {"Indicatore", "Algoritmo"};
  for (int year : columns.baselines) header.push_back(fmt::format("Valore\n{}", year));
  for (int year : columns.targets) header.push_back(fmt::format("Target {}", year));
  return header;
}

std::vector<std::string> row_of(const Indicator& indicator, const Columns& columns) {
  std::vector<std::string> row = {name_cell(indicator), algorithm_cell(indicator)};
  for (int year : columns.baselines) row.push_back(baseline_cell(indicator, year));
  for (int year : columns.targets) row.push_back(cell(indicator, "target", year));
  return row;
}

Table indicator_table(const std::vector<const Indicator*>& indicators, const Columns& columns, const Style& style) {
  Table table;
  table.font_size = style.font_size;
  table.weights = {36, 36};
  table.weights.resize(2 + columns.baselines.size(), 9);
  table.weights.resize(2 + columns.baselines.size() + columns.targets.size(), columns.targets.size() > 1 ? 13 : 17);
  TableRow head;
  head.head = true;
  for (const std::string& text : header_of(columns)) head.cells.push_back({text, 1, Align::kLeft, true});
  table.header.push_back(head);
  for (const Indicator* indicator : indicators) {
    TableRow row;
    for (const std::string& text : row_of(*indicator, columns)) row.cells.push_back({text, 1, Align::kLeft, false});
    table.rows.push_back(row);
  }
  return table;
}

// The lines above the table, as a block of a label and a text column.
Table label_table(const Objective& objective, const Style& style) {
  Table table;
  table.font_size = style.font_size;
  const auto add = [&](const std::string& label, const std::string& text) {
    TableRow row;
    row.cells = {{label, 1, Align::kLeft, true}, {text, 1, Align::kLeft, false}};
    row.band = true;
    table.rows.push_back(row);
  };
  table.weights = {24, 76};
  add("Obiettivo operativo", title_of(objective));
  if (objective.description) add("Descrizione", *objective.description);
  if (!objective.units.empty()) add("Unità organizzative coinvolte", join(objective.units, " | "));
  return table;
}

Table individual_table(const Objective& objective, const Style& style) {
  Table table;
  table.font_size = style.font_size;
  table.weights = {100};
  TableRow label;
  label.band = true;
  label.cells = {{"Obiettivo individuale", 1, Align::kLeft, true}};
  TableRow title;
  title.cells = {{title_of(objective), 1, Align::kLeft, false}};
  table.rows = {label, title};
  if (objective.description) table.rows.push_back({{{*objective.description, 1, Align::kLeft, false}}, false, false});
  return table;
}

// An objective and the indicators printed under it at one place.
struct Block {
  const Objective* objective = nullptr;
  std::vector<const Indicator*> indicators;
};

std::vector<Block> blocks_of(const PlanTree& tree, const Sheet& sheet) {
  std::vector<Block> blocks;
  for (const Step& step : tree.steps(sheet)) {
    if (blocks.empty() || blocks.back().objective != step.objective) blocks.push_back({step.objective, {}});
    if (step.indicator != nullptr) blocks.back().indicators.push_back(step.indicator);
  }
  return blocks;
}

void set_block(Flow& flow, const Block& block, const Columns& columns) {
  const Style& style = flow.style();
  const Table indicators = indicator_table(block.indicators, columns, style);
  const double below = block.indicators.empty() ? 0 : opening_height(flow, indicators);
  if (!leaf(*block.objective)) {
    flow.keep(below + 8 * style.font_size);
    flow.paragraph(heading(*block.objective, " - "), {style.font_size + 2, true, false});
    flow.skip(8);
  } else {
    const bool individual = block.objective->level == "obiettivo_individuale";
    const Table labels = individual ? individual_table(*block.objective, style) : label_table(*block.objective, style);
    flow.keep(below + 2 * opening_height(flow, labels) + 2 * style.font_size);
    draw_table(flow, labels);
    flow.skip(6);
  }
  if (block.indicators.empty()) return;
  draw_table(flow, indicators);
  flow.skip(16);
}

// Lines of a cell in a dump: a line of blanks where the cell has an empty line, and after formulas.
std::vector<std::string> dump_cell(const std::string& text, std::size_t columns, bool formula) {
  std::vector<std::string> lines;
  if (!text.empty())
    for (const std::string& line : wrap_columns(text, columns))
      lines.push_back(line.empty() && formula ? "  " : line + " ");
  if (formula) lines.push_back("  ");
  return lines;
}

// The values stand on one line, blank ones left out: "% >= 70,00 %".
std::vector<std::string> dump_values(const Indicator& indicator, const Columns& columns) {
  std::vector<std::string> values = row_of(indicator, columns);
  values.erase(values.begin(), values.begin() + 2);
  std::vector<std::string> lines;
  if (!columns.baselines.empty() && values.front().empty()) lines.push_back(" ");
  values.erase(std::remove(values.begin(), values.end(), ""), values.end());
  std::string line = join(values, " ");
  const bool narrow = columns.baselines.empty() && line.rfind("Entro ", 0) == 0;
  if (narrow) {
    lines.push_back("Entro ");
    line = line.substr(6);
  }
  lines.push_back(line + " ");
  return lines;
}

// A row that does not fit is cut: the parts on this page, cell after cell, then those on the next.
void dump_row(TextFlow& text, const Indicator& indicator, const Columns& columns) {
  const std::size_t width = columns.baselines.empty() ? 46 : 32;
  std::vector<std::vector<std::string>> cells = {dump_cell(name_cell(indicator), width, false),
                                                 dump_cell(algorithm_cell(indicator), width, true),
                                                 dump_values(indicator, columns)};
  std::size_t tallest = 0;
  std::size_t needed = 0;
  for (const auto& lines : cells) {
    tallest = std::max(tallest, lines.size());
    needed += lines.size() + 1;
  }
  std::size_t cut = tallest;
  if (static_cast<int>(needed) > text.remaining()) cut = tallest > 5 && text.remaining() > 9 ? tallest / 2 + 1 : 0;
  const auto print = [&](std::size_t from, std::size_t to) {
    for (const auto& lines : cells) {
      if (lines.size() <= from) continue;
      for (std::size_t i = from; i < std::min(to, lines.size()); ++i) text.line(lines[i]);
      if (to >= lines.size() || from == 0) text.blank();
    }
  };
  if (cut > 0) print(0, cut);
  if (cut == tallest) return;
  text.new_page();
  print(cut, tallest);
}

void dump_label(TextFlow& text, const std::string& label, const std::string& value) {
  constexpr std::size_t kLine = 128;  // characters; a line that holds label and text may be a little longer
  if (label.size() + value.size() < kLine + 14) {
    text.line(label + " " + value + " ");
  } else {
    text.line(label + " ");
    for (const std::string& line : wrap_columns(value, kLine)) text.line(line + " ");
  }
  text.blank();
}

void dump_block(TextFlow& text, const Block& block, const Columns& columns) {
  const Objective& objective = *block.objective;
  if (objective.level == "obiettivo_individuale") {
    text.line("Obiettivo individuale ");
    const std::vector<std::string> lines = wrap_columns(title_of(objective), 58);
    if (lines.size() > 2) text.blank();
    for (const std::string& line : lines) text.line(line + " ");
    text.line(objective.description ? *objective.description + " " : "  ");
    text.blank();
  } else if (leaf(objective)) {
    dump_label(text, "Obiettivo operativo", title_of(objective));
    if (objective.description) dump_label(text, "Descrizione", *objective.description);
    if (!objective.units.empty()) dump_label(text, "Unità organizzative coinvolte", join(objective.units, " | "));
  } else {
    text.line(heading(objective, " - ") + " ");
    text.line("  ");
    text.blank();
  }
  if (block.indicators.empty()) return;
  std::string head = "Indicatore Algoritmo ";
  if (columns.baselines.empty()) {
    for (int year : columns.targets) head += fmt::format("Target {} ", year);
    text.line(head);
  } else {
    text.line(head);
    for (int year : columns.baselines) {
      text.line("Valore ");
      text.line(fmt::format("{} ", year));
    }
    text.blank();
    for (int year : columns.targets) text.line(fmt::format("Target {} ", year));
  }
  text.blank();
  for (const Indicator* indicator : block.indicators) dump_row(text, *indicator, columns);
  text.line(" ");
  text.blank();
}

}  // namespace

void set_albero(Flow& flow, const PlanTree& tree) {
  for (const Sheet& sheet : tree.plan().sheets) {
    if (sheet.title) {
      if (!flow.at_top()) flow.new_page();
      flow.paragraph(*sheet.title, {flow.style().font_size + 2, true, false});
      flow.skip(10);
    }
    const Columns columns = columns_of(tree, sheet);
    for (const Block& block : blocks_of(tree, sheet)) set_block(flow, block, columns);
  }
}

void dump_albero(TextFlow& text, const PlanTree& tree) {
  for (const std::string& line : front_lines(tree.plan())) {
    text.line(line + " ");
    text.blank();
  }
  for (const Sheet& sheet : tree.plan().sheets) {
    if (sheet.title) {
      text.new_page();
      text.line(*sheet.title + " ");
      text.blank();
    }
    const Columns columns = columns_of(tree, sheet);
    for (const Block& block : blocks_of(tree, sheet)) dump_block(text, block, columns);
  }
}

}  // namespace spoglio::corpus

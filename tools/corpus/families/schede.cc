// The "schede" family: a card per indicator, label and value, under area, objective, programme and action.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "tools/corpus/draw/table.h"
#include "tools/corpus/families/families.h"
#include "tools/corpus/words/print.h"

namespace spoglio::corpus {
namespace {

using normalize::Indicator;
using normalize::Measure;
using normalize::Objective;

const std::pair<const char*, const char*> kLabels[] = {{"missione", "Missione"},
                                                       {"area_strategica", "Area Strategica"},
                                                       {"obiettivo_strategico", "Obiettivo Strategico"},
                                                       {"programma", "Programma"},
                                                       {"obiettivo_operativo", "Obiettivo Operativo"},
                                                       {"azione", "Azione"},
                                                       {"obiettivo_individuale", "Obiettivo individuale"}};

std::string label_of(const std::string& level) {
  for (const auto& [name, label] : kLabels)
    if (level == name) return label;
  return "";
}

// A level's label opens the run of its siblings; what has no code always carries it.
std::string run_label(const PlanTree& tree, const Objective& objective) {
  return tree.rank(objective) == 0 || !objective.code ? label_of(objective.level) : "";
}

using Field = std::pair<std::string, std::string>;

std::vector<Field> fields_of(const Indicator& indicator) {
  std::vector<Field> fields;
  if (indicator.algorithm) fields.emplace_back("Algoritmo", *indicator.algorithm);
  if (indicator.weight) fields.emplace_back("Peso", decimal(*indicator.weight) + " %");
  if (indicator.type) fields.emplace_back("Tipologia", *indicator.type);
  for (const Measure& measure : indicator.measures)
    if (measure.role == "baseline") fields.emplace_back("Stato", measure.raw);
  for (const Measure& measure : indicator.measures)
    if (measure.role == "target") fields.emplace_back(fmt::format("Target {}", measure.year), measure.raw);
  return fields;
}

void add_card(Table& table, const Indicator& indicator) {
  TableRow name;
  name.cells = {{indicator.name, 2, Align::kLeft, false}};
  name.band = true;
  table.rows.push_back(name);
  for (const auto& [label, value] : fields_of(indicator)) {
    TableRow row;
    row.cells = {{label, 1, Align::kLeft, true}, {value, 1, Align::kLeft, false}};
    table.rows.push_back(row);
  }
}

}  // namespace

void set_schede(Flow& flow, const PlanTree& tree) {
  const double size = flow.style().font_size;
  for (const normalize::Sheet& sheet : tree.plan().sheets) {
    if (sheet.title) {
      flow.paragraph(*sheet.title, {size + 3, true, false});
      flow.skip(8);
    }
    const std::vector<Step> steps = tree.steps(sheet);
    for (std::size_t i = 0; i < steps.size(); ++i) {
      if (steps[i].indicator == nullptr) {
        const std::string label = run_label(tree, *steps[i].objective);
        flow.keep(14 * size);
        if (!label.empty()) {
          flow.skip(4);
          flow.paragraph(label, {size - 0.5, false, true});
          flow.skip(2);
        }
        flow.paragraph(heading(*steps[i].objective, " "), {size + 1.5, true, false});
        flow.skip(6);
        continue;
      }
      Table table;
      table.font_size = size;
      table.weights = {22, 78};
      TableRow head;
      head.head = true;
      head.cells = {{"Indicatori", 2, Align::kLeft, true}};
      table.header.push_back(head);
      const Objective* owner = steps[i].objective;
      for (; i < steps.size() && steps[i].indicator != nullptr && steps[i].objective == owner; ++i)
        add_card(table, *steps[i].indicator);
      --i;
      flow.keep(opening_height(flow, table) + 3 * size);
      draw_table(flow, table);
      flow.skip(12);
    }
  }
}

void dump_schede(TextFlow& text, const PlanTree& tree) {
  text.blank();
  text.blank();
  for (const std::string& line : front_lines(tree.plan())) {
    text.line(line);
    text.blank();
  }
  for (const normalize::Sheet& sheet : tree.plan().sheets) {
    if (sheet.title) {
      text.line(*sheet.title);
      text.blank();
    }
    const Objective* open = nullptr;
    for (const Step& step : tree.steps(sheet)) {
      if (step.indicator == nullptr) {
        if (open != nullptr) text.blank();
        open = nullptr;
        const std::string label = run_label(tree, *step.objective);
        if (!label.empty()) {
          text.line(label);
          text.blank();
        }
        text.line(heading(*step.objective, " "));
        text.blank();
        continue;
      }
      if (open != step.objective) text.line("Indicatori\t");
      open = step.objective;
      text.line(step.indicator->name + "\t");
      for (const auto& [label, value] : fields_of(*step.indicator)) text.line(label + "\t" + value);
    }
    text.blank();
  }
}

}  // namespace spoglio::corpus

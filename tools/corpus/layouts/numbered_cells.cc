// "numbered_cells": a row per objective; its cells number the indicators and, beside them, their targets.
#include <fmt/format.h>

#include "tools/corpus/draw/table.h"
#include "tools/corpus/layouts/layouts.h"
#include "tools/corpus/layouts/usual_forms.h"

namespace spoglio::corpus {
namespace {

using normalize::Objective;

struct CellForm {
  bool dots = false;  // "1." else "1)"
  int title_form = 0;
};

// The lines of one column for all indicators of an objective, each after its number.
std::string numbered(const Draft& draft, std::size_t first, std::size_t end, const PlanColumn& column, bool dots) {
  if (end - first == 1) return field_text(draft, first, column);
  std::string text;
  for (std::size_t i = first; i < end; ++i)
    text += fmt::format("{}{}{} {}", text.empty() ? "" : "\n", i - first + 1, dots ? "." : ")",
                        field_text(draft, i, column));
  return text;
}

TableRow row_of(const Draft& draft, const PlanForm& form, const Objective& objective, std::size_t first,
                std::size_t end, const CellForm& cells) {
  TableRow row;
  row.opens = true;
  for (const PlanColumn& column : form.columns) {
    std::string text;
    if (column.field == Field::kLevel)
      text = code_and_title(objective, cells.title_form);
    else if (column.field == Field::kLevelWeight)
      text = field_text(draft, first, column);
    else
      text = numbered(draft, first, end, column, cells.dots);
    row.cells.push_back({text, 1, column.align});
  }
  return row;
}

}  // namespace

void set_numbered_cells(Maker& maker) {
  Rng& rng = maker.rng;
  PlanForm form;
  form.levels = {{"obiettivo_operativo", "", rng.chance(80) ? Codes::kNumber : Codes::kNone}};
  form.places = {Place::kColumn};
  form.columns.push_back({Field::kLevel, 26});
  form.columns.push_back({Field::kLevelWeight, 9, "", 0, 0, "", 50, Align::kCentre});
  form.columns.push_back({Field::kName, 40, rng.chance(60) ? "Indicatori" : ""});
  form.columns.push_back({Field::kWeight, 12, "Peso indicatore", 0, 0, "", 30});
  PlanColumn target = target_of(maker, 20);
  target.align = Align::kLeft;
  form.columns.push_back(target);
  form.most = 4;
  vary_form(rng, form);
  const CellForm cells{rng.chance(50), rng.between(0, 3)};
  const Draft& draft = maker.draw(shape_of(form));
  Table table;
  table.font_size = maker.flow.style().font_size;
  TableRow header;
  header.head = true;
  for (const PlanColumn& column : form.columns) {
    table.weights.push_back(column.width);
    header.cells.push_back({column.header, 1, Align::kCentre, true});
  }
  table.header.push_back(header);
  std::size_t first = 0;
  const auto& indicators = draft.plan.indicators;
  for (const Objective& objective : draft.plan.objectives) {
    std::size_t end = first;
    while (end < indicators.size() && indicators[end].objective == objective.id) ++end;
    table.rows.push_back(row_of(draft, form, objective, first, end, cells));
    first = end;
  }
  draw_table(maker.flow, table);
}

}  // namespace spoglio::corpus

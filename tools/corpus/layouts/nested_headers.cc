// "nested_headers": groups of columns under common headers, and narrow columns whose headers read upwards.
#include <fmt/format.h>

#include "tools/corpus/layouts/form_table.h"
#include "tools/corpus/layouts/layouts.h"
#include "tools/corpus/layouts/usual_forms.h"

namespace spoglio::corpus {
namespace {

void add_grouped(PlanForm& form, const std::string& group, PlanColumn column, bool upwards) {
  column.group = group;
  column.upwards = upwards;
  form.columns.push_back(column);
}

}  // namespace

void set_nested_headers(Maker& maker) {
  Rng& rng = maker.rng;
  PlanForm form;
  form.levels = draw_levels(rng, 2);
  form.places.assign(form.levels.size(), Place::kColumn);
  if (form.levels.size() > 1 && rng.chance(60)) form.places[0] = Place::kBand;
  const std::string objective_group = rng.chance(50) ? "Obiettivi" : "Obiettivo e responsabilità";
  for (std::size_t d = 0; d < form.levels.size(); ++d)
    if (form.places[d] == Place::kColumn) add_grouped(form, objective_group, {Field::kLevel, 18, "", 0, d}, false);
  const std::size_t last = form.levels.size() - 1;
  add_grouped(form, objective_group, {Field::kLevelWeight, 5, "", 0, last, "", 45, Align::kCentre}, true);
  const std::string measures = rng.chance(50) ? "Misurazione" : "Indicatori di risultato";
  add_grouped(form, measures, {Field::kName, 26}, false);
  add_grouped(form, measures, {Field::kType, 8, "", 0, 0, "", 40}, true);
  add_grouped(form, measures, {Field::kAlgorithm, 20, "", 0, 0, "", 50}, false);
  add_grouped(form, measures, {Field::kMeasureUnit, 6, "", 0, 0, "", 45, Align::kCentre}, true);
  add_grouped(form, measures, {Field::kWeight, 5, "", 0, 0, "", 55, Align::kCentre}, true);
  const bool turned = rng.chance(70);
  const std::string values = rng.chance(50) ? "Valori attesi" : "Target";
  const int year = maker.setting.year;
  const int years = rng.between(2, 3);
  for (int i = 0; i < years; ++i) {
    PlanColumn target{Field::kTarget, 9, std::to_string(year + i), year + i};
    target.align = Align::kCentre;
    add_grouped(form, values, target, turned);
  }
  if (rng.chance(40)) {
    PlanColumn owner{Field::kUnits, 14};
    form.columns.push_back(owner);
  }
  form.middle_objectives = rng.chance(50);
  for (Level& level : form.levels)
    if (level.label.empty()) level.label = level_label(rng, level.name);
  // Column order stays: groups must keep together.
  vary_form(rng, form);
  set_plan_tables(maker, form);
}

}  // namespace spoglio::corpus

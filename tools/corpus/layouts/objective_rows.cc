// "objective_rows": objectives and indicators in rows of the same columns; an objective's row has its own weight.
#include "tools/corpus/layouts/form_table.h"
#include "tools/corpus/layouts/layouts.h"
#include "tools/corpus/layouts/usual_forms.h"

namespace spoglio::corpus {

void set_objective_rows(Maker& maker) {
  Rng& rng = maker.rng;
  PlanForm form;
  form.levels = draw_levels(rng, 3);
  for (Level& level : form.levels) level.label = level_label(rng, level.name);
  // The code and the label say what a row is.
  for (Level& level : form.levels)
    if (level.codes == Codes::kNone) level.codes = Codes::kNumber;
  form.places.assign(form.levels.size(), Place::kRow);
  form.columns.push_back({Field::kName, 40, rng.chance(50) ? "Obiettivi / Indicatori" : "Obiettivo/Indicatore"});
  form.columns.push_back({Field::kAlgorithm, 24, "", 0, 0, "", 40});
  form.columns.push_back({Field::kMeasureUnit, 9, "", 0, 0, "", 25, Align::kCentre});
  form.columns.push_back({Field::kWeight, 9, rng.chance(50) ? "Peso" : "Peso %", 0, 0, "", 75, Align::kCentre});
  const int year = maker.setting.year;
  std::vector<int> years = {year};
  for (int i = rng.between(0, 2); i > 0; --i) years.push_back(years.back() + 1);
  for (const PlanColumn& column : target_columns(rng, years, 11)) form.columns.push_back(column);
  form.columns.push_back({Field::kUnits, 15, "", 0, 0, "", 40});
  form.row_weights = rng.chance(60);
  vary_form(rng, form);
  set_plan_tables(maker, form);
}

}  // namespace spoglio::corpus

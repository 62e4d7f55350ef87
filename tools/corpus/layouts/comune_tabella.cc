// "comune_tabella": one long table per sector; the objective's cell spans its indicators.
#include "tools/corpus/layouts/form_table.h"
#include "tools/corpus/layouts/layouts.h"

namespace spoglio::corpus {

void set_comune_tabella(Maker& maker) {
  Rng& rng = maker.rng;
  PlanForm form;
  form.levels = {{"obiettivo_operativo", "", rng.chance(75) ? Codes::kNumber : Codes::kNone}};
  form.levels[0].least = 3;
  form.levels[0].most = 7;
  form.places = {Place::kColumn};
  form.sheet_per_top = rng.chance(80);
  if (form.levels[0].codes == Codes::kNumber && rng.chance(50)) {
    form.columns.push_back({Field::kLevelCode, 6, "", 0, 0, "", 100, Align::kCentre});
    form.columns.push_back({Field::kLevelTitle, 20});
  } else {
    form.columns.push_back({Field::kLevel, 22});
  }
  form.columns.push_back({Field::kLevelDescription, 26, "", 0, 0, "", 40});
  form.columns.push_back({Field::kLevelWeight, 8, "", 0, 0, "", 45, Align::kCentre});
  form.columns.push_back({Field::kLevelUnits, 13, "", 0, 0, "", 40});
  form.columns.push_back({Field::kName, 26});
  form.columns.push_back({Field::kAlgorithm, 18, "", 0, 0, "", 35});
  form.columns.push_back({Field::kType, 10, "", 0, 0, "", 30});
  form.columns.push_back({Field::kWeight, 8, "", 0, 0, "", 35, Align::kCentre});
  form.columns.push_back({Field::kMeasureUnit, 8, "", 0, 0, "", 30, Align::kCentre});
  PlanColumn target{Field::kTarget, 13, rng.chance(50) ? wording(rng, Field::kTarget) : ""};
  target.year = maker.setting.year;
  target.align = Align::kCentre;
  form.columns.push_back(target);
  form.columns.push_back({Field::kMonitor, 10, "", 0, 0, "", 12, Align::kCentre});
  form.columns.push_back({Field::kDue, 10, "", 0, 0, "", 40, Align::kCentre});
  form.columns.push_back({Field::kNote, 12, "", 0, 0, "", 20});
  form.middle_objectives = rng.chance(60);
  form.most = 6;
  vary_form(rng, form);
  set_plan_tables(maker, form);
}

}  // namespace spoglio::corpus

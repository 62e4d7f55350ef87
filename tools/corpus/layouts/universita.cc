// "universita": areas, objectives and actions with metrics, a baseline, units of measure and two kinds of owners.
#include "tools/corpus/layouts/form_table.h"
#include "tools/corpus/layouts/layouts.h"

namespace spoglio::corpus {

void set_universita(Maker& maker) {
  Rng& rng = maker.rng;
  PlanForm form;
  form.levels = {{"area_strategica", "", Codes::kLetter}, {"obiettivo_strategico", "", Codes::kDotted}};
  if (rng.chance(55)) form.levels.push_back({"azione", "", Codes::kDotted});
  form.levels[0].most = 2;
  form.places.assign(form.levels.size(), Place::kColumn);
  if (rng.chance(55)) form.places[0] = rng.chance(50) ? Place::kHeading : Place::kBand;
  if (rng.chance(30) && form.places[0] != Place::kColumn) form.places[1] = Place::kBand;
  for (std::size_t d = 0; d < form.levels.size(); ++d)
    if (form.places[d] == Place::kColumn) form.columns.push_back({Field::kLevel, 16, "", 0, d});
  if (form.places[0] == Place::kColumn && rng.chance(35)) {
    form.columns.front().upwards_cells = true;
    form.columns.front().width = 6;
  }
  form.columns.push_back({Field::kName, 22});
  form.columns.push_back({Field::kAlgorithm, 20, rng.chance(60) ? "Metrica" : "", 0, 0, "", 75});
  form.columns.push_back({Field::kMeasureUnit, 9, "", 0, 0, "", 70, Align::kCentre});
  const int year = maker.setting.year;
  PlanColumn baseline{Field::kBaseline, 10, rng.chance(50) ? "Baseline" : ""};
  baseline.year = year - 1;
  baseline.keep_percent = 75;
  baseline.align = Align::kCentre;
  form.columns.push_back(baseline);
  const int years = rng.between(1, 3);
  std::vector<int> targets;
  for (int i = 0; i < years; ++i) targets.push_back(year + i);
  for (const PlanColumn& column : target_columns(rng, targets, 10)) form.columns.push_back(column);
  if (rng.chance(35)) {
    form.columns.push_back({Field::kPolitical, 13});
    form.columns.push_back({Field::kManager, 13});
  } else {
    form.columns.push_back({Field::kUnits, 14, "", 0, 0, "", 65});
  }
  form.most = 3;
  vary_form(rng, form);
  set_plan_tables(maker, form);
}

}  // namespace spoglio::corpus

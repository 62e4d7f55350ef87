// "piao": public value, strategic and operational objectives over indicators with dimension, formula, baseline,
// targets.
#include "tools/corpus/layouts/form_table.h"
#include "tools/corpus/layouts/layouts.h"
#include "tools/corpus/layouts/usual_forms.h"

namespace spoglio::corpus {

void set_piao(Maker& maker) {
  Rng& rng = maker.rng;
  PlanForm form;
  form.levels = {{"area_strategica", rng.chance(50) ? "Ambito di valore pubblico" : "Area strategica", Codes::kNumber},
                 {"obiettivo_strategico", rng.chance(50) ? "Obiettivo di valore pubblico" : "Obiettivo strategico",
                  Codes::kDotted}};
  if (rng.chance(50))
    form.levels.push_back(
        {"obiettivo_operativo", rng.chance(50) ? "Obiettivo di performance" : "Obiettivo operativo", Codes::kDotted});
  form.levels[0].most = 1;
  form.places.assign(form.levels.size(), Place::kHeading);
  if (rng.chance(50)) form.places.back() = rng.chance(50) ? Place::kLabelRow : Place::kColumn;
  if (form.places.back() == Place::kColumn) form.columns.push_back({Field::kLevel, 18, "", 0, form.levels.size() - 1});
  form.columns.push_back({Field::kType, 11, rng.chance(50) ? "Dimensione" : "", 0, 0, "", 70});
  form.columns.push_back({Field::kName, 25});
  form.columns.push_back({Field::kAlgorithm, 22, "", 0, 0, "", 80});
  form.columns.push_back({Field::kStakeholder, 12, "", 0, 0, "", 30});
  form.columns.push_back({Field::kWeight, 7, "", 0, 0, "", 25, Align::kCentre});
  PlanColumn baseline = baseline_of(maker, 10);
  baseline.keep_percent = 85;
  form.columns.push_back(baseline);
  const int year = maker.setting.year;
  std::vector<int> years = {year, year + 1, year + 2};
  if (rng.chance(25)) years = {year};
  for (const PlanColumn& column : target_columns(rng, years, 10)) form.columns.push_back(column);
  form.columns.push_back({Field::kSource, 12, "", 0, 0, "", 75});
  form.columns.push_back({Field::kUnits, 14, "", 0, 0, "", 30});
  form.most = 3;
  vary_form(rng, form);
  set_plan_tables(maker, form);
}

}  // namespace spoglio::corpus

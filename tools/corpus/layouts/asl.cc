// "asl": health authorities' budget tables: area, objective, indicator, threshold, expected value, unit, weight.
#include "tools/corpus/layouts/form_table.h"
#include "tools/corpus/layouts/layouts.h"
#include "tools/corpus/layouts/usual_forms.h"

namespace spoglio::corpus {

void set_asl(Maker& maker) {
  Rng& rng = maker.rng;
  PlanForm form;
  form.levels = {{"area_strategica", rng.chance(60) ? "Area" : "", rng.chance(50) ? Codes::kLetter : Codes::kNone},
                 {"obiettivo_operativo", rng.chance(50) ? "Obiettivo" : ""}};
  form.levels[1].codes = form.levels[0].codes == Codes::kNone ? Codes::kNumber : Codes::kDotted;
  form.levels[0].most = 2;
  form.levels[1].least = 2;
  form.places = {rng.chance(50) ? Place::kColumn : Place::kBand, Place::kColumn};
  if (form.places[0] == Place::kColumn) form.columns.push_back({Field::kLevel, 13, "", 0, 0});
  form.columns.push_back({Field::kLevel, 20, "", 0, 1});
  form.columns.push_back({Field::kName, 26});
  form.columns.push_back({Field::kAlgorithm, 20, "", 0, 0, "", 45});
  form.columns.push_back({Field::kMeasureUnit, 8, "", 0, 0, "", 80, Align::kCentre});
  PlanColumn baseline = baseline_of(maker, 9);
  baseline.keep_percent = 40;
  form.columns.push_back(baseline);
  form.columns.push_back({Field::kThreshold, 8, "", 0, 0, "", 65, Align::kCentre});
  PlanColumn target = target_of(maker, 10);
  if (rng.chance(60)) target.header = "Valore atteso";
  form.columns.push_back(target);
  form.columns.push_back({Field::kWeight, 7, "", 0, 0, "", 80, Align::kCentre});
  form.columns.push_back({Field::kUnits, 16, rng.chance(50) ? "Struttura" : "", 0, 0, "", 65});
  form.carry = rng.chance(70) ? Carry::kMerged : Carry::kRepeated;
  form.middle_objectives = rng.chance(50);
  form.total_row = rng.chance(20);
  vary_form(rng, form);
  set_plan_tables(maker, form);
}

}  // namespace spoglio::corpus

// "dirigenti": individual objectives, a sheet per manager with a table and now and then a line of personal data.
#include "tools/corpus/layouts/form_table.h"
#include "tools/corpus/layouts/layouts.h"
#include "tools/corpus/layouts/usual_forms.h"

namespace spoglio::corpus {

void set_dirigenti(Maker& maker) {
  Rng& rng = maker.rng;
  static const std::vector<std::string> kPosts = {
      "Dirigente ", "Direttore ", "P.O. ", "Posizione organizzativa: ", "Responsabile ", "Incaricato di E.Q. - "};
  PlanForm form;
  form.levels = {{"obiettivo_individuale", rng.chance(50) ? "Obiettivo individuale" : "Obiettivo", Codes::kNumber}};
  if (rng.chance(30)) form.levels[0].codes = Codes::kNone;
  form.levels[0].least = 2;
  form.levels[0].most = 5;
  form.places = {Place::kColumn};
  form.sheet_per_top = true;
  form.sheet_prefix = rng.pick(kPosts);
  form.sheet_lines = rng.chance(50);
  if (form.levels[0].codes == Codes::kNumber && rng.chance(50)) {
    form.columns.push_back({Field::kLevelCode, 6, rng.chance(50) ? "N." : "", 0, 0, "", 100, Align::kCentre});
    form.columns.push_back({Field::kLevelTitle, 26});
  } else {
    form.columns.push_back({Field::kLevel, 28});
  }
  const bool objective_weight = rng.chance(70);
  if (objective_weight) form.columns.push_back({Field::kLevelWeight, 9, "", 0, 0, "", 100, Align::kCentre});
  form.columns.push_back({Field::kName, 28});
  form.columns.push_back({Field::kAlgorithm, 18, "", 0, 0, "", 20});
  form.columns.push_back(target_of(maker, 15));
  if (!objective_weight) form.columns.push_back({Field::kWeight, 9, "Peso indicatore", 0, 0, "", 100, Align::kCentre});
  form.columns.push_back({Field::kMonitor, 10, "", 0, 0, "", 12, Align::kCentre});
  form.columns.push_back({Field::kDue, 12, "", 0, 0, "", 30, Align::kCentre});
  form.most = objective_weight ? 2 : 1;
  form.carry = Carry::kMerged;
  form.sheet_weights = !objective_weight;
  form.total_row = false;
  vary_form(rng, form);
  set_plan_tables(maker, form);
}

}  // namespace spoglio::corpus

// "merged": objectives merged over many indicators, their text centred, rows and merged cells cut by page breaks.
#include "tools/corpus/layouts/form_table.h"
#include "tools/corpus/layouts/layouts.h"
#include "tools/corpus/layouts/usual_forms.h"

namespace spoglio::corpus {

void set_merged(Maker& maker) {
  Rng& rng = maker.rng;
  PlanForm form;
  form.levels = draw_levels(rng, 2);
  form.places.assign(form.levels.size(), Place::kColumn);
  for (std::size_t d = 0; d < form.levels.size(); ++d) form.columns.push_back({Field::kLevel, 19, "", 0, d});
  const std::size_t last = form.levels.size() - 1;
  form.columns.push_back({Field::kLevelUnits, 14, "", 0, last, "", 50});
  form.columns.push_back({Field::kLevelWeight, 8, "", 0, last, "", 40, Align::kCentre});
  form.columns.push_back({Field::kName, 28});
  form.columns.push_back({Field::kAlgorithm, 22, "", 0, 0, "", 45});
  form.columns.push_back({Field::kWeight, 8, "", 0, 0, "", 40, Align::kCentre});
  form.columns.push_back(target_of(maker, 13));
  form.least = 4;
  form.most = 7;
  form.middle_objectives = true;
  vary_form(rng, form);
  set_plan_tables(maker, form);
}

}  // namespace spoglio::corpus

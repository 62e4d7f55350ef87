// "pira": State-budget missions and programmes over objectives with KPI, formula, source and targets.
#include "tools/corpus/layouts/form_table.h"
#include "tools/corpus/layouts/layouts.h"

namespace spoglio::corpus {

void set_pira(Maker& maker) {
  Rng& rng = maker.rng;
  PlanForm form;
  form.levels = {{"missione", "", Codes::kMission},
                 {"programma", "", Codes::kMission},
                 {"obiettivo_strategico", "", Codes::kNumber}};
  form.levels[0].most = 1;
  form.levels[1].most = 2;
  if (rng.chance(30)) form.levels[2].codes = Codes::kNone;
  const int start = rng.between(0, 3);
  form.places = start == 0   ? std::vector<Place>{Place::kHeading, Place::kHeading, Place::kColumn}
                : start == 1 ? std::vector<Place>{Place::kLabelRow, Place::kLabelRow, Place::kLabelRow}
                : start == 2 ? std::vector<Place>{Place::kColumn, Place::kColumn, Place::kColumn}
                             : std::vector<Place>{Place::kHeading, Place::kBand, Place::kBand};
  for (std::size_t d = 0; d < 3; ++d)
    if (form.places[d] == Place::kColumn) form.columns.push_back({Field::kLevel, 14, "", 0, d});
  form.columns.push_back({Field::kName, 24});
  form.columns.push_back({Field::kDescription, 22, "", 0, 0, "", 45});
  form.columns.push_back({Field::kAlgorithm, 22, "", 0, 0, "", 80});
  form.columns.push_back({Field::kSource, 12, "", 0, 0, "", 70});
  form.columns.push_back({Field::kMeasureUnit, 9, "", 0, 0, "", 50, Align::kCentre});
  form.columns.push_back({Field::kWeight, 8, "", 0, 0, "", 25, Align::kCentre});
  const int year = maker.setting.year;
  for (const PlanColumn& column : target_columns(rng, {year, year + 1, year + 2}, 10)) form.columns.push_back(column);
  form.most = 3;
  form.carry = rng.chance(70) ? Carry::kMerged : Carry::kRepeated;
  vary_form(rng, form);
  set_plan_tables(maker, form);
}

}  // namespace spoglio::corpus

// Drawing a form from the usual ones.
#include "tools/corpus/layouts/usual_forms.h"

namespace spoglio::corpus {
namespace {

Codes upper_codes(Rng& rng) {
  static const std::vector<Codes> kCodes = {Codes::kNumber, Codes::kNumber, Codes::kLetter, Codes::kNone};
  return rng.pick(kCodes);
}

void draw_places(Rng& rng, PlanForm& form, bool wide) {
  form.places.assign(form.levels.size(), Place::kColumn);
  const std::size_t columns = rng.below(wide ? 3 : 2);  // at most so many levels in columns
  Place above = rng.chance(50) ? Place::kHeading : Place::kBand;
  for (std::size_t d = 0; d < form.levels.size(); ++d) {
    if (d + columns >= form.levels.size()) break;
    form.places[d] = above;
    if (above == Place::kHeading && rng.chance(60)) above = rng.chance(60) ? Place::kBand : Place::kLabelRow;
  }
}

void add_objective_columns(Rng& rng, PlanForm& form) {
  for (std::size_t d = 0; d < form.levels.size(); ++d) {
    if (form.places[d] != Place::kColumn) continue;
    const bool last = d + 1 == form.levels.size();
    if (last && form.levels[d].codes != Codes::kNone && rng.chance(30)) {
      form.columns.push_back({Field::kLevelCode, 7, "", 0, d, "", 100, Align::kCentre});
      form.columns.push_back({Field::kLevelTitle, 18, "", 0, d});
    } else {
      form.columns.push_back({Field::kLevel, 18, "", 0, d});
    }
    if (last && form.carry == Carry::kMerged)
      form.columns.push_back({Field::kLevelWeight, 8, "", 0, d, "", 20, Align::kCentre});
  }
}

// Of reports: what came out of the plan's year.
void add_results(Rng& rng, PlanForm& form, int year) {
  if (!rng.chance(15)) return;
  PlanColumn result{Field::kResult, 10};
  result.year = year;
  result.align = Align::kCentre;
  form.columns.push_back(result);
  result.field = Field::kRealisation;
  result.keep_percent = 60;
  form.columns.push_back(result);
}

}  // namespace

std::vector<Level> draw_levels(Rng& rng, std::size_t most) {
  static const std::vector<std::vector<std::string>> kChains = {
      {"obiettivo_strategico"},
      {"obiettivo_operativo"},
      {"area_strategica", "obiettivo_strategico"},
      {"obiettivo_strategico", "obiettivo_operativo"},
      {"area_strategica", "obiettivo_operativo"},
      {"area_strategica", "obiettivo_strategico", "obiettivo_operativo"},
      {"obiettivo_strategico", "obiettivo_operativo", "azione"},
      {"missione", "programma", "obiettivo_operativo"}};
  std::vector<std::string> chain = rng.pick(kChains);
  while (chain.size() > most) chain.erase(chain.begin());
  std::vector<Level> levels;
  for (const std::string& name : chain) {
    Level level{name, ""};
    const bool state = name == "missione" || name == "programma";
    level.codes = state ? Codes::kMission : levels.empty() ? upper_codes(rng) : Codes::kDotted;
    if (!levels.empty() && levels.back().codes == Codes::kMission && !state) level.codes = Codes::kNumber;
    if (!levels.empty() && levels.back().codes == Codes::kNone)
      level.codes = rng.chance(50) ? Codes::kNone : Codes::kNumber;
    level.least = levels.empty() ? 1 : 2;
    level.most = levels.empty() && chain.size() > 1 ? 2 : 4;
    levels.push_back(level);
  }
  return levels;
}

PlanForm draw_form(Maker& maker, bool wide) {
  Rng& rng = maker.rng;
  PlanForm form;
  form.levels = draw_levels(rng, 3);
  draw_places(rng, form, wide);
  form.carry = rng.chance(75) ? Carry::kMerged : Carry::kRepeated;
  add_objective_columns(rng, form);
  form.columns.push_back({Field::kCode, 9, "", 0, 0, "", 15});
  form.columns.push_back({Field::kName, 26});
  form.columns.push_back({Field::kAlgorithm, 20, "", 0, 0, "", wide ? 60 : 30});
  form.columns.push_back({Field::kSource, 12, "", 0, 0, "", wide ? 25 : 5});
  form.columns.push_back({Field::kType, 10, "", 0, 0, "", 20});
  form.columns.push_back({Field::kMeasureUnit, 8, "", 0, 0, "", 25, Align::kCentre});
  form.columns.push_back({Field::kWeight, 8, "", 0, 0, "", 40, Align::kCentre});
  PlanColumn baseline = baseline_of(maker, 10);
  baseline.keep_percent = 35;
  form.columns.push_back(baseline);
  if (rng.chance(wide ? 60 : 30)) {
    const int year = maker.setting.year;
    std::vector<int> years = {year, year + 1, year + 2};
    if (rng.chance(30)) years.pop_back();
    for (const PlanColumn& column : target_columns(rng, years, 10)) form.columns.push_back(column);
  } else {
    form.columns.push_back(target_of(maker, 13));
  }
  add_results(rng, form, maker.setting.year);
  form.columns.push_back({Field::kUnits, 14, "", 0, 0, "", wide ? 35 : 15});
  form.columns.push_back({Field::kNote, 10, "", 0, 0, "", 8});
  form.total_row = rng.chance(10);
  form.blank_percent = rng.chance(25) ? 12 : 0;
  vary_form(rng, form);
  return form;
}

PlanColumn target_of(Maker& maker, double width) {
  PlanColumn target{Field::kTarget, width, maker.rng.chance(50) ? wording(maker.rng, Field::kTarget) : ""};
  target.year = maker.setting.year;
  target.align = Align::kCentre;
  return target;
}

PlanColumn baseline_of(Maker& maker, double width) {
  PlanColumn baseline{Field::kBaseline, width, maker.rng.chance(50) ? wording(maker.rng, Field::kBaseline) : ""};
  baseline.year = maker.setting.year - 1;
  baseline.align = Align::kCentre;
  return baseline;
}

}  // namespace spoglio::corpus

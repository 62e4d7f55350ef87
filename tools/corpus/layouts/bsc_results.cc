// "bsc_results": under each year its result, target and realisation; the years to come have targets alone.
#include <fmt/format.h>

#include "tools/corpus/layouts/form_table.h"
#include "tools/corpus/layouts/layouts.h"

namespace spoglio::corpus {
namespace {

void add_year(Rng& rng, PlanForm& form, int year, bool past, bool realisation) {
  const std::string group = rng.chance(70) ? std::to_string(year) : fmt::format("Anno {}", year);
  const auto add = [&](Field field) {
    PlanColumn column{field, 9, wording(rng, field)};
    column.year = year;
    column.group = group;
    column.align = Align::kCentre;
    form.columns.push_back(column);
  };
  const bool target_first = rng.chance(40);
  if (target_first || !past) add(Field::kTarget);
  if (past) add(Field::kResult);
  if (past && !target_first) add(Field::kTarget);
  if (past && realisation) add(Field::kRealisation);
}

}  // namespace

void set_bsc_results(Maker& maker) {
  Rng& rng = maker.rng;
  PlanForm form;
  form.levels = {{"area_strategica", "", rng.chance(50) ? Codes::kNumber : Codes::kLetter},
                 {"obiettivo_strategico", "", Codes::kDotted}};
  if (rng.chance(50)) form.levels.push_back({"obiettivo_operativo", "", Codes::kDotted});
  form.places.assign(form.levels.size(), Place::kBand);
  if (rng.chance(40)) form.places[0] = Place::kHeading;
  if (rng.chance(40)) {
    form.places.back() = Place::kColumn;
    form.columns.push_back({Field::kLevel, 18, "", 0, form.levels.size() - 1});
  }
  form.columns.push_back({Field::kCode, 9, "", 0, 0, "", 40});
  form.columns.push_back({Field::kName, 26});
  form.columns.push_back({Field::kAlgorithm, 22, "", 0, 0, "", 50});
  form.columns.push_back({Field::kWeight, 8, "", 0, 0, "", 40, Align::kCentre});
  const bool realisation = rng.chance(70);
  const int past = rng.between(1, 2);
  const int first = maker.setting.year - (past - 1);
  for (int i = 0; i < past; ++i) add_year(rng, form, first + i, true, realisation);
  for (int i = rng.between(0, 2); i > 0; --i) add_year(rng, form, form.columns.back().year + 1, false, false);
  form.least = 1;
  form.carry = rng.chance(60) ? Carry::kMerged : Carry::kRepeated;
  vary_form(rng, form);
  set_plan_tables(maker, form);
}

}  // namespace spoglio::corpus

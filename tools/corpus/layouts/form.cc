// Forms: headers, columns, and the text of each field.
#include "tools/corpus/layouts/form.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "tools/corpus/words/print.h"

namespace spoglio::corpus {
namespace {

using normalize::Indicator;
using normalize::Measure;
using normalize::Objective;

const Measure* measure_of(const Indicator& indicator, const std::string& role, int year) {
  for (const Measure& measure : indicator.measures)
    if (measure.role == role && measure.year == year) return &measure;
  return nullptr;
}

std::string measure_text(const Indicator& indicator, const PlanColumn& column) {
  const char* role = column.field == Field::kTarget     ? "target"
                     : column.field == Field::kBaseline ? "baseline"
                     : column.field == Field::kResult   ? "result"
                                                        : "realisation";
  const Measure* measure = measure_of(indicator, role, column.year);
  return measure == nullptr ? "" : measure->raw;
}

bool measure_field(Field field) {
  return field == Field::kTarget || field == Field::kBaseline || field == Field::kResult ||
         field == Field::kRealisation;
}

// The columns of measures stay together; what stands after the name may change places around them.
void shuffle_columns(Rng& rng, std::vector<PlanColumn>& columns) {
  const auto name = std::find_if(columns.begin(), columns.end(), [](const auto& c) { return c.field == Field::kName; });
  const auto from = static_cast<std::size_t>(name - columns.begin()) + 1;
  std::vector<std::vector<PlanColumn>> blocks;
  for (std::size_t i = from; i < columns.size(); ++i) {
    const bool joins = !blocks.empty() && measure_field(columns[i].field) && measure_field(blocks.back().back().field);
    if (joins)
      blocks.back().push_back(columns[i]);
    else
      blocks.push_back({columns[i]});
  }
  for (std::size_t i = blocks.size(); i > 1; --i) std::swap(blocks[i - 1], blocks[rng.below(i)]);
  columns.resize(from);
  for (const auto& block : blocks) columns.insert(columns.end(), block.begin(), block.end());
}

// The political owner stands first: the gold keeps the owners in that order.
void order_owners(std::vector<PlanColumn>& columns) {
  const auto at = [&](Field field) {
    return std::find_if(columns.begin(), columns.end(), [&](const PlanColumn& c) { return c.field == field; });
  };
  const auto political = at(Field::kPolitical);
  const auto manager = at(Field::kManager);
  if (manager < political && political != columns.end()) std::swap(*manager, *political);
}

std::string header_of(Rng& rng, const PlanForm& form, const PlanColumn& column) {
  if (column.field == Field::kLevel || column.field == Field::kLevelTitle) return form.levels[column.level].label;
  std::string header = wording(rng, column.field);
  if (measure_field(column.field) && column.year != 0) header += fmt::format(" {}", column.year);
  return header;
}

}  // namespace

bool in_band(Place place) { return place == Place::kBand || place == Place::kLabelRow; }

std::string weight_text(double weight, const PlanColumn& column) {
  return decimal(weight) + (column.header.find('%') == std::string::npos ? "%" : "");
}

void vary_form(Rng& rng, PlanForm& form) {
  for (Level& level : form.levels)
    if (level.label.empty()) level.label = level_label(rng, level.name);
  std::vector<PlanColumn> kept;
  for (const PlanColumn& column : form.columns)
    if (rng.chance(column.keep_percent)) kept.push_back(column);
  form.columns = kept;
  const bool grouped = std::any_of(form.columns.begin(), form.columns.end(),
                                   [](const PlanColumn& c) { return !c.group.empty() && !measure_field(c.field); });
  if (!grouped && rng.chance(35)) shuffle_columns(rng, form.columns);
  order_owners(form.columns);
  // Two columns never have the same header: a reader could not tell them apart.
  std::set<std::string> known;
  for (PlanColumn& column : form.columns) {
    for (int tries = 0; column.header.empty() || (tries < 9 && known.count(column.group + column.header) > 0); ++tries)
      column.header = header_of(rng, form, column);
    known.insert(column.group + column.header);
  }
  form.banner |= form.sheet_per_top && form.places.front() != Place::kHeading && !form.sheet_lines && rng.chance(25);
  form.numbered_columns = rng.chance(4);
  form.merge_targets = rng.chance(12);
  form.band_details = !form.bare_headings && rng.chance(15);
  form.heading_units = !form.bare_headings && rng.chance(25);
  if (rng.chance(20))
    for (PlanColumn& column : form.columns) column.header = upper_case(column.header);
}

Shape shape_of(const PlanForm& form) {
  Shape shape;
  shape.levels = form.levels;
  shape.sheet_per_top = form.sheet_per_top;
  shape.sheet_prefix = form.sheet_prefix;
  shape.sheet_weights = form.sheet_weights;
  const bool weights = std::any_of(form.columns.begin(), form.columns.end(),
                                   [](const PlanColumn& column) { return column.field == Field::kWeight; });
  for (std::size_t d = 0; d < form.levels.size(); ++d)
    shape.levels[d].weight |= form.row_weights && weights && form.places[d] == Place::kRow;
  for (std::size_t d = 0; d < form.levels.size(); ++d)
    shape.levels[d].description |= form.band_details && d + 1 == form.levels.size() &&
                                   (in_band(form.places[d]) || form.places[d] == Place::kHeading);
  if (form.heading_units && form.places.back() == Place::kHeading) shape.levels.back().units = true;
  shape.least = form.least;
  shape.most = form.most;
  shape.blank_percent = form.blank_percent;
  shape.numbers_only = form.numbers_only;
  for (const PlanColumn& column : form.columns) {
    Level& level = shape.levels[column.level];
    level.weight |= column.field == Field::kLevelWeight;
    level.units |= column.field == Field::kLevelUnits;
    level.description |= column.field == Field::kLevelDescription;
    level.budget |= column.field == Field::kLevelBudget;
    shape.code |= column.field == Field::kCode;
    shape.algorithm |= column.field == Field::kAlgorithm;
    shape.type |= column.field == Field::kType;
    shape.weight |= column.field == Field::kWeight;
    shape.units |= column.field == Field::kUnits;
    shape.two_units |= column.field == Field::kPolitical;
    shape.assignees |= column.field == Field::kAssignees;
    shape.due |= column.field == Field::kDue;
    shape.unit_column |= column.field == Field::kMeasureUnit;
    shape.realisations |= column.field == Field::kRealisation;
    if (column.field == Field::kTarget) shape.targets.push_back(column.year);
    if (column.field == Field::kBaseline) shape.baseline = column.year;
    if (column.field == Field::kResult) shape.results.push_back(column.year);
  }
  return shape;
}

std::string field_text(const Draft& draft, std::size_t index, const PlanColumn& column) {
  const Indicator& indicator = draft.plan.indicators[index];
  const Extra& extra = draft.extras[index];
  std::size_t levels = 0;
  for (const Objective* o = at_depth(draft.plan, indicator.objective, 0, 0); o != nullptr; ++levels)
    o = o->parent ? at_depth(draft.plan, *o->parent, 0, 0) : nullptr;
  const Objective* objective = at_depth(draft.plan, indicator.objective, column.level, levels);
  switch (column.field) {
    case Field::kLevel:
      return code_and_title(*objective, 0);
    case Field::kLevelCode:
      return objective->code.value_or("");
    case Field::kLevelTitle:
      return objective->title.value_or("");
    case Field::kLevelWeight:
      return objective->weight ? decimal(*objective->weight) + "%" : "";
    case Field::kLevelUnits:
      return join(objective->units, draft.between_units);
    case Field::kLevelDescription:
      return objective->description.value_or("");
    case Field::kLevelBudget:
      return objective->budget ? euro(*objective->budget) : "";
    case Field::kCode:
      return indicator.code.value_or("");
    case Field::kName:
      return indicator.name;
    case Field::kAlgorithm:
      return indicator.algorithm.value_or("");
    case Field::kType:
      return indicator.type.value_or("");
    case Field::kWeight:
      return indicator.weight ? weight_text(*indicator.weight, column) : "";
    case Field::kUnits:
      return join(indicator.units, draft.between_units);
    case Field::kPolitical:
      return indicator.units.front();
    case Field::kManager:
      return indicator.units.back();
    case Field::kAssignees:
      return join(indicator.assignees, "; ");
    case Field::kDue:
      return indicator.due ? short_date(*indicator.due) : "";
    case Field::kMeasureUnit:
      return extra.unit_word;
    case Field::kDescription:
      return extra.description;
    case Field::kSource:
      return extra.source;
    case Field::kStakeholder:
      return extra.stakeholder;
    case Field::kThreshold:
      return extra.threshold;
    case Field::kMonitor:
      return extra.monitor;
    case Field::kNote:
      return extra.note;
    default:
      return measure_text(indicator, column);
  }
}

std::vector<PlanColumn> target_columns(Rng& rng, const std::vector<int>& years, double width) {
  const std::string word = wording(rng, Field::kTarget);
  const bool grouped = years.size() > 1 && rng.chance(45);
  static const std::vector<std::string> kForms = {"{} {}", "{} {}", "{}\n{}", "{} anno {}"};
  const std::string form = rng.pick(kForms);
  std::vector<PlanColumn> columns;
  for (int year : years) {
    PlanColumn column{Field::kTarget, width};
    column.year = year;
    column.align = Align::kCentre;
    column.header = grouped ? std::to_string(year) : fmt::format(fmt::runtime(form), word, year);
    if (grouped) column.group = word;
    columns.push_back(column);
  }
  return columns;
}

const Objective* at_depth(const normalize::Plan& plan, const std::string& id, std::size_t depth, std::size_t levels) {
  const auto find = [&](const std::string& wanted) -> const Objective* {
    for (const Objective& objective : plan.objectives)
      if (objective.id == wanted) return &objective;
    return nullptr;
  };
  const Objective* objective = find(id);
  for (std::size_t at = levels; at > depth + 1 && objective != nullptr; --at)
    objective = objective->parent ? find(*objective->parent) : nullptr;
  return objective;
}

}  // namespace spoglio::corpus

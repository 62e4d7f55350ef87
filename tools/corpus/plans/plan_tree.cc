// Walking a plan in printing order.
#include "tools/corpus/plans/plan_tree.h"

namespace spoglio::corpus {

using normalize::Indicator;
using normalize::Measure;
using normalize::Objective;

PlanTree::PlanTree(const normalize::Plan& plan) : plan_(plan) {
  for (std::size_t i = 0; i < plan.objectives.size(); ++i) index_.emplace(plan.objectives[i].id, i);
}

const Objective* PlanTree::objective(const std::string& id) const {
  const auto it = index_.find(id);
  return it == index_.end() ? nullptr : &plan_.objectives[it->second];
}

const Objective* PlanTree::parent(const Objective& objective) const {
  return objective.parent ? this->objective(*objective.parent) : nullptr;
}

int PlanTree::rank(const Objective& objective) const {
  int rank = 0;
  for (const Objective& other : plan_.objectives) {
    if (other.id == objective.id) break;
    if (other.parent == objective.parent && other.level == objective.level && other.sheet == objective.sheet) ++rank;
  }
  return rank;
}

std::vector<Step> PlanTree::steps(const normalize::Sheet& sheet) const {
  std::vector<Step> steps;
  std::size_t printed = 0;
  const auto print_until = [&](std::size_t end) {
    for (; printed < end; ++printed)
      if (plan_.objectives[printed].sheet == sheet.id) steps.push_back({&plan_.objectives[printed], nullptr});
  };
  for (const Indicator& indicator : plan_.indicators) {
    const auto it = index_.find(indicator.objective);
    if (it == index_.end() || plan_.objectives[it->second].sheet != sheet.id) continue;
    print_until(it->second + 1);
    steps.push_back({&plan_.objectives[it->second], &indicator});
  }
  print_until(plan_.objectives.size());
  return steps;
}

std::vector<int> PlanTree::years(const normalize::Sheet& sheet, const std::string& role) const {
  std::set<int> years;
  for (const Indicator& indicator : plan_.indicators) {
    const Objective* owner = objective(indicator.objective);
    if (owner == nullptr || owner->sheet != sheet.id) continue;
    for (const Measure& measure : indicator.measures)
      if (measure.role == role) years.insert(measure.year);
  }
  return {years.begin(), years.end()};
}

const Measure* measure(const Indicator& indicator, const std::string& role, int year) {
  for (const Measure& measure : indicator.measures)
    if (measure.role == role && measure.year == year) return &measure;
  return nullptr;
}

std::string cell(const Indicator& indicator, const std::string& role, int year) {
  const Measure* found = measure(indicator, role, year);
  return found == nullptr ? std::string() : found->raw;
}

}  // namespace spoglio::corpus

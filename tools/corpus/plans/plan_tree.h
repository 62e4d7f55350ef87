// A plan seen as a tree, in the order it is printed.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "normalize/plan/plan.h"

namespace spoglio::corpus {

// What stands next on paper: an objective's row or heading, or an indicator under it.
struct Step {
  const normalize::Objective* objective = nullptr;
  const normalize::Indicator* indicator = nullptr;  // null when the step is the objective itself
};

// Looks at a plan that must outlive it.
class PlanTree {
 public:
  explicit PlanTree(const normalize::Plan& plan);

  const normalize::Plan& plan() const { return plan_; }
  // Null for an unknown id.
  const normalize::Objective* objective(const std::string& id) const;
  const normalize::Objective* parent(const normalize::Objective& objective) const;
  // Its place among the children of its parent that have its level, from 0.
  int rank(const normalize::Objective& objective) const;
  // The sheet's objectives and indicators: each indicator after its objective, both otherwise in the plan's order.
  std::vector<Step> steps(const normalize::Sheet& sheet) const;
  // Years of the sheet's measures in that role, ascending.
  std::vector<int> years(const normalize::Sheet& sheet, const std::string& role) const;

 private:
  const normalize::Plan& plan_;
  std::unordered_map<std::string, std::size_t> index_;
};

// Null when the indicator has no such measure.
const normalize::Measure* measure(const normalize::Indicator& indicator, const std::string& role, int year);
// What the cell of that measure prints: its raw text, or nothing.
std::string cell(const normalize::Indicator& indicator, const std::string& role, int year);

}  // namespace spoglio::corpus

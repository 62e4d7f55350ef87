// Which predicted indicator and objective stands for which one of gold.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "normalize/plan/plan.h"

namespace spoglio::normalize {

// A plan with each indicator's place in the tree worked out. Holds on to the plan.
class PlanIndex {
 public:
  explicit PlanIndex(const Plan& plan);

  const Plan& plan() const { return plan_; }
  // One per id: of several with the same id the last, at the first one's place.
  const std::vector<const Objective*>& objectives() const { return objectives_; }
  // Null when there is none of this id.
  const Objective* objective(std::string_view id) const;
  const Objective* parent(const Objective& objective) const;
  // The code of the indicator's objective, or of the nearest one above it that has one; "" when none has.
  std::string objective_code(const Indicator& indicator) const;
  std::string objective_title(const Indicator& indicator) const;  // as judged_text
  // The titles of the sheets, as judged_text; "" when untitled or unknown.
  std::string sheet_title(const Objective& objective) const;
  std::string sheet_title(const Indicator& indicator) const;

 private:
  const Plan& plan_;
  std::map<std::string, std::string, std::less<>> sheets_;
  std::map<std::string, std::size_t, std::less<>> places_;
  std::vector<const Objective*> objectives_;
};

struct Pair {
  std::size_t gold = 0;
  std::size_t predicted = 0;
  double similarity = 0;  // of the names
};

// From here on a pair counts as found; a less similar one is judged, and counts as missing and spurious as well.
constexpr double kFound = 0.8;

// Indicators, the best pairs first, each indicator in one pair at most.
std::vector<Pair> pair_indicators(const PlanIndex& gold, const PlanIndex& predicted);

// Objectives; the numbers count in objectives().
std::vector<Pair> pair_objectives(const PlanIndex& gold, const PlanIndex& predicted);

}  // namespace spoglio::normalize

// The groups of checks, each over a whole plan. Internal to this folder.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "normalize/checks/checks.h"

namespace spoglio::normalize {

// A plan with what every group asks of it.
struct CheckedPlan {
  explicit CheckedPlan(const Plan& plan);

  const Plan& plan;
  std::map<std::string, std::size_t> objective_by_id;
  std::vector<std::vector<std::size_t>> indicators_of;  // per objective, its own
  std::vector<std::vector<std::size_t>> children_of;    // per objective, those right below
  // The sheet that an indicator is printed on; empty when it has no objective.
  const std::string& sheet_of(const Indicator& indicator) const;
  std::optional<std::size_t> objective_of(const Indicator& indicator) const;
};

class Findings {
 public:
  explicit Findings(const CheckedPlan& checked) : checked_(checked) {}

  void of_document(const char* code, std::string detail, const Place& at = {});
  void of_objective(const char* code, std::size_t objective, const char* field, std::string detail);
  void of_indicator(const char* code, std::size_t indicator, const std::string& field, std::string detail);
  void of_measure(const char* code, std::size_t indicator, const Measure& measure, std::string detail);
  std::vector<CheckFinding> take() { return std::move(found_); }

 private:
  const CheckedPlan& checked_;
  std::vector<CheckFinding> found_;
};

void check_weights(const CheckedPlan& checked, Findings& findings);
void check_targets(const CheckedPlan& checked, Findings& findings);
void check_wording(const CheckedPlan& checked, Findings& findings);
void check_codes(const CheckedPlan& checked, Findings& findings);
void check_budgets(const CheckedPlan& checked, Findings& findings);

// "8.37", "100", "698298.24": at most four places.
std::string number_text(double value);

}  // namespace spoglio::normalize

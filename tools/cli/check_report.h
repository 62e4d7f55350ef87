// What the checks found, for people (text) and for programs (JSON, SARIF 2.1.0).
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "normalize/checks/checks.h"
#include "normalize/plan/plan.h"

namespace spoglio::cli {

// One finding with what a reader needs of its plan, so that no plan need be held.
struct CheckResult {
  std::string source;
  normalize::CheckFinding finding;
  std::string subject;  // "indicator O1.1-a "Name"", "objective 3.1 Title"; empty for the document
};

std::vector<CheckResult> check_results(const normalize::Plan& plan);

// A line or two per finding, then how often each check found something, with its advice.
std::string check_line(const CheckResult& result);
std::string check_summary(const std::map<std::string, std::size_t>& count);

// {"findings": […], "counts": {…}}
std::string check_json(const std::vector<CheckResult>& results);
// One run, with every rule; pages stand in "properties", for SARIF knows places by line only.
std::string check_sarif(const std::vector<CheckResult>& results);

}  // namespace spoglio::cli

// The list of checks, and how their findings are put together.
#include "normalize/checks/checks.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>
#include <utility>

#include "normalize/checks/parts.h"
#include "normalize/plan/fields.h"

namespace spoglio::normalize {
namespace {

// A check that speaks of more rows than this, and of more than half of them, says something of the document instead.
constexpr std::size_t kMostAlike = 10;

// Findings that are the same remark on row after row; the others are told one by one however many there are.
bool is_foldable(const std::string& code) {
  static const std::set<std::string> kFolded{"no_target",     "no_indicator",       "past_at_approval",
                                             "outside_years", "weights_indicators", "weights_objectives",
                                             "unit_differs",  "easier_baseline",    "easier_year"};
  return kFolded.count(code) > 0;
}

std::vector<CheckFinding> folded(std::vector<CheckFinding> all, const Plan& plan) {
  std::map<std::string, std::size_t> count;
  for (const CheckFinding& f : all) ++count[f.code];
  std::vector<CheckFinding> out;
  std::set<std::string> said;
  for (CheckFinding& f : all) {
    const std::size_t n = count[f.code];
    const std::size_t rows = f.indicator ? plan.indicators.size() : plan.objectives.size();
    const bool alike = n > kMostAlike && 2 * n > rows && is_foldable(f.code);
    if (!alike) {
      out.push_back(std::move(f));
    } else if (said.insert(f.code).second) {
      f.detail = fmt::format("{} times, of {} rows; the first: {}", n, rows, f.detail);
      f.objective.reset();
      f.indicator.reset();
      f.field = "*";
      out.push_back(std::move(f));
    }
  }
  return out;
}

}  // namespace

const char* to_string(Severity severity) {
  switch (severity) {
    case Severity::kInfo:
      return "info";
    case Severity::kWarning:
      return "warning";
    case Severity::kError:
      return "error";
  }
  return "info";
}

const std::vector<CheckRule>& check_rules() {
  using enum Severity;
  static const std::vector<CheckRule> kRules{
      {"weights_indicators", kWarning, "weights of an objective's indicators that do not add up to 100",
       "look for a row that is missing or a weight that was misprinted"},
      {"weights_objectives", kWarning, "weights of sibling objectives that do not add up to 100",
       "look for an objective that is missing or a weight that was misprinted"},
      {"weights_sheet", kWarning, "weights of a sheet whose rows share 100 that add up to something else",
       "look for a row that is missing or a weight that was misprinted"},
      {"outside_years", kWarning, "a target date outside the plan's years, or before the year it is the target of",
       "ask which year is meant; dates are often copied from the plan before"},
      {"zero_date", kError, "a date of Excel's day zero (00/01/1900): an empty cell shown as a date",
       "take the cell as blank"},
      {"past_at_approval", kWarning, "a deadline that had passed when the plan was approved",
       "ask whether the target was reached already or is one of the plan before"},
      {"easier_baseline", kInfo, "a target that is easier than the baseline",
       "ask why the aim is below what was reached"},
      {"easier_year", kInfo, "a target that is easier than that of the year before",
       "ask why the aim is lowered over the years"},
      {"comparator_way", kWarning, "a comparator that points the wrong way for what is measured",
       "durations are to stay below their target, satisfaction above: ask which sign is meant"},
      {"unit_differs", kWarning, "a unit in the target that is not that of the algorithm or the name",
       "ask which one is meant before comparing years"},
      {"algorithm_target", kError, "a target in its cell that is not the one printed in the algorithm",
       "ask which one holds"},
      {"budget_parts", kError, "budgets of parts that do not add up to that of the whole",
       "ask which amount holds; tables are often updated one by one"},
      {"budget_tables", kError, "different budgets for the same thing in two places of the document",
       "ask which amount holds; tables are often updated one by one"},
      {"code_missing", kWarning, "codes missing in a sequence",
       "look in the document for a row that was left out, or whether the row was struck off"},
      {"code_twice", kWarning, "the same code used twice for different things",
       "take name and place, not the code, to tell the rows apart"},
      {"code_reworded", kInfo, "the same code with different wording on two sheets",
       "take the wording of the sheet that decides, commonly the one of the whole administration"},
      {"no_target", kWarning, "an indicator without target", "look in the document for a value that was not read"},
      {"no_indicator", kInfo, "an objective without indicator, its own or of an objective below",
       "look in the document for rows that were not read"},
      {"target_met", kInfo, "a result that meets its target", "nothing to do"},
      {"target_missed", kInfo, "a result that misses its target", "nothing to do; the report may give the reason"},
  };
  return kRules;
}

const CheckRule* check_rule(std::string_view code) {
  for (const CheckRule& rule : check_rules()) {
    if (rule.code == code) return &rule;
  }
  return nullptr;
}

CheckedPlan::CheckedPlan(const Plan& checked)
    : plan(checked), indicators_of(checked.objectives.size()), children_of(checked.objectives.size()) {
  for (std::size_t i = 0; i < plan.objectives.size(); ++i) objective_by_id.emplace(plan.objectives[i].id, i);
  for (std::size_t i = 0; i < plan.objectives.size(); ++i) {
    const auto& parent = plan.objectives[i].parent;
    const auto at = parent ? objective_by_id.find(*parent) : objective_by_id.end();
    if (at != objective_by_id.end() && at->second < i) children_of[at->second].push_back(i);
  }
  for (std::size_t i = 0; i < plan.indicators.size(); ++i) {
    if (const auto o = objective_of(plan.indicators[i])) indicators_of[*o].push_back(i);
  }
}

std::optional<std::size_t> CheckedPlan::objective_of(const Indicator& indicator) const {
  const auto at = objective_by_id.find(indicator.objective);
  return at == objective_by_id.end() ? std::nullopt : std::optional(at->second);
}

const std::string& CheckedPlan::sheet_of(const Indicator& indicator) const {
  static const std::string kNone;
  const auto objective = objective_of(indicator);
  return objective ? plan.objectives[*objective].sheet : kNone;
}

void Findings::of_document(const char* code, std::string detail, const Place& at) {
  found_.push_back({code, std::nullopt, std::nullopt, "*", std::move(detail), at});
}

void Findings::of_objective(const char* code, std::size_t objective, const char* field, std::string detail) {
  found_.push_back({code, objective, std::nullopt, field, std::move(detail), checked_.plan.objectives[objective].at});
}

void Findings::of_indicator(const char* code, std::size_t indicator, const std::string& field, std::string detail) {
  found_.push_back({code, std::nullopt, indicator, field, std::move(detail), checked_.plan.indicators[indicator].at});
}

void Findings::of_measure(const char* code, std::size_t indicator, const Measure& measure, std::string detail) {
  const Place& row = checked_.plan.indicators[indicator].at;
  const bool has_place = measure.at.page > 0 || measure.at.line > 0;
  found_.push_back({code, std::nullopt, indicator, measure_field(measure),
                    std::move(detail), has_place ? measure.at : row});
}

std::string number_text(double value) {
  std::string out = fmt::format("{:.4f}", value);
  while (out.back() == '0') out.pop_back();
  if (out.back() == '.') out.pop_back();
  return out == "-0" ? "0" : out;
}

int direction_of(const Measure& target) {
  if (target.kind == "deadline") return -1;
  if (target.kind == "boolean") return 1;
  if (!target.comparator) return 0;
  if (*target.comparator == ">=" || *target.comparator == ">") return 1;
  if (*target.comparator == "<=" || *target.comparator == "<") return -1;
  return 0;
}

bool are_comparable(const Measure& a, const Measure& b) {
  const auto is_number = [](const Measure& m) {
    return m.value && std::isfinite(*m.value) && (m.kind == "number" || m.kind == "duration" || m.kind == "variation");
  };
  if (!is_number(a) || !is_number(b) || (a.kind == "variation") != (b.kind == "variation")) return false;
  const std::string one = a.unit.value_or("");
  const std::string other = b.unit.value_or("");
  if (one == other) return true;
  // "N" is what a bare number counts.
  return (one.empty() || one == "N") && (other.empty() || other == "N");
}

std::vector<CheckFinding> check_plan(const Plan& plan) {
  const CheckedPlan checked(plan);
  Findings findings(checked);
  check_weights(checked, findings);
  check_targets(checked, findings);
  check_wording(checked, findings);
  check_codes(checked, findings);
  check_budgets(checked, findings);
  std::vector<CheckFinding> all = findings.take();
  const auto order = [](const CheckFinding& f) {
    return std::tuple(f.indicator || f.objective ? 1 : 0, f.at.page, f.at.line, f.at.box ? f.at.box->y0 : 0.0,
                      f.objective.value_or(0), f.indicator.value_or(0));
  };
  std::stable_sort(all.begin(), all.end(),
                   [&](const CheckFinding& a, const CheckFinding& b) { return order(a) < order(b); });
  return folded(std::move(all), plan);
}

}  // namespace spoglio::normalize

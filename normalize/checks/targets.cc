// Targets against the calendar, the baseline, the year before and the result.
#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <cmath>

#include "extract/text.h"
#include "normalize/checks/parts.h"

namespace spoglio::normalize {
namespace {

// Reports on a year are due by the end of the next June (decree 150/2009, article 10): later dates belong to no year
// of the plan.
constexpr const char* kLastDayAfter = "-06-30";

bool is_zero_date(const std::string& raw) {
  static const RE2 pattern(
      R"((?i)(?:^|\D)(?:0{1,2}[/.\-]0?1[/.\-](?:19)?00|0{1,2}[/.\- ]gen(?:naio)?[/.\- ](?:19)?00|0{1,2}[/.\-]0{1,2}[/.\-](?:1900|0000)|30[/.\-]12[/.\-]1899)(?:\D|$))");
  return RE2::PartialMatch(raw, pattern);
}

// A baseline so many times its target, or the other way round, counts another thing: "25" visitors beside a growth
// of 1.
constexpr double kOtherScale = 10;

bool are_of_one_scale(double a, double b) {
  return std::abs(a) <= kOtherScale * std::abs(b) && std::abs(b) <= kOtherScale * std::abs(a);
}

std::string printed(const Measure& m) { return fmt::format("\"{}\"", m.raw); }

class Targets {
 public:
  Targets(const CheckedPlan& checked, Findings& findings) : plan_(checked.plan), findings_(findings) {
    const DocumentFacts& facts = plan_.document;
    if (facts.period) last_year_ = facts.period->second;
    if (facts.year) last_year_ = std::max(last_year_, *facts.year);
    if (facts.approval) approved_ = facts.approval->date.value_or("");
  }

  void run() {
    for (std::size_t i = 0; i < plan_.indicators.size(); ++i) {
      for (const Measure& m : plan_.indicators[i].measures) {
        if (is_zero_date(m.raw)) findings_.of_measure("zero_date", i, m, printed(m));
        if (m.role == "target" && m.kind == "deadline" && m.date) check_date(i, m);
      }
      check_years(i);
      check_baseline(i);
      check_results(i);
    }
  }

 private:
  void check_date(std::size_t i, const Measure& m) {
    if (m.date->size() < 10) return;
    const int year = std::atoi(m.date->substr(0, 4).c_str());
    if (m.year > 0 && year < m.year) {
      findings_.of_measure("outside_years", i, m, fmt::format("{} stands as the target of {}", printed(m), m.year));
    } else if (last_year_ > 0 && *m.date > fmt::format("{}{}", last_year_ + 1, kLastDayAfter)) {
      findings_.of_measure("outside_years", i, m,
                           fmt::format("{} is after the plan's last year, {}", printed(m), last_year_));
    } else if (!approved_.empty() && *m.date < approved_ && m.year >= plan_.document.year.value_or(m.year)) {
      findings_.of_measure("past_at_approval", i, m,
                           fmt::format("{} is before the approval of {}", printed(m), approved_));
    }
  }

  static std::vector<const Measure*> of_role(const Indicator& indicator, std::string_view role) {
    std::vector<const Measure*> out;
    for (const Measure& m : indicator.measures) {
      if (m.role == role) out.push_back(&m);
    }
    std::stable_sort(out.begin(), out.end(), [](const Measure* a, const Measure* b) { return a->year < b->year; });
    return out;
  }

  static bool is_easier(const Measure& target, double than) {
    const int way = direction_of(target);
    return way != 0 && (*target.value - than) * way < 0;
  }

  void check_years(std::size_t i) {
    const auto targets = of_role(plan_.indicators[i], "target");
    for (std::size_t k = 1; k < targets.size(); ++k) {
      const Measure& before = *targets[k - 1];
      const Measure& m = *targets[k];
      if (before.year == m.year || !are_comparable(before, m)) continue;
      if (direction_of(before) != direction_of(m) || !is_easier(m, *before.value)) continue;
      findings_.of_measure("easier_year", i, m,
                           fmt::format("{} after {} in {}", printed(m), printed(before), before.year));
    }
  }

  void check_baseline(std::size_t i) {
    const auto baselines = of_role(plan_.indicators[i], "baseline");
    const auto targets = of_role(plan_.indicators[i], "target");
    if (baselines.empty() || targets.empty()) return;
    const Measure& base = *baselines.back();
    // A baseline of 0 is a cell that was never filled in more often than a measurement.
    if (!base.value || *base.value == 0) return;
    for (const Measure* target : targets) {
      if (target->year < base.year) continue;
      if (target->kind != "variation" && are_comparable(base, *target) &&
          are_of_one_scale(*base.value, *target->value) && is_easier(*target, *base.value)) {
        findings_.of_measure(
            "easier_baseline", i, *target,
            fmt::format("{}, while the baseline of {} is {}", printed(*target), base.year, printed(base)));
      }
      return;
    }
  }

  // Nothing when the two cannot be held against each other.
  static std::optional<bool> is_met(const Measure& target, const Measure& result) {
    if (target.kind == "deadline" && target.date && result.date) return *result.date <= *target.date;
    if (target.kind == "boolean" && result.kind == "boolean" && target.value && result.value) {
      return *target.value == *result.value;
    }
    if (target.kind == "range" && target.value && target.max && result.kind == "number" && result.value &&
        target.unit.value_or("") == result.unit.value_or("")) {
      return *result.value >= *target.value && *result.value <= *target.max;
    }
    if (!are_comparable(target, result)) return std::nullopt;
    const std::string comparator = target.comparator.value_or("");
    if (comparator == ">=") return *result.value >= *target.value;
    if (comparator == ">") return *result.value > *target.value;
    if (comparator == "<=") return *result.value <= *target.value;
    if (comparator == "<") return *result.value < *target.value;
    if (comparator == "=" || *result.value == *target.value) return *result.value == *target.value;
    return std::nullopt;
  }

  void check_results(std::size_t i) {
    const auto targets = of_role(plan_.indicators[i], "target");
    for (const Measure* result : of_role(plan_.indicators[i], "result")) {
      for (const Measure* target : targets) {
        if (target->year != result->year) continue;
        const auto met = is_met(*target, *result);
        if (met) {
          findings_.of_measure(*met ? "target_met" : "target_missed", i, *result,
                               fmt::format("{} against {}", printed(*result), printed(*target)));
        }
        break;
      }
    }
  }

  const Plan& plan_;
  Findings& findings_;
  int last_year_ = 0;
  std::string approved_;
};

}  // namespace

void check_targets(const CheckedPlan& checked, Findings& findings) { Targets(checked, findings).run(); }

}  // namespace spoglio::normalize

// What a row has is held against the others of the plan, and against itself.
#include "normalize/settle/rows.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <map>
#include <set>

#include "normalize/plan/fields.h"
#include "normalize/settle/measures.h"

namespace spoglio::normalize {
namespace {

constexpr size_t kGluedCells = 2;  // cells with two values each that make a row two
constexpr double kSwing = 3;       // times that a target rises and falls again from year to year
constexpr size_t kManyYears = 4;   // target years of a plan's rows from which on a row with fewer is odd
constexpr int kAnyYear = 2000;     // of cells that are read for their kind alone

std::set<int> target_years(const Indicator& indicator) {
  std::set<int> years;
  for (const Measure& m : indicator.measures) {
    if (m.role == "target" && m.kind != "none") years.insert(m.year);
  }
  return years;
}

// "SI >= 20 %": an answer, and behind it a number that the rules read alone.
bool may_be_two_answers(const Measure& m) {
  static const RE2 shape(R"((?i)(?:s[iì]|no)\s.*\d.*)");
  return (m.kind == "number" || m.kind == "variation") && RE2::FullMatch(m.raw, shape);
}

}  // namespace

void check_gaps(Plan& plan) {
  std::map<std::set<int>, int> patterns;
  for (const Indicator& indicator : plan.indicators) ++patterns[target_years(indicator)];
  const auto most = std::max_element(patterns.begin(), patterns.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  for (Indicator& indicator : plan.indicators) {
    const std::set<int> years = target_years(indicator);
    if (years.empty()) {
      add_review(indicator.review, "*", "low_confidence", "no target stands in its row");
    } else if (most->first.size() >= kManyYears && years.size() < most->first.size()) {
      add_review(indicator.review, "*", "ambiguous",
                 fmt::format("{} years have a target, {} in most rows", years.size(), most->first.size()));
    }
  }
}

void check_swings(Indicator& indicator) {
  std::map<int, double> values;
  for (const Measure& m : indicator.measures) {
    if (m.role == "target" && m.kind == "number" && m.value && *m.value > 0) values[m.year] = *m.value;
  }
  bool up = false;
  bool down = false;
  double before = 0;
  for (const auto& [year, value] : values) {
    up = up || (before > 0 && value >= kSwing * before);
    down = down || (before > 0 && value * kSwing <= before);
    before = value;
  }
  if (!up || !down) return;
  for (const auto& [year, value] : values) {
    add_review(indicator.review, fmt::format("measures.target.{}", year), "ambiguous",
               "the targets of this row swing from year to year");
  }
}

void check_glued_rows(Indicator& indicator) {
  size_t glued = 0;
  size_t unread = 0;  // the others that no rule reads: the half of a value may be cut off behind them
  for (const Measure& m : indicator.measures) {
    const bool two = may_be_two_answers(m) || (m.kind == "text" && holds_two_values(m.raw, {"target", kAnyYear}));
    glued += two;
    unread += !two && m.kind == "text";
  }
  if (glued == 0) return;
  for (const Measure& m : indicator.measures) {
    if (may_be_two_answers(m))
      add_review(indicator.review, measure_field(m), "ambiguous", fmt::format("\"{}\" holds two values", m.raw));
  }
  if (glued + unread < kGluedCells && indicator.measures.size() != 1) return;
  add_review(indicator.review, "*", "layout", "its cells hold two values each: two rows may stand in one");
}

}  // namespace spoglio::normalize

// The plan's own year and period stand for what columns leave out.
#include "normalize/settle/years.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <string>
#include <utility>

#include "normalize/facts/title.h"
#include "normalize/headers/header.h"
#include "normalize/plan/fields.h"

namespace spoglio::normalize {
namespace {

// The years that no header prints as such: by the plan's own year and period. Returns why one is doubtful.
std::string give_year(Measure& m, const DocumentFacts& facts) {
  if (m.year > kMostNthYears) return "";
  const int printed = std::exchange(m.year, 0);
  if (printed == kLastOfPeriod) {
    if (facts.period) m.year = facts.period->second;
    return "a target of several years is given to the last one";
  }
  if (!facts.year) return "";
  if (printed > 0) {
    m.year = *facts.year + printed - 1;
  } else {
    m.year = m.role == "baseline" ? *facts.year - 1 : *facts.year;
  }
  return "";
}

// "Risultato" without a year in front of the targets of a plan: what was reached before it.
void date_results(Indicator& indicator, const DocumentFacts& facts) {
  const bool planned = std::any_of(indicator.measures.begin(), indicator.measures.end(),
                                   [](const Measure& m) { return m.role == "target"; });
  if (!planned || !facts.year || looks_back(facts.title.value_or(""))) return;
  for (Measure& m : indicator.measures) {
    if (m.role == "target") return;
    if (m.role != "result" || m.year != 0) continue;
    m.year = *facts.year - 1;
    add_review(indicator.review, measure_field(m), "ambiguous",
               "a result without a year, in front of the targets, is taken as that of the year before");
  }
}

}  // namespace

void tell_observed(Indicator& indicator, const DocumentFacts& facts) {
  int first = facts.year.value_or(0);
  for (const Measure& m : indicator.measures) {
    if (m.role == "target" && m.year > 0 && (first == 0 || m.year < first)) first = m.year;
  }
  const auto role_in = [&](int year) { return year > 0 && year < first ? "baseline" : "result"; };
  for (Measure& m : indicator.measures) {
    if (m.role == kObserved) m.role = role_in(m.year);
  }
  static const RE2 field(fmt::format(R"(measures\.{}(?:\.(\d+))?)", kObserved));
  for (Review& review : indicator.review) {
    std::string year;
    if (!RE2::FullMatch(review.field, field, &year)) continue;
    review.field = year.empty() ? "*" : fmt::format("measures.{}.{}", role_in(std::stoi(year)), year);
  }
}

void give_years(Indicator& indicator, const DocumentFacts& facts) {
  date_results(indicator, facts);
  for (Measure& m : indicator.measures) {
    const std::string doubt = give_year(m, facts);
    if (!doubt.empty() && m.year != 0) add_review(indicator.review, measure_field(m), "ambiguous", doubt);
  }
  std::erase_if(indicator.measures, [&](const Measure& m) {
    if (m.year != 0) return false;
    add_review(indicator.review, "*", "ambiguous", fmt::format("\"{}\" stands in a column without a year", m.raw));
    return true;
  });
}

}  // namespace spoglio::normalize

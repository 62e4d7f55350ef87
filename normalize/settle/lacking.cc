// What nearly all rows have is counted field by field.
#include "normalize/settle/lacking.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "normalize/plan/fields.h"

namespace spoglio::normalize {
namespace {

constexpr size_t kFewestRows = 8;      // of a plan that shows what is usual
constexpr double kMostLacking = 0.06;  // share of its rows that may lack a field by mistake
constexpr size_t kOneLacking = 1;      // … and their number in any case

std::set<std::string> fields_in(const Indicator& indicator) {
  std::set<std::string> out;
  if (indicator.algorithm) out.insert("algorithm");
  if (indicator.weight) out.insert("weight");
  if (indicator.type) out.insert("type");
  if (!indicator.units.empty()) out.insert("units");
  for (const Measure& m : indicator.measures) out.insert(measure_field(m));
  return out;
}

}  // namespace

void doubt_lacking_fields(Plan& plan) {
  const size_t rows = plan.indicators.size();
  if (rows < kFewestRows) return;
  std::map<std::string, size_t> filled;
  for (const Indicator& indicator : plan.indicators) {
    for (const std::string& field : fields_in(indicator)) ++filled[field];
  }
  const auto most = std::max(kOneLacking, static_cast<size_t>(kMostLacking * static_cast<double>(rows)));
  for (Indicator& indicator : plan.indicators) {
    const std::set<std::string> own = fields_in(indicator);
    for (const auto& [field, count] : filled) {
      if (rows - count > most || own.contains(field)) continue;
      add_review(indicator.review, field, "layout", "blank, where nearly all rows of the plan are filled");
    }
  }
}

}  // namespace spoglio::normalize

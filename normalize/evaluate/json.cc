// What a judged plan says besides the plan: rows that gold leaves in doubt, and confidence that is not stated.
#include <nlohmann/json.hpp>

#include "normalize/evaluate/evaluate.h"

namespace spoglio::normalize {
namespace {

using Json = nlohmann::json;

bool states_confidence(const Json& entry) {
  const auto it = entry.find("confidence");
  return it != entry.end() && !it->is_null();
}

const Json& list_of(const Json& in, const char* key) {
  static const Json kNone = Json::array();
  const auto it = in.find(key);
  return it == in.end() || !it->is_array() ? kNone : *it;
}

}  // namespace

JudgedPlan judged_plan_from_json(std::string_view json) {
  JudgedPlan out;
  out.plan = plan_from_json(json);
  // It parsed a moment ago, and every entry of the lists is an object.
  const Json in = Json::parse(json);
  const Json& indicators = list_of(in, "indicators");
  for (std::size_t i = 0; i < indicators.size(); ++i) {
    Indicator& indicator = out.plan.indicators[i];
    const auto certain = indicators[i].find("gold_certain");
    if (certain != indicators[i].end() && *certain == false) out.doubtful.insert(i);
    if (!states_confidence(indicators[i])) indicator.confidence = kNoConfidence;
    const Json& measures = list_of(indicators[i], "measures");
    for (std::size_t m = 0; m < measures.size(); ++m) {
      if (!states_confidence(measures[m])) indicator.measures[m].confidence = kNoConfidence;
    }
  }
  return out;
}

}  // namespace spoglio::normalize

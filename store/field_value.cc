// One field of a plan as JSON: taken out, put in, compared, and read from what a person wrote.
#include "store/field_value.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "extract/error.h"
#include "extract/text.h"

namespace spoglio::store {
namespace {

using Json = nlohmann::ordered_json;
using normalize::Indicator;
using normalize::Measure;
using normalize::Objective;
using normalize::Plan;

constexpr double kSure = 1;

template <typename T>
Json nullable(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}

template <typename T>
void take(const Json& json, std::optional<T>& field) {
  field = json.is_null() ? std::nullopt : std::optional(json.get<T>());
}

// Each field of a row, with one function that may read or write it.
template <typename Row, typename Visit>
void with_objective_field(Row& o, const std::string& field, const Visit& visit) {
  if (field == "code") visit(o.code);
  if (field == "title") visit(o.title);
  if (field == "weight") visit(o.weight);
  if (field == "units") visit(o.units);
  if (field == "description") visit(o.description);
  if (field == "budget") visit(o.budget);
  if (field == "perspectives") visit(o.perspectives);
}

template <typename Row, typename Visit>
void with_indicator_field(Row& i, const std::string& field, const Visit& visit) {
  if (field == "code") visit(i.code);
  if (field == "name") visit(i.name);
  if (field == "algorithm") visit(i.algorithm);
  if (field == "weight") visit(i.weight);
  if (field == "type") visit(i.type);
  if (field == "units") visit(i.units);
  if (field == "assignees") visit(i.assignees);
  if (field == "due") visit(i.due);
}

struct ToJson {
  Json& out;
  void operator()(const std::string& value) const { out = value; }
  void operator()(const std::vector<std::string>& value) const { out = value; }
  template <typename T>
  void operator()(const std::optional<T>& value) const {
    out = nullable(value);
  }
};

struct FromJson {
  const Json& in;
  void operator()(std::string& value) const { value = in.is_null() ? "" : in.get<std::string>(); }
  void operator()(std::vector<std::string>& value) const { value = in.get<std::vector<std::string>>(); }
  template <typename T>
  void operator()(std::optional<T>& value) const {
    take(in, value);
  }
};

Json measure_json(const Measure& m) {
  return {{"kind", m.kind},
          {"comparator", nullable(m.comparator)},
          {"value", nullable(m.value)},
          {"max", nullable(m.max)},
          {"unit", nullable(m.unit)},
          {"date", nullable(m.date)},
          {"rule", m.rule},
          {"confidence", m.confidence}};
}

void take_measure(const Json& json, Measure& m) {
  m.kind = json.at("kind").get<std::string>();
  take(json.at("comparator"), m.comparator);
  take(json.at("value"), m.value);
  take(json.at("max"), m.max);
  take(json.at("unit"), m.unit);
  take(json.at("date"), m.date);
  m.rule = json.at("rule").get<std::string>();
  m.confidence = json.at("confidence").get<double>();
}

// What a row says, without where it stands, how sure that is, and what is doubted of it.
template <typename Row>
std::string digest_of_row(Row row, std::vector<Row> Plan::*list) {
  row.at = {};
  row.review.clear();
  if constexpr (std::is_same_v<Row, Indicator>) {
    row.objective.clear();
    row.confidence = kSure;
    for (Measure& m : row.measures) {
      m.at = {};
      m.rule.clear();
      m.confidence = kSure;
    }
  } else {
    row.id.clear();
    row.parent.reset();
    row.sheet.clear();
  }
  Plan plan;
  (plan.*list).push_back(std::move(row));
  return extract::sha256_hex(normalize::to_json(plan, -1));
}

Json row_json(const Plan& plan, const FieldPlace& place) {
  if (place.owner == Owner::kObjective) {
    return {{"reading", digest_of_row(plan.objectives[place.row], &Plan::objectives)}};
  }
  const Indicator& indicator = plan.indicators[place.row];
  Json out{{"reading", digest_of_row(indicator, &Plan::indicators)}, {"confidence", indicator.confidence}};
  out["measures"] = Json::array();
  for (const Measure& m : indicator.measures) out["measures"].push_back(m.confidence);
  return out;
}

void take_row(const Json& json, Plan& plan, const FieldPlace& place) {
  if (place.owner == Owner::kObjective) return;
  Indicator& indicator = plan.indicators[place.row];
  indicator.confidence = json.at("confidence").get<double>();
  const Json& measures = json.at("measures");
  for (std::size_t m = 0; m < std::min(measures.size(), indicator.measures.size()); ++m) {
    indicator.measures[m].confidence = measures[m].get<double>();
  }
}

Json document_field(const Plan& plan, const std::string& field) {
  if (field == "title") return nullable(plan.document.title);
  if (field == "year") return nullable(plan.document.year);
  return {{"name", nullable(plan.document.issuer)}, {"key", nullable(plan.document.issuer_key)}};
}

void take_document_field(const Json& json, Plan& plan, const std::string& field) {
  if (field == "title") take(json, plan.document.title);
  if (field == "year") take(json, plan.document.year);
  if (field != "issuer") return;
  take(json.at("name"), plan.document.issuer);
  take(json.at("key"), plan.document.issuer_key);
}

// The measure that a correction added stands behind those that were read.
void set_measure(Plan& plan, const FieldPlace& place, const Json& json) {
  std::vector<Measure>& measures = plan.indicators[place.row].measures;
  if (place.index) return take_measure(json, measures.at(*place.index));
  const auto added = std::find_if(measures.begin(), measures.end(), [&](const Measure& m) {
    return m.role == place.field && m.year == place.year && m.rule == kCorrected;
  });
  if (json.is_null()) {
    if (added != measures.end()) measures.erase(added);
    return;
  }
  Measure m;
  m.role = place.field;
  m.year = place.year;
  take_measure(json, m);
  if (json.contains("raw")) m.raw = json.at("raw").get<std::string>();
  measures.push_back(std::move(m));
}

void set_json(Plan& plan, const FieldPlace& place, const Json& json) {
  if (place.field == "all") return take_row(json, plan, place);
  if (place.is_measure()) return set_measure(plan, place, json);
  if (place.owner == Owner::kDocument) return take_document_field(json, plan, place.field);
  if (place.owner == Owner::kObjective) {
    return with_objective_field(plan.objectives[place.row], place.field, FromJson{json});
  }
  with_indicator_field(plan.indicators[place.row], place.field, FromJson{json});
}

Json get_json(const Plan& plan, const FieldPlace& place) {
  if (place.field == "all") return row_json(plan, place);
  if (place.is_measure()) {
    return place.index ? measure_json(plan.indicators[place.row].measures.at(*place.index)) : Json(nullptr);
  }
  if (place.owner == Owner::kDocument) return document_field(plan, place.field);
  Json out;
  if (place.owner == Owner::kObjective) {
    with_objective_field(plan.objectives[place.row], place.field, ToJson{out});
  } else {
    with_indicator_field(plan.indicators[place.row], place.field, ToJson{out});
  }
  return out;
}

std::string dumped(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

}  // namespace

std::string field_json(const Plan& plan, const FieldPlace& place) { return dumped(get_json(plan, place)); }

std::string accepted_json(const Plan& plan, const FieldPlace& place) {
  Json json = get_json(plan, place);
  if (json.is_object() && json.contains("confidence")) json["confidence"] = kSure;
  if (json.is_object() && json.contains("measures")) {
    for (Json& confidence : json["measures"]) confidence = kSure;
  }
  return dumped(json);
}

const std::vector<normalize::Review>& reviews_of(const Plan& plan, const FieldPlace& place) {
  static const std::vector<normalize::Review> kNone;
  if (place.owner == Owner::kDocument) return kNone;
  return place.owner == Owner::kObjective ? plan.objectives[place.row].review : plan.indicators[place.row].review;
}

void set_field(Plan& plan, const FieldPlace& place, std::string_view json) {
  try {
    set_json(plan, place, Json::parse(json));
  } catch (const Json::exception& e) {
    throw Error(ErrorCode::kStore, fmt::format("a decision about {} cannot be read ({}); withdraw it and decide again",
                                               place.field, e.what()));
  }
}

bool same_value(const FieldPlace& place, std::string_view one, std::string_view other) {
  Json a = Json::parse(one, nullptr, false);
  Json b = Json::parse(other, nullptr, false);
  const bool is_row = place.field == "all";
  for (Json* json : {&a, &b}) {
    if (!json->is_object()) continue;
    for (const char* key : {"rule", "confidence", "raw", "key"}) json->erase(key);
    if (is_row) json->erase("measures");
  }
  return a == b;
}

}  // namespace spoglio::store

// spoglio-plan/1 out and in. Keys keep the contract's order, so that the same plan gives the same bytes.
#include <fmt/format.h>

#include <cmath>
#include <nlohmann/json.hpp>

#include "extract/error.h"
#include "normalize/plan.h"

namespace spoglio::normalize {
namespace {

using Json = nlohmann::ordered_json;

template <typename T>
Json nullable(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}

// Rounded to a hundredth of a point: what a person can see, and short.
double rounded(double coordinate) { return std::round(coordinate * 100) / 100; }

void put_place(Json& out, const Place& at) {
  if (at.page > 0) {
    out["at"]["page"] = at.page;
    if (at.box) {
      out["at"]["box"] = {rounded(at.box->x0), rounded(at.box->y0), rounded(at.box->x1), rounded(at.box->y1)};
    }
  } else if (at.line > 0) {
    out["at"]["line"] = at.line;
  }
}

Json act_json(const Act& act) {
  return {{"body", nullable(act.body)}, {"number", nullable(act.number)}, {"date", nullable(act.date)}};
}

Json review_json(const std::vector<Review>& review) {
  Json out = Json::array();
  for (const Review& r : review) out.push_back({{"field", r.field}, {"reason", r.reason}, {"detail", r.detail}});
  return out;
}

Json document_json(const DocumentFacts& facts) {
  Json out;
  out["source"] = facts.source;
  if (!facts.sha256.empty()) out["sha256"] = facts.sha256;
  out["title"] = nullable(facts.title);
  out["issuer"] = nullable(facts.issuer);
  if (facts.issuer_key) out["issuer_key"] = *facts.issuer_key;
  out["year"] = nullable(facts.year);
  out["period"] = facts.period ? Json{facts.period->first, facts.period->second} : Json(nullptr);
  out["approval"] = facts.approval ? act_json(*facts.approval) : Json(nullptr);
  if (!facts.notes.empty()) out["notes"] = facts.notes;
  if (!facts.joins.empty()) out["joins"] = facts.joins;
  return out;
}

Json objective_json(const Objective& o) {
  Json out;
  out["id"] = o.id;
  out["parent"] = nullable(o.parent);
  out["sheet"] = o.sheet;
  out["level"] = o.level;
  out["code"] = nullable(o.code);
  out["title"] = nullable(o.title);
  out["weight"] = nullable(o.weight);
  out["units"] = o.units;
  out["description"] = nullable(o.description);
  out["budget"] = nullable(o.budget);
  out["perspectives"] = o.perspectives;
  put_place(out, o.at);
  if (!o.review.empty()) out["review"] = review_json(o.review);
  return out;
}

Json measure_json(const Measure& m) {
  Json out;
  out["role"] = m.role;
  out["year"] = m.year;
  out["raw"] = m.raw;
  out["kind"] = m.kind;
  out["comparator"] = nullable(m.comparator);
  out["value"] = nullable(m.value);
  if (m.max) out["max"] = *m.max;
  out["unit"] = nullable(m.unit);
  out["date"] = nullable(m.date);
  out["rule"] = m.rule;
  out["confidence"] = m.confidence;
  put_place(out, m.at);
  return out;
}

Json indicator_json(const Indicator& i) {
  Json out;
  out["objective"] = i.objective;
  out["code"] = nullable(i.code);
  out["name"] = i.name;
  out["algorithm"] = nullable(i.algorithm);
  out["weight"] = nullable(i.weight);
  out["type"] = nullable(i.type);
  out["units"] = i.units;
  out["assignees"] = i.assignees;
  out["due"] = nullable(i.due);
  out["measures"] = Json::array();
  for (const Measure& m : i.measures) out["measures"].push_back(measure_json(m));
  out["amendments"] = Json::array();
  for (const Amendment& a : i.amendments) {
    Json act{{"action", a.action}};
    act.update(act_json(a.act));
    out["amendments"].push_back(std::move(act));
  }
  out["review"] = review_json(i.review);
  out["confidence"] = i.confidence;
  put_place(out, i.at);
  return out;
}

Json budget_json(const BudgetLine& line) {
  Json out;
  out["table"] = line.table;
  out["level"] = line.level;
  out["code"] = nullable(line.code);
  out["title"] = nullable(line.title);
  out["parent"] = nullable(line.parent);
  out["amount"] = nullable(line.amount);
  put_place(out, line.at);
  return out;
}

// Reading: a key that is absent or null leaves the field as it is; one of the wrong type throws.

template <typename T>
T value_of(const Json& in, const char* key) {
  try {
    return in.get<T>();
  } catch (const Json::exception& e) {
    throw Error(ErrorCode::kInput, fmt::format("\"{}\": {}", key, e.what()));
  }
}

template <typename T>
void get(const Json& in, const char* key, T& field) {
  const auto it = in.find(key);
  if (it != in.end() && !it->is_null()) field = value_of<T>(*it, key);
}

template <typename T>
void get(const Json& in, const char* key, std::optional<T>& field) {
  const auto it = in.find(key);
  if (it != in.end() && !it->is_null()) field = value_of<T>(*it, key);
}

const Json& array_of(const Json& in, const char* key) {
  static const Json kNone = Json::array();
  const auto it = in.find(key);
  if (it == in.end() || it->is_null()) return kNone;
  if (!it->is_array()) throw Error(ErrorCode::kInput, fmt::format("\"{}\" is not a list", key));
  return *it;
}

Place place_of(const Json& in) {
  Place out;
  const auto it = in.find("at");
  if (it == in.end() || it->is_null()) return out;
  get(*it, "page", out.page);
  get(*it, "line", out.line);
  const Json& box = array_of(*it, "box");
  if (box.size() == 4) out.box = extract::Box{box[0], box[1], box[2], box[3]};
  return out;
}

Act act_of(const Json& in) {
  Act out;
  get(in, "body", out.body);
  get(in, "number", out.number);
  get(in, "date", out.date);
  return out;
}

std::vector<Review> review_of(const Json& in) {
  std::vector<Review> out;
  for (const Json& r : array_of(in, "review")) {
    Review review;
    get(r, "field", review.field);
    get(r, "reason", review.reason);
    get(r, "detail", review.detail);
    out.push_back(std::move(review));
  }
  return out;
}

DocumentFacts document_of(const Json& in) {
  DocumentFacts out;
  get(in, "source", out.source);
  get(in, "sha256", out.sha256);
  get(in, "title", out.title);
  get(in, "issuer", out.issuer);
  get(in, "issuer_key", out.issuer_key);
  get(in, "year", out.year);
  const Json& period = array_of(in, "period");
  if (period.size() == 2) out.period = {period[0].get<int>(), period[1].get<int>()};
  const auto approval = in.find("approval");
  if (approval != in.end() && !approval->is_null()) out.approval = act_of(*approval);
  get(in, "notes", out.notes);
  get(in, "joins", out.joins);
  return out;
}

Objective objective_of(const Json& in) {
  Objective out;
  get(in, "id", out.id);
  get(in, "parent", out.parent);
  get(in, "sheet", out.sheet);
  get(in, "level", out.level);
  get(in, "code", out.code);
  get(in, "title", out.title);
  get(in, "weight", out.weight);
  get(in, "units", out.units);
  get(in, "description", out.description);
  get(in, "budget", out.budget);
  get(in, "perspectives", out.perspectives);
  out.at = place_of(in);
  out.review = review_of(in);
  return out;
}

Measure measure_of(const Json& in) {
  Measure out;
  get(in, "role", out.role);
  get(in, "year", out.year);
  get(in, "raw", out.raw);
  get(in, "kind", out.kind);
  get(in, "comparator", out.comparator);
  get(in, "value", out.value);
  get(in, "max", out.max);
  get(in, "unit", out.unit);
  get(in, "date", out.date);
  get(in, "rule", out.rule);
  get(in, "confidence", out.confidence);
  out.at = place_of(in);
  return out;
}

Indicator indicator_of(const Json& in) {
  Indicator out;
  get(in, "objective", out.objective);
  get(in, "code", out.code);
  get(in, "name", out.name);
  get(in, "algorithm", out.algorithm);
  get(in, "weight", out.weight);
  get(in, "type", out.type);
  get(in, "units", out.units);
  get(in, "assignees", out.assignees);
  get(in, "due", out.due);
  for (const Json& m : array_of(in, "measures")) out.measures.push_back(measure_of(m));
  for (const Json& a : array_of(in, "amendments")) {
    Amendment amendment;
    get(a, "action", amendment.action);
    amendment.act = act_of(a);
    out.amendments.push_back(std::move(amendment));
  }
  out.review = review_of(in);
  get(in, "confidence", out.confidence);
  out.at = place_of(in);
  return out;
}

BudgetLine budget_of(const Json& in, int lines_before) {
  BudgetLine out;
  get(in, "table", out.table);
  get(in, "level", out.level);
  get(in, "code", out.code);
  get(in, "title", out.title);
  get(in, "parent", out.parent);
  if (out.parent && (*out.parent < 1 || *out.parent > lines_before)) {
    throw Error(ErrorCode::kInput, fmt::format("\"parent\" of budget line {} is no line above it", lines_before + 1));
  }
  get(in, "amount", out.amount);
  out.at = place_of(in);
  return out;
}

}  // namespace

std::string to_json(const Plan& plan, int indent) {
  Json out;
  out["schema"] = "spoglio-plan/1";
  out["document"] = document_json(plan.document);
  out["sheets"] = Json::array();
  for (const Sheet& s : plan.sheets) {
    Json sheet{{"id", s.id}, {"title", nullable(s.title)}};
    put_place(sheet, s.at);
    out["sheets"].push_back(std::move(sheet));
  }
  out["objectives"] = Json::array();
  for (const Objective& o : plan.objectives) out["objectives"].push_back(objective_json(o));
  out["indicators"] = Json::array();
  for (const Indicator& i : plan.indicators) out["indicators"].push_back(indicator_json(i));
  for (const BudgetLine& b : plan.budgets) out["budgets"].push_back(budget_json(b));
  return out.dump(indent, ' ', false, Json::error_handler_t::replace);
}

Plan plan_from_json(std::string_view json) {
  try {
    const Json in = Json::parse(json);
    if (!in.is_object() || in.value("schema", "") != "spoglio-plan/1") {
      throw Error(ErrorCode::kInput, "no spoglio-plan/1 object: its \"schema\" is missing or another one");
    }
    Plan plan;
    plan.document = document_of(in.at("document"));
    for (const Json& s : array_of(in, "sheets")) {
      Sheet sheet;
      get(s, "id", sheet.id);
      get(s, "title", sheet.title);
      sheet.at = place_of(s);
      plan.sheets.push_back(std::move(sheet));
    }
    for (const Json& o : array_of(in, "objectives")) plan.objectives.push_back(objective_of(o));
    for (const Json& i : array_of(in, "indicators")) plan.indicators.push_back(indicator_of(i));
    for (const Json& b : array_of(in, "budgets")) {
      plan.budgets.push_back(budget_of(b, static_cast<int>(plan.budgets.size())));
    }
    return plan;
  } catch (const Json::exception& e) {
    throw Error(ErrorCode::kInput, fmt::format("no sound spoglio-plan/1 object: {}", e.what()));
  }
}

}  // namespace spoglio::normalize

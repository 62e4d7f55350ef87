// spoglio-plan/1 out. Keys keep the contract's order, so that the same plan gives the same bytes.
#include <cmath>
#include <nlohmann/json.hpp>

#include "normalize/plan/plan.h"

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

}  // namespace spoglio::normalize

// spoglio-plan/1 in. simdjson: of a million indicators that are loaded, another parser takes as long as the database.
#include <fmt/format.h>
#include <simdjson.h>

#include <cmath>
#include <limits>

#include "extract/error.h"
#include "normalize/plan/plan.h"

namespace spoglio::normalize {
namespace {

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

// What a parser keeps for its next text is several times as much as the text.
constexpr std::size_t kMostKept = 8 << 20;  // bytes of text

Error unsound(std::string_view reason) {
  return Error(ErrorCode::kInput, fmt::format("no sound spoglio-plan/1 object: {}", reason));
}

Error wrong_type(std::string_view key, std::string_view wanted) {
  return Error(ErrorCode::kInput, fmt::format("\"{}\" is not {}", key, wanted));
}

void take(element in, std::string_view key, std::string& out) {
  std::string_view text;
  if (in.get(text) != simdjson::SUCCESS) throw wrong_type(key, "a text");
  out = text;
}

void take(element in, std::string_view key, double& out) {
  if (in.get(out) != simdjson::SUCCESS) throw wrong_type(key, "a number");
}

// 2023.0 is a whole number too.
void take(element in, std::string_view key, int& out) {
  double number = 0;
  take(in, key, number);
  if (number != std::floor(number) || std::abs(number) > std::numeric_limits<int>::max()) {
    throw wrong_type(key, "a whole number of usual size");
  }
  out = static_cast<int>(number);
}

array array_of(element in, std::string_view key) {
  array out;
  if (in.get(out) != simdjson::SUCCESS) throw wrong_type(key, "a list");
  return out;
}

void take(element in, std::string_view key, std::vector<std::string>& out) {
  for (const element item : array_of(in, key)) take(item, key, out.emplace_back());
}

// An object whose keys mostly come in the order they are asked for, as in what to_json() writes.
class Fields {
 public:
  Fields(element in, std::string_view what) {
    if (in.get(object_) != simdjson::SUCCESS) throw wrong_type(what, "an object");
    next_ = object_.begin();
  }

  // Nothing for a key that is absent or null.
  std::optional<element> find(std::string_view key) {
    if (next_ == object_.end() || next_.key() != key) {
      for (next_ = object_.begin(); next_ != object_.end() && next_.key() != key;) ++next_;
      if (next_ == object_.end()) return std::nullopt;
    }
    const element value = next_.value();
    ++next_;
    return value.is_null() ? std::nullopt : std::optional(value);
  }

  // The field stays as it is when there is no such key; a value of the wrong type throws.
  template <typename T>
  void get(std::string_view key, T& field) {
    if (const auto value = find(key)) take(*value, key, field);
  }
  template <typename T>
  void get(std::string_view key, std::optional<T>& field) {
    if (const auto value = find(key)) take(*value, key, field.emplace());
  }

  // Calls `read` with each object of a list.
  template <typename Read>
  void each(std::string_view key, Read read) {
    const auto value = find(key);
    if (!value) return;
    for (const element item : array_of(*value, key)) read(Fields(item, key));
  }

 private:
  object object_;
  object::iterator next_;
};

std::vector<double> numbers(element in, std::string_view key) {
  std::vector<double> out;
  for (const element item : array_of(in, key)) take(item, key, out.emplace_back());
  return out;
}

Place place_of(Fields& in) {
  Place out;
  const auto at = in.find("at");
  if (!at) return out;
  Fields place(*at, "at");
  place.get("page", out.page);
  place.get("line", out.line);
  if (const auto box = place.find("box")) {
    const std::vector<double> edges = numbers(*box, "box");
    if (edges.size() == 4) out.box = extract::Box{edges[0], edges[1], edges[2], edges[3]};
  }
  return out;
}

Act act_of(Fields& in) {
  Act out;
  in.get("body", out.body);
  in.get("number", out.number);
  in.get("date", out.date);
  return out;
}

std::vector<Review> review_of(Fields& in) {
  std::vector<Review> out;
  in.each("review", [&out](Fields r) {
    Review& review = out.emplace_back();
    r.get("field", review.field);
    r.get("reason", review.reason);
    r.get("detail", review.detail);
  });
  return out;
}

DocumentFacts document_of(Fields in) {
  DocumentFacts out;
  in.get("source", out.source);
  in.get("sha256", out.sha256);
  in.get("title", out.title);
  in.get("issuer", out.issuer);
  in.get("issuer_key", out.issuer_key);
  in.get("year", out.year);
  if (const auto period = in.find("period")) {
    std::vector<int> years;
    for (const element year : array_of(*period, "period")) take(year, "period", years.emplace_back());
    if (years.size() == 2) out.period = {years[0], years[1]};
  }
  if (const auto approval = in.find("approval")) {
    Fields act(*approval, "approval");
    out.approval = act_of(act);
  }
  in.get("notes", out.notes);
  in.get("joins", out.joins);
  return out;
}

Sheet sheet_of(Fields& in) {
  Sheet out;
  in.get("id", out.id);
  in.get("title", out.title);
  out.at = place_of(in);
  return out;
}

Objective objective_of(Fields& in) {
  Objective out;
  in.get("id", out.id);
  in.get("parent", out.parent);
  in.get("sheet", out.sheet);
  in.get("level", out.level);
  in.get("code", out.code);
  in.get("title", out.title);
  in.get("weight", out.weight);
  in.get("units", out.units);
  in.get("description", out.description);
  in.get("budget", out.budget);
  in.get("perspectives", out.perspectives);
  out.at = place_of(in);
  out.review = review_of(in);
  return out;
}

Measure measure_of(Fields& in) {
  Measure out;
  in.get("role", out.role);
  in.get("year", out.year);
  in.get("raw", out.raw);
  in.get("kind", out.kind);
  in.get("comparator", out.comparator);
  in.get("value", out.value);
  in.get("max", out.max);
  in.get("unit", out.unit);
  in.get("date", out.date);
  in.get("rule", out.rule);
  in.get("confidence", out.confidence);
  out.at = place_of(in);
  return out;
}

Amendment amendment_of(Fields& in) {
  Amendment out;
  in.get("action", out.action);
  out.act = act_of(in);
  return out;
}

Indicator indicator_of(Fields& in) {
  Indicator out;
  in.get("objective", out.objective);
  in.get("code", out.code);
  in.get("name", out.name);
  in.get("algorithm", out.algorithm);
  in.get("weight", out.weight);
  in.get("type", out.type);
  in.get("units", out.units);
  in.get("assignees", out.assignees);
  in.get("due", out.due);
  in.each("measures", [&out](Fields m) { out.measures.push_back(measure_of(m)); });
  in.each("amendments", [&out](Fields a) { out.amendments.push_back(amendment_of(a)); });
  out.review = review_of(in);
  in.get("confidence", out.confidence);
  out.at = place_of(in);
  return out;
}

BudgetLine budget_of(Fields& in, int lines_before) {
  BudgetLine out;
  in.get("table", out.table);
  in.get("level", out.level);
  in.get("code", out.code);
  in.get("title", out.title);
  in.get("parent", out.parent);
  if (out.parent && (*out.parent < 1 || *out.parent > lines_before)) {
    throw Error(ErrorCode::kInput, fmt::format("\"parent\" of budget line {} is no line above it", lines_before + 1));
  }
  in.get("amount", out.amount);
  out.at = place_of(in);
  return out;
}

Plan plan_of(element root) {
  object whole;
  if (root.get(whole) != simdjson::SUCCESS) throw unsound("it is another kind of value");
  Fields in(root, "plan");
  std::string schema;
  in.get("schema", schema);
  if (schema != "spoglio-plan/1") {
    throw Error(ErrorCode::kInput, "no spoglio-plan/1 object: its \"schema\" is missing or another one");
  }
  Plan plan;
  const auto document = in.find("document");
  if (!document) throw unsound("its \"document\" is missing");
  plan.document = document_of(Fields(*document, "document"));
  in.each("sheets", [&plan](Fields s) { plan.sheets.push_back(sheet_of(s)); });
  in.each("objectives", [&plan](Fields o) { plan.objectives.push_back(objective_of(o)); });
  in.each("indicators", [&plan](Fields i) { plan.indicators.push_back(indicator_of(i)); });
  in.each("budgets",
          [&plan](Fields b) { plan.budgets.push_back(budget_of(b, static_cast<int>(plan.budgets.size()))); });
  return plan;
}

}  // namespace

Plan plan_from_json(std::string_view json) {
  static thread_local simdjson::dom::parser parser;  // its memory serves the next text
  element root;
  const simdjson::error_code error = parser.parse(json.data(), json.size()).get(root);
  if (error != simdjson::SUCCESS) throw unsound(simdjson::error_message(error));
  Plan plan = plan_of(root);
  if (parser.capacity() > kMostKept) parser = simdjson::dom::parser();
  return plan;
}

}  // namespace spoglio::normalize

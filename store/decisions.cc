// People's decisions about the fields of one document, laid over what was read and lifted again.
#include "store/decisions.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <vector>

#include "extract/text.h"
#include "store/field_value.h"

namespace spoglio::store {
namespace {

using normalize::Plan;

struct Held {
  std::int64_t id = 0;
  std::string path;
  std::string action;
  std::string value;
};

std::vector<Held> decisions_of(Database& db, const std::string& sha256) {
  Query query(db,
              "SELECT correction_id, path, action, value FROM correction WHERE sha256 = ? AND state <> 'past' "
              "ORDER BY correction_id");
  bind_all(query, sha256);
  std::vector<Held> out;
  while (query.next()) out.push_back({query.integer(0), query.text(1), query.text(2), query.text(3)});
  return out;
}

void record(Database& db, std::int64_t id, const std::string& state, const std::optional<FieldPlace>& place,
            const std::optional<std::string>& extracted) {
  std::optional<std::int64_t> position;
  std::optional<std::int64_t> measure;
  if (place && place->owner != Owner::kDocument) position = static_cast<std::int64_t>(place->row) + 1;
  if (place && place->index) measure = static_cast<std::int64_t>(*place->index) + 1;
  run(db, "UPDATE correction SET state = ?, position = ?, measure = ?, extracted = ? WHERE correction_id = ?", state,
      position, measure, extracted, id);
}

// Where a decision was laid, by its row in the table: the plan's own codes and names may be corrected ones.
FieldPlace place_of(const std::string& path, std::int64_t position, std::int64_t measure) {
  const std::vector<std::string> parts = extract::split(path, '/');
  FieldPlace place;
  place.field = parts.back();
  if (parts.size() == 1) return place;
  place.owner = parts.size() == 3 ? Owner::kObjective : Owner::kIndicator;
  place.row = static_cast<std::size_t>(position - 1);
  if (parts.size() < 5) return place;
  place.field = parts[3];
  std::from_chars(parts[4].data(), parts[4].data() + parts[4].size(), place.year);
  if (measure > 0) place.index = static_cast<std::size_t>(measure - 1);
  return place;
}

bool is_in(const Plan& plan, const FieldPlace& place) {
  if (place.owner == Owner::kDocument) return true;
  if (place.owner == Owner::kObjective) return place.row < plan.objectives.size();
  return place.row < plan.indicators.size() &&
         (!place.index || *place.index < plan.indicators[place.row].measures.size());
}

}  // namespace

std::string field_of_review(std::string_view field) {
  if (field == "*") return "all";
  constexpr std::string_view kMeasures = "measures.";
  if (!field.starts_with(kMeasures)) return std::string(field);
  std::string out(field.substr(kMeasures.size()));
  std::replace(out.begin(), out.end(), '.', '/');
  return out;
}

std::string field_name(const FieldPlace& place) {
  return place.is_measure() ? fmt::format("{}/{}", place.field, place.year) : place.field;
}

void DecidedFields::add(const FieldPlace& place, std::string_view action) {
  states_[{place.owner, place.row, field_name(place)}] = action == "accept" ? "accepted" : "corrected";
}

std::string DecidedFields::state_of(Owner owner, std::size_t row, std::string_view review_field) const {
  for (const std::string& field : {field_of_review(review_field), std::string("all")}) {
    const auto it = states_.find(std::tuple(owner, row, field));
    if (it != states_.end()) return it->second;
  }
  return "open";
}

DecidedFields lay_decisions(Database& db, const std::string& sha256, Plan& plan) {
  DecidedFields decided;
  const std::vector<Held> decisions = decisions_of(db, sha256);
  if (decisions.empty()) return decided;
  // All places are found in the plan as read, before any of its codes and names changes.
  std::vector<std::pair<FieldPlace, const Held*>> laid;
  const FieldPaths paths(plan);
  for (const Held& d : decisions) {
    const auto place = paths.find(d.path);
    if (!place) {
      record(db, d.id, "orphaned", std::nullopt, std::nullopt);
      continue;
    }
    const std::string extracted = field_json(plan, *place);
    const bool agrees = same_value(*place, extracted, d.value);
    const bool holds = agrees || place->field != "all";  // what was accepted as a whole was accepted as it read
    record(db, d.id, agrees ? "agrees" : holds ? "applied" : "orphaned", place, extracted);
    if (holds) laid.emplace_back(*place, &d);
  }
  for (const auto& [place, decision] : laid) {
    set_field(plan, place, decision->value);
    decided.add(place, decision->action);
  }
  return decided;
}

void lift_decisions(Database& db, const std::string& sha256, Plan& plan) {
  Query query(db,
              "SELECT path, position, measure, extracted FROM correction WHERE sha256 = ? AND state IN ('applied', "
              "'agrees') ORDER BY measure IS NULL, correction_id");
  bind_all(query, sha256);
  while (query.next()) {
    const FieldPlace place = place_of(query.text(0), query.integer(1), query.integer(2));
    if (is_in(plan, place)) set_field(plan, place, query.text(3));
  }
}

void orphan_decisions(Database& db, const std::string& sha256) {
  run(db,
      "UPDATE correction SET state = 'orphaned', position = NULL, measure = NULL, extracted = NULL "
      "WHERE sha256 = ? AND state <> 'past'",
      sha256);
}

}  // namespace spoglio::store

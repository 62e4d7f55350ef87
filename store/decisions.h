// People's decisions about the fields of one document, laid over what was read. This is the one place where that is
// done: it happens when a plan is written, so that tables, views, full text and exports all show what holds. What the
// reading said is kept with the decision, and lifting brings it back. Internal to store/.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <tuple>

#include "store/database.h"
#include "store/field_path.h"

namespace spoglio::store {

// The field that a doubt is about, as paths name it: "weight" as it is, "measures.target.2023" as "target/2023", "*" as
// "all".
std::string field_of_review(std::string_view field);
// The same of a place: "weight", "target/2023".
std::string field_name(const FieldPlace& place);

// What people have decided about doubts.
class DecidedFields {
 public:
  void add(const FieldPlace& place, std::string_view action);
  // Of a doubt about a row; `review_field` as in spoglio-plan/1. "open", "accepted" or "corrected".
  std::string state_of(Owner owner, std::size_t row, std::string_view review_field) const;

 private:
  std::map<std::tuple<Owner, std::size_t, std::string>, std::string, std::less<>> states_;
};

// `plan` as it was read becomes the plan as it holds. Each decision's row in `correction` gets what this reading says
// and whether the decision was applied, agrees with it, or finds no place any more.
DecidedFields lay_decisions(Database& db, const std::string& sha256, normalize::Plan& plan);

// `plan` as it holds becomes the plan as it was read.
void lift_decisions(Database& db, const std::string& sha256, normalize::Plan& plan);

// There is no plan any more: every decision is an orphan.
void orphan_decisions(Database& db, const std::string& sha256);

}  // namespace spoglio::store

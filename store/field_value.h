// One field of a plan as JSON in the terms of spoglio-plan/1, to keep it beside a decision and to lay it over a
// reading:
//
//   text, number or null; ["list"]; {"name", "key"} of the issuer; {"kind", "comparator", "value", …, "rule",
//   "confidence"} of a measure, null where there is none; {"reading", "confidence", "measures"} of a whole row: its
//   digest and what it was sure of.
//
// Internal to store/.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "normalize/plan/plan.h"
#include "store/field_path.h"

namespace spoglio::store {

constexpr const char* kCorrected = "correction";  // the rule of a measure that a person wrote

// What the plan has in that place.
std::string field_json(const normalize::Plan& plan, const FieldPlace& place);

// The same as a person accepts it: with nothing left to doubt.
std::string accepted_json(const normalize::Plan& plan, const FieldPlace& place);

// The doubts about the row of that place; those about the document are notes, and none of a field.
const std::vector<normalize::Review>& reviews_of(const normalize::Plan& plan, const FieldPlace& place);

// Puts it there. A measure that is not there is added; null takes one away that was added. Throws Error(kStore) when
// the JSON is none for this field.
void set_field(normalize::Plan& plan, const FieldPlace& place, std::string_view json);

// Whether two such values say the same of the document: rule and confidence do not count.
bool same_value(const FieldPlace& place, std::string_view one, std::string_view other);

struct Written {
  std::string json;
  std::string understood;  // for people: "number >= 85 %", "12.5", "nothing"
  std::string doubt;       // why a person should look again; empty when sure
};

// What a person wrote, read by the grammars of the cells: "11,4 %" for a weight, "€ 240.000,00" for a budget, ">= 85 %"
// for a target, names separated by ';' for a list, "" for nothing. A measure with digits that the grammar reads as mere
// text is refused unless `as_text`. Throws Error(kInput) that says what is wanted.
Written read_written(const FieldPlace& place, std::string_view text, bool as_text);

// The same for people, of JSON as above.
std::string describe_json(const FieldPlace& place, std::string_view json);

}  // namespace spoglio::store

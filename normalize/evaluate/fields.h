// When two readings of one field are the same.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "normalize/plan/plan.h"

namespace spoglio::normalize {

struct FieldPair {
  std::string name;
  bool same = false;
  std::string gold;  // as text, "" when absent
  std::string predicted;
};

// Code, algorithm, weight, type, units, assignees and amendments, as far as one of the two has them.
std::vector<FieldPair> printed_fields(const Indicator& gold, const Indicator& predicted);

struct PlacedObjective {
  const Objective& objective;
  const Objective* parent;  // null at the root
};

// Title, level, weight, parent, units and budget.
std::vector<FieldPair> objective_fields(const PlacedObjective& gold, const PlacedObjective& predicted);

using MeasureKey = std::pair<std::string, int>;  // role, year

// The first measure of each role and year; placeholders (kind "none") are left out.
std::map<MeasureKey, const Measure*> measures_by_year(const Indicator& indicator);

// The same meaning: kind, comparator, value, unit and date. The raw text does not count.
bool same_measure(const Measure& a, const Measure& b);

// `"≥ 90 %" = number >= 90 %`.
std::string reading(const Measure& measure);

std::size_t code_point_count(std::string_view utf8);

}  // namespace spoglio::normalize

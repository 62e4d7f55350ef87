// What the grammar does not read, or reads in doubt, is flagged.
#include "normalize/settle/measures.h"

#include <fmt/format.h>

#include <map>
#include <string>
#include <utility>

#include "normalize/plan/fields.h"

namespace spoglio::normalize {
namespace {

constexpr size_t kLongestOfTwo = 60;  // bytes of a cell with two values

// A unit column's unit holds for what is counted; dates, answers and words have none.
bool takes_unit(const Reading& reading) {
  return reading.kind == "number" || reading.kind == "range" || reading.kind == "variation";
}

void take_reading(Measure& m, const Reading& reading) {
  m.kind = reading.kind;
  m.comparator = reading.comparator;
  m.value = reading.value;
  m.max = reading.max;
  // A text may yet turn out to be a damaged number of its column's unit.
  if (reading.unit || (!takes_unit(reading) && reading.kind != "text")) m.unit = reading.unit;
  m.date = reading.date;
  m.rule = reading.rule;
}

void check_dates(const Measure& m, const std::optional<int>& plan_year, std::vector<Review>& review) {
  if (m.kind != "deadline" || !m.date) return;
  const int year = std::stoi(m.date->substr(0, 4));
  if (plan_year && year < *plan_year && year < m.year) {
    add_review(review, measure_field(m), "source_inconsistency",
               fmt::format("target date \"{}\" falls before the plan's year {}", m.raw, *plan_year));
  } else if (year > m.year + 1) {
    add_review(review, measure_field(m), "source_inconsistency",
               fmt::format("target date \"{}\" falls after the year {} of its column", m.raw, m.year));
  }
}

// The unit of a measure's own column and the one printed in its cell have to agree.
void check_unit(const Measure& m, const Reading& reading, std::vector<Review>& review) {
  if (!m.unit || !reading.unit || m.unit == reading.unit) return;
  add_review(review, measure_field(m), "ambiguous",
             fmt::format("\"{}\" prints another unit than its column of units", m.raw));
}

void flag_reading(const Measure& m, const Reading& reading, std::vector<Review>& review) {
  if (!reading.doubt.empty()) {
    const bool bad_date = reading.rule == "date.bad";
    add_review(review, measure_field(m), bad_date ? "source_inconsistency" : "ambiguous",
               fmt::format("\"{}\": {}", m.raw, reading.doubt));
  } else if (reading.kind == "text") {
    add_review(review, measure_field(m), "low_confidence", fmt::format("\"{}\" is read by no rule", m.raw));
    if (m.raw.size() <= kLongestOfTwo && holds_two_values(m.raw, {m.role, m.year}))
      add_review(review, "*", "layout", fmt::format("\"{}\": two rows may stand in one", m.raw));
  }
}

}  // namespace

bool holds_two_values(const std::string& raw, const CellContext& context) {
  const auto is_value = [&](std::string_view part) {
    const std::string kind = read_measure(part, context).kind;
    return kind != "text" && kind != "none";
  };
  for (size_t at = raw.find(' '); at != std::string::npos; at = raw.find(' ', at + 1)) {
    if (is_value(std::string_view(raw).substr(0, at)) && is_value(std::string_view(raw).substr(at + 1))) return true;
  }
  return false;
}

void drop_units_of_texts(Plan& plan) {
  for (Indicator& indicator : plan.indicators) {
    for (Measure& m : indicator.measures) {
      if (m.kind == "text") m.unit.reset();
    }
  }
}

void read_measures(Indicator& indicator, const DocumentFacts& facts) {
  const std::string algorithm = indicator.algorithm.value_or("");
  std::map<std::pair<std::string, int>, int> seen;
  for (Measure& m : indicator.measures) {
    if (++seen[{m.role, m.year}] == 2)
      add_review(indicator.review, measure_field(m), "ambiguous", "two cells for the same year");
    Reading reading = read_measure(m.raw, {m.role, m.year});
    if (m.role == "target") reading = complete_from_algorithm(reading, algorithm);
    check_unit(m, reading, indicator.review);
    take_reading(m, reading);
    flag_reading(m, reading, indicator.review);
    check_dates(m, facts.year, indicator.review);
  }
}

}  // namespace spoglio::normalize

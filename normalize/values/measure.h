// The measure grammar: what a target, baseline, result or realisation cell says.
//
// One table of rules, tried in order; each has a pattern for the whole cell, an example and its meaning, and the table
// tests itself. A cell that no rule reads is kind "text": raw kept, nothing guessed.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace spoglio::normalize {

// What a rule found, in spoglio-plan/1's terms. `doubt` says why a person should look, empty when sure.
struct Reading {
  std::string kind = "text";
  std::optional<std::string> comparator;
  std::optional<double> value;
  std::optional<double> max;
  std::optional<std::string> unit;
  std::optional<std::string> date;  // ISO
  std::string rule = "text";
  std::string doubt;
  bool thousands_point = false;  // "1.950": thousands, unless the document writes decimals with points
};

struct CellContext {
  std::string_view role = "target";  // a date in a target is a deadline, elsewhere a date
  int year = 0;                      // of the column: the year of dates printed without one
};

// Reads one cell as printed. Never throws.
Reading read_measure(std::string_view cell, const CellContext& context);

// A bare target beside an algorithm that prints the comparison with the same number takes it: "80%" beside
// "% attività realizzate >= 80%" is ">= 80 %", "15" beside "entro 15 gg dalla richiesta" is a duration.
Reading complete_from_algorithm(Reading reading, std::string_view algorithm);

// The cell in the grammar's own spelling: folded, "≥" and "=>" as ">=", one kind of quotes and dashes.
std::string canonical_cell(std::string_view cell);

struct MeasureRule {
  const char* id;
  const char* pattern;  // RE2 with {cmp}, {num}, {unit}, {date} … for the shared fragments
  const char* example;
  const char* meaning;  // describe() of what the example gives
};

const std::vector<MeasureRule>& measure_rules();

// "number >= 80 %", "deadline <= 2023-12-31", "range 10..20 %", "boolean 1", "none N", "text".
std::string describe(const Reading& reading);

}  // namespace spoglio::normalize

// Where a plan contradicts itself or asks for a second look. Nothing here changes data: a check reads a plan and says
// what it found, with a stable code, a severity, the place and advice.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "normalize/plan/plan.h"

namespace spoglio::normalize {

// kInfo: worth knowing. kWarning: a person should look. kError: two things printed in the document exclude each other.
enum class Severity { kInfo, kWarning, kError };
const char* to_string(Severity severity);  // "info", "warning", "error"

struct CheckRule {
  const char* code;  // stable: stored, exported, named in the README
  Severity severity;
  const char* title;   // what it finds
  const char* advice;  // what to do about it
};

// Every check, in the order of the README.
const std::vector<CheckRule>& check_rules();
// The rule of a code; nullptr for a code that is no check's.
const CheckRule* check_rule(std::string_view code);

struct CheckFinding {
  std::string code;
  std::optional<std::size_t> objective;  // index in the plan
  std::optional<std::size_t> indicator;  // index in the plan; with neither, it is about the document
  std::string field;                     // "weight", "measures.target.2023" …, as in Review; "*" for the whole
  std::string detail;                    // what was found, with the numbers as the plan has them
  Place at;

  friend bool operator==(const CheckFinding&, const CheckFinding&) = default;
};

// All findings, in document order of what they are about, then by code. What holds for most rows of a plan is said
// once, of the document. Takes any plan, sound or not.
std::vector<CheckFinding> check_plan(const Plan& plan);

// Which way is better: 1 for a target to reach or pass, -1 for one to stay below or before, 0 when nothing tells.
int direction_of(const Measure& target);

// True when the two are numbers that can be held against each other: same kind, and units that do not disagree.
bool are_comparable(const Measure& a, const Measure& b);

}  // namespace spoglio::normalize

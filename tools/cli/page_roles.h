// What became of the printed words of one page: which plan field each box was read as, and what is in doubt there.
#pragma once

#include <string>
#include <vector>

#include "extract/document.h"
#include "normalize/plan/plan.h"

namespace spoglio::cli {

enum class Role { kSheet, kObjective, kName, kField, kTarget, kBaseline, kOutcome };

struct RoleMark {
  Role role = Role::kField;
  extract::Box box;
  std::string label;   // "name", "target 2024"
  std::string detail;  // what was read
};

struct DoubtMark {
  extract::Box box;
  std::string text;  // field, reason, detail
};

struct PageRoles {
  std::vector<RoleMark> marks;
  std::vector<DoubtMark> doubts;
};

// Sheets, objectives and measures stand where the plan says. An indicator's name, algorithm, weight, type and lists
// have no places of their own in it: they are found again, by their text, in the cells and lines of the indicator's
// rows.
PageRoles page_roles(const extract::Page& page, const normalize::Plan& plan);

}  // namespace spoglio::cli

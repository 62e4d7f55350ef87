// The plan: what a document says, with the place of each value. Its JSON form is `spoglio-plan/1`.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/document.h"

namespace spoglio::normalize {

using extract::Place;

// An act of an administration's body: "deliberazione della Giunta n. 129 del 2 dicembre 2019".
struct Act {
  std::optional<std::string> body;    // "Giunta", "Consiglio", …
  std::optional<std::string> number;  // as printed
  std::optional<std::string> date;    // ISO

  friend bool operator==(const Act&, const Act&) = default;
};

// A doubt: what a person should look at. `field` and `reason` as in spoglio-plan/1.
struct Review {
  std::string field;
  std::string reason;
  std::string detail;

  friend bool operator==(const Review&, const Review&) = default;
};

struct DocumentFacts {
  std::string source;
  std::string sha256;  // of the source file; empty when unknown
  std::optional<std::string> title;
  std::optional<std::string> issuer;      // as printed
  std::optional<std::string> issuer_key;  // in its one spelling: an extra key of the JSON, absent where not set
  std::optional<int> year;
  std::optional<std::pair<int, int>> period;
  std::optional<Act> approval;
  std::vector<std::string> notes;  // damaged pages and the like
  std::vector<std::string> joins;  // of tables over page breaks: nothing doubtful, told for whoever checks

  friend bool operator==(const DocumentFacts&, const DocumentFacts&) = default;
};

struct Sheet {
  std::string id;
  std::optional<std::string> title;
  Place at;

  friend bool operator==(const Sheet&, const Sheet&) = default;
};

struct Objective {
  std::string id;
  std::optional<std::string> parent;
  std::string sheet;
  std::string level;  // "area_strategica", "obiettivo_operativo", …
  std::optional<std::string> code;
  std::optional<std::string> title;
  std::optional<double> weight;  // percent
  std::vector<std::string> units;
  std::optional<std::string> description;
  std::optional<double> budget;  // EUR
  std::vector<std::string> perspectives;
  Place at;
  std::vector<Review> review;

  friend bool operator==(const Objective&, const Objective&) = default;
};

struct Measure {
  std::string role;  // "target", "baseline", "result", "realisation"
  int year = 0;
  std::string raw;                        // the cell as printed, folded to one line
  std::string kind;                       // "number", "deadline", …
  std::optional<std::string> comparator;  // ">=", ">", "<=", "<", "="
  std::optional<double> value;
  std::optional<double> max;  // ranges only
  std::optional<std::string> unit;
  std::optional<std::string> date;  // ISO
  std::string rule;                 // id of the grammar rule that read it
  double confidence = 1;
  Place at;

  friend bool operator==(const Measure&, const Measure&) = default;
};

struct Amendment {
  std::string action;  // "aggiornato", "inserito", "eliminato", …
  Act act;

  friend bool operator==(const Amendment&, const Amendment&) = default;
};

struct Indicator {
  std::string objective;
  std::optional<std::string> code;
  std::string name;
  std::optional<std::string> algorithm;
  std::optional<double> weight;  // percent
  std::optional<std::string> type;
  std::vector<std::string> units;
  std::vector<std::string> assignees;
  std::optional<std::string> due;  // ISO
  std::vector<Measure> measures;
  std::vector<Amendment> amendments;
  std::vector<Review> review;
  double confidence = 1;
  Place at;

  friend bool operator==(const Indicator&, const Indicator&) = default;
};

// A line of a list of money: an area or objective and what is set aside for it. Kept for checks, of no indicator.
struct BudgetLine {
  int table = 1;                     // which list of the document, from 1
  std::string level;                 // of its column; "totale" for a total; empty when nothing tells
  std::optional<std::string> code;   // as printed
  std::optional<std::string> title;  // as printed
  std::optional<int> parent;         // the line it is a part of, from 1; earlier in the same list
  std::optional<double> amount;      // EUR; nothing where the cell is blank or holds the sign alone
  Place at;

  friend bool operator==(const BudgetLine&, const BudgetLine&) = default;
};

struct Plan {
  DocumentFacts document;
  std::vector<Sheet> sheets;
  std::vector<Objective> objectives;  // parents before children
  std::vector<Indicator> indicators;  // document order
  std::vector<BudgetLine> budgets;    // document order; an extra key of the JSON, absent where there is none

  friend bool operator==(const Plan&, const Plan&) = default;
};

// spoglio-plan/1 with a fixed key order: the same plan gives the same bytes. indent < 0 gives one line.
std::string to_json(const Plan& plan, int indent = 1);

// The inverse of to_json. Unknown keys are ignored. Throws Error(kInput) that names what is wrong.
Plan plan_from_json(std::string_view json);

}  // namespace spoglio::normalize

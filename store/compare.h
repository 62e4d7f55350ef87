// Indicators over the years: what their plans say of each year, and what changed.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "normalize/plan/plan.h"

namespace spoglio::store {

struct CompareOptions {
  std::string issuer = "";     // in any spelling, or words of it; empty: every administration
  std::string objective = "";  // code or words of an objective above the indicator
  std::string indicator = "";  // words of the name, or a code
  int from = 0;                // years; 0 for no bound
  int to = 0;
  std::size_t limit = 200;  // series at most: what a person can look through
};

// A cell and where it stands.
struct ComparedValue {
  normalize::Measure measure;
  std::string source;
  int position = 1;  // of the indicator in its plan
};

struct ComparedYear {
  int year = 0;
  std::optional<double> weight;  // in the plan of this year
  std::optional<ComparedValue> target;
  std::optional<ComparedValue> baseline;
  std::optional<ComparedValue> result;
  std::vector<std::string> changes;  // "target raised, tighter: 80% to 85%", "renamed from …", "added", "dropped"
};

struct ComparedSeries {
  std::string issuer;  // its key; empty when its document names none
  std::string code;    // code, name and place are the latest plan's
  std::string name;
  std::string place;
  std::vector<std::string> rows;    // "piano2023.pdf#12", by year
  std::vector<ComparedYear> years;  // rising; those about which something is said
};

struct Comparison {
  std::vector<ComparedSeries> series;  // by administration, place, code and name
  bool cut = false;                    // there are more than the limit
};

// What a target is beside the one of the year before: "raised, tighter", "lowered, looser", "earlier, tighter"; empty
// when it is the same or the two cannot be held against each other. Tighter is what is harder to meet.
std::string target_change(const normalize::Measure& before, const normalize::Measure& now);

}  // namespace spoglio::store

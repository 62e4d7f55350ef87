// Pages whose tables print targets and of which no indicator was read: told, so that nothing is lost without a word.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "extract/document.h"
#include "normalize/plan/plan.h"

namespace spoglio::normalize {

// The tables of one document.
class UnreadPages {
 public:
  // Counts what says nothing but what is to be reached, "≥ 80%" or "entro il 30/06/2024", in cells or lines of cells.
  void see(const extract::Table& table);

  // One note for each page with several of those where no indicator of the plan stands.
  std::vector<std::string> notes(const Plan& plan) const;

 private:
  std::map<int, int> targets_;  // by page
};

}  // namespace spoglio::normalize

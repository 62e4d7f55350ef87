// From laid-out pages to a plan: the family of each page is found from its headers, labels and codes.
#pragma once

#include <memory>

#include "extract/document.h"
#include "normalize/headers/vocabulary.h"
#include "normalize/plan/plan.h"

namespace spoglio::normalize {

// Takes the pages of one document in order and gives its plan. Holds the plan and a few lines of look-behind, and no
// pages but those that may be parts of one wide sheet (pages/wide_sheets.h).
class PlanReader {
 public:
  PlanReader(const extract::DocumentInfo& info, const Vocabulary& vocabulary);
  ~PlanReader();
  void add(const extract::Page& page);
  // Call once, after the last page. A document that holds no plan gives one without indicators.
  Plan finish();

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace spoglio::normalize

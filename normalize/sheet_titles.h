// Remembers the lines that may be the title of the table that comes next.
#pragma once

#include <optional>
#include <string>
#include <utility>

#include "normalize/plan.h"

namespace spoglio::normalize {

struct TitleCandidate {
  std::string text;
  Place at;
  bool adjacent = true;  // no prose between it and here
};

class SheetTitles {
 public:
  void offer(std::string text, const Place& at) { candidate_ = TitleCandidate{std::move(text), at, true}; }
  void saw_prose() {
    if (candidate_) candidate_->adjacent = false;
  }
  std::optional<TitleCandidate> take() {
    auto out = std::move(candidate_);
    candidate_.reset();
    return out;
  }
  const std::optional<TitleCandidate>& peek() const { return candidate_; }

 private:
  std::optional<TitleCandidate> candidate_;
};

}  // namespace spoglio::normalize

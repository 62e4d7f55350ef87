// Words that recognition was not sure of, until the plan is known and each can be told at the field it stands in.
#pragma once

#include <string>
#include <vector>

#include "extract/document.h"
#include "normalize/plan.h"

namespace spoglio::normalize {

class OcrDoubts {
 public:
  // Remembers the page's doubtful words. A page of a text layer has none.
  void read(const extract::Page& page);

  // Whether any page was recognised from a picture.
  bool any_scan() const { return any_scan_; }

  // A review entry "low_confidence" for every field that holds such a word: a measure by its place, other fields by
  // their indicator's place and the word itself.
  void flag(Plan& plan) const;

 private:
  struct Doubt {
    int page = 0;
    extract::Box box;
    std::string text;
    double confidence = 0;
  };
  void flag(Indicator& indicator, const Doubt& doubt) const;
  void flag(Objective& objective, const Doubt& doubt) const;

  std::vector<Doubt> doubts_;
  bool any_scan_ = false;
};

}  // namespace spoglio::normalize

// How well a plan was read, against gold: the same plan as a person read it.
//
// Indicators are paired by name, objective and code (pairs.h); then every field is judged. A silent error is
// one that no review entry of the prediction names: a wrong field, an indicator that is missing or does not exist.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "normalize/plan/plan.h"

namespace spoglio::normalize {

// The confidence of an indicator or measure that states none.
constexpr double kNoConfidence = -1;

struct JudgedPlan {
  Plan plan;
  // Indicators of a gold plan ("gold_certain": false) that the source itself leaves in doubt: their fields are not
  // judged, but the prediction must carry a review entry.
  std::set<std::size_t> doubtful;
};

// As plan_from_json; where no confidence is stated it is kNoConfidence. Throws Error(kInput).
JudgedPlan judged_plan_from_json(std::string_view json);

struct Share {
  std::size_t right = 0;
  std::size_t of = 0;
  double rate() const { return of == 0 ? 1 : static_cast<double>(right) / static_cast<double>(of); }
};

struct Problem {
  std::string what;  // the indicator's name; the objective's code or title
  // "name", "measures.target.2024", …; "(missing)", "(spurious)" (the indicator does not exist), "(doubtful, not
  // flagged)"
  std::string field;
  std::string gold;
  std::string predicted;
  bool silent = true;
  Place at;  // in the document: the prediction's place, or gold's for what is missing
};

// Judged fields by the confidence stated for them: a measure's own, the indicator's for its other fields.
struct Calibration {
  struct Bin {
    Share share;
    double confidence = 0;  // summed over the fields
    double mean_confidence() const { return share.of == 0 ? 0 : confidence / static_cast<double>(share.of); }
  };
  // Where each bin begins, the surest first.
  static constexpr std::array<double, 5> kFrom = {0.95, 0.9, 0.8, 0.6, 0};

  std::array<Bin, kFrom.size()> bins;
  Bin none;  // no confidence stated

  void add(double confidence, bool right);
  void add(const Calibration& other);
  // Mean distance of confidence and share right over the bins, by their fields; 0 when no confidence is stated.
  double expected_error() const;
};

struct ObjectiveScore {
  std::size_t gold = 0;
  std::size_t predicted = 0;
  std::size_t found = 0;
  std::size_t correct = 0;  // level, title, weight, parent, units and budget agree
  double f1() const;
};

struct SheetScore {
  std::size_t gold = 0;
  std::size_t predicted = 0;
  std::size_t found = 0;  // of the same title
  double f1() const;
};

// Counts add up over documents; the rates are worked out of them.
struct Evaluation {
  std::size_t gold = 0;  // indicators
  std::size_t predicted = 0;
  std::size_t found = 0;
  std::size_t certain = 0;  // of gold
  std::size_t exact = 0;    // certain, found, and right in every field
  std::size_t doubtful = 0;
  std::size_t doubtful_unflagged = 0;
  std::size_t silent_fields = 0;
  std::size_t flagged = 0;  // predicted indicators with a review entry
  std::size_t name_edits = 0;
  std::size_t name_characters = 0;
  std::map<std::string, Share> fields;  // "name", "measures.target", …
  Calibration calibration;
  ObjectiveScore objectives;
  SheetScore sheets;
  std::map<std::string, Share> facts;  // of the documents: "title", "issuer", "year", "period", "approval"
  std::vector<Problem> problems;       // of indicators, in gold's order; what does not exist last
  std::vector<Problem> objective_problems;
  std::vector<Problem> document_problems;  // of facts and sheets; not among the silent errors

  std::size_t missing() const { return gold - found; }
  std::size_t spurious() const { return predicted - found; }
  double precision() const;
  double recall() const;
  double f1() const;
  double exact_rate() const { return Share{exact, certain}.rate(); }
  Share all_fields() const;
  double name_error_rate() const;  // characters to change per character of gold's names
  std::size_t silent_errors() const { return silent_fields + missing() + spurious() + doubtful_unflagged; }

  void add(const Evaluation& other);  // all but the problems
};

Evaluation evaluate(const JudgedPlan& gold, const Plan& predicted);

}  // namespace spoglio::normalize

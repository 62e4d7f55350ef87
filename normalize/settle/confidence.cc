// Each reason of a review takes its share.
#include "normalize/settle/confidence.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "normalize/plan/fields.h"

namespace spoglio::normalize {
namespace {

// The chance that a field is right, and what each weakness on the way to it leaves of that chance. Whatever is flagged
// falls below 0.95, the confidence from which on at least 99 of 100 fields are to be right.
constexpr double kSure = 0.99;
constexpr double kUnread = 0.5;  // no rule reads the cell: kind and value are missing

struct Penalty {
  std::string_view reason;  // of a review
  double factor;
};

constexpr std::array<Penalty, 5> kPenalties = {{
    {"layout", 0.75},                // a column told by its cells, a cell joined over a page break
    {"ambiguous", 0.6},              // the cell may mean two things
    {"ocr_repair", 0.6},             // damage undone
    {"low_confidence", 0.6},         // a word or cell that nothing confirms
    {"source_inconsistency", 0.85},  // read as printed; the document contradicts itself
}};

double factor_of(const Review& review) {
  const auto it = std::find_if(kPenalties.begin(), kPenalties.end(),
                               [&](const Penalty& penalty) { return penalty.reason == review.reason; });
  return it == kPenalties.end() ? kUnread : it->factor;
}

// What a field of a recognised page starts from, and what its doubtful words leave: as right as such fields were on
// scans of printed plans. On rough pages one unflagged field in forty was wrong; on clear ones a doubtful word mostly
// is right.
constexpr double kSureOnRough = 0.94;
constexpr double kDoubtOnClear = 0.92;
constexpr double kDoubtOnRough = 0.75;

double weakened(double sure, const Review& review, bool recognised, bool rough) {
  const bool weak = recognised && review.reason == "low_confidence";
  return sure * (weak ? (rough ? kDoubtOnRough : kDoubtOnClear) : factor_of(review));
}

}  // namespace

void set_confidence(Indicator& indicator, const OcrDoubts& doubts) {
  const bool recognised = doubts.recognised(indicator.at);
  const bool rough = doubts.rough(indicator.at);
  const double sure = rough ? kSureOnRough : kSure;
  indicator.confidence = sure;
  for (const Review& review : indicator.review)
    indicator.confidence = std::min(indicator.confidence, weakened(sure, review, recognised, rough));
  for (Measure& m : indicator.measures) {
    m.confidence = m.kind == "text" ? kUnread : sure;
    const std::string field = measure_field(m);
    for (const Review& review : indicator.review) {
      if (review.field == field || review.field == "measures." + m.role || review.field == "*")
        m.confidence = std::min(m.confidence, weakened(sure, review, recognised, rough));
    }
  }
}

}  // namespace spoglio::normalize

// A sum of 100 confirms what was recognised weakly, and tells of a single doubtful weight what it is.
#include "normalize/ocr/weights.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>

#include "normalize/plan/fields.h"

namespace spoglio::normalize {
namespace {

constexpr double kMost = 0.6;   // of the objectives with weights
constexpr double kWhole = 100;  // percent: what weights add up to
constexpr double kCents = 100;  // weights have two decimals at most
constexpr size_t kFewestRounded = 3;
constexpr double kExact = 0.001;
constexpr double kRounding = 0.1;  // percent by which thirds may miss it

// Figures that recognition takes for each other.
bool look_alike(char a, char b) {
  static const std::set<std::string> kPairs = {"38", "56", "58", "68", "17", "08", "23",
                                               "27", "35", "69", "06", "89", "14"};
  return kPairs.count({std::min(a, b), std::max(a, b)}) > 0;
}

// Whether two figures are alike but for one digit that looks like the other.
bool one_digit_apart(const std::string& a, const std::string& b) {
  if (a.size() != b.size()) return false;
  size_t apart = 0;
  for (size_t i = 0; i < a.size(); ++i) {
    if (a[i] == b[i]) continue;
    if (!look_alike(a[i], b[i])) return false;
    ++apart;
  }
  return apart == 1;
}

// Whether a digit is lacking in what was read: "0" for 30.
bool lacks_digit(const std::string& read, const std::string& meant) {
  if (read.size() + 1 != meant.size()) return false;
  return meant.ends_with(read) || meant.starts_with(read);
}

// Whether a digit is too many: "350" for 50.
bool has_digit_more(const std::string& read, const std::string& meant) { return lacks_digit(meant, read); }

// Nothing weighs nothing, or more than all: "0%" is what is left of "30%".
bool is_doubtful(const Indicator& indicator) {
  return indicator.weight == 0.0 || indicator.weight > kWhole ||
         std::any_of(indicator.review.begin(), indicator.review.end(),
                     [](const Review& review) { return review.field == "weight"; });
}

using Group = std::vector<Indicator*>;

double sum_of(const Group& group) {
  double sum = 0;
  for (const Indicator* i : group) sum += i->weight.value_or(0);
  return sum;
}

// One or two weights are not rounded.
bool adds_up(const Group& group) {
  return std::abs(sum_of(group) - kWhole) <= (group.size() < kFewestRounded ? kExact : kRounding);
}

// What the weight was read as and, with what the sum lacks, may be; 0 where those do not look alike.
double meant_weight(const Indicator& one, double sum) {
  const double meant = std::round(kCents * (*one.weight + kWhole - sum)) / kCents;
  const std::string read = fmt::format("{:g}", *one.weight);
  const std::string whole = fmt::format("{:g}", meant);
  return meant > 0 && (one_digit_apart(read, whole) || lacks_digit(read, whole) || has_digit_more(read, whole)) ? meant
                                                                                                                : 0;
}

// Those of the group that look like what the sum lacks: doubtful ones, or sure ones where none is.
Group fitting_weights(const Group& group, double sum) {
  Group doubtful;
  Group sure;
  for (Indicator* i : group) {
    if (i->weight && meant_weight(*i, sum) > 0) (is_doubtful(*i) ? doubtful : sure).push_back(i);
  }
  return doubtful.empty() ? sure : doubtful;
}

// Returns false when the sum tells of no single weight what it is. Rows that may be two, or hold too little, tell
// nothing.
bool mend_weight(const Group& group, double sum) {
  const bool sound = std::none_of(group.begin(), group.end(), [](const Indicator* i) {
    return std::any_of(i->review.begin(), i->review.end(), [](const Review& review) { return review.field == "*"; });
  });
  const Group fitting = sound ? fitting_weights(group, sum) : Group();
  if (fitting.size() != 1) return false;
  Indicator& one = *fitting.front();
  const double meant = meant_weight(one, sum);
  add_review(one.review, "weight", "ocr_repair",
             fmt::format("\"{:g}\" read as \"{:g}\", with which the weights add up to 100", *one.weight, meant));
  one.weight = meant;
  return true;
}

// What no sum told is left blank.
void drop_nothing(const std::map<std::string, Group>& groups) {
  for (const auto& [objective, group] : groups) {
    for (Indicator* i : group) {
      if (i->weight != 0.0) continue;
      i->weight.reset();
      add_review(i->review, "weight", "low_confidence", "a weight of 0 was recognised, which lost a digit");
    }
  }
}

}  // namespace

void drop_weak(std::vector<Review>& review, std::string_view field) {
  std::erase_if(review, [&](const Review& r) { return r.field == field && r.reason == "low_confidence"; });
}

void check_weights(Plan& plan, const OcrDoubts& doubts) {
  std::map<std::string, Group> groups;
  for (Indicator& i : plan.indicators) {
    if (doubts.recognised(i.at)) groups[i.objective].push_back(&i);
  }
  size_t weighted = 0;
  size_t whole = 0;
  for (const auto& [objective, group] : groups) {
    weighted += sum_of(group) > 0;
    whole += adds_up(group);
  }
  if (whole == 0 || static_cast<double>(whole) < kMost * static_cast<double>(weighted)) return drop_nothing(groups);
  for (const auto& [objective, group] : groups) {
    const double sum = sum_of(group);
    if (adds_up(group)) {
      for (Indicator* i : group) drop_weak(i->review, "weight");
    }
    if (sum == 0 || adds_up(group) || mend_weight(group, sum)) continue;
    for (Indicator* i : group)
      add_review(i->review, "weight", "ambiguous",
                 fmt::format("the weights recognised beside it add up to {:g}, not to 100", sum));
  }
  drop_nothing(groups);
}

}  // namespace spoglio::normalize

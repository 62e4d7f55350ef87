// The sign "≥" is read as "2", "5" or "3=": a digit in front that the rest of the row contradicts.
#include "normalize/ocr/repair.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <set>

#include "normalize/plan/fields.h"
#include "normalize/values/measure.h"

namespace spoglio::normalize {
namespace {

constexpr double kWholeShare = 100;  // percent: more than the whole is no share
constexpr size_t kFewestAlike = 3;   // cells of one reading that make a row's pattern

// The cell without a leading digit that may be the sign; empty when there is none.
std::string without_sign_digit(const Measure& m) {
  static const RE2 pattern(R"([25]\s?(\d+(?:,\d+)?\s?%?))");
  std::string rest;
  return RE2::FullMatch(m.raw, pattern, &rest) ? rest : "";
}

void accept(Measure& m, const std::string& text, std::vector<Review>& review) {
  const Reading reading = read_measure(text, {m.role, m.year});
  m.kind = reading.kind;
  m.comparator = reading.comparator;
  m.value = reading.value;
  m.unit = reading.unit;
  m.rule = reading.rule + "+ocr";
  add_review(review, measure_field(m), "ocr_repair", fmt::format("\"{}\" read as \"{}\"", m.raw, text));
}

void leave(Measure& m, std::vector<Review>& review, const std::string& why) {
  m.kind = "text";
  m.comparator.reset();
  m.value.reset();
  m.unit.reset();
  m.rule = "text+ocr";
  add_review(review, measure_field(m), "ambiguous", fmt::format("\"{}\" {}", m.raw, why));
}

// What the document prints behind a comparison it reads soundly: "1" for ">1", "80%" for ">= 80%".
std::set<std::string> compared_values(const Plan& plan) {
  static const RE2 compared(R"((?:>=?|≥)\s?(\d+(?:,\d+)?\s?%?))");
  std::set<std::string> out;
  std::string value;
  for (const Indicator& indicator : plan.indicators) {
    for (const Measure& m : indicator.measures) {
      if (RE2::FullMatch(m.raw, compared, &value)) out.insert(value);
    }
  }
  return out;
}

// "5= 80%": no number stands in front of a sign of equality.
bool mend_split_sign(Indicator& indicator) {
  bool mended = false;
  static const RE2 split_sign(R"([2-9»zZsS]=\s?(\d+(?:,\d+)?\s?%?))");
  std::string rest;
  for (Measure& m : indicator.measures) {
    if (m.kind == "text" && RE2::FullMatch(m.raw, split_sign, &rest)) {
      accept(m, ">= " + rest, indicator.review);
      mended = true;
    }
  }
  return mended;
}

// Shares above the whole beside shares below it.
bool mend_shares(Indicator& indicator) {
  bool mended = false;
  const bool any_share = std::any_of(indicator.measures.begin(), indicator.measures.end(), [](const Measure& m) {
    return m.unit == "%" && m.value && *m.value <= kWholeShare && *m.value > 0;
  });
  for (Measure& m : indicator.measures) {
    const std::string rest = without_sign_digit(m);
    if (rest.empty() || m.kind != "number" || m.unit != "%" || *m.value <= kWholeShare) continue;
    const Reading reading = read_measure(rest, {m.role, m.year});
    if (!reading.value || *reading.value > kWholeShare) continue;
    if (any_share) {
      accept(m, ">= " + rest, indicator.review);
      mended = true;
    } else {
      add_review(indicator.review, measure_field(m), "ambiguous", fmt::format("\"{}\" is more than the whole", m.raw));
    }
  }
  return mended;
}

// A row whose sound cells are reference years and whose others all read as the sign and one value.
// Without `damaged`, the document has shown no sign read as a digit: "25" is twenty-five there. Returns true when it
// mended.
bool mend_ratios(Indicator& indicator, const std::set<std::string>& compared, bool damaged) {
  std::vector<Measure*> suspects;
  size_t others = 0;
  bool base_year = false;
  for (Measure& m : indicator.measures) {
    const std::string rest = without_sign_digit(m);
    if (m.kind == "baseline_year") {
      base_year = true;
    } else if (m.kind == "number" && !m.comparator && !m.unit && !rest.empty() && compared.count(rest) > 0) {
      suspects.push_back(&m);
    } else if (m.kind != "none") {
      // The same value behind a sign that was read is no contradiction.
      others += m.comparator != ">" && m.comparator != ">=";
    }
  }
  if (suspects.empty()) return false;
  const bool alike =
      std::all_of(suspects.begin(), suspects.end(), [&](const Measure* m) { return m->raw == suspects.front()->raw; });
  const bool likely = alike && others == 0 && base_year && suspects.size() >= kFewestAlike;
  // Where signs are printed or told by their shape, figures are figures until the document shows damage.
  const bool clear = likely && (damaged || !indicator.at.box);
  for (Measure* m : suspects) {
    if (clear) {
      accept(*m, ">= " + without_sign_digit(*m), indicator.review);
    } else if (likely) {
      add_review(indicator.review, measure_field(*m), "ambiguous",
                 fmt::format("\"{}\" may be \"≥ {}\" or the number as printed", m->raw, without_sign_digit(*m)));
    } else if (damaged) {
      leave(*m, indicator.review, fmt::format("may be \"≥ {}\" or the number as printed", without_sign_digit(*m)));
    }
  }
  return clear;
}

// Cells of one row that look like one value behind a sign that was read in several ways.
void flag_uneven_rows(Indicator& indicator) {
  std::set<std::string> rests;
  std::vector<Measure*> suspects;
  for (Measure& m : indicator.measures) {
    if (m.kind != "number" || m.comparator || m.unit) continue;
    const std::string rest = without_sign_digit(m);
    suspects.push_back(&m);
    rests.insert(rest.empty() ? m.raw : rest);
  }
  const bool uneven =
      suspects.size() >= kFewestAlike && rests.size() == 1 &&
      std::any_of(suspects.begin(), suspects.end(), [&](const Measure* m) { return m->raw != suspects.front()->raw; });
  if (!uneven) return;
  for (Measure* m : suspects) leave(*m, indicator.review, "is one of several readings of the same value");
}

// A date that lost a digit casts doubt on the dates beside it: they may have lost one too and still be days.
void flag_cut_dates(Indicator& indicator) {
  static const RE2 cut(R"(.*\b\d{1,2}/\d{1,2}/\d{1,3})");
  const bool any = std::any_of(indicator.measures.begin(), indicator.measures.end(),
                               [](const Measure& m) { return m.kind == "text" && RE2::FullMatch(m.raw, cut); });
  if (!any) return;
  for (const Measure& m : indicator.measures) {
    if (m.kind == "deadline" || m.kind == "text")
      add_review(indicator.review, measure_field(m), "ambiguous", "a date of this row lost a digit");
  }
}

}  // namespace

void repair_measures(Plan& plan) {
  const std::set<std::string> compared = compared_values(plan);
  bool damaged = false;
  for (Indicator& indicator : plan.indicators) {
    damaged = mend_split_sign(indicator) || damaged;
    damaged = mend_shares(indicator) || damaged;
    damaged = mend_ratios(indicator, compared, false) || damaged;
  }
  for (Indicator& indicator : plan.indicators) flag_cut_dates(indicator);
  if (!damaged) return;
  for (Indicator& indicator : plan.indicators) {
    flag_uneven_rows(indicator);
    mend_ratios(indicator, compared, true);
  }
}

}  // namespace spoglio::normalize

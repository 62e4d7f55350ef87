// Signs read as digits on recognised pages: what is left without them has to fit the row or the document.
#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <set>
#include <string>

#include "normalize/ocr/readings.h"
#include "normalize/ocr/repair.h"
#include "normalize/plan/fields.h"
#include "normalize/values/measure.h"

namespace spoglio::normalize {
namespace {

constexpr double kWholeShare = 100;   // percent: more than the whole is hardly a share
constexpr double kNear = 1.6;         // times that values of one row differ at most to be of one size
constexpr double kFar = 2.5;          // times from which on they are not
constexpr size_t kFewestSigns = 2;    // comparisons that a document prints, for a digit to be one
constexpr size_t kFewestBars = 4;     // comparisons with a bar for each without, that make them the document's way
constexpr int kFewestBare = 3;        // of a row, that are its way
constexpr size_t kFewestDashes = 3;   // values after a sign and a dash, for all to be misread
constexpr size_t kFewestPrinted = 4;  // values with decimals that make them the document's way
constexpr double kNearlyAll = 0.8;    // of the values

bool is_number(const Measure& m) { return m.kind == "number" && m.value; }

// The cell without a digit in front that may be "≥"; empty when there is none.
std::string without_sign(const std::string& raw) {
  static const RE2 pattern(R"([235] ?((?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d+|\.\d{1,2})? ?(?:%|€|N\.?|gg)?))");
  static const RE2 point(R"(\.(\d{1,2}\b ?\D*)$)");
  std::string rest;
  if (!RE2::FullMatch(raw, pattern, &rest)) return {};
  RE2::Replace(&rest, point, R"(,\1)");
  return rest;
}

// Four figures before a point of thousands.
bool is_malformed(const std::string& raw) {
  static const RE2 pattern(R"(\d{4}(?:\.\d{3})+(?:,\d+)? ?(?:€|N\.?)?)");
  return RE2::FullMatch(raw, pattern);
}

// Whether another value of the row with a sign is of the size of `rest`, and this one is not.
bool fits_row(const Indicator& row, const Measure& m, double rest) {
  return std::any_of(row.measures.begin(), row.measures.end(), [&](const Measure& other) {
    if (&other == &m || !is_number(other) || other.unit != m.unit || *other.value <= 0 || rest <= 0) return false;
    const double ratio = std::max(rest / *other.value, *other.value / rest);
    return ratio <= kNear && *m.value >= kFar * *other.value && without_sign(other.raw).empty();
  });
}

// What was reached is a figure, never "at least" one, and so is what it was before.
bool is_reached(const Measure& m) { return m.role == "result" || m.role == "realisation" || m.role == "baseline"; }

// How many comparisons a document prints, and whether nearly all of its targets are some.
struct Signs {
  size_t count = 0;
  size_t compared = 0;  // of the targets
  size_t targets = 0;
  bool any() const { return count >= kFewestSigns; }
  bool throughout() const {
    return compared >= kFewestPrinted && static_cast<double>(compared) >= kNearlyAll * static_cast<double>(targets);
  }
};

bool is_weak(const Indicator& row, const Measure& m) {
  const std::string field = measure_field(m);
  return std::any_of(row.review.begin(), row.review.end(),
                     [&](const Review& r) { return r.field == field && r.reason == "low_confidence"; });
}

// "273" weakly read in a row without plain figures, where targets are comparisons throughout.
bool lacks_sign(const Indicator& row, const Measure& m) {
  return m.role == "target" && is_weak(row, m) &&
         std::none_of(row.measures.begin(), row.measures.end(), [&](const Measure& other) {
           return &other != &m && other.role == "target" && is_number(other) && !other.comparator;
         });
}

void mend_sign(Indicator& row, Measure& m, const Signs& signs) {
  const std::string rest = without_sign(m.raw);
  if (rest.empty() || !is_number(m) || m.comparator || is_reached(m)) return;
  const Reading reading = read_measure(rest, {m.role, m.year});
  if (!reading.value || reading.kind != "number") return;
  const bool share = signs.any() && m.unit == "%" && *m.value > 2 * kWholeShare && *reading.value <= kWholeShare;
  const bool lacking = signs.throughout() && lacks_sign(row, m);
  if (share || lacking || is_malformed(m.raw) || (signs.any() && fits_row(row, m, *reading.value)))
    take_reading(m, ">= " + rest, row.review);
}

// ">" alone and "≥", as they are printed, and "<" and "≤".
struct Bars {
  size_t with = 0;
  size_t without = 0;
  size_t at_least = 0;  // of those with a bar
  size_t alike(const std::string& bare) const { return bare == ">" ? at_least : with - at_least; }
};

bool is_bare(const Measure& m) { return m.comparator && (*m.comparator == ">" || *m.comparator == "<"); }

// "> -80%" for "≥ 80%": the bar read as a minus. Less than nothing is no target where nothing else of its row is.
bool is_dashed(const Measure& m) {
  static const RE2 pattern(R"([<>] ?[-–—_]{1,2} ?\+?(?:n\. ?|€ ?)?\d.*)");
  return !is_reached(m) && RE2::FullMatch(m.raw, pattern);
}

// A row whose figures all have the same angle and no bar, again and again, hardly lost each of them.
bool is_bare_throughout(const Indicator& row) {
  const auto bare = std::count_if(row.measures.begin(), row.measures.end(),
                                  [](const Measure& m) { return is_number(m) && is_bare(m) && !is_dashed(m); });
  const auto compared = std::count_if(row.measures.begin(), row.measures.end(),
                                      [](const Measure& m) { return is_number(m) && m.comparator.has_value(); });
  return bare == compared && bare >= kFewestBare;
}

// "> 52", weakly read, where the document prints "≥" throughout: the bar below ran into the angle.
void mend_bar(Indicator& row, Measure& m, const Bars& bars) {
  const bool change = m.kind == "variation" && m.value;
  if (!(is_number(m) || change) || !is_bare(m) || bars.with < kFewestBars * bars.without) return;
  if (!change && is_bare_throughout(row)) return;
  if (bars.alike(*m.comparator) < kFewestSigns) return;
  const size_t at = m.raw.find_first_of("<>");
  if (!is_weak(row, m) || at == std::string::npos) return;
  std::string text = m.raw;
  take_reading(m, text.insert(at + 1, "="), row.review);
}

// "> 100 %": no share is over the whole, so that a bar may have been lost; some plans print it all the same.
void doubt_whole(Indicator& row, const Measure& m) {
  if (!is_number(m) || m.comparator != ">" || m.unit != "%" || *m.value != kWholeShare) return;
  add_review(row.review, measure_field(m), "ambiguous",
             fmt::format("\"{}\" is over the whole: it may be \"at least\"", m.raw));
}

// "> 7221.300" and "> 75,8" beside 221.300 and 5,8, and "> 775%": the bar of "≥" read as a figure.
void mend_bar_figure(Indicator& row, Measure& m) {
  static const RE2 pattern(R"(([<>]) ?7((?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d+)? ?(?:%|€|N\.?|gg)?))");
  std::string angle;
  std::string rest;
  if (!is_number(m) || !RE2::FullMatch(m.raw, pattern, &angle, &rest)) return;
  const Reading reading = read_measure(rest, {m.role, m.year});
  if (reading.kind != "number" || !reading.value) return;
  const bool alone = is_malformed(m.raw.substr(m.raw.find('7')));
  const bool share = m.unit == "%" && *m.value > kWholeShare && *reading.value <= kWholeShare;
  if (alone || share || fits_row(row, m, *reading.value)) take_reading(m, angle + "= " + rest, row.review);
}

// "= 100%" weakly read beside ">= 100%": the angle was lost.
void mend_angle(Indicator& row, Measure& m) {
  if (!is_number(m) || m.comparator != "=" || !is_weak(row, m)) return;
  const auto like = std::find_if(row.measures.begin(), row.measures.end(), [&](const Measure& other) {
    const bool compared = other.comparator == ">=" || other.comparator == "<=";
    return is_number(other) && compared && other.role == m.role && other.unit == m.unit && *other.value > 0 &&
           *m.value > 0 && std::max(*m.value / *other.value, *other.value / *m.value) <= kNear;
  });
  if (like != row.measures.end()) take_reading(m, like->comparator->substr(0, 1) + m.raw, row.review);
}

// "n. 35" weakly read beside "≥ n. 34", where targets are comparisons throughout: its sign was lost.
void mend_lost_sign(Indicator& row, Measure& m, const Signs& signs) {
  if (!is_number(m) || m.comparator || m.role != "target" || !signs.throughout() || !is_weak(row, m)) return;
  std::set<std::string> beside;
  bool near = false;
  for (const Measure& other : row.measures) {
    if (&other == &m || other.role != m.role || !is_number(other)) continue;
    beside.insert(other.comparator.value_or(""));
    near = near || (other.unit == m.unit && *other.value > 0 && *m.value > 0 &&
                    std::max(*m.value / *other.value, *other.value / *m.value) <= kNear);
  }
  if (beside.size() == 1 && near && !beside.begin()->empty())
    take_reading(m, *beside.begin() + " " + m.raw, row.review);
}

bool is_more(const Measure& m) {
  return (m.kind == "variation" || m.kind == "number") && m.comparator == ">=" && m.value && *m.value > 0 &&
         m.raw.find('+') != std::string::npos;
}

// "≥ -14%", ">= =11%": to be at least less is no target that plans set; the crossing stroke of a plus was lost, or one
// of its own, where the document prints one, or the name says that more is meant.
void mend_minus(Indicator& row, Measure& m, size_t pluses) {
  static const RE2 minus(R"(((?:>=|≥) ?)[-–—] ?(\d.*))");
  static const RE2 stroke(R"(((?:(?:>=|≥) ?)?)= ?(\d.*)|((?:>=|≥) ?)[1tT] (\d.*))");
  static const RE2 more(R"((?i)^(?:incremento|aumento|crescita)\b)");
  static const RE2 change(R"((?i)^(?:incremento|aumento|crescita|variazione|andamento)\b)");
  std::string sign;
  std::string rest;
  std::string second;
  std::string last;
  if (m.role != "target") return;
  if (RE2::FullMatch(m.raw, stroke, &sign, &rest, &second, &last)) {
    if (pluses > 0 && RE2::PartialMatch(row.name, change))
      take_reading(m, sign + second + "+" + rest + last, row.review);
    return;
  }
  const bool less = m.kind == "variation" || (m.value && *m.value < 0);
  if (!less || !RE2::FullMatch(m.raw, minus, &sign, &rest)) return;
  if (pluses > 0 || RE2::PartialMatch(row.name, more)) return take_reading(m, sign + "+" + rest, row.review);
  add_review(row.review, measure_field(m), "ambiguous",
             fmt::format("\"{}\" would be met by less than before: it may be \"+{}\"", m.raw, rest));
}

bool is_negative(const Measure& m) { return m.value && *m.value < 0 && !is_dashed(m); }

// How the document's values behind "<" and ">" begin.
struct Dashes {
  size_t count = 0;
  bool negative = false;  // whether any value is less than nothing, by another reading than this
};

Dashes dashes_of(const Plan& plan) {
  Dashes out;
  for (const Indicator& i : plan.indicators) {
    for (const Measure& m : i.measures) {
      out.count += is_dashed(m);
      out.negative = out.negative || is_negative(m);
    }
  }
  return out;
}

// Too many for values below nothing, or beside one that is not.
bool are_bars(const Indicator& row, const Dashes& dashes, const Bars& bars) {
  static const RE2 share(R"((?i)^(?:%|percentuale|quota|tasso|rapporto|grado) )");
  if (RE2::PartialMatch(row.name, share)) return true;  // of which less than nothing is none
  if (dashes.negative) return false;
  const bool beside = std::any_of(row.measures.begin(), row.measures.end(),
                                  [](const Measure& m) { return is_number(m) && !is_dashed(m) && *m.value > 0; });
  return dashes.count >= kFewestDashes || (beside && bars.with >= kFewestSigns);
}

void mend_dash(Indicator& row, Measure& m) {
  static const RE2 dash(R"(^([<>]) ?[-–—_]{1,2} ?)");
  if (!is_dashed(m)) return;
  std::string text = m.raw;
  RE2::Replace(&text, dash, R"(\1= )");
  const Reading reading = read_measure(text, {m.role, m.year});
  if ((reading.kind == "number" || reading.kind == "variation") && reading.value) take_reading(m, text, row.review);
}

// "≤ 7399" beside "≤ 75 gg": "gg" that runs into the figure and is read as two more. Without them it has to be of the
// size of the row's days, as it is printed it is not.
void mend_days(Indicator& row, Measure& m) {
  static const RE2 pattern(R"((\D{0,20}\d{1,3}) ?(?:99|98|89|88|09|08|9g|8g)\.?)");
  std::string front;
  if (!is_number(m) || m.unit || !RE2::FullMatch(m.raw, pattern, &front)) return;
  const Reading days = read_measure(front + " gg", {m.role, m.year});
  if (days.kind != "number" || !days.value || *days.value <= 0) return;
  const bool fits = std::any_of(row.measures.begin(), row.measures.end(), [&](const Measure& other) {
    if (&other == &m || !is_number(other) || other.unit != days.unit || *other.value <= 0) return false;
    const double ratio = std::max(*days.value / *other.value, *other.value / *days.value);
    return ratio <= kNear && *m.value >= kFar * *other.value;
  });
  if (fits) take_reading(m, front + " gg", row.review);
}

// "% atti evasi = 100%" beside "100%": a sign before the same figure, in an algorithm that is doubted, may be the
// comparison that holds for the target.
void doubt_algorithm_sign(Indicator& row, const Measure& m) {
  static const RE2 last(R"((?s:.*[^\p{L}\d\s]?)\s(\d[\d.,]*\s?%?))");
  if (m.role != "target" || !is_number(m) || m.comparator || !row.algorithm) return;
  const bool doubted =
      std::any_of(row.review.begin(), row.review.end(), [](const Review& r) { return r.field == "algorithm"; });
  std::string figure;
  if (!doubted || !RE2::FullMatch(*row.algorithm, last, &figure)) return;
  const Reading reading = read_measure(figure, {m.role, m.year});
  if (!reading.value || *reading.value != *m.value) return;
  add_review(row.review, fmt::format("measures.{}.{}", m.role, m.year), "ambiguous",
             fmt::format("the algorithm ends with \"{}\" as well: a comparison before it may be lost", figure));
}

}  // namespace

void repair_recognised(Plan& plan, const OcrDoubts& doubts) {
  Signs signs;
  Bars bars;
  for (const Indicator& i : plan.indicators) {
    for (const Measure& m : i.measures) {
      signs.count += m.comparator == ">=";
      signs.targets += m.role == "target" && is_number(m);
      signs.compared += m.role == "target" && is_number(m) && m.comparator;
      bars.with += m.comparator == ">=" || m.comparator == "<=";
      bars.at_least += m.comparator == ">=";
      bars.without += is_bare(m) && !is_dashed(m);
    }
  }
  const Dashes dashes = dashes_of(plan);
  size_t pluses = 0;
  for (const Indicator& i : plan.indicators)
    pluses += static_cast<size_t>(std::count_if(i.measures.begin(), i.measures.end(), is_more));
  for (Indicator& i : plan.indicators) {
    if (!doubts.recognised(i.at)) continue;
    for (Measure& m : i.measures) {
      if (are_bars(i, dashes, bars)) mend_dash(i, m);
      mend_minus(i, m, pluses);
      mend_bar_figure(i, m);
      mend_angle(i, m);
      mend_lost_sign(i, m, signs);
      mend_sign(i, m, signs);
      doubt_whole(i, m);
      doubt_algorithm_sign(i, m);
      if (doubts.rough(i.at)) mend_bar(i, m, bars);
      mend_days(i, m);
    }
  }
}

}  // namespace spoglio::normalize

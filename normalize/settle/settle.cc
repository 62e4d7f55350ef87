// Texts, measures, contradictions and confidence, indicator by indicator.
#include "normalize/settle/settle.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "normalize/facts/title.h"
#include "normalize/headers/header.h"
#include "normalize/ocr/codes.h"
#include "normalize/ocr/codes/names.h"
#include "normalize/ocr/gaps.h"
#include "normalize/ocr/readings.h"
#include "normalize/ocr/repair.h"
#include "normalize/ocr/texts.h"
#include "normalize/ocr/weights.h"
#include "normalize/ocr/wordings.h"
#include "normalize/plan/fields.h"
#include "normalize/settle/lacking.h"
#include "normalize/settle/text_doubts.h"
#include "normalize/values/measure.h"

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

constexpr double kSameSize = 20;  // times that the values of one row differ at most, where they tell what a point means
constexpr size_t kGluedCells = 2;  // cells with two values each that make a row two
constexpr double kSwing = 3;       // times that a target rises and falls again from year to year
constexpr size_t kManyYears = 4;   // target years of a plan's rows from which on a row with fewer is odd

std::string measure_field(const Measure& m) { return fmt::format("measures.{}.{}", m.role, m.year); }

void mend(std::string& text, const char* field, const WordSet& words, std::vector<Review>& review) {
  if (!resolve_hyphens(text, words)) {
    add_review(review, field, "low_confidence", "a word broken at a line end: its hyphen may belong to it or not");
  }
  if (mend_homoglyphs(text)) {
    add_review(review, field, "ocr_repair",
               fmt::format("letters of another alphabet in \"{}\" written in Latin ones", text));
  }
}

void mend_texts(Plan& plan, const WordSet& words) {
  for (Objective& o : plan.objectives) {
    if (o.title) mend(*o.title, "title", words, o.review);
    if (o.description) mend(*o.description, "description", words, o.review);
    for (std::string& unit : o.units) mend(unit, "units", words, o.review);
  }
  for (Indicator& i : plan.indicators) {
    mend(i.name, "name", words, i.review);
    if (i.algorithm) mend(*i.algorithm, "algorithm", words, i.review);
    for (std::string& unit : i.units) mend(unit, "*", words, i.review);
  }
}

// The years that no header prints as such: by the plan's own year and period. Returns why one is doubtful.
std::string give_year(Measure& m, const DocumentFacts& facts) {
  if (m.year > kMostNthYears) return "";
  const int printed = std::exchange(m.year, 0);
  if (printed == kLastOfPeriod) {
    if (facts.period) m.year = facts.period->second;
    return "a target of several years is given to the last one";
  }
  if (!facts.year) return "";
  if (printed > 0) {
    m.year = *facts.year + printed - 1;
  } else {
    m.year = m.role == "baseline" ? *facts.year - 1 : *facts.year;
  }
  return "";
}

// A unit column's unit holds for what is counted; dates, answers and words have none.
bool takes_unit(const Reading& reading) {
  return reading.kind == "number" || reading.kind == "range" || reading.kind == "variation";
}

void take_reading(Measure& m, const Reading& reading) {
  m.kind = reading.kind;
  m.comparator = reading.comparator;
  m.value = reading.value;
  m.max = reading.max;
  // A text may yet turn out to be a damaged number of its column's unit.
  if (reading.unit || (!takes_unit(reading) && reading.kind != "text")) m.unit = reading.unit;
  m.date = reading.date;
  m.rule = reading.rule;
}

void drop_units_of_texts(Plan& plan) {
  for (Indicator& indicator : plan.indicators) {
    for (Measure& m : indicator.measures) {
      if (m.kind == "text") m.unit.reset();
    }
  }
}

void check_dates(const Measure& m, const std::optional<int>& plan_year, std::vector<Review>& review) {
  if (m.kind != "deadline" || !m.date) return;
  const int year = std::stoi(m.date->substr(0, 4));
  if (plan_year && year < *plan_year && year < m.year) {
    add_review(review, measure_field(m), "source_inconsistency",
               fmt::format("target date \"{}\" falls before the plan's year {}", m.raw, *plan_year));
  } else if (year > m.year + 1) {
    add_review(review, measure_field(m), "source_inconsistency",
               fmt::format("target date \"{}\" falls after the year {} of its column", m.raw, m.year));
  }
}

bool has_decimal_point(const std::string& raw) {
  static const RE2 pattern(R"((?:^|.*[^\d.,/])\d+\.(?:\d{1,2}|\d{4,})(?:[^\d.,/].*|$)|(?:^|.*[^\d.,])0\.\d+.*)");
  return RE2::FullMatch(raw, pattern);
}

bool has_decimal_comma(const std::string& raw) {
  static const RE2 pattern(R"((?:^|.*[^\d.,/])(?:\d|\.)*\d,\d+(?:[^\d.,/].*|$))");
  return RE2::FullMatch(raw, pattern);
}

bool is_near(double a, double b) { return b != 0 && a / b > 1 / kSameSize && a / b < kSameSize; }

// What the values beside "1.000" in its row say: a thousand beside 980, one beside 0,950.
enum class Point { kThousands, kDecimal, kUnknown };

Point told_by_neighbours(const Indicator& indicator, const Measure& m) {
  bool thousands = false;
  bool decimal = false;
  for (const Measure& other : indicator.measures) {
    const bool counts = other.role != "realisation" && other.value && other.kind == m.kind;
    const bool same_unit = !other.unit || !m.unit || other.unit == m.unit;
    if (&other == &m || !counts || !same_unit || other.raw.find('.') != std::string::npos) continue;
    thousands = thousands || is_near(*m.value, *other.value);
    decimal = decimal || (m.unit != "N" && m.unit != "EUR" && has_decimal_comma(other.raw) &&
                          is_near(*m.value / 1000, *other.value));
  }
  if (thousands == decimal) return Point::kUnknown;
  return thousands ? Point::kThousands : Point::kDecimal;
}

// Points before three digits are thousands, unless the row or the other cells of the document show that they are not.
void check_thousands(Plan& plan) {
  bool points = false;
  bool commas = false;
  for (const Indicator& i : plan.indicators) {
    for (const Measure& m : i.measures) {
      points = points || (m.kind == "number" && has_decimal_point(m.raw));
      commas = commas || (m.kind == "number" && has_decimal_comma(m.raw));
    }
  }
  for (Indicator& i : plan.indicators) {
    for (Measure& m : i.measures) {
      if (!m.value || !read_measure(m.raw, {m.role, m.year}).thousands_point) continue;
      const Point told = told_by_neighbours(i, m);
      if (told == Point::kDecimal) {
        m.value = *m.value / 1000;
        add_review(i.review, measure_field(m), "ambiguous",
                   fmt::format("the point of \"{}\" is read as decimal, as the values beside it are small", m.raw));
      } else if (points && told == Point::kUnknown) {
        add_review(i.review, measure_field(m), "ambiguous",
                   fmt::format("\"{}\" is read as thousands in a document that writes decimals with points", m.raw));
      } else if (!commas && told == Point::kUnknown && m.unit != "EUR") {
        add_review(i.review, measure_field(m), "ambiguous",
                   fmt::format("\"{}\" is read as thousands; nothing beside it tells", m.raw));
      }
    }
  }
}

// "30/09/2024 entro dicembre 2024": a text of which both parts are values by themselves.
bool holds_two_values(const Measure& m) {
  constexpr size_t kLongest = 60;  // bytes
  if (m.raw.size() > kLongest) return false;
  const auto is_value = [&](const std::string& part) {
    const std::string kind = read_measure(part, {m.role, m.year}).kind;
    return kind != "text" && kind != "none";
  };
  for (size_t at = m.raw.find(' '); at != std::string::npos; at = m.raw.find(' ', at + 1)) {
    if (is_value(m.raw.substr(0, at)) && is_value(m.raw.substr(at + 1))) return true;
  }
  return false;
}

// What was observed before the first year that is planned is where the plan starts from; else it is what was reached.
void tell_observed(Indicator& indicator, const DocumentFacts& facts) {
  int first = facts.year.value_or(0);
  for (const Measure& m : indicator.measures) {
    if (m.role == "target" && m.year > 0 && (first == 0 || m.year < first)) first = m.year;
  }
  const auto role_in = [&](int year) { return year > 0 && year < first ? "baseline" : "result"; };
  for (Measure& m : indicator.measures) {
    if (m.role == kObserved) m.role = role_in(m.year);
  }
  static const RE2 field(fmt::format(R"(measures\.{}(?:\.(\d+))?)", kObserved));
  for (Review& review : indicator.review) {
    std::string year;
    if (!RE2::FullMatch(review.field, field, &year)) continue;
    review.field = year.empty() ? "*" : fmt::format("measures.{}.{}", role_in(std::stoi(year)), year);
  }
}

// "Risultato" without a year in front of the targets of a plan: what was reached before it.
void date_results(Indicator& indicator, const DocumentFacts& facts) {
  const bool planned = std::any_of(indicator.measures.begin(), indicator.measures.end(),
                                   [](const Measure& m) { return m.role == "target"; });
  if (!planned || !facts.year || looks_back(facts.title.value_or(""))) return;
  for (Measure& m : indicator.measures) {
    if (m.role == "target") return;
    if (m.role != "result" || m.year != 0) continue;
    m.year = *facts.year - 1;
    add_review(indicator.review, measure_field(m), "ambiguous",
               "a result without a year, in front of the targets, is taken as that of the year before");
  }
}

// A cell that cannot be given to a year is no measure.
void give_years(Indicator& indicator, const DocumentFacts& facts) {
  date_results(indicator, facts);
  for (Measure& m : indicator.measures) {
    const std::string doubt = give_year(m, facts);
    if (!doubt.empty() && m.year != 0) add_review(indicator.review, measure_field(m), "ambiguous", doubt);
  }
  std::erase_if(indicator.measures, [&](const Measure& m) {
    if (m.year != 0) return false;
    add_review(indicator.review, "*", "ambiguous", fmt::format("\"{}\" stands in a column without a year", m.raw));
    return true;
  });
}

void read_measures(Indicator& indicator, const DocumentFacts& facts) {
  const std::string algorithm = indicator.algorithm.value_or("");
  std::map<std::pair<std::string, int>, int> seen;
  for (Measure& m : indicator.measures) {
    if (++seen[{m.role, m.year}] == 2)
      add_review(indicator.review, measure_field(m), "ambiguous", "two cells for the same year");
    Reading reading = read_measure(m.raw, {m.role, m.year});
    if (m.role == "target") reading = complete_from_algorithm(reading, algorithm);
    if (m.unit && reading.unit && m.unit != reading.unit) {
      add_review(indicator.review, measure_field(m), "ambiguous",
                 fmt::format("\"{}\" prints another unit than its column of units", m.raw));
    }
    take_reading(m, reading);
    m.confidence = kSure;
    if (!reading.doubt.empty()) {
      const bool bad_date = reading.rule == "date.bad";
      add_review(indicator.review, measure_field(m), bad_date ? "source_inconsistency" : "ambiguous",
                 fmt::format("\"{}\": {}", m.raw, reading.doubt));
    } else if (reading.kind == "text") {
      add_review(indicator.review, measure_field(m), "low_confidence", fmt::format("\"{}\" is read by no rule", m.raw));
      if (holds_two_values(m))
        add_review(indicator.review, "*", "layout", fmt::format("\"{}\": two rows may stand in one", m.raw));
    }
    check_dates(m, facts.year, indicator.review);
  }
}

// Rows that lack what their neighbours have: read correctly or not, a person should look.
void check_gaps(Plan& plan) {
  std::map<std::set<int>, int> patterns;
  const auto years_of = [](const Indicator& indicator) {
    std::set<int> years;
    for (const Measure& m : indicator.measures) {
      if (m.role == "target" && m.kind != "none") years.insert(m.year);
    }
    return years;
  };
  for (const Indicator& indicator : plan.indicators) ++patterns[years_of(indicator)];
  const auto most = std::max_element(patterns.begin(), patterns.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  for (Indicator& indicator : plan.indicators) {
    const std::set<int> years = years_of(indicator);
    if (years.empty()) {
      add_review(indicator.review, "*", "low_confidence", "no target stands in its row");
    } else if (most->first.size() >= kManyYears && years.size() < most->first.size()) {
      add_review(indicator.review, "*", "ambiguous",
                 fmt::format("{} years have a target, {} in most rows", years.size(), most->first.size()));
    }
  }
}

bool holds_two_values(const std::string& raw) {
  for (size_t at = raw.find(' '); at != std::string::npos; at = raw.find(' ', at + 1)) {
    const auto kind = [](std::string_view part) { return read_measure(part, {"target", 2000}).kind; };
    const std::string left = kind(std::string_view(raw).substr(0, at));
    const std::string right = kind(std::string_view(raw).substr(at + 1));
    if (left != "text" && left != "none" && right != "text" && right != "none") return true;
  }
  return false;
}

// Targets that jump up and down again, several times over: a digit may be lost.
void check_swings(Indicator& indicator) {
  std::map<int, double> values;
  for (const Measure& m : indicator.measures) {
    if (m.role == "target" && m.kind == "number" && m.value && *m.value > 0) values[m.year] = *m.value;
  }
  bool up = false;
  bool down = false;
  double before = 0;
  for (const auto& [year, value] : values) {
    up = up || (before > 0 && value >= kSwing * before);
    down = down || (before > 0 && value * kSwing <= before);
    before = value;
  }
  if (!up || !down) return;
  for (const auto& [year, value] : values) {
    add_review(indicator.review, fmt::format("measures.target.{}", year), "ambiguous",
               "the targets of this row swing from year to year");
  }
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

// A measure is weakened by what is said of it and of its whole row; a row by the weakest of all that is said.
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

// "SI >= 20 %": an answer, and behind it a number that the rules read alone.
bool may_be_two_answers(const Measure& m) {
  static const RE2 shape(R"((?i)(?:s[iì]|no)\s.*\d.*)");
  return (m.kind == "number" || m.kind == "variation") && RE2::FullMatch(m.raw, shape);
}

// Cells of a row that each hold several lines, one value a line: two rows stand in one.
void check_glued_rows(Indicator& indicator) {
  size_t glued = 0;
  size_t unread = 0;  // the others that no rule reads: the half of a value may be cut off behind them
  for (const Measure& m : indicator.measures) {
    const bool two = may_be_two_answers(m) || (m.kind == "text" && holds_two_values(m.raw));
    glued += two;
    unread += !two && m.kind == "text";
  }
  if (glued == 0) return;
  for (const Measure& m : indicator.measures) {
    if (may_be_two_answers(m))
      add_review(indicator.review, measure_field(m), "ambiguous", fmt::format("\"{}\" holds two values", m.raw));
  }
  if (glued + unread < kGluedCells && indicator.measures.size() != 1) return;
  add_review(indicator.review, "*", "layout", "its cells hold two values each: two rows may stand in one");
}

}  // namespace

void settle(Plan& plan, const WordSet& words, const OcrDoubts& doubts) {
  mend_texts(plan, words);
  for (Indicator& indicator : plan.indicators) {
    tell_observed(indicator, plan.document);
    give_years(indicator, plan.document);
    read_measures(indicator, plan.document);
  }
  doubts.flag(plan, words);
  if (doubts.any_scan()) {
    take_codes_from_names(plan, doubts);
    mend_recognised_texts(plan, doubts, words);
  }
  if (doubts.any_scan()) repair_recognised(plan, doubts);
  repair_measures(plan);
  if (doubts.any_scan()) {
    repair_unread(plan);
    repair_wordings(plan, doubts);
    flag_gaps(plan, doubts);
    check_codes(plan, doubts);
    check_weights(plan, doubts);
  }
  drop_units_of_texts(plan);
  check_gaps(plan);
  doubt_lacking_fields(plan);
  check_thousands(plan);
  doubt_cut_texts(plan);
  doubt_displaced_codes(plan);
  doubt_odd_objectives(plan);
  for (Indicator& indicator : plan.indicators) check_swings(indicator);
  for (Indicator& indicator : plan.indicators) check_glued_rows(indicator);
  for (Indicator& indicator : plan.indicators) set_confidence(indicator, doubts);
}

}  // namespace spoglio::normalize

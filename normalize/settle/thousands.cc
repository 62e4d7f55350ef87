// The values beside a cell tell by their size, those of the document by how they write decimals.
#include "normalize/settle/thousands.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <string>

#include "normalize/plan/fields.h"
#include "normalize/values/measure.h"

namespace spoglio::normalize {
namespace {

constexpr double kSameSize = 20;  // times that the values of one row differ at most, where they tell what a point means

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

}  // namespace

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

}  // namespace spoglio::normalize

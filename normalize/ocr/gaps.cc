// Rows are held against all rows of recognised pages, values against those of their row and of their column.
#include "normalize/ocr/gaps.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <utility>
#include <vector>

#include "normalize/plan/fields.h"

namespace spoglio::normalize {
namespace {

constexpr size_t kFewestRows = 4;    // rows that tell what a document's rows have
constexpr double kMost = 0.6;        // of the rows
constexpr double kManyCodes = 0.35;  // … that have a code: a coarse scan may lose a whole column of "1.a"
constexpr double kNearlyAll = 0.75;  // of a column's values, which have a comparison
constexpr double kWhole = 100;       // percent
constexpr double kManyTimes = 6;     // times that values of one row of a plan differ at most

using Column = std::pair<std::string, int>;  // role and year

struct FieldTest {
  const char* field;
  bool (*has)(const Indicator&);
  double share = kMost;  // of the rows that have it, from which on those without lost it
};

constexpr std::array<FieldTest, 5> kFields = {{
    {"weight", [](const Indicator& i) { return i.weight.has_value(); }},
    {"algorithm", [](const Indicator& i) { return i.algorithm && !i.algorithm->empty(); }},
    {"type", [](const Indicator& i) { return i.type && !i.type->empty(); }},
    {"code", [](const Indicator& i) { return i.code && !i.code->empty(); }, kManyCodes},
    {"units", [](const Indicator& i) { return !i.units.empty(); }},
}};

std::string field_of(const Column& column) { return fmt::format("measures.{}.{}", column.first, column.second); }

bool has(const Indicator& indicator, const Column& column) {
  return std::any_of(indicator.measures.begin(), indicator.measures.end(), [&](const Measure& m) {
    return m.role == column.first && m.year == column.second && m.kind != "none";
  });
}

bool is_number(const Measure& m) { return (m.kind == "number" || m.kind == "variation") && m.value; }

using Rows = std::vector<Indicator*>;

bool most(size_t count, const Rows& rows, double share = kMost) {
  return static_cast<double>(count) >= share * static_cast<double>(rows.size());
}

void flag_blank_fields(const Rows& rows) {
  for (const FieldTest& test : kFields) {
    const auto count = std::count_if(rows.begin(), rows.end(), [&](const Indicator* row) { return test.has(*row); });
    if (!most(static_cast<size_t>(count), rows, test.share)) continue;
    for (Indicator* row : rows) {
      if (!test.has(*row))
        add_review(row->review, test.field, "low_confidence",
                   fmt::format("no {} was recognised; other rows have one", test.field));
    }
  }
}

void flag_blank_measures(const Rows& rows) {
  std::map<Column, size_t> counts;
  for (const Indicator* row : rows) {
    for (const Measure& m : row->measures) counts[{m.role, m.year}] += m.kind != "none";
  }
  for (const auto& [column, count] : counts) {
    if (!most(count, rows)) continue;
    for (Indicator* row : rows) {
      if (!has(*row, column))
        add_review(row->review, field_of(column), "low_confidence", "no value was recognised; most rows have one");
    }
  }
}

// Columns whose values nearly all print a comparison.
std::map<Column, bool> compared_columns(const Rows& rows) {
  std::map<Column, std::pair<size_t, size_t>> counts;  // with a comparison, of all
  for (const Indicator* row : rows) {
    for (const Measure& m : row->measures) {
      if (!is_number(m)) continue;
      auto& [with, all] = counts[{m.role, m.year}];
      with += m.comparator.has_value();
      ++all;
    }
  }
  std::map<Column, bool> out;
  for (const auto& [column, count] : counts)
    out[column] = count.second >= kFewestRows &&
                  static_cast<double>(count.first) >= kNearlyAll * static_cast<double>(count.second);
  return out;
}

void flag_lost_comparisons(const Rows& rows) {
  const std::map<Column, bool> compared = compared_columns(rows);
  for (Indicator* row : rows) {
    for (const Measure& m : row->measures) {
      if (!is_number(m) || m.comparator) continue;
      const auto column = compared.find({m.role, m.year});
      if (column != compared.end() && column->second)
        add_review(row->review, field_of({m.role, m.year}), "ambiguous",
                   fmt::format("\"{}\" has no comparison, as nearly all values of its column do", m.raw));
    }
  }
}

// A column of shares, days and euros, and a figure of nothing: its unit may be lost.
void flag_lost_units(const Rows& rows) {
  std::map<Column, std::pair<size_t, size_t>> counts;  // with a unit, of all
  for (const Indicator* row : rows) {
    for (const Measure& m : row->measures) {
      if (!is_number(m)) continue;
      auto& [with, all] = counts[{m.role, m.year}];
      with += m.unit.has_value();
      ++all;
    }
  }
  for (Indicator* row : rows) {
    for (const Measure& m : row->measures) {
      if (!is_number(m) || m.unit) continue;
      const auto& [with, all] = counts[{m.role, m.year}];
      if (all >= kFewestRows && static_cast<double>(with) >= kMost * static_cast<double>(all))
        add_review(row->review, field_of({m.role, m.year}), "ambiguous",
                   fmt::format("\"{}\" has no unit, as most values of its column do", m.raw));
    }
  }
}

// "≥ 255,00%" where all other shares are of a whole: a sign may be read twice.
void flag_more_than_whole(const Rows& rows) {
  const auto is_share = [](const Measure& m) { return m.kind == "number" && m.value && m.unit == "%"; };
  size_t all = 0;
  size_t more = 0;
  for (const Indicator* row : rows) {
    for (const Measure& m : row->measures) {
      all += is_share(m);
      more += is_share(m) && *m.value > kWhole;
    }
  }
  if (all < kFewestRows || static_cast<double>(all - more) < kNearlyAll * static_cast<double>(all)) return;
  for (Indicator* row : rows) {
    for (const Measure& m : row->measures) {
      if (is_share(m) && *m.value > kWhole)
        add_review(row->review, field_of({m.role, m.year}), "ambiguous",
                   fmt::format("\"{}\" is more than the whole, as hardly another share is", m.raw));
    }
  }
}

void flag_far_values(const Rows& rows) {
  for (Indicator* row : rows) {
    double least = 0;
    double greatest = 0;
    for (const Measure& m : row->measures) {
      if (m.kind != "number" || !m.value || *m.value <= 0 || m.role == "realisation") continue;
      least = least == 0 ? *m.value : std::min(least, *m.value);
      greatest = std::max(greatest, *m.value);
    }
    if (least == 0 || greatest < kManyTimes * least) continue;
    for (const Measure& m : row->measures) {
      if (m.kind == "number" && m.role != "realisation")
        add_review(row->review, field_of({m.role, m.year}), "ambiguous",
                   "the values of this row differ many times over: a comma or a digit may be lost");
    }
  }
}

}  // namespace

void flag_gaps(Plan& plan, const OcrDoubts& doubts) {
  Rows rows;
  for (Indicator& indicator : plan.indicators) {
    if (doubts.recognised(indicator.at)) rows.push_back(&indicator);
  }
  flag_far_values(rows);
  if (rows.size() < kFewestRows) return;
  flag_blank_fields(rows);
  flag_blank_measures(rows);
  flag_lost_comparisons(rows);
  flag_lost_units(rows);
  flag_more_than_whole(rows);
}

}  // namespace spoglio::normalize

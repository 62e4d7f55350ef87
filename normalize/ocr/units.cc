// What is counted or timed is named so: rows whose names begin alike have one unit.
#include "normalize/ocr/units.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "extract/text.h"
#include "normalize/ocr/readings.h"
#include "normalize/plan/fields.h"
#include "normalize/values/measure.h"

namespace spoglio::normalize {
namespace {

constexpr size_t kWords = 3;       // that names have to share: "Grado di copertura" and "Grado di soddisfazione" differ
constexpr size_t kFewestRows = 4;  // figures of a column that tell what it has
constexpr double kMost = 0.6;      // of them, with a unit
constexpr size_t kFewestAlike = 2;  // rows whose names share their first word alone, for it to tell a unit

using Column = std::pair<std::string, int>;  // role and year

bool is_figure(const Measure& m) { return (m.kind == "number" || m.kind == "variation") && m.value; }

// The first words of a name; empty for a shorter one.
std::string start_of(const std::string& name, size_t words) {
  const std::string key = extract::fold_key(name);
  size_t end = 0;
  for (size_t i = 0; i < words; ++i) {
    if (end == std::string::npos) return {};
    end = key.find(' ', end == 0 ? 0 : end + 1);
  }
  return key.substr(0, end);
}

bool is_share(const Indicator& row) {
  static const RE2 share(R"((?i)^(?:%|percentuale|quota|tasso|rapporto) )");
  return RE2::PartialMatch(row.name, share);
}

// Whether the unit is that of a column of units or the like: the cell itself prints none.
bool is_from_column(const Measure& m) { return m.unit && !read_measure(m.raw, {m.role, m.year}).unit; }

// The units that columns of units give to rows, by how the rows' names begin; "" for a figure that has none from there.
class NamedUnits {
 public:
  explicit NamedUnits(const Plan& plan) {
    for (const Indicator& i : plan.indicators) {
      for (const Measure& m : i.measures) {
        if (!is_figure(m)) continue;
        auto& [with, all] = columns_[{m.role, m.year}];
        with += is_from_column(m);
        ++all;
        add(start_of(i.name, kWords), i, m);
        add(start_of(i.name, 1), i, m);
      }
    }
  }

  bool lacks_unit(const Measure& m) const {
    const auto at = columns_.find({m.role, m.year});
    if (!is_figure(m) || m.unit || at == columns_.end()) return false;
    const auto& [with, all] = at->second;
    return all >= kFewestRows && static_cast<double>(with) >= kMost * static_cast<double>(all);
  }

  // Of the other rows that begin alike; a first word alone tells counts and days, and what is one or a share by its
  // name.
  std::optional<std::string> unit_for(const Indicator& row) const {
    static const RE2 count(R"((?i)^(?:n\.|n°|numero) )");
    static const RE2 days(R"((?i)\bgiorni\b)");
    if (const auto unit = only_unit(start_of(row.name, kWords), row, 1)) return unit;
    const auto unit = only_unit(start_of(row.name, 1), row, kFewestAlike);
    if (unit && (*unit == "N" || *unit == "gg")) return unit;
    if (is_share(row)) return "%";
    if (RE2::PartialMatch(row.name, count)) return "N";
    return RE2::PartialMatch(row.name + " " + row.algorithm.value_or(""), days) ? std::optional<std::string>("gg")
                                                                                : std::nullopt;
  }

 private:
  void add(const std::string& start, const Indicator& row, const Measure& m) {
    if (!start.empty()) units_[start].emplace_back(&row, is_from_column(m) ? *m.unit : "");
  }

  std::optional<std::string> only_unit(const std::string& start, const Indicator& row, size_t fewest) const {
    const auto at = units_.find(start);
    if (start.empty() || at == units_.end()) return std::nullopt;
    std::set<std::string> units;
    std::set<const Indicator*> rows;
    for (const auto& [other, unit] : at->second) {
      if (other == &row) continue;
      units.insert(unit);
      rows.insert(other);
    }
    if (rows.size() < fewest || units.size() != 1 || units.begin()->empty()) return std::nullopt;
    return *units.begin();
  }

  std::map<Column, std::pair<size_t, size_t>> columns_;  // figures with a unit, and all
  std::map<std::string, std::vector<std::pair<const Indicator*, std::string>>> units_;
};

// "10095" of a share: its percent sign as two figures.
bool mend_percent(Indicator& row, Measure& m) {
  static const RE2 pattern(R"((\D{0,20}\d{2,3})(?:95|96|90))");
  constexpr double kWhole = 100;
  std::string front;
  if (m.kind != "number" || m.unit || !is_share(row) || !RE2::FullMatch(m.raw, pattern, &front)) return false;
  const Reading reading = read_measure(front + " %", {m.role, m.year});
  if (reading.kind != "number" || *reading.value > kWhole || *m.value <= kWhole) return false;
  take_reading(m, front + " %", row.review);
  return true;
}

}  // namespace

void restore_units(Plan& plan, const OcrDoubts& doubts) {
  const NamedUnits named(plan);
  for (Indicator& row : plan.indicators) {
    if (!doubts.recognised(row.at)) continue;
    for (Measure& m : row.measures) {
      if (mend_percent(row, m) || !named.lacks_unit(m)) continue;
      const auto unit = named.unit_for(row);
      if (!unit) continue;
      m.unit = unit;
      add_review(row.review, measure_field(m), "ocr_repair",
                 fmt::format("\"{}\" has no unit that was recognised; by its name it has \"{}\"", m.raw, *unit));
    }
  }
}

}  // namespace spoglio::normalize
